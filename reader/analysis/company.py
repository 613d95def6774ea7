"""Who appears with whom: the actors that are named in the same sentences. Light enough for the window's own process."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.annotation import Actor
from reader.model.document import Document


@dataclass(frozen=True, slots=True)
class Companion:
    """An actor beside another, and the sentences of the document, by index and in order, that name both."""

    actor: Actor
    sentences: tuple[int, ...]


def companions(document: Document, actors: Sequence[Actor], actor_id: str) -> tuple[Companion, ...]:
    """Return who shares sentences with an actor: the most sentences first, of equals the more prominent one.

    Titles, headings and captions are no sentences and bring nobody together. An unknown id has no company.
    """
    places = _Sentences(document)
    named_in = {sentence for actor in actors if actor.id == actor_id for sentence in places.naming(actor)}
    others = (actor for actor in actors if actor.id != actor_id)
    shared = ((other, tuple(filter(named_in.__contains__, places.naming(other)))) for other in others)
    found = (Companion(other, sentences) for other, sentences in shared if sentences)
    return tuple(sorted(found, key=lambda each: (-len(each.sentences), -each.actor.salience, each.actor.mentions[0])))


class _Sentences:
    """Finds the sentences that name an actor."""

    def __init__(self, document: Document) -> None:
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._ends = [sentence.span.end for sentence in document.sentences]

    def naming(self, actor: Actor) -> list[int]:
        """Return their indices, each once, in source order."""
        starts = [mention.start for mention in actor.mentions]
        before = [bisect_right(self._starts, start) - 1 for start in starts]
        found = zip(starts, before, strict=True)
        return sorted({index for start, index in found if index >= 0 and start < self._ends[index]})
