"""Numbers that point and text share while what stands with them differs: the unit, the bound, the day of a month.

English; years in every language. Nothing is said where a sentence that supports the point has the number as the
point has it.
"""

from collections.abc import Collection, Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.currencies import names_of_currencies
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.negations import denies
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
BEFORE = 4  # words and signs before a number among which its verb or noun is
LAST_DAY = 31
_AT_LEAST, _AT_MOST = word_set("more least"), word_set("fewer less most")
_TIMES = words_for("measures.periods", "measures.seconds")
_FORMS = {"foot": "feet", "sterling": "pounds"}
_SIGNS = ("$", "£", "€", ".")
_GOES_ON = ("s", "-", "–", "/")  # behind a year: "the 2010s", "2015-16"


def amount_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield what stands with a number of the point otherwise than with the same number of the text.

    `said` are all stems of the text.
    """
    near = [each for each in sentences if _is_about_the_same(point, each)]
    for number in numbers_of(point, language) if near else ():
        is_said = point[number.start].stem in said
        if language == LANGUAGE:
            yield from _other_unit(number, point, near)
            yield from _other_bound(number, point, near)
            yield from _other_day(number, point, near) if not is_said else ()
        yield from _other_year(number, point, near[0], language) if not is_said else ()


def _is_about_the_same(point: Sequence[TextWord], sentence: ComparedSentence) -> bool:
    return sentence.share_of(point) >= SAME_STATEMENT


def _same(number: Number, sentences: Sequence[ComparedSentence]) -> Iterator[tuple[ComparedSentence, Number]]:
    for sentence in sentences:
        for other in numbers_of(sentence.words, LANGUAGE):
            if number.names & other.names:
                yield sentence, other


def _other_unit(number: Number, point: Sequence[TextWord], near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield another measure or currency of the same number beside the same word: it "needs" 40 tons or 40 pounds."""
    unit = _measure(point, number)
    found = [(sentence, _measure(sentence.words, other), other) for sentence, other in _same(number, near)]
    if unit is None or any(other is None for _, other, _ in found):
        return
    others = [
        (sentence, other) for sentence, other, told in found if other and _is_beside_same(point, number, sentence, told)
    ]
    if (
        others
        and len(others) == len(found)
        and all(_are_other_units(point[unit], each.words[at]) for each, at in others)
    ):
        is_time = point[unit].plain in _TIMES
        yield _doubt(point, range(unit, unit + 1), *others[0], Concern.DATE if is_time else Concern.NUMBER)


def _are_other_units(one: TextWord, other: TextWord) -> bool:
    """Tell whether two measures are surely two: both of time or neither, and no forms of one word."""
    first, second = (_FORMS.get(word.plain, word.plain) for word in (one, other))
    return (first in _TIMES) == (second in _TIMES) and first[:SAME_UNIT] != second[:SAME_UNIT]


def _measure(words: Sequence[TextWord], number: Number) -> int | None:
    unit = unit_of(words, number)
    known = words_for("measures.of_things") | names_of_currencies()
    if unit is None or words[unit].plain not in known or len(words[unit].plain) < SHORTEST_UNIT:
        return None
    is_age = any(word.plain == "old" for word in words[unit + 1 : unit + 3])
    return None if is_age else unit


def _other_bound(number: Number, point: Sequence[TextWord], near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield "more than 30" where the text has "fewer than 30" of the same."""
    bound, unit = _bound(point, number), unit_of(point, number)
    found = [
        (sentence, _bound(sentence.words, other), unit_of(sentence.words, other))
        for sentence, other in _same(number, near)
    ]
    if bound is None or unit is None:
        return
    is_least = point[bound].plain in _AT_LEAST
    others = [
        (sentence, other)
        for sentence, other, counted in found
        if other is not None and counted is not None and sentence.words[counted].stem == point[unit].stem
    ]
    are_other = [(sentence.words[other].plain in _AT_LEAST) != is_least for sentence, other in others]
    if others and len(others) == len(found) and all(are_other):
        yield _doubt(point, range(bound, bound + 1), *others[0], Concern.DEGREE)


def _bound(words: Sequence[TextWord], number: Number) -> int | None:
    """Return the "more" of "more than 30", the "most" of "at most 30", right before a number and not denied."""
    first = number.start - 2
    if first < 0 or any(denies(word) for word in words[max(0, first - 1) : number.start]):
        return None
    one, other = words[first].plain, words[first + 1].plain
    if other == "than" and one in _AT_LEAST | _AT_MOST:
        return first
    return first + 1 if one == "at" and other in _AT_LEAST | _AT_MOST else None


def _other_day(number: Number, point: Sequence[TextWord], near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield the day of a month beside a word that the text has with another: "opens on August 1" for "Aug. 2"."""
    month = _month_beside(point, number)
    if month is None:
        return
    own = calendar_of(LANGUAGE).months[point[month].plain]
    found = [
        (sentence, other, place)
        for sentence in near
        for other in numbers_of(sentence.words, LANGUAGE)
        if (place := _month_beside(sentence.words, other)) is not None
        and calendar_of(LANGUAGE).months[sentence.words[place].plain] == own
    ]
    if len(found) == 1:
        sentence, other, place = found[0]
        before = _word_before(point, min(month, number.start))
        is_of_same = before is not None and before == _word_before(sentence.words, min(place, other.start))
        if is_of_same and not number.names & other.names:
            span = span_of(sentence.words, range(other.start, other.end))
            yield Doubt(span_of(point, range(number.start, number.end)), DoubtKind.CHANGED, span, Concern.DATE)


def _other_year(number: Number, point: Sequence[TextWord], best: ComparedSentence, language: str) -> Iterator[Doubt]:
    """Yield a year that no sentence has, where the best one has but one, behind the same word: "built in 1990"."""
    asked, told = _years(point), _years(best.words)
    if (
        asked == [number.start]
        and len(told) == 1
        and _are_dates_of_same(point, asked[0], best.words, told[0], language)
    ):
        yield _doubt(point, range(number.start, number.end), best, told[0], Concern.NUMBER)


def _years(words: Sequence[TextWord]) -> list[int]:
    return [index for index, word in enumerate(words) if is_year(word.text)]


def _are_dates_of_same(
    point: Sequence[TextWord], asked: int, words: Sequence[TextWord], told: int, language: str
) -> bool:
    """Tell whether two years stand behind the same small word and the same word of content, and are no decades.

    Which words are small is well known in English alone.
    """
    if not asked or not told or point[asked - 1].plain != words[told - 1].plain:
        return False
    if language == LANGUAGE and point[asked - 1].is_content:
        return False
    ends = (*point[asked + 1 : asked + 2], *words[told + 1 : told + 2])
    before = _word_before(point, asked)
    is_date = point[asked - 1].is_word and not any(word.text in _GOES_ON for word in ends)
    return is_date and before is not None and before == _word_before(words, told)


def _is_beside_same(point: Sequence[TextWord], number: Number, sentence: ComparedSentence, other: Number) -> bool:
    before = _word_before(point, number.start)
    return before is not None and before == _word_before(sentence.words, other.start)


def _word_before(words: Sequence[TextWord], place: int) -> str | None:
    """Return the stem of the nearest word of content before a place in its clause."""
    for word in reversed(words[max(0, place - BEFORE) : place]):
        if word.is_content or not (word.is_word or word.text in _SIGNS):
            return word.stem if word.is_content else None
    return None


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
