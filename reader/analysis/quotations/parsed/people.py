"""Who is named at a place of a parsed document, and whom a pronoun or a verb without a subject means there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.quotations.given_names import gender_of_name
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.parsed.places import Places
from reader.analysis.quotations.reports.places import Quoted
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

GENDERS = frozenset({Feature.FEMININE, Feature.MASCULINE})
_NOUNS = frozenset({PartOfSpeech.NOUN, PartOfSpeech.PROPN})
_JOINED = (Relation.CONJ, Relation.PARATAXIS)  # clauses that tell as much as the first
_BEARING = (Relation.FLAT, Relation.APPOS, Relation.COMPOUND)  # by these hangs the name of whoever a word means
_MEANT = {Feature.FEMININE: Gender.FEMALE, Feature.MASCULINE: Gender.MALE}
_Named = tuple[Span, Actor]


class People:
    """Looks up the names of one document; every doubt ends in None."""

    def __init__(self, document: Document, actors: Sequence[Actor], places: Places, grammar: Grammar) -> None:
        self._document, self._places, self._others = document, places, _Others(places.parse)
        self._genders, self._quoted = grammar.genders, Quoted(places.quoted)
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
        near = (word, *queries.related(parse, word, *_BEARING), *queries.twins_of(parse, word))
        starts = (self._places.starts[each] for each in near if not queries.owns(parse, each, word))
        found = [self._names[start] for start in starts if start in self._names]
        persons = [named for named in found if named[1].kind is ActorKind.PERSON]
        return next(iter((*persons, *found)), None)

    def between(self, start: int, end: int) -> list[_Named]:
        """Return the persons named in a stretch of the text outside quoted words."""
        between = self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        named = (self._names[each] for each in between)
        return [each for each in named if each[1].kind is ActorKind.PERSON and not self._quoted.holds(each[0])]

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


class _Others:
    """Knows what a pronoun may mean besides a person: a union, a firm, whatever its language gives a gender."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        nouns = (token for token in parse.tokens if token.part_of_speech is PartOfSpeech.NOUN)
        self._have_gender = any(token.features & GENDERS for token in nouns)

    def between(self, name: range, end: int, genders: frozenset[Feature]) -> Iterator[int]:
        """Yield the nouns of whom is told from the sentence of a name on, up to a word, that may be of some genders.

        Those before the name only where it is no subject itself; none in a language whose nouns have no gender.
        """
        first = self._parse.sentence_of(name.start)
        is_told_of = any(self._parse.tokens[each].relation in queries.SUBJECTS for each in name)
        start = name.stop if is_told_of or end in first else first.start
        at = start if self._have_gender else end
        while at < end:
            sentence = self._parse.sentence_of(at)
            yield from (
                each for each in self._subjects(sentence) if start <= each < end and self._may_be(each, genders)
            )
            at = sentence.stop

    def _subjects(self, sentence: range) -> Iterator[int]:
        """Yield the subjects of the clauses of a sentence that hang on no other."""
        root = queries.root_of(self._parse, sentence)
        for predicate in (root, *queries.related(self._parse, root, *_JOINED)):
            yield from queries.related(self._parse, predicate, *queries.SUBJECTS)

    def _may_be(self, noun: int, genders: frozenset[Feature]) -> bool:
        token = self._parse.tokens[noun]
        own = token.features & GENDERS
        is_one = token.part_of_speech in _NOUNS and Feature.PLURAL not in token.features
        return is_one and (not own or not genders or bool(own & genders))
