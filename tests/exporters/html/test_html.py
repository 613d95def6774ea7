"""The article as a page: every word of it, ways that lead somewhere, and nothing that a browser would run."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from reader.exporters.html import HtmlExporter
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind
from reader.model.document import CELL_SEPARATOR, Document, Footnote, Image, Mark, MarkKind, Metadata, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document

Page = Any  # an element of lxml, which tells no types


def page_of(document: Document, analysis: Analysis | None = None) -> Page:
    content = HtmlExporter().export(document, analysis or Analysis(document.digest))
    return html.document_fromstring(content.decode())


def sample_page() -> Page:
    document = sample_document()
    return page_of(document, sample_analysis(document))


def marked(text: str, *marks: tuple[str, MarkKind, str | None]) -> Document:
    document = make_document(text)
    found = [Mark(Span(text.index(words), text.index(words) + len(words)), kind, to) for words, kind, to in marks]
    return replace(document, marks=tuple(found))


def test_every_way_leads_to_a_place_that_is_there_once() -> None:
    page = sample_page()
    names = Counter(page.xpath("//@id"))

    ways = [way.removeprefix("#") for way in page.xpath("//a/@href") if way.startswith("#")]

    assert ways
    assert set(ways) <= set(names)
    assert max(names.values()) == 1


def test_points_lead_to_their_evidence_and_back() -> None:
    page = sample_page()

    (way,) = page.xpath("//li[@id='point-1']//a/@href")

    assert "#point-1" in page.xpath(f"//span[@id='{way[1:]}']/following-sibling::a/@href")


def test_a_line_of_the_summary_stands_beside_its_paragraph() -> None:
    rows = sample_page().xpath("//div[@class='row']")

    for row in rows:
        (way, *_) = row.xpath("./aside//a/@href")
        assert row.xpath(f"./p//span[@id='{way[1:]}'][@class='chosen']")
    assert rows


def test_actors_lead_to_what_is_told_of_them_and_back() -> None:
    page = sample_page()

    ways = page.xpath("//main//a[@class='person']/@href")

    assert ways
    assert all(
        page.xpath(f"//section[@class='actor']//li[@id='{way[1:]}']//a[starts-with(@href,'#s')]") for way in ways
    )


def test_the_words_of_the_article_are_all_there_once() -> None:
    document = sample_document()
    (main,) = page_of(document).xpath("//main")
    own = [each for each in document.paragraphs if each.kind not in (ParagraphKind.KEY_POINT, ParagraphKind.LABEL)]

    assert main.text_content().split() == " ".join(document.text_of(each.span) for each in own).split()


def test_words_of_the_article_are_no_markup() -> None:
    words = "<script>alert(1)</script> & <img src=x onerror=y>"
    document = replace(
        make_document(words), metadata=Metadata(title=words, byline=words, url=f"https://a.example/{words}")
    )

    page = page_of(document)

    assert page.xpath("//script | //img | //@onerror") == []
    assert words in page.text_content()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", ""])
def test_an_address_that_does_something_is_no_link(address: str) -> None:
    page = page_of(marked("Read this now.", ("this", MarkKind.LINK, address)))

    assert page.xpath("//main//a") == []


def test_formatting_may_overlap() -> None:
    page = page_of(
        marked(
            "One two three.",
            ("One two", MarkKind.EMPHASIS, None),
            ("two three", MarkKind.STRONG, None),
            ("two", MarkKind.LINK, "https://b.example/?a=1&b=2"),
        )
    )

    assert [each.text_content() for each in page.xpath("//main//em")] == ["One ", "two"]
    assert [each.text_content() for each in page.xpath("//main//strong")] == ["two", " three"]
    assert page.xpath("//main//a/@href") == ["https://b.example/?a=1&b=2"]
    assert page.xpath("//main")[0].text_content().strip() == "One two three."


def test_a_name_within_a_link_is_marked_and_leads_where_the_link_leads() -> None:
    document = marked("See Ana Ruiz there.", ("See Ana Ruiz", MarkKind.LINK, "https://b.example/"))
    actor = Actor("1", "Ana Ruiz", ActorKind.PERSON, None, 1.0, (), (Span(4, 12),))

    page = page_of(document, Analysis(document.digest, actors=(actor,)))

    assert page.xpath("//main//a/@href") == ["https://b.example/", "https://b.example/"]
    assert [each.text_content() for each in page.xpath("//main//span[@class='person']")] == ["Ana Ruiz"]


def test_a_note_is_reached_by_its_sign_and_leads_back() -> None:
    document = marked("It rose.1 And fell.", ("1", MarkKind.NOTE_SIGN, "0"))
    whole = make_document("It rose.1 And fell.", "1. So they say.")
    document = replace(whole, marks=document.marks, footnotes=(Footnote("1", (1,)),))

    page = page_of(document)

    assert page.xpath("//p[@id='note-0']")[0].text_content().startswith("1. So they say.")
    assert page.xpath("//a[@id='sign-0']/@href") == ["#note-0"]
    assert page.xpath("//p[@id='note-0']/a/@href") == ["#sign-0"]


def test_rows_of_a_table_are_one_table() -> None:
    rows = [CELL_SEPARATOR.join(row) for row in (("Ward", "Votes"), ("Hill", ""), ("Mill", "9"))]

    page = page_of(make_document("Before.", *((ParagraphKind.TABLE, row) for row in rows), "After."))

    (table,) = page.xpath("//table")
    assert [[cell.text_content() for cell in row] for row in table.iter("tr")] == [
        ["Ward", "Votes"],
        ["Hill", ""],
        ["Mill", "9"],
    ]


def test_a_table_that_is_wider_than_the_page_is_moved_by_itself() -> None:
    page = page_of(make_document("Before.", (ParagraphKind.TABLE, CELL_SEPARATOR.join("abc")), "After."))

    assert page.xpath("//table/parent::div[@class='wide']")
    assert ".wide{overflow-x:auto" in page.xpath("//style")[0].text


def test_pictures_are_part_of_the_page_and_others_are_named() -> None:
    images = (Image(b"\x89PNG\r\n\x1a\nx", 1, 'A "bay"'), Image(b"\xd7\xcd\xc6\x9a", 1, "A plan"))

    page = page_of(replace(make_document("One.", "Two."), images=images))

    (picture,) = page.xpath("//img")
    assert picture.get("src").startswith("data:image/png;base64,")
    assert picture.get("alt") == 'A "bay"'
    assert "A plan" in page.text_content()


def test_a_page_runs_the_way_of_its_letters() -> None:
    assert page_of(make_document("كان المطر يهطل صباح الاثنين.")).get("dir") == "rtl"
    assert page_of(make_document("It rained.")).get("dir") == "ltr"


def test_an_address_longer_than_the_page_is_broken() -> None:
    [style] = sample_page().xpath("//style")
    [body] = [rule for rule in style.text.split("}") if rule.startswith("body{")]

    assert "overflow-wrap:break-word" in body


def test_a_passage_in_another_language_says_so() -> None:
    page = page_of(marked("He said tout passe to all.", ("tout passe", MarkKind.LANGUAGE, "fr")))

    assert "tout passe" in page.xpath("//span[@lang='fr']/text()")
