"""Numbers that point and text share while what stands with them differs: the unit, the bound, the day of a month.

English. Nothing is said where a sentence that supports the point has the number as the point has it.
"""

from collections.abc import Collection, Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.currencies import names_of_currencies
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.rounding import is_year, unit_of
from reader.analysis.support.text_words import TextWord, numbers_of, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number
from reader.nlp.word_set import word_set

LANGUAGE = "en"
SAME_STATEMENT = 0.5  # of the point's other content words
SAME_UNIT = 3  # first letters; "tons" are "tonnes", "metres" "meters"
SHORTEST_UNIT = 4  # letters; "m" may be metres or millions
BOUND_BEFORE = 3  # words before a number that may bound it
LAST_DAY = 31
_AT_LEAST, _AT_MOST = word_set("more over least above exceeding"), word_set("fewer less under most below")
_DENIALS = word_set("no not n't")


def amount_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield what stands with a number of the point otherwise than with the same number of the text.

    `said` are all stems of the text.
    """
    near = [each for each in sentences if _is_about_the_same(point, each)] if language == LANGUAGE else []
    if near:
        for number in numbers_of(point, LANGUAGE):
            yield from _other_unit(number, point, near)
            yield from _other_bound(number, point, near)
            if point[number.start].stem not in said:
                yield from _other_day(number, point, near)
                yield from _other_year(number, point, near[0])


def _is_about_the_same(point: Sequence[TextWord], sentence: ComparedSentence) -> bool:
    asked = {word.stem for word in point if word.is_content}
    return len({point[index].stem for index in sentence.matches.in_point}) >= SAME_STATEMENT * len(asked)


def _same(number: Number, sentences: Sequence[ComparedSentence]) -> Iterator[tuple[ComparedSentence, Number]]:
    for sentence in sentences:
        for other in numbers_of(sentence.words, LANGUAGE):
            if number.names & other.names:
                yield sentence, other


def _other_unit(number: Number, point: Sequence[TextWord], near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield another measure or currency of the same number: 40 tons for 40 pounds."""
    unit = _measure(point, number)
    found = [(sentence, _measure(sentence.words, other)) for sentence, other in _same(number, near)]
    if unit is None or not found or any(other is None for _, other in found):
        return
    own = point[unit].plain[:SAME_UNIT]
    others = [(sentence, other) for sentence, other in found if other is not None]
    if all(sentence.words[other].plain[:SAME_UNIT] != own for sentence, other in others):
        is_time = point[unit].plain in words_for("measures.periods", "measures.seconds")
        yield _doubt(point, range(unit, unit + 1), *others[0], Concern.DATE if is_time else Concern.NUMBER)


def _measure(words: Sequence[TextWord], number: Number) -> int | None:
    unit = unit_of(words, number)
    known = words_for("measures.of_things") | names_of_currencies()
    return unit if unit is not None and words[unit].plain in known and len(words[unit].plain) >= SHORTEST_UNIT else None


def _other_bound(number: Number, point: Sequence[TextWord], near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield "more than 30" where the text has "fewer than 30"."""
    bound = _bound(point, number)
    found = [(sentence, _bound(sentence.words, other)) for sentence, other in _same(number, near)]
    if bound is None or not found:
        return
    is_least = point[bound].plain in _AT_LEAST
    others = [(sentence, other) for sentence, other in found if other is not None]
    are_other = [(sentence.words[other].plain in _AT_LEAST) != is_least for sentence, other in others]
    if len(others) == len(found) and all(are_other):
        yield _doubt(point, range(bound, bound + 1), *others[0], Concern.DEGREE)


def _bound(words: Sequence[TextWord], number: Number) -> int | None:
    near = range(max(0, number.start - BOUND_BEFORE), number.start)
    if any(words[index].plain in _DENIALS for index in near):
        return None
    return next((index for index in near if words[index].plain in _AT_LEAST | _AT_MOST), None)


def _other_day(number: Number, point: Sequence[TextWord], near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield the day of a month that the text has with another day: "August 1" for "Aug. 2"."""
    month = _month_beside(point, number)
    if month is None:
        return
    own = calendar_of(LANGUAGE).months[point[month].plain]
    found = [
        (sentence, other)
        for sentence in near
        for other in numbers_of(sentence.words, LANGUAGE)
        if (place := _month_beside(sentence.words, other)) is not None
        and calendar_of(LANGUAGE).months[sentence.words[place].plain] == own
    ]
    if found and not any(number.names & other.names for _, other in found):
        sentence, other = found[0]
        span = span_of(sentence.words, range(other.start, other.end))
        yield Doubt(span_of(point, range(number.start, number.end)), DoubtKind.CHANGED, span, Concern.DATE)


def _other_year(number: Number, point: Sequence[TextWord], best: ComparedSentence) -> Iterator[Doubt]:
    """Yield a year that no sentence has, where the best one has but one and the point no other."""
    asked, told = _years(point), _years(best.words)
    if asked == [number.start] and len(told) == 1:
        yield _doubt(point, range(number.start, number.end), best, told[0], Concern.NUMBER)


def _years(words: Sequence[TextWord]) -> list[int]:
    return [index for index, word in enumerate(words) if is_year(word.text)]


def _month_beside(words: Sequence[TextWord], number: Number) -> int | None:
    """Return the month before or behind a number that can be its day."""
    is_day = any(name.isdecimal() and 0 < int(name) <= LAST_DAY for name in number.names)
    months = calendar_of(LANGUAGE).months
    beside = [index for index in (number.start - 1, number.start - 2, number.end, number.end + 1) if is_day]
    return next(
        (
            index
            for index in beside
            if 0 <= index < len(words)
            and words[index].plain in months
            and words[index].text[0].isupper()
            and all(words[between].text == "." for between in range(index + 1, number.start))
            and all(words[between].plain in (".", "of", "th", "st", "nd", "rd") for between in range(number.end, index))
        ),
        None,
    )


def _doubt(point: Sequence[TextWord], place: range, sentence: ComparedSentence, other: int, concerns: Concern) -> Doubt:
    against = span_of(sentence.words, range(other, other + 1))
    return Doubt(span_of(point, place), DoubtKind.CHANGED, against, concerns)
