"""Who is named at a place of a parsed document, and whom a pronoun or a verb without a subject means there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from reader.analysis.quotations.given_names import gender_of_name
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.parsed.others import GENDERS, Others
from reader.analysis.quotations.parsed.places import Places
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation
from reader.parsing.parse import Token

_BEARING = (Relation.FLAT, Relation.APPOS, Relation.COMPOUND)  # by these hangs the name of whoever a word means
_MEANT = {Feature.FEMININE: Gender.FEMALE, Feature.MASCULINE: Gender.MALE}
_Named = tuple[Span, Actor]


class People:
    """Looks up the names of one document; every doubt ends in None."""

    def __init__(
        self, document: Document, actors: Sequence[Actor], places: Places, grammar: Grammar | None = None
    ) -> None:
        self._document, self._places, self._others = document, places, Others(places.parse)
        self._genders = grammar.genders if grammar else {}
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}
        self._starts = sorted(self._names)
        self._paragraph_starts = [each.span.start for each in document.paragraphs]

    def is_name(self, place: Span | None) -> bool:
        """Tell whether a name begins where a place does."""
        return place is not None and place.start in self._names

    def first_of(self, words: range) -> _Named | None:
        """Return the first name that begins with one of some words."""
        starts = (self._places.starts[each] for each in words)
        return next((self._names[start] for start in starts if start in self._names), None)

    def named_by(self, word: int) -> _Named | None:
        """Return the name that a word is, or that stands with it: "the mayor Ana Lima"; in "the lawyer of X" not X."""
        parse = self._places.parse
        near = (word, *queries.related(parse, word, *_BEARING), *queries.twins_of(parse, word), *self._of_her(word))
        starts = (self._places.starts[each] for each in near if not queries.owns(parse, each, word))
        found = [self._names[start] for start in starts if start in self._names]
        persons = [named for named in found if named[1].kind is ActorKind.PERSON]
        return next(iter((*persons, *found)), None)

    def _of_her(self, word: int) -> tuple[int, ...]:
        """Return what hangs on a masculine word whose verb is a woman's: "сказала директор Нина Орлова"."""
        parse = self._places.parse
        token = parse.tokens[word]
        verb = parse.tokens[token.head or 0].features
        is_hers = Feature.FEMININE in verb and Feature.MASCULINE in token.features
        return queries.related(parse, word, Relation.NMOD) if is_hers and token.relation in queries.SUBJECTS else ()

    def between(self, start: int, end: int) -> list[_Named]:
        """Return the persons named in a stretch of the text outside quoted words."""
        between = self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        named = (self._names[each] for each in between)
        return [each for each in named if each[1].kind is ActorKind.PERSON and not self._places.is_quoted(each[0])]

    def meant(self, word: Token, within: range) -> Actor | None:
        """Return the one person named before quoted words in their paragraph, else in the one before.

        Nobody where it may as well mean another noun of which is told since.
        """
        at = self._places.parse.tokens[within.start].span.start
        number = bisect_right(self._paragraph_starts, at) - 1
        paragraphs = reversed(self._document.paragraphs[max(0, number - 1) : number + 1])
        named = (self.between(each.span.start, min(at, each.span.end)) for each in paragraphs)
        people = next(filter(None, named), [])
        is_one = len({actor.id for _, actor in people}) == 1
        if not is_one or self._differs(word, people[0][0]) or self._may_be_another(word, people[-1][0], within.start):
            return None
        return people[0][1]

    def _may_be_another(self, word: Token, name: Span, end: int) -> bool:
        """Tell whether a noun that names no person may be meant as well as the last name before a word."""
        by_table = self.gender_of(word)
        genders = word.features & GENDERS or frozenset(each for each, told in _MEANT.items() if told is by_table)
        others = self._others.between(self._places.tokens_of(name), end, genders)
        return any(not self._is_person(each) for each in others)

    def _is_person(self, subject: int) -> bool:
        """Tell whether a subject is named as a person."""
        named = self.named_by(subject)
        return named is not None and named[1].kind is ActorKind.PERSON

    def place_of(self, pronoun: Token) -> Span:
        """Return where a pronoun stands without the hyphen by which it hangs on its verb: "elle" of "-t-elle"."""
        at = pronoun.lower.rfind("-") + 1 if pronoun.lower.startswith("-") else 0
        return Span(pronoun.span.start + at, pronoun.span.end)

    def gender_of(self, pronoun: Token) -> Gender | None:
        """Return the gender of a pronoun that may hang on its verb, "-t-elle", by the table of the language."""
        return self._genders.get(pronoun.lower.rpartition("-")[2])

    def _differs(self, word: Token, name: Span) -> bool:
        """Tell whether a pronoun or verb is of another gender than a name.

        Where the parse does not tell its gender, the first name or what stands in apposition must have it.
        """
        own, other = word.features & _MEANT.keys(), self._genders_of(self._places.tokens_of(name))
        meant = None if own else self.gender_of(word)
        if meant is None:
            return bool(own and other and not own & other)
        told = other or self._genders_of(queries.appositions_of(self._places.parse, self._places.tokens_of(name).start))
        by_form = _MEANT[next(iter(told))] if len(told) == 1 else None
        return (gender_of_name(self._document.text_of(name)) or by_form) is not meant

    def _genders_of(self, words: Iterable[int]) -> frozenset[Feature]:
        tokens = self._places.parse.tokens
        return frozenset[Feature]().union(*(tokens[each].features for each in words)) & _MEANT.keys()
