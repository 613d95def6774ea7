"""How prominent an actor is: how often the article names it, over how much of its length, how early, and in the title.

The weights follow a logistic regression on news whose highlights name some of the actors and not others; groups are
set lower by choice. Whether a name is the subject of its sentences was tried and told nothing that these do not.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import exp, log1p

from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex

_FREQUENCY, _SPREAD, _EARLINESS, _TITLE = 0.3, 0.3, 0.25, 0.15  # sum 1
_STRETCHES = 10  # of equal length, in which the spread is counted
_EARLY_SENTENCES = 5  # after as many sentences earliness has fallen to a third
_KIND_WEIGHTS = {
    ActorKind.PERSON: 1.0,
    ActorKind.ORGANISATION: 0.9,
    ActorKind.PLACE: 1.0,
    ActorKind.GROUP: 0.5,  # mostly an adjective: "Russian President"
}
_DIGITS = 4


class Salience:
    """Weighs actors of one document against each other."""

    def __init__(self, document: Document, counts: Sequence[int]) -> None:
        self._document = document
        self._index = SpanIndex(document)
        self._most = max(counts, default=1)
        self._length = max(1, len(document.text))

    def of(self, kind: ActorKind, mentions: Sequence[Span]) -> float:
        """Return the weight, 0..1."""
        paragraphs = {self._index.paragraph_at(span.start) for span in mentions} - {None}
        kinds = {self._document.paragraphs[index].kind for index in paragraphs if index is not None}
        parts = (
            _FREQUENCY * log1p(len(mentions)) / log1p(self._most),
            _SPREAD * len({_STRETCHES * span.start // self._length for span in mentions}) / _STRETCHES,
            _EARLINESS * self._earliness(mentions, kinds),
            _TITLE * (ParagraphKind.TITLE in kinds),
        )
        return sum(parts) * _KIND_WEIGHTS[kind]

    def _earliness(self, mentions: Sequence[Span], kinds: set[ParagraphKind]) -> float:
        if kinds & {ParagraphKind.STANDFIRST, ParagraphKind.KEY_POINT}:
            return 1.0
        sentences = (self._index.sentence_at(span.start) for span in mentions)
        first = next((sentence for sentence in sentences if sentence is not None), None)
        return 0.0 if first is None else exp(-first / _EARLY_SENTENCES)


def in_proportion(actors: Sequence[Actor]) -> list[Actor]:
    """Return the actors with the most prominent one at 1."""
    most = max((actor.salience for actor in actors), default=1.0)
    return [replace(actor, salience=round(actor.salience / most, _DIGITS)) for actor in actors]
