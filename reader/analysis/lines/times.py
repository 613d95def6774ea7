"""Times in an English sentence that are counted from what one before it tells: "two days later", "the next morning"."""

from collections.abc import Collection, Iterator

from reader.analysis.dangling_english import CALENDAR
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Parse

PERIODS = words_for("measures.periods", "measures.parts_of_periods")
_BEHIND_A_PERIOD = word_set("later before after")
_AT_THE_FRONT = word_set("earlier")  # behind a verb it is counted from that: "rose from a year earlier"
_ALONE = word_set("afterwards afterward thereafter beforehand")
_NEXT = word_set("next following previous preceding")
_THEN = word_set("then")
_LATER = word_set("later")
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
        if any(map(self._is_date, ordered)):
            return
        for place, index in enumerate(ordered):
            before = ordered[:place]
            if self._is_counted(index, before) and not self._is_told(index, before):
                yield index

    def _is_counted(self, index: int, before: Collection[int]) -> bool:
        token = self._parse.tokens[index]
        if token.lower in PERIODS:
            return self._is_next(index)
        if token.part_of_speech is not PartOfSpeech.ADV or token.relation is not Relation.ADVMOD:
            return False
        is_at_front = not any(self._parse.tokens[each].relation in queries.SUBJECTS for each in before)
        is_behind = index - 1 in before and self._parse.tokens[index - 1].lower in PERIODS
        is_more = index + 1 < len(self._parse.tokens) and self._parse.tokens[index + 1].lower == "than"
        is_counting = token.lower in _BEHIND_A_PERIOD or (token.lower in _AT_THE_FRONT and is_at_front)
        return token.lower in _ALONE or (is_counting and is_behind and not is_more) or self._is_then(index)

    def _is_then(self, index: int) -> bool:
        """Tell whether something happens "then", "back then" or "later" than what was told."""
        token, sentence = self._parse.tokens[index], self._parse.sentence_of(index)
        head = self._parse.tokens[token.head] if token.head is not None else token
        before = self._parse.tokens[index - 1].lower if index > sentence.start else ""
        after = self._parse.tokens[index + 1].lower if index + 1 < sentence.stop else ""
        if head.part_of_speech is not PartOfSpeech.VERB:
            return False
        if token.lower in _THEN:
            return before not in _TOLD_WITH_THEN
        return token.lower in _LATER and before not in PERIODS and after not in _TOLD_BEHIND_LATER

    def _is_next(self, index: int) -> bool:
        """Tell whether "the next morning" is meant, and not "over the next years", which are counted from now."""
        own = {self._parse.tokens[each].lower for each in self._parse.dependents[index]}
        cases = {self._parse.tokens[each].lower for each in queries.related(self._parse, index, Relation.CASE)}
        return "the" in own and not own.isdisjoint(_NEXT) and cases <= {"on"}

    def _is_told(self, index: int, before: Collection[int]) -> bool:
        """Tell whether something happens in a line before a time, other than what happens then."""
        verbs = queries.verbs_apart(self._parse, index, before)
        return any(self._parse.tokens[each].relation is not Relation.AMOD for each in verbs)

    def _is_date(self, index: int) -> bool:
        token = self._parse.tokens[index]
        is_of_calendar = token.part_of_speech is PartOfSpeech.PROPN and token.lower.capitalize() in CALENDAR
        return is_of_calendar or (token.lower.isdecimal() and len(token.lower) == _YEAR_DIGITS)
