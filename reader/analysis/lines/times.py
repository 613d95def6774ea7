"""Times that are counted from what a sentence before tells: "two days later", "Am folgenden Tag", "then it closed"."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from reader.analysis.facts.calendar import calendar_of
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_TIME = "time"
_FEASTS = word_set("christmas easter")
_AT = {"at": word_set("the that"), "around": word_set("this that"), "about": word_set("this that")}  # a "time"
_AT_THE_FRONT = 4  # words; behind a verb "earlier" is counted from that: "rose from a year earlier"
_TOLD_WITH_THEN = word_set("since by until from and if")
_YEAR_DIGITS = 4


class Times:
    """The times that the sentences of one article tell."""

    def __init__(self, parse: Parse) -> None:
        self._parse, self._is_english = parse, parse.language == ENGLISH
        calendar, periods = calendar_of(parse.language), ("measures.periods", "measures.parts_of_periods")
        self._periods = words_for(*periods, language=parse.language) | (calendar.spans or {_TIME})
        self._names = calendar.names | _FEASTS
        concepts = ("far", "later", "next", "following", "behind_later")
        words = (words_for(f"function-words.{each}", language=parse.language) for each in concepts)
        self._far, self._later, self._next, self._following, self._behind_later = words

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the words of a line that count a time from something which the line does not tell before."""
        ordered = sorted(words)
        if any(self._is_date(self._parse.tokens[each]) for each in ordered):
            return
        for place, index in enumerate(ordered):
            if self._is_counted(index) and not self._is_told(index, ordered[:place]):
                yield index

    def _is_counted(self, index: int) -> bool:
        """Tell whether something happens "two days later", "that night", "then" or "later" than what was told."""
        token = self._parse.tokens[index]
        if token.lower in self._periods:
            return self._is_pointed_at(index)
        is_adverb = token.part_of_speech is PartOfSpeech.ADV and token.relation is Relation.ADVMOD
        if not (self._is_english and is_adverb):
            return False
        sentence = self._parse.sentence_of(index)
        before = self._parse.tokens[index - 1].lower if index > sentence.start else ""
        after = self._parse.tokens[index + 1].lower if index + 1 < sentence.stop else ""
        if before in self._periods:
            is_behind_verb = token.lower == "earlier" and index - sentence.start >= _AT_THE_FRONT
            return token.lower in self._later and not is_behind_verb
        head = self._parse.tokens[token.head] if token.head is not None else token
        is_then = token.lower == "then" and before not in _TOLD_WITH_THEN
        is_later = token.lower == "later" and after not in self._behind_later
        return head.part_of_speech is PartOfSpeech.VERB and (is_then or is_later)

    def _is_pointed_at(self, index: int) -> bool:
        """Tell whether "that night", "the following night" or "at the time" is meant, not "that night of the fire"."""
        if queries.related(self._parse, index, Relation.NMOD, Relation.ACL, Relation.RELATIVE):
            return False
        if any(self._parse.dependents[each] for each in queries.related(self._parse, index, Relation.AMOD)):
            return False  # "the days following the fire"
        pointing = self._own(index, Relation.DET)
        order, cases = self._own(index, Relation.AMOD), self._own(index, Relation.CASE)
        if self._parse.tokens[index].lower == _TIME:
            return not order and any(pointing & _AT[each] for each in cases & _AT.keys())
        is_next = bool(order & (self._following | (self._next if self._is_past(index) else set())))
        if self._is_english:
            return (is_next and "the" in pointing) or not pointing.isdisjoint(self._far)
        return is_next or self._parse.tokens[index - 1].lower in self._far

    def _is_past(self, index: int) -> bool:
        """Tell whether what happens at a time is told in the past."""
        verbs = islice(queries.heads(self._parse, index), 1)
        near = (each for verb in verbs for each in (verb, *queries.auxiliaries_of(self._parse, verb)))
        return any({Feature.PAST, Feature.FINITE} <= self._parse.tokens[each].features for each in near)

    def _own(self, index: int, relation: Relation) -> frozenset[str]:
        return queries.lower(self._parse, queries.related(self._parse, index, relation))

    def _is_told(self, index: int, before: Sequence[int]) -> bool:
        """Tell whether something happens in a line before a time, other than what happens then."""
        verbs, own = queries.verbs_apart(self._parse, index, before), self._parse.tokens[index].lower
        is_after = own in self._periods and not self._periods.isdisjoint(queries.lower(self._parse, before))
        is_after |= not self._is_english and Relation.OBL in queries.relations(self._parse, before[:-2])
        return is_after or any(self._parse.tokens[each].relation is not Relation.AMOD for each in verbs)

    def _is_date(self, token: Token) -> bool:
        may_be_name = not self._is_english or token.part_of_speech is PartOfSpeech.PROPN
        is_name = may_be_name and token.lower in self._names
        return is_name or (token.lower.isdecimal() and len(token.lower) == _YEAR_DIGITS)
