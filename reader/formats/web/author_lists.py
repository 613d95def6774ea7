"""The author's key points as pages print them: a list at the head of the article that its page names as such."""

import re
from collections.abc import Sequence

from reader.formats.structure.punctuation import word_count
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.boilerplate.selection import Choice
from reader.formats.web.segments import Segment, upward

MIN_POINTS = 2
MAX_POINTS = 8  # more is no summary
MIN_POINT_WORDS = 4
MAX_POINT_WORDS = 60
_NAMED = re.compile(
    r"(?<![a-z])(?:summary|key-?points?|key-?takeaways?|takeaways?|highlights?|tl-?dr|at-?a-?glance|in-?brief)(?![a-z])"
)
_NAME_DEPTH = 3  # elements around an item that may say what the list is for
_ABOVE = frozenset({Role.TITLE, Role.STANDFIRST, Role.BYLINE, Role.CAPTION})


def name_author_points(segments: Sequence[Segment], choice: Choice) -> None:
    """Give a list above the first paragraph its role, where its page says that it is the author's own summary."""
    chosen = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen]
    below = [at for at in chosen if choice.roles[at] not in _ABOVE]
    points = _list_at_head(segments, choice, below)
    if _are_points(segments, points, below[len(points) :]):
        for at in points:
            choice.roles[at] = Role.KEY_POINT


def _list_at_head(segments: Sequence[Segment], choice: Choice, below: Sequence[int]) -> list[int]:
    """Return the items of the list with which the article begins."""
    first = _list_of(segments[below[0]]) if below else None
    points: list[int] = []
    for at in below:
        if first is None or _list_of(segments[at]) is not first or choice.roles[at] is not None:
            break
        points.append(at)
    return points


def _list_of(segment: Segment) -> object:
    """Return the list without numbers that holds a segment, None where there is none."""
    lists = [element for element in upward(segment.element) if element.tag in ("ul", "ol")]
    return lists[0] if len(lists) == 1 and lists[0].tag == "ul" and not segment.is_row else None


def _are_points(segments: Sequence[Segment], points: Sequence[int], below: Sequence[int]) -> bool:
    if not MIN_POINTS <= len(points) <= MAX_POINTS or not any(segments[at].is_prose for at in below):
        return False
    return all(_is_as_long(segments[at]) for at in points) and _is_named(segments[points[0]])


def may_be_point(segment: Segment, holder: object) -> bool:
    """Tell whether a line without a link is an item, as long as a key point, of a list in this element."""
    is_item = _list_of(segment) is not None and holder in upward(segment.element)[:_NAME_DEPTH]
    return is_item and not segment.link_share and _is_as_long(segment)


def _is_as_long(segment: Segment) -> bool:
    return MIN_POINT_WORDS <= word_count(segment.text) <= MAX_POINT_WORDS


def _is_named(segment: Segment) -> bool:
    path = upward(segment.element)[:_NAME_DEPTH]
    return any(_NAMED.search(f"{each.get('class') or ''} {each.get('id') or ''}".lower()) for each in path)
