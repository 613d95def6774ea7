"""Pull quotes: words of an article that its page sets once more, large and beside the text."""

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from reader.formats.structure.punctuation import word_count
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.segments import Segment, upward

if TYPE_CHECKING:
    from reader.formats.web.boilerplate.selection import Choice

MAX_WORDS = 90  # of a pull quote
MIN_WORDS = 8  # of words that can be told to stand twice
MAX_QUOTES = 200  # different ones; a page of more frames is set in frames, which then tell nothing
_RUN = 4  # words in a row, by which a changed quotation is known
_MIN_SHARE = 0.3  # of the runs of what is named a pull quote; editors change who speaks, and cut
_SET_APART = frozenset(["aside", "blockquote", "figure", "td"])
_SIGNING = frozenset(["blockquote", "cite", "figcaption"])  # beside its paragraphs, or below it, stands who says it
_DEPTH = 4  # elements around a line that may set it apart


def drop_pull_quotes(segments: Sequence[Segment], choice: "Choice") -> None:
    """Leave out what is set apart and stands in the text besides."""
    body = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen and choice.roles[at] is None]
    named = [at for at, role in enumerate(choice.roles) if choice.chosen[at] and role is Role.PULL_QUOTE]
    runs = {run for at in body for run in _runs(segments[at].text)} if named else set()
    for at in named:
        if _stands_in(runs, segments[at].text):
            choice.chosen[at] = False
    written = {at: letters_of(segments[at].text) for at in body}
    framed = {letters for at, letters in written.items() if _may_be_pulled(segments[at])}
    if len(framed) <= MAX_QUOTES:
        pulled = _standing_in_others(framed, set(written.values()))
        for at in (at for at, letters in written.items() if letters in pulled and _may_be_pulled(segments[at])):
            below = segments[at + 1] if at + 1 in written else None
            is_signed = below is not None and below.element.tag in _SIGNING and below.word_count < MIN_WORDS
            for place in (at, at + 1) if is_signed else (at,):
                choice.chosen[place], choice.roles[place] = False, Role.PULL_QUOTE


def _standing_in_others(framed: Set[str], paragraphs: Set[str]) -> frozenset[str]:
    """Return those that stand within another paragraph; each stands once as its own."""
    text = "\n".join(paragraphs)
    return frozenset(letters for letters in framed if text.count(letters) > 1)


def _may_be_pulled(segment: Segment) -> bool:
    """Tell whether a paragraph is short and stands in a frame, as a pull quote without a name does."""
    if not MIN_WORDS <= segment.word_count <= MAX_WORDS or segment.is_row:
        return False
    return any(element.tag in _SET_APART for element in upward(segment.element)[:_DEPTH])


def _stands_in(runs: set[tuple[str, ...]], text: str) -> bool:
    if word_count(text) > MAX_WORDS:
        return False
    own = _runs(text)
    return sum(run in runs for run in own) >= max(1, _MIN_SHARE * len(own))


def _runs(text: str) -> list[tuple[str, ...]]:
    words = [letters for word in text.split() if (letters := letters_of(word))]
    return [tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))] if words else []
