"""Texts that are a list of items."""

import pytest

from reader.analysis.items import paragraphs_of_items
from reader.analysis.key_points import key_points
from reader.model.document import Document, ParagraphKind
from tests.documents import make_document

ITEM = "This plain bowl of baked clay from Oran holds enough soup for two people, and no oven cracks it."
INTRODUCTION = "Kern has chosen eight bowls that anyone in Oran may buy this winter from a potter of the town."


def gifts(head: ParagraphKind, count: int, body: str = ITEM, introduction: str = INTRODUCTION) -> Document:
    """Return a text with an introduction and some items, each a head and a paragraph."""
    items = [(head, f"Bowl {number}") if is_head else body for number in range(count) for is_head in (True, False)]
    return make_document(introduction, *items)


@pytest.mark.parametrize("head", [ParagraphKind.HEADING, ParagraphKind.LIST_ITEM])
def test_no_item_of_a_list_is_a_point_of_the_whole(head: ParagraphKind) -> None:
    document = gifts(head, 6)

    points = key_points(document, range(len(document.sentences))).items

    assert [document.text_of(each.span) for each in points] == [INTRODUCTION]


def test_what_closes_a_list_and_its_long_sections_are_no_items() -> None:
    closing, listed = "Kern sells all of them until March.", _paragraphs(gifts(ParagraphKind.HEADING, 6))
    section = [(ParagraphKind.HEADING, "Clay"), *[(ParagraphKind.BODY, INTRODUCTION)] * 2]

    document = make_document(*section, *listed[1:], (ParagraphKind.BODY, closing))

    assert paragraphs_of_items(document) == frozenset(range(3, 15))


def test_a_text_of_few_or_long_sections_is_no_list() -> None:
    assert not paragraphs_of_items(gifts(ParagraphKind.HEADING, 4))
    assert not paragraphs_of_items(gifts(ParagraphKind.HEADING, 6, body=" ".join([ITEM] * 5)))


def test_a_text_with_more_paragraphs_than_items_is_no_list() -> None:
    document = gifts(ParagraphKind.HEADING, 5)

    assert paragraphs_of_items(document)
    assert not paragraphs_of_items(make_document(*[INTRODUCTION] * 5, *_paragraphs(document)))


def _paragraphs(document: Document) -> list[tuple[ParagraphKind, str]]:
    return [(each.kind, document.text_of(each.span)) for each in document.paragraphs]
