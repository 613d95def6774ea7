"""How prominent an actor is: where the article names it, how often, and over how much of its length."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex

_FREQUENCY, _SPREAD, _TITLE, _LEAD = 0.4, 0.25, 0.2, 0.15  # sum 1
_LEAD_SENTENCES = 3
_KIND_WEIGHTS = {
    ActorKind.PERSON: 1.0,
    ActorKind.ORGANISATION: 0.95,
    ActorKind.PLACE: 0.85,  # the scene rather than who acts
    ActorKind.GROUP: 0.4,  # mostly an adjective: "Russian President"
}
_DIGITS = 4


class Salience:
    """Weighs actors of one document against each other."""

    def __init__(self, document: Document, counts: Sequence[int]) -> None:
        self._document = document
        self._index = SpanIndex(document)
        self._most = max(counts, default=1)
        self._paragraphs = max(1, len(document.paragraphs))

    def of(self, kind: ActorKind, mentions: Sequence[Span]) -> float:
        """Return the weight, 0..1."""
        paragraphs = {self._index.paragraph_at(span.start) for span in mentions} - {None}
        kinds = {self._document.paragraphs[index].kind for index in paragraphs if index is not None}
        parts = (
            _FREQUENCY * len(mentions) / self._most,
            _SPREAD * min(1.0, 2 * len(paragraphs) / self._paragraphs),
            _TITLE * (ParagraphKind.TITLE in kinds),
            _LEAD * self._is_in_lead(mentions, kinds),
        )
        return sum(parts) * _KIND_WEIGHTS[kind]

    def _is_in_lead(self, mentions: Sequence[Span], kinds: set[ParagraphKind]) -> bool:
        if kinds & {ParagraphKind.STANDFIRST, ParagraphKind.KEY_POINT}:
            return True
        sentences = (self._index.sentence_at(span.start) for span in mentions)
        return any(sentence is not None and sentence < _LEAD_SENTENCES for sentence in sentences)


def in_proportion(actors: Sequence[Actor]) -> list[Actor]:
    """Return the actors with the most prominent one at 1."""
    most = max((actor.salience for actor in actors), default=1.0)
    return [replace(actor, salience=round(actor.salience / most, _DIGITS)) for actor in actors]
