"""What a page shows by type, place and marks comes back as kinds, levels and marks."""

from pathlib import Path

import pytest

from reader.formats import open_document
from reader.formats.structure.raised import raised
from reader.model.document import Document, MarkKind, ParagraphKind, ParagraphRole
from reader.model.span import Span
from tests.formats.reading import texts

FILES = Path(__file__).parents[1] / "files"
COLUMNS = ("one-column", "two-columns")


@pytest.fixture(scope="module", params=COLUMNS)
def document(request: pytest.FixtureRequest) -> Document:
    return open_document(FILES / f"harbour-rain-{request.param}.pdf")


def marked(document: Document, kind: MarkKind) -> list[str]:
    return [document.text_of(mark.span) for mark in document.marks if mark.kind is kind]


def test_title_comes_from_the_page_and_not_from_the_properties(document: Document) -> None:
    assert document.metadata.title == "How the harbour town learned to count its rain"
    assert texts(document, ParagraphKind.TITLE) == [document.metadata.title]


def test_byline_says_who_wrote_it_and_when(document: Document) -> None:
    assert document.metadata.byline == "Mara Lindqvist"
    assert document.metadata.published is not None


def test_the_authors_own_list_is_the_key_points(document: Document) -> None:
    assert texts(document, ParagraphKind.LABEL) == ["Key points"]
    assert texts(document, ParagraphKind.KEY_POINT)[1] == (
        "Flood warnings reach the quay forty minutes earlier than before."
    )
    assert len(texts(document, ParagraphKind.KEY_POINT)) == 3


def test_headings_have_their_depth(document: Document) -> None:
    headings = [each for each in document.paragraphs if each.kind is ParagraphKind.HEADING]

    assert [(document.text_of(each.span), each.level) for each in headings] == [
        ("A wet century", 1),
        ("What the gauges showed", 2),
        ("Who pays", 2),
    ]


def test_rows_of_a_table_stay_together_with_their_cells_apart(document: Document) -> None:
    assert texts(document, ParagraphKind.TABLE) == [
        "Year\tWet days\tMillimetres",
        "2015\t9\t812",
        "2018\t11\t877",
        "2021\t12\t905",
        "2024\t14\t968",
    ]


def test_numbered_items_keep_their_numbers_and_their_second_lines(document: Document) -> None:
    items = texts(document, ParagraphKind.LIST_ITEM)

    assert [item[:2] for item in items] == ["1.", "2.", "3."]
    assert items[1].endswith("provided that the town keeps the access road open in winter.")


def test_a_paragraph_set_in_from_both_edges_is_a_quotation(document: Document) -> None:
    (quotation,) = texts(document, ParagraphKind.QUOTE)

    assert quotation.startswith("We did not set out")
    assert quotation.endswith("what the figure was.")


def test_footnotes_stand_behind_the_text(document: Document) -> None:
    captions = texts(document, ParagraphKind.CAPTION)

    assert "1 The book is kept in the town archive, shelf 14, and may be read on request." in captions
    assert any(caption.startswith("Table 1: Days with more than twenty") for caption in captions)
    assert len(captions) == 3
    assert [each.role for each in document.paragraphs[-2:]] == [ParagraphRole.FOOTNOTE] * 2


def test_the_sign_of_a_footnote_leads_to_it_and_is_never_said(document: Document) -> None:
    signs = [mark for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN]

    assert [sign.target for sign in signs] == ["0", "1"]
    assert [raised(note.label) for note in document.footnotes] == [document.text_of(sign.span) for sign in signs]
    words = document.plain_words(Span(0, len(document.text)))
    assert "until the flood of 1987. After that flood" in words
    assert "in the lee of a chimney. Details are on" in words


def test_bold_italic_and_links_are_marked(document: Document) -> None:
    assert "The town had been measuring the wrong place." in marked(document, MarkKind.STRONG)
    assert "a matter of some embarrassment" in marked(document, MarkKind.EMPHASIS)
    (link,) = {mark.target for mark in document.marks if mark.kind is MarkKind.LINK}
    assert link == "https://example.org/rain"


def test_paragraphs_go_on_across_columns_and_pages(document: Document) -> None:
    body = texts(document, ParagraphKind.BODY)

    assert len(body) == 6
    assert body[4].startswith("The third step proved")
    assert body[4].endswith("who is not fond of heights.")
