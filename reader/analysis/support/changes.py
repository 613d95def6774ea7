"""Numbers, weekdays, months, years and names of a point in whose place the text has another one.

A place is known by its frame: the unit of a number ("six people"), the words beside a name, the small word before a
year ("until") with the word before that. Nothing is said where the sentences that support the point hold the point's
own word too, or where a number may be rounded.
"""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, islice

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.ranges import ranges_of
from reader.analysis.recognizers.tables import name_tables
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.rounding import is_year, may_be_rounded, unit_of
from reader.analysis.support.text_words import TextWord, ends_clause, neighbour, numbers_of, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.names import spellings
from reader.nlp.numbers import Number
from reader.nlp.word_set import word_set

CONTEXT = 6  # words and signs around a number in which point and sentence share another word
SAME_STATEMENT = 0.5  # of the point's content words; a sentence that holds fewer speaks of something else
SAID_ELSEWHERE = 0.65  # the same for a sentence that holds the point's own name
GROUP = 3  # figures
SAME_COUNT = 0.55  # the same for a number: counts of two things often stand in much the same words
BEFORE = 4  # words and signs before a number among which its verb or noun is
ALIKE = 3  # first letters; "Gabby" may be Gabrielle
_NO_LINK = (
    words_for("function-words.articles", "function-words.possessives", "function-words.be", "function-words.have")
    | word_set("this that will also")
    | word_set("now then said says")
)
_LANGUAGES = frozenset({"en", "de", "fr", "es"})  # whose days and months are compared
_CAPITAL_DATES = frozenset({"en", "de"})  # in which days and months are written so; "may" and "march" are verbs


def change_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield what the best sentences have otherwise; `said` are all stems of the text.

    No names where all nouns have capitals, which the parse tells.
    """
    if sentences:
        yield from _changed_numbers(point, sentences, language)
        yield from _changed_dates(point, sentences, language)
        if sentences[0].share_of(point) >= SAME_STATEMENT and language not in NOUNS_IN_CAPITALS:
            yield from _changed_names(point, sentences, language)
        yield from _changed_years(point, sentences, said, language)


def _changed_numbers(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], language: str
) -> Iterator[Doubt]:
    asked = numbers_of(point, language)
    told = [(sentence, numbers_of(sentence.words, language)) for sentence in sentences]
    own = {name for number in asked for name in number.names}
    for number in asked:
        if any(_is_said(number, point, *each) for each in told):
            continue
        others = ((sentence, other) for sentence, found in told for other in found if not other.names & own)
        held = (pair for pair in others if _is_in_its_place(number, point, *pair, language))
        for sentence, other in islice(held, 1):
            places = range(number.start, number.end), range(other.start, other.end)
            yield _doubt(point, places[0], sentence, places[1], Concern.NUMBER)


def _is_said(number: Number, point: Sequence[TextWord], sentence: ComparedSentence, others: Sequence[Number]) -> bool:
    """Tell whether a sentence holds the number, and does not count another thing by it: 51 years are no 51 passes."""
    unit = unit_of(point, number)
    places = [unit_of(sentence.words, other) for other in others if number.names & other.names]
    return any(unit is None or place is None or (unit, place) in sentence.matches.pairs for place in places)


def _is_in_its_place(
    number: Number, point: Sequence[TextWord], sentence: ComparedSentence, other: Number, language: str
) -> bool:
    """Tell whether a number of the text counts the same, near another word that both share."""
    if not (number.is_certain or other.is_certain) or may_be_rounded(point, number, other):
        return False
    is_spelt = not sentence.words[other.start].text[0].isdigit()
    ranges = ranges_of(sentence.words, numbers_of(sentence.words, language), language)
    is_end = any(each.start <= other.start < each.end for each in ranges)
    if is_end or _is_piece(sentence.words, other) or (is_spelt and language != "en"):
        return False  # "drei schwer, neun leicht verletzt" are zwölf
    unit, place = unit_of(point, number), unit_of(sentence.words, other)
    if unit is None or place is None or (unit, place) not in sentence.matches.pairs:
        return False
    return (
        any(
            first != unit and abs(first - number.start) <= CONTEXT and abs(second - other.start) <= CONTEXT
            for first, second in sentence.matches.pairs
        )
        and sentence.share_of(point) >= SAME_COUNT
    )


def _is_piece(words: Sequence[TextWord], number: Number) -> bool:
    """Tell whether a number is a piece of one that is written with a gap: "3, 000"."""
    signs = (at for at in (number.start - 1, number.end) if 0 < at < len(words) - 1 and words[at].text in {",", "."})
    beside = ((words[at - 1].text, words[at + 1].text) for at in signs)
    return any(one.isdigit() and other.isdigit() and len(other) == GROUP for one, other in beside)


def _changed_dates(point: Sequence[TextWord], sentences: Sequence[ComparedSentence], language: str) -> Iterator[Doubt]:
    calendar = calendar_of(language if language in _LANGUAGES else "")
    for names in (calendar.weekdays, calendar.months):
        told = [(sentence, _dates(sentence.words, names, language)) for sentence in sentences]
        held = {names[sentence.words[index].plain] for sentence, places in told for index in places}
        best, places = told[0]
        others = {names[best.words[index].plain] for index in places}
        for index in _dates(point, names, language):
            if names[point[index].plain] not in held and len(others) == 1 and best.share_of(point) >= SAME_STATEMENT:
                yield _doubt(point, range(index, index + 1), best, range(places[0], places[0] + 1), Concern.DATE)


def _dates(words: Sequence[TextWord], names: Container[str], language: str) -> list[int]:
    return [
        index
        for index, word in enumerate(words)
        if word.plain in names and (word.text[0].isupper() or language not in _CAPITAL_DATES)
    ]


def _changed_years(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    near = [each for each in sentences if each.share_of(point) >= SAME_STATEMENT]
    for number in numbers_of(point, language) if near else ():
        if point[number.start].stem not in said:
            yield from _other_year(point, number, near, language)


def _other_year(
    point: Sequence[TextWord], number: Number, near: Sequence[ComparedSentence], language: str
) -> Iterator[Doubt]:
    """Yield a year of the point in whose place the text has but one other."""
    frame = _frame(point, number)
    found = [
        span_of(each.words, range(other.start, other.end))
        for each in near
        for other in numbers_of(each.words, language)
        if frame is not None and _frame(each.words, other) == frame
    ]
    if len(found) == 1:
        span = span_of(point, range(number.start, number.end))
        yield Doubt(span, DoubtKind.CHANGED, found[0], Concern.NUMBER)


def _frame(words: Sequence[TextWord], number: Number) -> tuple[str, str] | None:
    """Return the small word before a year with what word of content stands before."""
    first = number.start
    before = _word_before(words, first - 1) if first and is_year(words[first].text) else None
    return (words[first - 1].plain, before) if before else None


def _word_before(words: Sequence[TextWord], place: int) -> str | None:
    """Return the stem of the nearest word of content before a place in its clause."""
    before = reversed(words[max(0, place - BEFORE) : place])
    nearest = next((word for word in before if word.is_content or not (word.is_word or word.text in "$£€.")), None)
    return nearest.stem if nearest is not None and nearest.is_content else None


def _changed_names(point: Sequence[TextWord], sentences: Sequence[ComparedSentence], language: str) -> Iterator[Doubt]:
    """Yield the names in whose place the best sentence has one that the point does not hold.

    Two may do the same: a name that this or another sentence holds with much of the point is right.
    """
    best = sentences[0]
    others = [
        run for run in _names(best.words, language) if not any(index in best.matches.in_sentence for index in run)
    ]
    for run in _names(point, language):
        found = next((other for other in others if _stands_for(run, other, point, best, language)), None)
        if found and not any(_says_so(point, run, sentence) for sentence in sentences):
            yield _doubt(point, run, best, found, Concern.NAME)


def _says_so(point: Sequence[TextWord], run: range, sentence: ComparedSentence) -> bool:
    """Tell whether a sentence holds a name of the point, and much of the rest."""
    return sentence.matches.in_point.issuperset(run) and sentence.share_of(point) >= SAID_ELSEWHERE


def _names(words: Sequence[TextWord], language: str) -> Iterator[range]:
    """Yield the runs of capitalised words that name someone: titles, days and months are left out."""
    dates = calendar_of(language if language in _LANGUAGES else "").names
    for is_name, group in groupby(
        range(len(words)),
        key=lambda index: (
            words[index].is_capitalised
            and words[index].plain not in dates
            and not is_common_word(words[index].plain, language)
        ),
    ):
        run = list(group)
        if is_name:
            yield range(run[0], run[-1] + 1)


def _stands_for(run: range, other: range, point: Sequence[TextWord], sentence: ComparedSentence, language: str) -> bool:
    """Tell whether the other name stands in the sentence between the words that are beside the name in the point."""
    words, pairs = sentence.words, sentence.matches.pairs
    before, after = neighbour(point, range(run.start - 1, -1, -1)), neighbour(point, range(run.stop, len(point)))
    told_before = neighbour(words, range(other.start - 1, -1, -1))
    told_after = neighbour(words, range(other.stop, len(words)))
    is_held = [
        one is not None and (one, two) in pairs and _links(between) == _links(told)
        for (one, between), (two, told) in ((before, told_before), (after, told_after))
    ]
    is_bare = [
        one is None and two is None and all(ends_clause(word, language) for word in (*between, *told))
        for (one, between), (two, told) in ((before, told_before), (after, told_after))
    ]
    is_framed = any(is_held) and all(held or bare for held, bare in zip(is_held, is_bare, strict=True))
    return is_framed and not _may_be_the_same(run, other, point, sentence)


def _links(words: Sequence[TextWord]) -> list[str]:
    """Return the function words that change what a name does; an article or auxiliary does not."""
    return [word.plain for word in words if word.plain not in _NO_LINK]


def _may_be_the_same(run: range, other: range, point: Sequence[TextWord], sentence: ComparedSentence) -> bool:
    """Tell whether the names are one: alike, or one explains the other ("Manchester, England")."""
    words = sentence.words
    if may_be_one(point[run.start : run.stop], words[other.start : other.stop]):
        return True
    is_explained = other.stop < len(words) and words[other.stop].text in {",", "("}
    beside = other.stop + is_explained
    return beside in sentence.matches.in_sentence and words[beside].is_capitalised


def may_be_one(first: Sequence[TextWord], second: Sequence[TextWord]) -> bool:
    """Tell whether two names have words that begin alike in some spelling, or are of one land, as its capital is."""
    openings, others = ({each[:ALIKE] for word in words for each in spellings(word.name)} for words in (first, second))
    land, other = (_lands().get(" ".join(word.name for word in words)) for words in (first, second))
    return not openings.isdisjoint(others) or (land is not None and land == other)


@cache
def _lands() -> Mapping[str, str]:
    """Return the name of a land for each of its names, its capital and its people, in lower case."""
    nations = ((each.names[0], (*each.names, *each.capitals, *each.people)) for each in name_tables().nations)
    return {name.lower(): land for land, names in nations for name in names}


def _doubt(
    point: Sequence[TextWord], place: range, sentence: ComparedSentence, other: range, concerns: Concern
) -> Doubt:
    return Doubt(span_of(point, place), DoubtKind.CHANGED, span_of(sentence.words, other), concerns)
