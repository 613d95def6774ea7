import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.document import ParagraphKind
from tests.documents import make_document

ACTORS = AnalysisOptions(parts=frozenset({Part.ACTORS}))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Die Stadt spart, wie Kämmerer Jens Holt ankündigte.", {("Jens Holt", "person", None)}),
    ],
)
def test_between_a_title_and_a_name_stands_a_place_and_a_title_is_no_person(
    language: str, text: str, found: set[tuple[str, str, str | None]]
) -> None:
    actors = analyze(make_document(text, language=language), ACTORS).actors or ()

    assert {(each.name, each.kind.value, each.role) for each in actors} == found


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Sale rejected", "The council of Oran rejected the sale of the mill on Monday.", {"Oran"}),
        ("Berg resigns", "Eva Berg resigned on Monday.", {"Eva Berg"}),
    ],
)
def test_the_first_word_of_a_title_is_a_person_only_where_it_is_no_common_word(
    title: str, text: str, names: set[str]
) -> None:
    actors = analyze(make_document((ParagraphKind.TITLE, title), text), ACTORS).actors or ()

    assert {each.name for each in actors} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Landesbehörde für Straßenbau sperrt die Brücke.", {"Landesbehörde für Straßenbau"}),
        ("Sprecher des Landesamtes für Umwelt ist er. Das Landesamt für Umwelt schweigt.", {"Landesamt für Umwelt"}),
        ("Die Staatsanwaltschaft Kassel ermittelt.", {"Staatsanwaltschaft Kassel"}),
        ("Das Gericht sprach Jens Holt frei.", {"Jens Holt"}),
        ("Die Behörde schwieg, das Amt auch.", set()),
    ],
)
def test_a_german_authority_has_a_name_with_what_it_is_for_or_where(text: str, names: set[str]) -> None:
    actors = analyze(make_document(text, language="de"), ACTORS).actors or ()

    assert {each.name for each in actors} == names
