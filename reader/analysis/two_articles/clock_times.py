"""Times of day that stand beside the same word in two sentences: "struck the rocks at 20:30" and "at 20:15"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.support.text_words import TextWord, span_of
from reader.analysis.two_articles.days import stem_before
from reader.analysis.two_articles.telling import Telling
from reader.model.annotation import Concern
from reader.model.span import Span
from reader.model.two_articles.findings import Difference
from reader.nlp.language_table import words_for

HALF_A_DAY, NEAR = 720, 5  # minutes; "8:30" may be 20:30, and "about 20:30" a few minutes more
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class _Time:
    span: Span
    minutes: int  # since noon or midnight
    beside: str  # the stem of the content word before it

    def is_near(self, other: "_Time") -> bool:
        apart = abs(self.minutes - other.minutes)
        return min(apart, HALF_A_DAY - apart) <= NEAR


def time_differences(first: Telling, second: Telling) -> Iterator[Difference]:
    """Yield the times of day after the same word, where each sentence has one there, and the other lacks it."""
    ones, others = list(_times(first.words)), list(_times(second.words))
    own = [each for each in ones if not any(each.is_near(told) for told in others)]
    told = [each for each in others if not any(each.is_near(said) for said in ones)]
    for one in own:
        met = [other for other in told if other.beside == one.beside]
        if len(met) == 1 and sum(each.beside == one.beside for each in own) == 1:
            yield Difference(one.span, met[0].span, Concern.NUMBER)


def _times(words: Sequence[TextWord]) -> Iterator[_Time]:
    for index, word in enumerate(words):
        found = _TIME.fullmatch(word.text)
        has_half = index + 1 < len(words) and words[index + 1].plain in words_for("measures.halves")
        beside = stem_before(words, index)
        if found and beside and (":" in word.text or has_half):
            minutes = (60 * int(found[1]) + int(found[2])) % HALF_A_DAY
            yield _Time(span_of(words, range(index, index + 1 + has_half)), minutes, beside)
