"""Who appears with whom: the actors that are named in the same sentences. Light enough for the window's own process."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span_index import SpanIndex


@dataclass(frozen=True, slots=True)
class Companion:
    """An actor beside another, and the sentences of the document, by index and in order, that name both."""

    actor: Actor
    sentences: tuple[int, ...]


def companions(document: Document, actors: Sequence[Actor], actor_id: str) -> tuple[Companion, ...]:
    """Return who shares sentences with an actor: the most sentences first, of equals the more prominent one.

    Titles, headings and captions are no sentences and bring nobody together. An unknown id has no company.
    """
    index = SpanIndex(document)

    def naming(actor: Actor) -> list[int]:
        found = (index.sentence_at(mention.start) for mention in actor.mentions)
        return sorted({each for each in found if each is not None})

    named_in = {sentence for actor in actors if actor.id == actor_id for sentence in naming(actor)}
    others = (actor for actor in actors if actor.id != actor_id)
    shared = ((other, tuple(filter(named_in.__contains__, naming(other)))) for other in others)
    found = (Companion(other, sentences) for other, sentences in shared if sentences)
    return tuple(sorted(found, key=lambda each: (-len(each.sentences), -each.actor.salience, each.actor.mentions[0])))
