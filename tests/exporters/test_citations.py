"""The article as a source to cite."""

import json
from dataclasses import replace
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON

from reader.exporters import Taken
from reader.exporters.author_names import parts_of
from reader.exporters.citations import BibtexExporter, CslJsonExporter, RisExporter, citation_of
from reader.model.document import Metadata
from tests.documents import make_document

TOLD = Metadata(
    title="Ice & the {bay}: 50 % more",
    byline="By Anna Berg, Bert Cole and Cleo Dunn",
    site="Bay News",
    published="2027-03-01T08:00:00Z",
    url="https://bay.example/1?a=b_c",
)
ARTICLE = Taken(replace(make_document("The bay froze early."), metadata=TOLD), day=date(2027, 4, 5))


def test_ris_has_a_line_for_each_thing_that_is_known() -> None:
    assert RisExporter().export(ARTICLE).decode().splitlines() == [
        "TY  - ELEC",
        "AU  - Berg, Anna",
        "AU  - Cole, Bert",
        "AU  - Dunn, Cleo",
        "TI  - Ice & the {bay}: 50 % more",
        "T2  - Bay News",
        "PY  - 2027",
        "DA  - 2027/03/01",
        "UR  - https://bay.example/1?a=b_c",
        "Y2  - 2027/04/05",
        "LA  - en",
        "ER  - ",
    ]


def test_bibtex_writes_signs_that_mean_something_to_it_as_signs() -> None:
    text = BibtexExporter().export(ARTICLE).decode()

    assert text.startswith("@online{berg2027ice,\n")
    assert "  author = {Berg, Anna and Cole, Bert and Dunn, Cleo},\n" in text
    assert "  title = {{Ice \\& the \\{bay\\}: 50 \\% more}},\n" in text
    assert "  url = {https://bay.example/1?a=b_c},\n  urldate = {2027-04-05},\n" in text


def test_csl_json_has_the_date_in_parts() -> None:
    (item,) = json.loads(CslJsonExporter().export(ARTICLE))

    assert item["issued"] == {"date-parts": [[2027, 3, 1]]}
    assert item["accessed"] == {"date-parts": [[2027, 4, 5]]}
    assert item["author"][0] == {"family": "Berg", "given": "Anna"}
    assert (item["type"], item["container-title"]) == ("webpage", "Bay News")


def test_programs_for_references_read_what_is_written() -> None:
    (record,) = rispy.loads(RisExporter().export(ARTICLE).decode())
    library = parse_string(BibtexExporter().export(ARTICLE).decode())
    csl = CiteProcJSON(json.loads(CslJsonExporter().export(ARTICLE)))["berg2027ice"]

    assert record["authors"] == ["Berg, Anna", "Cole, Bert", "Dunn, Cleo"]
    assert (record["title"], record["year"], record["urls"]) == (TOLD.title, "2027", [TOLD.url])
    assert library.failed_blocks == []
    assert library.entries[0]["title"] == "{Ice \\& the \\{bay\\}: 50 \\% more}"
    assert library.entries[0]["url"] == TOLD.url
    assert ["".join(map(str, words)) for words in (csl.title, csl.container_title)] == [TOLD.title, "Bay News"]
    assert csl.issued.year == 2027


@pytest.mark.parametrize(
    ("published", "date"),
    [("2027", ("2027",)), ("2027-03", ("2027", "03")), ("1 March 2027", ("2027",)), ("yesterday", ()), (None, ())],
)
def test_of_a_date_what_is_known_is_told(published: str | None, date: tuple[str, ...]) -> None:
    document = replace(make_document("The bay froze early."), metadata=Metadata(title="A", published=published))

    assert citation_of(Taken(document)).date == date


def test_without_anything_known_there_is_a_title_alone() -> None:
    text = RisExporter().export(Taken(make_document("The bay froze early."))).decode()

    assert text.splitlines() == ["TY  - GEN", "TI  - The bay froze early.", "LA  - en", "ER  - "]


@pytest.mark.parametrize(
    ("author", "language", "parts"),
    [
        ("Eleanor Ainge Roy", "en", ("Roy", "Eleanor Ainge")),
        ("Jean-Luc É. Moré", "fr", ("Moré", "Jean-Luc É.")),
        ("Siân O'Hara-Lee", "en", ("O'Hara-Lee", "Siân")),
        ("Bay News", "en", None),
        ("Quay Agency", "en", None),
        ("BBC Sport", "en", None),
        ("Ludwig van Moor", "en", None),
        ("Ana Ruiz Vega", "es", None),
        ("Kis Anna", "hu", None),
        ("ليلى حداد", "ar", None),
        ("Moor", "en", None),
        ("Dr Jane Smith", "en", None),
        ("John Smith Jr", "en", None),
        ("Jane Smith PhD", "en", None),
        ("Frau Anna Berg", "de", None),
        ("Li Yuan", "en", None),
    ],
)
def test_a_name_is_taken_apart_where_its_parts_are_plain(
    author: str, language: str, parts: tuple[str, str] | None
) -> None:
    assert parts_of(author, "Bay", language) == parts


def cited_as(title: str, site: str = "") -> str:
    told = Metadata(title=title, byline="ليلى حداد", site=site, published="2031-05-11")
    return citation_of(Taken(replace(make_document("A."), metadata=told))).key


def test_a_title_without_latin_letters_has_a_key_of_its_own() -> None:
    assert cited_as("الميناء", "Vell Times").startswith("velltimes2031")
    assert cited_as("الميناء").startswith("article2031")
    assert cited_as("الميناء") != cited_as("الجسر")
    assert cited_as("Māori") == "2031maori"
