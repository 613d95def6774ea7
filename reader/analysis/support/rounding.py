"""When one number may stand for another: "more than 200" for 208, "nearly 3,000" for 2,974, "the 1970s" for 1971."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import product

from reader.analysis.support.text_words import TextWord, numbers_of
from reader.nlp.language_table import language_table, words_for
from reader.nlp.numbers import Number
from reader.nlp.word_set import word_set

UNIT_REACH = 2  # words and signs after a number up to its unit: "30-day"
ROUNDED = Decimal("0.1")  # of the larger number; a point may round
LOOSELY_ROUNDED = Decimal("0.3")  # where the point says so
MAX_EXACT = 20  # up to here nobody rounds without a word
WORDS_BEFORE = 3  # words before a number that may say that it is rounded: "as many as", "more than some"

_AT_LEAST = word_set("more over least from")
_AT_MOST = words_for("measures.at_most")
_ABOUT = words_for("measures.about")
_ONLY = word_set("only just")
_PART_OF = word_set(" ".join(language_table("measures")["part_of"].values()))
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_YEAR_LETTERS = 4
_PERIODS = (7, 10, 12, 24, 60, 100)  # days of a week, years of a decade, months of a year, and so on


def may_be_rounded(point: Sequence[TextWord], number: Number, other: Number) -> bool:
    """Tell whether the point's number may stand for the text's, as far as can be told; a fraction always may."""
    asked, told = number.values, other.values
    if not asked or not told:
        return True
    before = _before(point, number)
    return any(_is_near(one, two, before) for one, two in product(asked, told))


def is_rounded(point: Sequence[TextWord], number: Number, sentence: Sequence[TextWord], other: Number) -> bool:
    """Tell whether the point says that its number is rounded, and the text's comes close and counts the same."""
    before = _before(point, number)
    if not before & (_AT_LEAST | _AT_MOST | _ABOUT) or _is_year(sentence, other):
        return False
    unit, place = unit_of(point, number), unit_of(sentence, other)
    if unit is not None and place is not None and point[unit].stem != sentence[place].stem:
        return False
    return any(
        _is_on_its_side(one, two, before)
        and abs(one - two) <= ROUNDED * max(one, two)
        and (max(one, two) > MAX_EXACT or two % 1 != 0)
        for one, two in product(number.values, other.values)
    )


def is_decade_of(point: Sequence[TextWord], number: Number, sentence: Sequence[TextWord], other: Number) -> bool:
    """Tell whether the point's number is the decade of a year: "the 1970s", "the '70s" for 1971."""
    following = point[number.end].text if number.end < len(point) else ""
    if following != "s" or not _is_year(sentence, other):
        return False
    told = sentence[other.start].text
    return point[number.start].text in {f"{told[:3]}0", f"{told[2]}0"}


def is_reckoned(point: Sequence[TextWord], number: Number, words: Sequence[TextWord], others: Sequence[Number]) -> bool:
    """Tell whether a number is the sum or difference of two of the text's, or one of them in another period.

    Takes time in proportion to the numbers.
    """
    asked, told = set(number.values), [(each, value) for each in others for value in each.values]
    units = [(value, _unit(words, each)) for each, value in told if each.is_certain]
    if _is_of_two(asked, _unit(point, number), units):
        return True
    period = _period(point, number)
    in_others = [value for each, value in told if period and _period(words, each) not in (None, period)]
    return any(asked & {value * each, value / each} for value, each in product(in_others, _PERIODS))


def _is_of_two(asked: Iterable[Decimal], unit: str | None, told: Iterable[tuple[Decimal, str | None]]) -> bool:
    """Tell whether a value is the sum or difference of two, of which one has its unit."""
    units: dict[Decimal, set[str | None]] = {}
    for value, own in told:
        units.setdefault(value, set()).add(own)
    pairs = ((one, two) for each, one in product(asked, units) for two in (each - one, each + one) if two != one)
    return unit is not None and any(unit in units[one] | units[two] for one, two in pairs if two in units)


def adds_up(number: Number, other: Number, unit: TextWord, told: Iterable[Sequence[TextWord]], language: str) -> bool:
    """Tell whether a number is another with a third of the same: "four ships sank", "later three more ships"."""
    rest = {one - two for one, two in product(number.values, other.values)}.difference(other.values)
    thirds = ((words, each) for words in told for each in numbers_of(words, language) if rest & {*each.values})
    return any(unit.stem in {word.stem for word in words[each.end : each.end + WORDS_BEFORE]} for words, each in thirds)


def is_smaller_part(asked: Number, told: Number, words: Sequence[TextWord], language: str) -> bool:
    """Tell whether a number among words is of fewer than are asked for, of whom more may follow: "one of the two"."""
    parted = words_for("measures.part_of", language=language)
    is_part = any(word.plain in parted for word in words[told.end : told.end + 1]) and words[told.start].text.isalpha()
    is_only = any(word.plain in _ONLY for word in words[: told.start])
    return is_part and not is_only and max(told.values, default=0) < max(asked.values, default=0)


def without(numbers: Iterable[Number], others: Iterable[Number]) -> list[Number]:
    """Return the numbers that are none of some others."""
    named = frozenset(name for each in others for name in each.names)
    return [each for each in numbers if each.names.isdisjoint(named)]


def _unit(words: Sequence[TextWord], number: Number) -> str | None:
    unit = unit_of(words, number)
    return words[unit].stem if unit is not None else None


def _period(words: Sequence[TextWord], number: Number) -> str | None:
    unit = unit_of(words, number)
    known = words_for("measures.periods")
    return words[unit].stem if unit is not None and words[unit].plain in known else None


def unit_of(words: Sequence[TextWord], number: Number) -> int | None:
    """Return the content word after a number: "30-day", "six people", none after a part: "12 de ses 30 ateliers"."""
    for index in range(number.end, min(len(words), number.end + UNIT_REACH)):
        if words[index].is_content and words[index].plain not in _PART_OF:
            return index
        if words[index].text != "-":
            return None
    return None


def _before(point: Sequence[TextWord], number: Number) -> set[str]:
    return {word.plain for word in point[max(0, number.start - WORDS_BEFORE) : number.start]}


def _is_near(asked: Decimal, told: Decimal, before: set[str]) -> bool:
    if (before & _AT_LEAST and told >= asked) or (before & _AT_MOST and told <= asked):
        return True
    bound = LOOSELY_ROUNDED if before & _ABOUT else ROUNDED
    return (max(asked, told) > MAX_EXACT or bool(before & _ABOUT)) and abs(asked - told) <= bound * max(asked, told)


def _is_on_its_side(asked: Decimal, told: Decimal, before: set[str]) -> bool:
    """Tell whether "nearly" and "more than" are true of the number; of "about" nothing is asked."""
    if before & _AT_LEAST:
        return told >= asked
    return told <= asked or not before & _AT_MOST


def _is_year(words: Sequence[TextWord], number: Number) -> bool:
    return number.end == number.start + 1 and is_year(words[number.start].text)


def is_year(text: str) -> bool:
    """Tell whether a word is a year of our time in four figures."""
    return len(text) == _YEAR_LETTERS and text.isdecimal() and _FIRST_YEAR <= int(text) < _LAST_YEAR
