"""Who is named at a place of a parsed document, and whom a pronoun or a verb without a subject means there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.analysis.quotations.parsed.places import Places
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation
from reader.parsing.parse import Token

_NAMED = (Relation.FLAT, Relation.APPOS, Relation.COMPOUND, Relation.NMOD)
_GENDERS = frozenset({Feature.FEMININE, Feature.MASCULINE})
_Named = tuple[Span, Actor]


class People:
    """Looks up the names of one document; every doubt ends in None."""

    def __init__(self, document: Document, actors: Sequence[Actor], places: Places) -> None:
        self._document, self._places = document, places
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}
        self._starts = sorted(self._names)

    def is_name(self, place: Span | None) -> bool:
        """Tell whether a name begins where a place does."""
        return place is not None and place.start in self._names

    def first_of(self, words: range) -> _Named | None:
        """Return the first name that begins with one of some words."""
        starts = (self._places.starts[each] for each in words)
        return next((self._names[start] for start in starts if start in self._names), None)

    def named_by(self, word: int) -> _Named | None:
        """Return the name that a word is, or that stands with it: "the mayor Ana Lima"."""
        parse = self._places.parse
        near = (word, *queries.related(parse, word, *_NAMED), *queries.twins_of(parse, word))
        starts = (self._places.starts[each] for each in near)
        found = [self._names[start] for start in starts if start in self._names]
        persons = [named for named in found if named[1].kind is ActorKind.PERSON]
        return next(iter((*persons, *found)), None)

    def between(self, start: int, end: int) -> list[_Named]:
        """Return the persons named in a stretch of the text outside quoted words."""
        between = self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        named = (self._names[each] for each in between)
        return [each for each in named if each[1].kind is ActorKind.PERSON and not self._places.is_quoted(each[0])]

    def meant(self, word: Token, within: range) -> Actor | None:
        """Return the one person named before quoted words in their paragraph, else in the one before."""
        at = self._places.parse.tokens[within.start].span.start
        number = bisect_right([each.span.start for each in self._document.paragraphs], at) - 1
        paragraphs = reversed(self._document.paragraphs[max(0, number - 1) : number + 1])
        named = (self.between(each.span.start, min(at, each.span.end)) for each in paragraphs)
        people = next(filter(None, named), [])
        is_one = len({actor.id for _, actor in people}) == 1
        return people[0][1] if is_one and not self._differs(word, people[0][0]) else None

    def _differs(self, word: Token, name: Span) -> bool:
        """Tell whether a pronoun or verb is of another gender than a name."""
        tokens = (self._places.parse.tokens[each] for each in self._places.tokens_of(name))
        own = word.features & _GENDERS
        other = frozenset[Feature]().union(*(token.features for token in tokens)) & _GENDERS
        return bool(own and other and not own & other)
