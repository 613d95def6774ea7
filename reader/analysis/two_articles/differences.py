"""Where two articles differ that tell the same: another number, date or name, the opposite, actors exchanged.

Of each sentence its best partner is asked. Sentences that go on alike are laid side by side (`copied.py`). In others a
number must count the same, a date stand alone in both; what may be rounded, or told of something else, is not said.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.changes import change_doubts
from reader.analysis.support.matches import ComparedSentence, Matches, matches
from reader.analysis.support.negations import negation_doubts
from reader.analysis.two_articles.clock_times import time_differences
from reader.analysis.two_articles.copied import copied_differences
from reader.analysis.two_articles.counts import OFTEN, Count, counts_of
from reader.analysis.two_articles.meeting import are_of_one_thing
from reader.analysis.two_articles.telling import Telling
from reader.analysis.two_articles.tolls import may_harm_others
from reader.model.annotation import Concern, Doubt
from reader.model.document import Document
from reader.model.facts import Quantity, TimeExpression
from reader.model.span import Span
from reader.model.two_articles.findings import Article, Difference, SentencePair
from reader.nlp.language import DEFAULT_LANGUAGE

SURELY_THE_SAME = 0.25  # strength; of a weaker pair each may tell of another day or count something else
_Pairs = Container[tuple[int, int]]


class _Side:
    """One article with what is asked of each sentence."""

    def __init__(self, article: Article, tellings: Sequence[Telling]) -> None:
        self.document = article.document
        self.language = article.document.language or DEFAULT_LANGUAGE
        self.tellings = {each.sentence: each for each in tellings}
        self.dates, self.quantities = (
            defaultdict[int, list[TimeExpression]](list),
            defaultdict[int, list[Quantity]](list),
        )
        for date in article.analysis.dates or ():
            self.dates[date.sentence].append(date)
        for quantity in article.analysis.quantities or ():
            self.quantities[quantity.sentence].append(quantity)
        self.holders = Counter(stem for each in tellings for stem in each.places.by_stem)

    def counts(self, sentence: int) -> list[Count]:
        """Return the numbers of a sentence that are of no date, with what they count."""
        return counts_of(self.tellings[sentence], self.quantities[sentence], self.dates[sentence])

    def range_at(self, sentence: int, place: Span) -> Span:
        """Return the range, "3 to 5", that a number is an end of."""
        ranges = (each.span for each in self.quantities[sentence] if each.first is not None)
        return next((span for span in ranges if span.covers(place)), place)

    def date_at(self, sentence: int, place: Span) -> Span:
        """Return the date that a month or weekday is part of."""
        return next((each.span for each in self.dates[sentence] if each.span.covers(place)), place)


def differences(
    first: Article, second: Article, pairs: Sequence[SentencePair], ones: Sequence[Telling], others: Sequence[Telling]
) -> tuple[Difference, ...]:
    """Return where the articles differ, in the order of the first; what one sentence says twice is told once."""
    sides = _Side(first, ones), _Side(second, others)
    known = {(pair.first, pair.second) for pair in pairs}
    found = [each for pair in best_of(pairs) for each in _of_pair(*sides, pair, known)]
    return tuple(sorted(found, key=lambda each: each.first))


def with_others(found: Sequence[Difference], others: Sequence[Difference]) -> tuple[Difference, ...]:
    """Return the differences with those of others that are not told yet."""
    rest = [each for each in others if not _is_known(each, found)]
    return tuple(sorted([*found, *rest], key=lambda each: each.first))


def _of_pair(first: _Side, second: _Side, pair: SentencePair, known: _Pairs) -> list[Difference]:
    one, other = first.tellings[pair.first], second.tellings[pair.second]
    copied = copied_differences(one, other, first.language)
    found: list[Difference] = []
    for told in _retold(first, second, pair, known) if copied is None else [*copied, *_numbers(first, second, pair)]:
        one_place, other_place = first.range_at(pair.first, told.first), second.range_at(pair.second, told.second)
        each = Difference(one_place, other_place, told.concerns)
        if not _is_known(each, found):
            found.append(each)
    return found


def best_of(pairs: Sequence[SentencePair]) -> Iterator[SentencePair]:
    """Yield the strongest pairs, none of a sentence that stands in a stronger one."""
    ones, others = set[int](), set[int]()
    for pair in sorted(pairs, key=lambda each: (-each.strength, each.first, each.second)):
        if pair.first not in ones and pair.second not in others:
            ones.add(pair.first)
            others.add(pair.second)
            yield pair


def _is_known(each: Difference, found: Sequence[Difference]) -> bool:
    return any(each.first.overlaps(other.first) or each.second.overlaps(other.second) for other in found)


def _retold(first: _Side, second: _Side, pair: SentencePair, known: _Pairs) -> Iterator[Difference]:
    one, other = first.tellings[pair.first], second.tellings[pair.second]
    is_one_thing = are_of_one_thing(one, other, known)
    yield from time_differences(one, other)
    yield from _framed_numbers(first, second, pair)
    if is_one_thing:
        yield from _framed_days(first, second, pair)
    if pair.strength < SURELY_THE_SAME:
        return
    yield from _numbers(first, second, pair)
    if is_one_thing:
        yield from _dates(first, second, pair)
    yield from _doubts(one, other, pair.strength, first.language)


# -- numbers ------------------------------------------------------------------------------------------------------


def _numbers(first: _Side, second: _Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the only number of each sentence that the other lacks, where the two count the same.

    How often something was, "twice", stands beside what is counted.
    """
    for is_often in (False, True):
        own, told = (
            [each for each in side if (each.unit == OFTEN) is is_often] for side in _own_counts(first, second, pair)
        )
        if len(own) == len(told) == 1 and own[0].counts_what(told[0]):
            yield Difference(own[0].span, told[0].span, Concern.NUMBER)


def _framed_numbers(first: _Side, second: _Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the one number of each sentence after which both count the same and go on with the same word.

    Where one tells the day alone, both may count on two days.
    """
    own, told = _own_counts(first, second, pair)
    framed = [(one, other) for one in own for other in told if one.is_framed_as(other)]
    if len(framed) == 1 and bool(first.dates[pair.first]) == bool(second.dates[pair.second]):
        yield Difference(framed[0][0].span, framed[0][1].span, Concern.NUMBER)


def _own_counts(first: _Side, second: _Side, pair: SentencePair) -> tuple[list[Count], list[Count]]:
    """Return the numbers of each sentence that the other lacks, none where one may tell of others who came to harm."""
    if may_harm_others(first.tellings[pair.first].words, second.tellings[pair.second].words, first.language):
        return [], []
    ones, others = first.counts(pair.first), second.counts(pair.second)
    own = [each for each in ones if not any(each.is_near(told) for told in others)]
    told = [each for each in others if not any(each.is_near(said) for said in ones)]
    return own, told


# -- dates --------------------------------------------------------------------------------------------------------


def _dates(first: _Side, second: _Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the only date of each sentence, where the two are as exact and not the same."""
    ones, others = first.dates[pair.first], second.dates[pair.second]
    if len(ones) == len(others) == 1 and _are_other_days(first.document, ones[0], second.document, others[0]):
        yield Difference(ones[0].span, others[0].span, Concern.DATE)


def _framed_days(first: _Side, second: _Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the months or weekdays that stand beside the same word, which is in no other sentence of either article."""
    ones, others = first.tellings[pair.first].days, second.tellings[pair.second].days
    for one in ones:
        met = [other for other in others if (other.beside, other.is_weekday) == (one.beside, one.is_weekday)]
        if one.beside and len(met) == 1 and met[0].number != one.number and _are_alone(first, second, one.beside):
            yield Difference(
                first.date_at(pair.first, one.span), second.date_at(pair.second, met[0].span), Concern.DATE
            )


def _are_alone(first: _Side, second: _Side, stem: str) -> bool:
    return first.holders[stem] == second.holders[stem] == 1


def _are_other_days(document: Document, one: TimeExpression, other_document: Document, other: TimeExpression) -> bool:
    if one.iso and other.iso:
        return len(one.iso) == len(other.iso) and one.iso != other.iso
    if _are_other_months(document, one, other_document, other):
        return True
    words, others = _date_words(document, one), _date_words(other_document, other)
    return len(words) == len(others) > 1 and sum(a != b for a, b in zip(words, others, strict=True)) == 1


def _are_other_months(document: Document, one: TimeExpression, other_document: Document, other: TimeExpression) -> bool:
    """Tell whether both are the bare name of a month, of which the year may be known for one only."""
    months = calendar_of(document.language or DEFAULT_LANGUAGE).months
    word, told = document.text_of(one.span).casefold(), other_document.text_of(other.span).casefold()
    return word in months and told in months and months[word] != months[told]


def _date_words(document: Document, date: TimeExpression) -> list[str]:
    return document.text_of(date.span).casefold().split()


# -- what the rules of key points find ------------------------------------------------------------------------------


def _doubts(one: Telling, other: Telling, strength: float, language: str) -> Iterator[Difference]:
    """Yield what each sentence doubts of the other: a rule that holds in one direction only is not sure enough."""
    ahead = matches(one.places, other.places)
    forth = list(_found(one, other, ahead, strength, language))
    back = list(_found(other, one, matches(other.places, one.places), strength, language))
    is_unsure = may_harm_others(one.words, other.words, language)
    for doubt in forth:
        if is_unsure and doubt.concerns is Concern.NUMBER:
            continue
        if doubt.against and any(each.against and each.against.overlaps(doubt.span) for each in back):
            yield Difference(doubt.span, doubt.against, doubt.concerns)


def _found(point: Telling, told: Telling, shared: Matches, strength: float, language: str) -> Iterator[Doubt]:
    sentence = ComparedSentence(told.sentence, strength, told.words, shared)
    yield from change_doubts(point.words, [sentence], language)
    yield from negation_doubts(point.words, [sentence], language)
