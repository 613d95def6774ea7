"""When one number may stand for another: "more than 200" for 208, "nearly 3,000" for 2,974, "the 1970s" for 1971."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from reader.analysis.support.text_words import TextWord
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
_PART_OF = word_set(" ".join(language_table("measures")["part_of"].values()))
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_YEAR_LETTERS = 4


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
