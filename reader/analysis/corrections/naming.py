"""How a correction calls an actor, so that it finds the same one again."""

from collections.abc import Sequence

from reader.analysis.corrections.places import passage_of, surface_of
from reader.model.annotation import Actor
from reader.model.correction import Name, Scope
from reader.model.document import Document


def name_of(document: Document, actors: Sequence[Actor], actor: Actor, scope: Scope = Scope.ARTICLE) -> Name:
    """Return an actor's fullest name in the text, with what tells it from namesakes of the article.

    A rule for all articles always names the kind: another article may have a namesake of another one.
    """
    words = _words(document, actor)
    if scope is Scope.ALWAYS:
        return Name(words, actor.kind)
    namesakes = [other for other in actors if other.id != actor.id and words in (other.name, _words(document, other))]
    if any(other.kind is actor.kind for other in namesakes):
        span = next(span for span in actor.mentions if surface_of(document, span) == words)
        return Name(words, actor.kind, passage_of(document, span))
    return Name(words, actor.kind if namesakes else None)


def _words(document: Document, actor: Actor) -> str:
    """Return the name, or, where the reader gave it, the fullest of those that stand in the text."""
    surfaces = dict.fromkeys(surface_of(document, span) for span in actor.mentions)
    return actor.name if actor.name in surfaces else max(surfaces, key=lambda each: (len(each.split()), len(each)))
