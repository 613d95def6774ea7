"""What a pronoun may mean besides a person with a name: a neighbour, or whatever its language gives a gender."""

from bisect import bisect_left
from collections.abc import Iterator

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.piece import Subject
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.speakers_phrases import gender_of
from reader.analysis.quotations.reports.voices import Voices
from reader.analysis.recognizers.noun_kinds import may_be_somebody
from reader.model.annotation import Actor
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation

GENDERS = frozenset({Feature.FEMININE, Feature.MASCULINE})
_DONE_TO = (Relation.OBJ, Relation.IOBJ, Relation.OBL_AGENT)  # "met the driver", "was seen by a driver"
_JOINED = (Relation.CONJ, Relation.PARATAXIS)  # clauses that tell as much as the first


class Others:
    """Reads one parse; in a language whose nouns have no gender only one that calls a person is meant."""

    def __init__(self, places: Places, grammar: Grammar, voices: Voices) -> None:
        self._places, self._parse, self._voices, self._grammar = places, places.parse, voices, grammar
        nouns = [token for token in places.parse.tokens if token.part_of_speech is PartOfSpeech.NOUN]
        self._have_gender = 2 * sum(bool(token.features & GENDERS) for token in nouns) > len(nouns)

    def may_be_meant(self, person: Actor, pronoun: Subject) -> bool:
        """Tell whether a noun of whom is told since a person was named last may be meant by a pronoun as well."""
        number = bisect_left(person.mentions, pronoun.span)
        if number == 0:
            return False
        is_open = pronoun.is_dropped or (bool(self._grammar.stemmed) and " " not in person.name)
        if is_open and all(map(self._is_beside, person.mentions[:number])):
            return True
        name, end = self._parse.tokens_in(person.mentions[number - 1]), self._parse.first_from(pronoun.span.start)
        nouns = (each for each in self._between(name, end) if self._may_be(each, pronoun.gender))
        roles = (person.role or "").lower().split()
        called = ((each, self._voices.called(each)) for each in nouns)
        return any(not (one and one.person) and self._places.lower(each) not in roles for each, one in called)

    def _is_beside(self, mention: Span) -> bool:
        """Tell whether a name stands but for whose something is, who is "his", or by whom it is done: "da Berni"."""
        name = self._parse.tokens_in(mention)
        token = self._parse.tokens[queries.top_of(self._parse, name)]
        beside = () if token.head is None else self._parse.dependents[token.head]
        is_owned = Feature.POSSESSIVE in queries.features(self._parse, beside)
        is_done = Feature.PARTICIPLE in self._parse.tokens[token.head or 0].features
        is_by = token.relation in (Relation.NMOD, Relation.OBL_AGENT) or (is_done and token.relation is Relation.OBL)
        is_by = is_by and self._parse.tokens[name.start - 1].part_of_speech is PartOfSpeech.ADP
        return is_owned or (is_by and (self._places.lower(name.start - 1),) not in self._grammar.according)

    def _between(self, name: range, end: int) -> Iterator[int]:
        """Return the nouns of whom is told from the sentence of a name on, up to a word.

        Those before the name only where it is no subject itself.
        """
        first = self._parse.sentence_of(name.start)
        subjects = {each for predicate in self._predicates(first) for each in self._subjects(predicate)}
        start = name.stop if not subjects.isdisjoint(name) or end in first else first.start
        sentences = list(dict.fromkeys(map(self._parse.sentence_of, range(start, end))))
        told = [each for one in sentences for predicate in self._predicates(one) for each in self._subjects(predicate)]
        last = next((one for one in reversed(sentences) if not self._places.is_quoted(one.start)), range(0))
        told += [each for predicate in self._predicates(last) for each in self._done_to(predicate)] if last else []
        return (each for each in told if start <= each < end and not self._places.is_quoted(each))

    def _predicates(self, sentence: range) -> tuple[int, ...]:
        """Return what the clauses of a sentence state that hang on no other."""
        root = queries.root_of(self._parse, sentence)
        return root, *queries.related(self._parse, root, *_JOINED)

    def _subjects(self, predicate: int) -> tuple[int, ...]:
        return queries.related(self._parse, predicate, *queries.SUBJECTS)

    def _done_to(self, predicate: int) -> tuple[int, ...]:
        """Return whom it is done to or by, where nouns have no gender; who is told of as "he" already goes on."""
        acting = queries.parts_of_speech(self._parse, self._subjects(predicate))
        if self._have_gender or PartOfSpeech.PRON in acting:
            return ()
        return queries.related(self._parse, predicate, *_DONE_TO)

    def _may_be(self, noun: int, gender: Gender | None) -> bool:
        token = self._parse.tokens[noun]
        own = gender_of(token) if self._have_gender else self._grammar.gendered_words.get(token.lower)
        is_one = token.part_of_speech in NOUNS and Feature.PLURAL not in token.features
        is_apt = self._have_gender or (token.part_of_speech is PartOfSpeech.NOUN and may_be_somebody(token.lower))
        return is_one and is_apt and (own is None or gender is Gender.ANY or own is gender)
