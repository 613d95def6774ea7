"""What a pronoun may mean besides a person named before it: a union, a firm, whatever its language gives a gender."""

from collections.abc import Iterator

from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

GENDERS = frozenset({Feature.FEMININE, Feature.MASCULINE})
_NOUNS = frozenset({PartOfSpeech.NOUN, PartOfSpeech.PROPN})
_JOINED = (Relation.CONJ, Relation.PARATAXIS)  # clauses that tell as much as the first


class Others:
    """Reads the subjects of one parse."""

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
