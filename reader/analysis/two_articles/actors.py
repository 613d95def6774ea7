"""Who acts in both articles: the actors of one that are actors of the other, under any of their names."""

from collections import Counter
from collections.abc import Mapping, Sequence

from reader.analysis.linking.forms import form_of
from reader.analysis.linking.full_names import is_same_person
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.model.two_articles.findings import Article, SharedActor

Words = tuple[str, ...]


def shared_actors(first: Sequence[Actor], second: Sequence[Actor]) -> tuple[SharedActor, ...]:
    """Return who acts in both, in the order of the first article; who may be one of two is nobody's."""
    found = [(one, other) for one in first for other in second if _is_same(one, other)]
    ones, others = Counter(one.id for one, _ in found), Counter(other.id for _, other in found)
    return tuple(SharedActor(one.id, other.id) for one, other in found if ones[one.id] == others[other.id] == 1)


def names_of(article: Article, shared: Mapping[str, str], side: str) -> dict[Span, str]:
    """Return the places of all actors; those of both articles have one name, the others one of their own."""
    return {
        span: shared.get(actor.id, f"{side} {actor.id}")
        for actor in article.analysis.actors or ()
        for span in actor.mentions
    }


def _is_same(one: Actor, other: Actor) -> bool:
    """Tell whether two actors have a name in common; their kinds are only guessed from what stands around it."""
    if one.kind is other.kind is ActorKind.PERSON:
        return _is_same_person(_words(one.name, one.kind), _words(other.name, other.kind))
    return not _all_names(one).isdisjoint(_all_names(other))


def _is_same_person(one: Words, other: Words) -> bool:
    """Tell whether two people are one; who is told by a surname alone is who bears it, where nobody else does."""
    if min(len(one), len(other)) == 1:
        return one[-1] == other[-1]
    return is_same_person(one, other) if len(one) >= len(other) else is_same_person(other, one)


def _all_names(actor: Actor) -> set[Words]:
    return {_words(name, actor.kind) for name in (actor.name, *actor.aliases)}


def _words(name: str, kind: ActorKind) -> Words:
    return form_of(name, kind).words
