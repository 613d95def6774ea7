"""What follows a line of a page: the list that it announces, or nothing that is left of what it heads."""

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.formats.structure.punctuation import ends_sentence
from reader.formats.web.boilerplate.readers_words import HEADINGS
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.list_numbers import LISTS
from reader.formats.web.segments import Segment, upward

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.formats.web.boilerplate.selection import Choice

_COLONS = (":", "：")
_MIN_OPEN = 5  # words of a paragraph that announces something; fewer are a label
_MAX_LINKS = 0.5  # of a row or an item
_LEADING_ELSEWHERE = frozenset({Role.RELATED, Role.NAVIGATION})


def drop_idle_headings(segments: Sequence[Segment], choice: "Choice") -> None:
    """Leave out headings that nothing follows, on the page or within the element that they begin."""
    text = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen and choice.roles[at] is None]
    is_end = True
    for at in reversed(text[1:]):
        is_heading = _is_heading(segments[at])
        if is_heading and (is_end or _heads_nothing(segments, choice, at)):
            choice.chosen[at], choice.roles[at] = False, Role.FURNITURE
        is_end = is_end and is_heading


def _heads_nothing(segments: Sequence[Segment], choice: "Choice", at: int) -> bool:
    """Tell whether the largest element that begins with a heading holds nothing else but what leads elsewhere."""
    above = set(upward(segments[at - 1].element))
    own = [each for each in upward(segments[at].element) if each not in above]
    within = takewhile(lambda each: bool(own) and own[-1] in upward(each.element), segments[at + 1 :])
    below = range(at + 1, at + 1 + sum(1 for _ in within))
    is_left_out = not any(choice.chosen[place] for place in below)
    return is_left_out and any(choice.roles[place] in _LEADING_ELSEWHERE for place in below)


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
    is_named = any(element.tag in HEADINGS for element in upward(segment.element)[:2])
    return is_named and not ends_sentence(segment.text)
