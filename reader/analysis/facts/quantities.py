"""How much: sums of money, shares and counts, each with its value, its unit, and the words that it counts."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.facts.currencies import money_pattern, number_pattern, value_of
from reader.analysis.support.text_words import TextWord, numbers_of, words_in
from reader.model.document import Document
from reader.model.facts import Quantity, TimeExpression
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number

_PER_CENT = (
    ("%",),
    ("percent",),
    ("per", "cent"),
    ("percentage", "points"),
    ("prozent",),
    ("pour", "cent"),
    ("procent",),
)
_UNITS = words_for("measures.of_things")
_NO_COUNT = words_for("measures.halves", "measures.zones") | {"o'clock"}
_IRREGULAR = words_for("things.irregular_plurals")
_MAX_WORDS = 3  # from the number to the noun that is counted: "33 new public libraries"


def find_quantities(document: Document, dates: Iterable[TimeExpression] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of the sentences in source order, none within a date.

    Takes time in proportion to the text.
    """
    taken: dict[int, list[Span]] = defaultdict(list)
    for date in dates:
        taken[date.sentence].append(date.span)
    found: list[Quantity] = []
    for number, sentence in enumerate(document.sentences):
        money = list(_money(document, sentence.span, number))
        spans = sorted([*taken[number], *(each.span for each in money)])
        found += money
        found += (each for each in _counts(document, sentence.span, number) if not _is_within(each.span, spans))
    return tuple(sorted(found, key=lambda each: each.span))


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span overlaps one of others, which are in order and apart."""
    after = bisect_left(others, span.end, key=lambda other: other.start)
    return after > 0 and others[after - 1].overlaps(span)


def find_money(document: Document) -> tuple[Quantity, ...]:
    """Return the sums of money of the sentences in source order."""
    sentences = enumerate(document.sentences)
    return tuple(each for number, sentence in sentences for each in _money(document, sentence.span, number))


def _money(document: Document, place: Span, sentence: int) -> Iterator[Quantity]:
    for match in money_pattern().finditer(document.text_of(place)):
        span = Span(place.start + match.start(), place.start + match.end())
        currency = match["sign"] or match["name"] or match["vague"]
        number, scale = match["number1"] or match["number2"], match["scale1"] or match["scale2"]
        value = value_of(number, scale) if number else None
        yield Quantity(span, value, " ".join(currency.split()), None, sentence)


# -- shares and counts --------------------------------------------------------------------------------------------


def _counts(document: Document, place: Span, sentence: int) -> Iterator[Quantity]:
    language = document.language or ""
    words = words_in(document.text, place, language)
    numbers = _in_english(words) if language == "en" else _in_digits(document.text_of(place), place.start, words)
    for first, after, value in numbers:
        if _is_name(words, first, after):
            continue
        end, unit = _unit(words, after)
        of = None if unit else _counted(words, after, is_english=language == "en")
        if unit or of:
            span = Span(words[first].span.start, words[max(after, end) - 1].span.end)
            yield Quantity(span, value, unit, of, sentence)


_Counted = tuple[int, int, float]  # the first word of a number, the word after it, its value


def _in_english(words: Sequence[TextWord]) -> Iterator[_Counted]:
    for number in numbers_of(words, "en"):
        value = _number(number)
        if value is not None:
            yield number.start, number.end, value


def _in_digits(text: str, offset: int, words: Sequence[TextWord]) -> Iterator[_Counted]:
    starts, ends = [word.span.start for word in words], [word.span.end for word in words]
    for match in number_pattern().finditer(text):
        first, last = bisect_left(starts, offset + match.start()), bisect_left(ends, offset + match.end())
        yield first, last + 1, value_of(match["number"], match["scale"])


def _number(number: Number) -> float | None:
    """Return the value: of several readings the greatest, "five to six million"; none of a rank or a part."""
    values = [float(name) for name in number.names if re.fullmatch(r"\d+(?:\.\d+)?", name)]
    return max(values, default=None)


def _is_name(words: Sequence[TextWord], start: int, end: int) -> bool:
    """Tell whether a number is part of a name, a score or a time: "Falcon 9", "2-1", "12:30"."""
    own, before = words[start], words[start - 1] if start else None
    after = words[end] if end < len(words) else None
    if ":" in own.text or "/" in own.text or (own.plain == "one" and end == start + 1):
        return True
    is_joined = after is not None and after.text in "-–/:" and after.span.start == words[end - 1].span.end
    if is_joined or (after is not None and after.plain in _NO_COUNT):
        return True
    if before is None or start == 1:
        return False
    return before.text in "-–/#" or (before.is_capitalised and not before.text.endswith("."))


def _unit(words: Sequence[TextWord], at: int) -> tuple[int, str | None]:
    """Return where a unit behind a number ends, and the unit."""
    following = tuple(word.plain for word in words[at : at + 2])
    for form in _PER_CENT:
        if following[: len(form)] == form:
            return at + len(form), "%"
    if following and following[0] in _UNITS:
        return at + 1, following[0]
    return at, None


def _counted(words: Sequence[TextWord], at: int, *, is_english: bool) -> Span | None:
    """Return the words that are counted: up to the first plural, without a sign or a small word between.

    What a plural is in other languages is not known here: there it is the word that follows.
    """
    for index in range(at, min(at + _MAX_WORDS, len(words))):
        word = words[index]
        if not (word.is_word and word.is_content) or word.text[0].isdigit():
            return None
        if not is_english or _is_plural(word):
            return Span(words[at].span.start, word.span.end)
    return None


def _is_plural(word: TextWord) -> bool:
    plain = word.plain
    return plain in _IRREGULAR or (len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")))
