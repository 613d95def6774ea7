"""Words for one or some of several that only a sentence before counts or names: "all five", "a similar order"."""

from collections.abc import Sequence

from reader.analysis.lines.definites.nouns import NAMING, POINTING, Nouns
from reader.analysis.person_names import may_be_somebody
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

EXPLAINING = (Relation.ACL, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.APPOS, Relation.CCOMP)
DEFINITE = POINTING | word_set("the")
PERSONS = (NameLabel.PERSON, NameLabel.PERSON_ON)
_HALVES = {"similar": word_set("to as"), "such": word_set("as")}
_COMPARING = frozenset(_HALVES)
_IN_A_ROW = words_for("function-words.in_a_row")
_ALL = word_set("all the these those both")
_VAGUE = word_set("things words times hands")  # "in other words"
_OTHER_HALF = word_set("to as that who which than")
_ONE = word_set("one 1")
_NEAR = 60  # words


class Parts:
    """Reads the numbers, families and comparisons of one parse."""

    def __init__(self, parse: Parse, nouns: Nouns) -> None:
        self._parse, self._nouns = parse, nouns

    def is_one(self, index: int, before: Sequence[int], shown: frozenset[int]) -> bool:
        """Tell whether a word means a part of what a line does not hold; some of its words stand before."""
        return (
            self._is_compared(index, shown)
            or self._is_counted(index, before)
            or self._is_family(index, before)
            or self._is_one_of(index, before)
        )

    def _is_counted(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether so many of something are spoken of that has not been counted yet: "all five were new"."""
        token = self._parse.tokens[index]
        if token.part_of_speech is PartOfSpeech.ADJ:
            return self._is_first_of_them(index) and self._nouns.articles(index) == {"the"}
        if token.part_of_speech is not PartOfSpeech.NUM:
            return False
        is_counted = token.relation in queries.SUBJECTS or (token.relation is Relation.NMOD and bool(before))
        if not is_counted or self._nouns.articles(index).isdisjoint(_ALL):
            return False
        told = (self._parse.tokens[each] for each in before)
        return not any(each.lower == token.lower or each.relation is Relation.CONJ for each in told)

    def _is_one_of(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether "one study" is one of "two studies" that a sentence shortly before has counted."""
        if self._parse.tokens[index].relation not in queries.SUBJECTS or len(before) > 1:
            return False
        numbers = [self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.NUMMOD)]
        if numbers != ["one"]:
            return False
        end = self._parse.sentence_of(index).start
        near = (
            each for each in range(max(0, end - _NEAR), end) if self._nouns.single(each) == self._nouns.single(index)
        )
        counts = (queries.related(self._parse, each, Relation.NUMMOD) for each in near)
        return any(self._parse.tokens[each].lower not in _ONE for count in counts for each in count)

    def _is_first_of_them(self, index: int) -> bool:
        """Tell whether "the first" is who or what does something, with nothing behind it that tells of what."""
        token = self._parse.tokens[index]
        is_told = bool(queries.related(self._parse, index, *EXPLAINING, Relation.RELATIVE))
        return token.lower in _IN_A_ROW and token.relation in queries.SUBJECTS and not is_told

    def _is_family(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether "the Kerns" have been named before their line, one by one."""
        token = self._parse.tokens[index]
        is_of_several = token.part_of_speech is PartOfSpeech.PROPN and token.lower.endswith("s")
        if not is_of_several or "the" not in self._nouns.articles(index):
            return False
        first = self._nouns.surnames.get(token.lower[:-1], index)
        return first < self._parse.sentence_of(index).start and first not in before

    def _is_compared(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a noun is set beside something that the line does not hold: "a similar order"."""
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        modifiers = (self._parse.tokens[each].lower for each in self._nouns.related(index, words, Relation.AMOD))
        compared = frozenset(modifiers)
        if "other" in compared and not compared & _COMPARING:
            return self._is_another(index, words)
        if not compared & _COMPARING:
            return False
        half = frozenset().union(*(_HALVES[word] for word in compared & _COMPARING))
        after = (self._parse.tokens[each].lower for each in words if each > index)
        is_several = any(self._parse.tokens[each].relation is Relation.CONJ for each in words if each < index)
        return not is_several and not any(word in half for word in after)

    def _is_another(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether "other works" are set beside nothing: no thing stands before them, and no "than" behind."""
        own = self._parse.tokens[index]
        before = [self._parse.tokens[each] for each in words if each < index]
        determiners = (self._parse.tokens[each].lower for each in self._nouns.related(index, words, Relation.DET))
        is_any = own.relation is Relation.CONJ or any(word not in DEFINITE for word in determiners)
        is_thing = Feature.PLURAL in own.features and not may_be_somebody(own.lower) and own.lower not in _VAGUE
        after = (self._parse.tokens[each].lower for each in words if each > index)
        if is_any or not is_thing or any(word in _OTHER_HALF for word in after):
            return False
        return not any(each.part_of_speech in NAMING and each.name not in PERSONS for each in before)
