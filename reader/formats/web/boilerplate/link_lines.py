"""Lines of a page that do no more than lead to other articles, among the paragraphs of this one."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.formats.web.boilerplate.phrases import introduces_links
from reader.formats.web.boilerplate.posts import is_post
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.segments import Segment, upward
from reader.formats.web.structured_data import host_of
from reader.model.document import MarkKind

if TYPE_CHECKING:
    from reader.formats.web.boilerplate.selection import Choice

ONLY_LINKS = 0.9  # of the letters of a line that is nothing but a link
_MOSTLY_LINKS = 0.3  # of those of a line in a list that was announced as one of other articles
_ANNOUNCED_LINKS = 0.7  # of those of a line that was announced so and stands in no list
_MAX_WORDS = 25  # of such a line
_MIN_RUN = 2
_MAX_SHARE = 0.5  # of the chosen words; where links are as many, they are what the page is about


def drop_links(segments: Sequence[Segment], choice: "Choice", host: str) -> None:
    """Leave out lines that are links to other articles, with the line that announces them."""
    chosen = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen]
    lines = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen or _was_announcement(segments, choice, at)]
    found = {at for run in _runs(segments, choice, lines) for at in _dropped(segments, run, host)}
    dropped = (found & set(chosen)) - {*chosen[:1]}
    words = sum(segments[at].word_count for at in chosen)
    if sum(segments[at].word_count for at in dropped) > _MAX_SHARE * words:
        return
    for at in dropped:
        choice.chosen[at], choice.roles[at] = False, Role.RELATED


def _was_announcement(segments: Sequence[Segment], choice: "Choice", at: int) -> bool:
    """Tell whether a line announces links and was left out for that; it still says what stands below it."""
    return choice.roles[at] is Role.FURNITURE and not segments[at].is_hidden and introduces_links(segments[at].text)


def _runs(segments: Sequence[Segment], choice: "Choice", chosen: Sequence[int]) -> Iterator[list[int]]:
    """Yield lines of links that follow each other, each run with the line right above it first."""
    run: list[int] = []
    for at in chosen:
        is_announced = bool(run) and introduces_links(segments[run[0]].text)
        if choice.roles[at] is None and _is_link_line(segments[at], is_announced=is_announced):
            run = run or [max(0, at - 1)]
            run.append(at)
        else:
            yield run
            run = [at] if introduces_links(segments[at].text) else []
    yield run


def _is_link_line(segment: Segment, *, is_announced: bool) -> bool:
    is_listed = any(element.tag == "li" for element in upward(segment.element)[:2])
    if is_announced:
        return segment.link_share >= (_MOSTLY_LINKS if is_listed else _ANNOUNCED_LINKS)
    return segment.link_share >= ONLY_LINKS and segment.word_count <= _MAX_WORDS and not is_post(segment)


def _dropped(segments: Sequence[Segment], run: Sequence[int], host: str) -> list[int]:
    if len(run) < 2:
        return []
    above, *lines = run
    if introduces_links(segments[above].text):
        return [above, *lines]
    is_run = len(lines) >= _MIN_RUN and not segments[above].text.rstrip().endswith(":")
    return [at for at in lines if is_run or _stays_on_site(segments[at], host)]


def _stays_on_site(segment: Segment, host: str) -> bool:
    """Tell whether a paragraph leads to another page of its own site; headings may do so, and lists have a reason."""
    if any(element.tag in _HEADED for element in upward(segment.element)[:3]):
        return False
    hosts = {host_of(mark.target) for mark in segment.marks if mark.kind is MarkKind.LINK}
    return hosts <= {host, ""}


_HEADED = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd"])
