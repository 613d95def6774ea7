"""The end of what was chosen of a page: what it announces, headings of what was left out, its beginning said again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.formats.structure.punctuation import ends_sentence
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.list_numbers import LISTS
from reader.formats.web.segments import Segment, upward

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.formats.web.boilerplate.selection import Choice

_LAST = 2  # paragraphs, among which the beginning of an article may be repeated
_MIN_REPEATED = 8  # words; fewer may well be said twice
_MIN_BETWEEN = 5  # paragraphs of an article that is long enough to have both
_COLONS = (":", "：")
_MIN_OPEN = 5  # words of a paragraph that announces something; fewer are a label
_MAX_LINKS = 0.5  # of a row or an item
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


def drop_tail(segments: Sequence[Segment], choice: "Choice") -> None:
    """Leave out headings that nothing follows, and what repeats the beginning at the end."""
    text = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen and choice.roles[at] is None]
    beginning = letters_of(segments[text[0]].text) if text else ""
    for at in text[-_LAST:] if len(text) >= _MIN_BETWEEN else ():
        again = letters_of(segments[at].text)
        if segments[at].word_count >= _MIN_REPEATED and again != beginning and beginning.startswith(again):
            choice.chosen[at], choice.roles[at] = False, Role.FURNITURE
    for at in reversed(text[1:]):
        if not choice.chosen[at]:
            continue
        if not _is_heading(segments[at]):
            return
        choice.chosen[at], choice.roles[at] = False, Role.FURNITURE


def take_announced(segments: Sequence[Segment], choice: "Choice") -> None:
    """Take in the one table or list right below a paragraph of the text that announces it ("as follows:")."""
    is_open = False  # whether what stands above announces what comes
    holder: HtmlElement | None = None  # the table or list that has begun
    for at, segment in enumerate(segments):
        is_free = not choice.chosen[at] and choice.roles[at] is None and _is_announced(segment)
        if is_free and (is_open or holder in upward(segment.element)):
            holder = _holder(segment.element) if is_open else holder
            choice.chosen[at], is_open = True, False
        else:
            is_open = choice.chosen[at] and segment.text.endswith(_COLONS) and segment.word_count >= _MIN_OPEN
            holder = None


def _holder(element: "HtmlElement") -> "HtmlElement":
    """Return the table or list that an element stands in, or else the element itself."""
    return next(element.iterancestors("table", *LISTS), element)


def _is_announced(segment: Segment) -> bool:
    is_item = segment.is_row or any(element.tag == "li" for element in upward(segment.element)[:2])
    return is_item and not segment.is_hidden and segment.link_share < _MAX_LINKS


def _is_heading(segment: Segment) -> bool:
    is_named = any(element.tag in _HEADINGS for element in upward(segment.element)[:2])
    return is_named and not ends_sentence(segment.text)
