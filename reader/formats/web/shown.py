"""How an element within a line is shown, whatever its name: with it, not at all, or as a paragraph of its own."""

from itertools import islice
from typing import TYPE_CHECKING

from reader.formats.markup.markup_signs import is_way_back
from reader.formats.markup.styles import is_block
from reader.formats.structure.bylines import read_byline
from reader.formats.structure.dates import words_beside_date
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.formats.web.page_tags import BLOCKS, UNREAD
from reader.formats.web.tree import is_button, is_hidden, is_hint, is_overlay

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HOLDERS = frozenset(["article", "body", "div", "main", "section"])
_PERMALINKS = frozenset("#¶§")  # signs that headings of manuals have, to be linked to
_MIN_WORDS = 10  # of an element that is a paragraph only by its style
_MAX_PARTS = 400  # of such an element; more hold several


def may_be_paragraph(element: "HtmlElement", holder: str) -> bool:
    """Tell whether an inline element within a `holder` may be a paragraph: by its style, or as one that a page invents.

    Invented ones are inline until a script or sheet says what they are. Of either, running text alone counts.
    """
    if not _is_invented(element, holder) and not is_set_apart(element):
        return False
    parts = list(islice(element.iter(), _MAX_PARTS))
    if len(parts) == _MAX_PARTS or any(part.tag in BLOCKS for part in parts):
        return False
    text = " ".join("".join(element.itertext()).split())
    return word_count(text) >= _MIN_WORDS and ends_sentence(text)


def holds_parts_only(container: "HtmlElement", holder: str) -> bool:
    """Tell whether all words of a container stand in elements that are blocks, or may be paragraphs by their kind."""
    beside = (container.text, *(each.tail for each in container))
    return not any(text and text.strip() for text in beside) and all(_is_part(each, holder) for each in container)


def is_told(date: "HtmlElement") -> bool:
    """Tell whether a date is part of running text: of a sentence, or of an item of a list that says more than when."""
    block = next((each for each in date.iterancestors() if each.tag in BLOCKS), None)
    if block is None or any(each.tag in BLOCKS or each.tag == "br" for each in block.iterdescendants()):
        return False
    text, day = (" ".join("".join(each.itertext()).split()) for each in (block, date))
    is_line = not (block.tag == "li" or ends_sentence(text) or text.endswith(":"))
    return not is_line and bool(words_beside_date(text.replace(day, " "))) and read_byline(text) is None


def is_set_apart(element: "HtmlElement") -> bool:
    """Tell whether an inline element begins a line of its own by its style."""
    style = element.get("style")
    return bool(style) and is_block(style)


def _is_invented(element: "HtmlElement", holder: str) -> bool:
    return "-" in element.tag and (holder in HOLDERS or "-" in holder)


def _is_part(element: "HtmlElement", holder: str) -> bool:
    if not isinstance(element.tag, str) or element.tag in BLOCKS or element.tag in UNREAD:
        return True
    is_apart = _is_invented(element, holder) or is_set_apart(element)
    return is_apart or not any(map(str.strip, element.itertext()))


def has_picture_in(caption: "HtmlElement") -> bool:
    """Tell whether a caption holds its picture, or stands right behind it."""
    before = caption.getprevious()
    near = (caption,) if before is None or "".join(before.itertext()).strip() else (caption, before)
    return any(next(each.iter("img"), None) is not None for each in near)


def is_aside(element: "HtmlElement", *, is_within_text: bool) -> bool:
    """Tell whether an element within a line is not shown with it: hidden, a hint, the way back of a note, a pop-up."""
    if element.tag in BLOCKS or element.tag in UNREAD:
        return False
    if is_way_back(element):
        return True
    if element.tag == "a" and (element.text or "").strip() in _PERMALINKS and not len(element):
        return (element.get("href") or "").startswith("#")
    is_unseen = is_hidden(element) and not any(child.tag in BLOCKS for child in element.iterdescendants())
    return is_unseen or (is_within_text and (is_overlay(element) or is_hint(element) or is_button(element)))
