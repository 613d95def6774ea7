"""Times in an English sentence that are counted from what one before it tells: "two days later", "then it closed"."""

from collections.abc import Collection, Iterator
from itertools import islice

from reader.analysis.dangling_english import CALENDAR
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_TIME = "time"
_PERIODS = words_for("measures.periods", "measures.parts_of_periods") | {_TIME}
_FAR = word_set("that those")
_BEHIND_A_PERIOD = word_set("later before after earlier")
_NEXT = word_set("next")
_FOLLOWING = word_set("following subsequent ensuing same")
_SAME = "same"
_SHARING = word_set("as and both each every all")  # beside "the same"
_AT = {"at": word_set("the that"), "around": word_set("this that"), "about": word_set("this that")}  # a "time"
_AT_THE_FRONT = 4  # words; behind a verb "earlier" is counted from that: "rose from a year earlier"
_TOLD_WITH_THEN = word_set("since by until from and if")
_TOLD_BEHIND_LATER = words_for("function-words.behind_later")
_YEAR_DIGITS = 4


class Times:
    """The times that the sentences of one article tell."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the words of a line that count a time from something which the line does not tell before."""
        ordered = sorted(words)
        if any(_is_date(self._parse.tokens[each]) for each in ordered):
            return
        for place, index in enumerate(ordered):
            is_alone = self._is_counted(index) and not self._is_told(index, ordered[:place])
            if is_alone and not self._is_shared(index, ordered):
                yield index

    def _is_counted(self, index: int) -> bool:
        """Tell whether something happens "two days later", "that night", "then" or "later" than what was told."""
        token = self._parse.tokens[index]
        if token.lower in _PERIODS:
            return self._is_pointed_at(index)
        if token.part_of_speech is not PartOfSpeech.ADV or token.relation is not Relation.ADVMOD:
            return False
        sentence = self._parse.sentence_of(index)
        before = self._parse.tokens[index - 1].lower if index > sentence.start else ""
        after = self._parse.tokens[index + 1].lower if index + 1 < sentence.stop else ""
        if before in _PERIODS:
            is_behind_verb = token.lower == "earlier" and index - sentence.start >= _AT_THE_FRONT
            return token.lower in _BEHIND_A_PERIOD and not is_behind_verb
        head = self._parse.tokens[token.head] if token.head is not None else token
        is_then = token.lower == "then" and before not in _TOLD_WITH_THEN
        is_later = token.lower == "later" and after not in _TOLD_BEHIND_LATER
        return head.part_of_speech is PartOfSpeech.VERB and (is_then or is_later)

    def _is_pointed_at(self, index: int) -> bool:
        """Tell whether "that night", "the following night" or "at the time" is meant, not "that night of the fire"."""
        if queries.related(self._parse, index, Relation.NMOD, Relation.ACL, Relation.RELATIVE):
            return False
        pointing = self._own(index, Relation.DET)
        order, cases = self._own(index, Relation.AMOD), self._own(index, Relation.CASE)
        if self._parse.tokens[index].lower == _TIME:
            return not order and any(pointing & _AT[each] for each in cases & _AT.keys())
        is_next = bool(order & (_FOLLOWING | (_NEXT if self._is_past(index) else set()))) and "the" in pointing
        return is_next or not pointing.isdisjoint(_FAR)

    def _is_past(self, index: int) -> bool:
        """Tell whether what happens at a time is told in the past."""
        verbs = islice(queries.heads(self._parse, index), 1)
        near = (each for verb in verbs for each in (verb, *queries.auxiliaries_of(self._parse, verb)))
        return any({Feature.PAST, Feature.FINITE} <= self._parse.tokens[each].features for each in near)

    def _own(self, index: int, relation: Relation) -> frozenset[str]:
        return queries.lower(self._parse, queries.related(self._parse, index, relation))

    def _is_told(self, index: int, before: Collection[int]) -> bool:
        """Tell whether something happens in a line before a time, other than what happens then."""
        verbs, own = queries.verbs_apart(self._parse, index, before), self._parse.tokens[index].lower
        is_after = own in _PERIODS and not _PERIODS.isdisjoint(queries.lower(self._parse, before))
        return is_after or any(self._parse.tokens[each].relation is not Relation.AMOD for each in verbs)

    def _is_shared(self, index: int, words: Collection[int]) -> bool:
        """Tell whether several things of a line happen on "the same" day, or it tells what else did."""
        if _SAME not in self._own(index, Relation.AMOD):
            return False
        is_of_many = Feature.PLURAL in queries.features(self._parse, words)
        return is_of_many or not _SHARING.isdisjoint(queries.lower(self._parse, words))


def _is_date(token: Token) -> bool:
    is_of_calendar = token.part_of_speech is PartOfSpeech.PROPN and token.lower.capitalize() in CALENDAR
    return is_of_calendar or (token.lower.isdecimal() and len(token.lower) == _YEAR_DIGITS)
