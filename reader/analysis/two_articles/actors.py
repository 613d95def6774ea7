"""Who acts in both articles: the actors of one that are actors of the other, under any of their names."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.linking.forms import form_of, initials
from reader.analysis.linking.full_names import is_same_person
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.model.two_articles.findings import Article, SharedActor
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stem
from reader.nlp.tokens import plain_words

Words = tuple[str, ...]


def shared_actors(first: Sequence[Actor], second: Sequence[Actor]) -> tuple[SharedActor, ...]:
    """Return who acts in both, in the order of the first article; who may be one of two is nobody's.

    Kinds are guessed from what stands around a name: one name under two kinds is one actor, where none is of its kind.
    """
    of_a_kind = [(one, other) for one in first for other in second if _is_same(one, other)]
    known = {each.id for pair in of_a_kind for each in pair}
    found = [
        (one, other)
        for one in first
        for other in second
        if (one, other) in of_a_kind or (_has_same_name(one, other) and known.isdisjoint((one.id, other.id)))
    ]
    ones, others = Counter(one.id for one, _ in found), Counter(other.id for _, other in found)
    return tuple(SharedActor(one.id, other.id) for one, other in found if ones[one.id] == others[other.id] == 1)


def names_of(article: Article, shared: Mapping[str, str], side: str) -> dict[Span, str]:
    """Return the places of all actors; those of both articles have one name, the others one of their own."""
    return {
        span: shared.get(actor.id, f"{side} {actor.id}")
        for actor in article.analysis.actors or ()
        for span in actor.mentions
    }


def roles_of(article: Article, shared: Mapping[str, str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield for the actors of both articles the stems of what one calls them."""
    language = article.document.language or DEFAULT_LANGUAGE
    for actor in article.analysis.actors or ():
        if actor.id in shared and actor.role:
            yield shared[actor.id], frozenset(stem(word, language) for word in plain_words(actor.role))


def _is_same(one: Actor, other: Actor) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is ActorKind.PERSON:
        return _is_same_person(_words(one.name, one.kind), _words(other.name, other.kind))
    ones, others = _all_names(one), _all_names(other)
    return bool(ones & others) or _is_acronym(ones, others) or _is_acronym(others, ones)


def _has_same_name(one: Actor, other: Actor) -> bool:
    return one.name.casefold() == other.name.casefold()


def _is_same_person(one: Words, other: Words) -> bool:
    """Tell whether two people are one; who is told by a surname alone is who bears it, where nobody else does."""
    if min(len(one), len(other)) == 1:
        return one[-1] == other[-1]
    return is_same_person(one, other) if len(one) >= len(other) else is_same_person(other, one)


def _all_names(actor: Actor) -> set[Words]:
    return {_words(name, actor.kind) for name in (actor.name, *actor.aliases)}


def _is_acronym(names: set[Words], others: set[Words]) -> bool:
    """Tell whether one of the names is the initials of one of the others."""
    single = {name[0] for name in names if len(name) == 1}
    short = {form for other in others if other[1:] for form in (initials(other), "".join(word[0] for word in other))}
    return not single.isdisjoint(short)


def _words(name: str, kind: ActorKind) -> Words:
    return form_of(name, kind).words
