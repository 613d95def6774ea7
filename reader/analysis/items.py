"""Texts that are a list, by their shape: a heading or a number, one short paragraph, the next heading."""

from itertools import pairwise

from reader.model.document import Document, Paragraph, ParagraphKind
from reader.nlp.tokens import count_words

FEWEST_ITEMS = 5
MOST_WORDS = 60  # of an item; what is longer is a section
MOST_OF_TEXT = 2 / 3  # of the paragraphs of a list are items

_HEADS = (ParagraphKind.HEADING, ParagraphKind.LIST_ITEM)


def paragraphs_of_items(document: Document) -> frozenset[int]:
    """Return the items and their heads, of which none says anything of the whole; none if a text is no list."""
    paragraphs = document.paragraphs
    heads = [index for index, each in enumerate(paragraphs) if each.kind in _HEADS]
    items = [first + 1 for first, following in pairwise([*heads, len(paragraphs)]) if following == first + 2]
    if heads and len(paragraphs) == heads[-1] + 3:
        items.append(heads[-1] + 1)  # before what closes the text
    short = [each for each in items if _is_short(document, paragraphs[each])]
    body = sum(each.kind is ParagraphKind.BODY for each in paragraphs)
    is_list = len(short) >= FEWEST_ITEMS and len(short) >= MOST_OF_TEXT * body
    return frozenset(place for each in short for place in (each - 1, each)) if is_list else frozenset()


def _is_short(document: Document, paragraph: Paragraph) -> bool:
    is_body = paragraph.kind is ParagraphKind.BODY
    return is_body and count_words(document.plain_words(paragraph.span)) <= MOST_WORDS
