"""What tells who speaks quoted words."""

from dataclasses import dataclass

from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.subjects import Subject
from reader.model.span import Span

DASHES = ("-", "–", "—", "―")
STOPS = frozenset(";")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say who speaks; `is_close` where nothing but a sign stands between them and the quoted words."""

    subject: Subject
    cue: Span
    is_close: bool


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    """Return the stretch from a piece to another, both within it."""
    return Span(sentence[first].span.start, sentence[last].span.end)
