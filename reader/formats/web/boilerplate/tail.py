"""The end of what was chosen of a page: headings of what was left out, and the beginning said once more in a form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.formats.structure.punctuation import ends_sentence
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.segments import Segment, upward

if TYPE_CHECKING:
    from reader.formats.web.boilerplate.selection import Choice

_LAST = 2  # paragraphs, among which the beginning of an article may be repeated
_MIN_REPEATED = 8  # words; fewer may well be said twice
_MIN_BETWEEN = 5  # paragraphs of an article that is long enough to have both
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


def _is_heading(segment: Segment) -> bool:
    is_named = any(element.tag in _HEADINGS for element in upward(segment.element)[:2])
    return is_named and not ends_sentence(segment.text)
