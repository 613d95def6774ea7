"""Counts that a text lists and a point adds up: "three girls and eight boys" are eleven children.

Only what is listed without a break is added, so that no sum is guessed.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.analysis.support.text_words import TextWord
from reader.nlp.numbers import Number
from reader.nlp.word_set import word_set

MAX_BETWEEN = 4  # words and signs from one number of a list to the next: "three young girls and eight"
MAX_LISTED = 12  # counts that are added; nobody adds up a longer list in passing
_LINKS = word_set("and ,")
_ENDS = frozenset(".;:!?–—()")


def listed_sums(words: Sequence[TextWord], numbers: Sequence[Number]) -> Iterator[tuple[str, range]]:
    """Yield the sum of every two or more neighbours in a list of counts, with the words from first to last."""
    for start in range(len(numbers)):
        for end in range(start + 1, min(len(numbers), start + MAX_LISTED)):
            if not _are_listed(words, numbers[end - 1], numbers[end]):
                break
            values = [_value(number) for number in numbers[start : end + 1]]
            if None not in values:
                yield f"{sum(value for value in values if value)}", range(numbers[start].start, numbers[end].end)


def _are_listed(words: Sequence[TextWord], first: Number, second: Number) -> bool:
    """Tell whether each counts something, and "and" or a comma alone parts them."""
    between = words[first.end : second.start]
    if not 1 < len(between) <= MAX_BETWEEN or any(word.text in _ENDS for word in between):
        return False
    return between[-1].plain in _LINKS and between[0].is_content and not between[0].text[0].isdigit()


def _value(number: Number) -> Decimal | None:
    whole = [name for name in number.names if name.isdecimal()]
    return Decimal(whole[0]) if len(whole) == 1 else None
