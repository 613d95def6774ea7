"""How much: sums of money, shares and counts, each with its value, its unit, and the words that it counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analysis.facts.counting import counted_by, counted_in_sentence, hangs_on_following
from reader.analysis.facts.currencies import scaled
from reader.analysis.facts.figures import Figure, figures_of, is_time_of_day
from reader.analysis.facts.ranges import DASHES, with_ranges
from reader.analysis.support.text_words import TextWord, words_in
from reader.model.document import Document, Sentence
from reader.model.facts import Quantity, TimeExpression
from reader.model.span import Span
from reader.nlp.grouping import grouped
from reader.nlp.language_table import language_table, words_for
from reader.nlp.word_set import word_set
from reader.parsing.parse import Parse

_CURRENCIES = word_set(language_table("currencies")["names"])
_UNITS = words_for("measures.of_things")
_NO_COUNT = words_for("measures.halves", "measures.zones") | {"o'clock"}
_WHOLES = frozenset({3.0, 4.0, 5.0, 10.0, 100.0})
_SMALL = 4  # letters of "cada"
_RATIO_WORDS = 3  # between the numbers of "one out of every ten"
MILLION = 1_000_000


def find_quantities(
    document: Document, dates: Iterable[TimeExpression] = (), parse: Parse | None = None
) -> tuple[Quantity, ...]:
    """Return the quantities of the sentences in source order, none within a date.

    What is counted is told by the parse, without one by the word that follows.
    Takes time in proportion to the text.
    """
    taken = grouped((date.sentence, date.span) for date in dates)
    return tuple(
        quantity
        for number, sentence in enumerate(document.sentences)
        for quantity in _of_sentence(document, sentence, taken.get(number, ()), number, parse)
    )


def _of_sentence(
    document: Document, sentence: Sentence, dates: Sequence[Span], number: int, parse: Parse | None
) -> Iterator[Quantity]:
    language, place = document.language or "", sentence.span
    words = words_in(document.text, place, language)
    figures = figures_of(document.text_of(place), words, language, place.start, has_words=parse is not None)
    ranges = with_ranges((each for each in figures if not any(map(each.span.overlaps, dates))), words, language)
    for each in _without_ratios(ranges, words, parse) if parse else ranges:
        if each.unit:
            yield Quantity(each.span, each.value, each.unit, None, number, each.first)
        elif not _is_name(words, each, language, parse) and not is_time_of_day(each, words, language):
            yield from _counts(words, each, language, number, parse)


def _without_ratios(figures: Sequence[Figure], words: Sequence[TextWord], parse: Parse) -> Iterator[Figure]:
    """Yield the figures but for what is so many of how many: "seis de cada diez casas", "sette italiani su dieci"."""
    pairs = [pair for pair in pairwise(figures) if _are_ratio(words, *pair, parse)]
    apart = {number for pair in pairs for number in pair}
    yield from (each for each in figures if each not in apart)


def _are_ratio(words: Sequence[TextWord], part: Figure, whole: Figure, parse: Parse) -> bool:
    """Tell whether small words alone, or a noun and a small word, join a number to the round one that it is of.

    Not where both count, and not the same: "3 Tote bei 5 Unfällen".
    """
    between = words[part.end : whole.start]
    if part.unit or whole.unit or not 0 < len(between) <= _RATIO_WORDS or not (part.value or 0) < (whole.value or 0):
        return False
    language, joints = parse.language, {word.plain for word in between}
    is_odds = part.value == 1 and not joints.isdisjoint(words_for("measures.of_odds", language=language))
    is_rate = between[-1].plain in words_for("measures.per", language=language)
    is_apart = between[-1].plain in words_for("measures.and", "measures.to", language=language)
    is_of_whole = whole.value in _WHOLES and len(between) < _RATIO_WORDS
    if is_apart or not (is_odds or is_rate or is_of_whole) or _unit(words, whole.end, language)[1]:
        return False
    *first, joint = (each.text.isalpha() and len(each.text) <= _SMALL for each in between)
    one, two = (counted_by(parse, each.span) for each in (part, whole))
    return is_rate or (joint and (two is None or (all(first) and one in (None, two))))


# -- shares and counts --------------------------------------------------------------------------------------------


def _counts(
    words: Sequence[TextWord], figure: Figure, language: str, sentence: int, parse: Parse | None
) -> Iterator[Quantity]:
    """Yield a number with its unit or with what it counts; of those that have neither only "1.9 million"."""
    if parse and language == "en" and figure.scale:
        figure = _in_full(words, figure, figure.scale, parse)
    end, unit = _unit(words, figure.end, language)
    of = None if unit else _counted(words, figure, language, parse)
    if unit or of or _is_scaled(words, figure):
        span = Span(figure.span.start, words[end - 1].span.end if unit else figure.span.end)
        yield Quantity(span, figure.value, unit, of, sentence, figure.first)


def _in_full(words: Sequence[TextWord], figure: Figure, scale: float, parse: Parse) -> Figure:
    """Return "1.2m cars" as a number of millions, but not "a 150m sprint", "the 400m hurdles" and "4m-high walls"."""
    letter, before, after = words[figure.end].span, words[: figure.start][-1:], words[figure.end + 1 :][:1]
    span = Span(figure.span.start, letter.end)
    is_of_article = any(word.plain in words_for("function-words.articles") for word in before)
    is_joined = any(word.text == "-" for word in after)
    if letter.start > figure.span.end or is_of_article or is_joined or counted_by(parse, span) is None:
        return figure
    first, value = (each and scaled(each, scale) for each in (figure.first, figure.value))
    return replace(figure, span=span, value=value, first=first, end=figure.end + 1)


def _is_scaled(words: Sequence[TextWord], figure: Figure) -> bool:
    """Tell whether a number is in digits with a word such as "million" behind them."""
    first, last = words[figure.end - 2 : figure.end - 1], words[figure.end - 1]
    has_digits = any(word.text[0].isdigit() for word in first) and last.text.isalpha()
    return has_digits and figure.value is not None and abs(figure.value) >= MILLION


def _is_name(words: Sequence[TextWord], figure: Figure, language: str, parse: Parse | None) -> bool:
    """Tell whether a number is part of a name, a score or a time by its words, and by the parse: "Falcon 9", "2-1"."""
    start, end = figure.start, figure.end
    behind = [each for each in words[end : end + 1] if each.text not in "-–/:" or each.span.start == figure.span.end]
    is_one = [word.plain for word in words[start:end]] == ["one"]
    if is_one or any(each.plain in _NO_COUNT or each.text in "-–/:" for each in behind):
        return True
    is_share = _unit(words, end, language)[1] == "%"
    is_count = is_share or _is_scaled(words, figure) or (parse is not None and hangs_on_following(parse, figure.span))
    return any(
        before.text in f"{DASHES}−/#" or (before.is_capitalised and not is_count) for before in words[1:start][-1:]
    )


def _unit(words: Sequence[TextWord], at: int, language: str) -> tuple[int, str | None]:
    """Return where a unit behind a number ends, and the unit."""
    if length := _phrase_at(words, at, "symbols", language):
        unit = [word.text for word in words[at : at + length]]
        return at + length, (" " if all(word[0].isalpha() for word in unit) else "").join(unit)
    if length := _phrase_at(words, at, "per_cent", language):
        return at + length, "%"
    following = words[at].plain if at < len(words) else ""
    if (currency := _currency(words, at, language)) is not None:
        return currency
    return (at + 1, following) if language == "en" and following in _UNITS else (at, None)


def _currency(words: Sequence[TextWord], at: int, language: str) -> tuple[int, str] | None:
    """Return where a currency ends behind a number in words, and its name: "Euro", "d'euros", "de euros"."""
    joints = words_for("measures.of_many", language=language)
    at += any(word.plain in joints for word in words[at : at + 1])
    name = next((word.text.rpartition("'")[2].rpartition("’")[2] for word in words[at : at + 1]), "")
    return (at + 1, name) if name.lower() in _CURRENCIES else None


def _phrase_at(words: Sequence[TextWord], at: int, concept: str, language: str) -> int:
    """Return how many words at a place are the longest phrase of a concept, 0 where none stands there."""
    phrases = (
        each.split("_") for code in ("mul", language) for each in words_for(f"measures.{concept}", language=code)
    )
    standing = (each for each in phrases if [word.plain for word in words[at : at + len(each)]] == each)
    return max(map(len, standing), default=0)


def _counted(words: Sequence[TextWord], figure: Figure, language: str, parse: Parse | None) -> Span | None:
    """Return the words that are counted: without a parse, in English alone, the word behind."""
    if parse is not None:
        return counted_in_sentence(parse, figure.span)
    following = words[figure.end : figure.end + 1] if language == "en" else ()
    return next((word.span for word in following if word.is_content and not word.text[0].isdigit()), None)
