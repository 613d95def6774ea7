"""Where two articles differ that tell the same: another number, date or name, the opposite, actors exchanged.

Of each sentence its best partner is asked. Sentences that go on alike are laid side by side (`copied.py`). In others a
number must count the same, a date stand alone in both; what may be rounded, or told of something else, is not said.
"""

from collections.abc import Iterator, Sequence

from reader.analysis.support.changes import change_doubts
from reader.analysis.support.matches import ComparedSentence, Matches, matches
from reader.analysis.support.negations import negation_doubts
from reader.analysis.support.text_words import words_in
from reader.analysis.two_articles.copied import copied_differences
from reader.analysis.two_articles.telling import Telling
from reader.model.annotation import Concern, Doubt
from reader.model.document import Document
from reader.model.facts import Quantity, TimeExpression
from reader.model.two_articles.findings import Article, Difference, SentencePair
from reader.nlp.language import DEFAULT_LANGUAGE

SURELY_THE_SAME = 0.35  # strength; of a weaker pair each may tell of another day or count something else
ROUNDED = 0.02  # of the larger number
_Tellings = dict[int, Telling]


def differences(
    first: Article, second: Article, pairs: Sequence[SentencePair], ones: Sequence[Telling], others: Sequence[Telling]
) -> tuple[Difference, ...]:
    """Return where the articles differ, in the order of the first; what one sentence says twice is told once."""
    by_sentence = {each.sentence: each for each in ones}, {each.sentence: each for each in others}
    language = first.document.language or DEFAULT_LANGUAGE
    found: list[Difference] = []
    for pair in _best(pairs):
        one, other = by_sentence[0][pair.first], by_sentence[1][pair.second]
        copied = copied_differences(one, other, language)
        told = _retold(first, second, pair, one, other) if copied is None else copied
        found += (each for each in told if not _is_known(each, found))
    return tuple(sorted(found, key=lambda each: each.first))


def _best(pairs: Sequence[SentencePair]) -> Iterator[SentencePair]:
    """Yield the strongest pairs, none of a sentence that stands in a stronger one."""
    ones, others = set[int](), set[int]()
    for pair in sorted(pairs, key=lambda each: (-each.strength, each.first, each.second)):
        if pair.first not in ones and pair.second not in others:
            ones.add(pair.first)
            others.add(pair.second)
            yield pair


def _is_known(each: Difference, found: Sequence[Difference]) -> bool:
    return any(each.first.overlaps(other.first) or each.second.overlaps(other.second) for other in found)


def _retold(first: Article, second: Article, pair: SentencePair, one: Telling, other: Telling) -> Iterator[Difference]:
    if pair.strength < SURELY_THE_SAME:
        return
    yield from _quantities(first, second, pair)
    yield from _dates(first, second, pair)
    yield from _doubts(one, other, pair.strength, first.document.language or DEFAULT_LANGUAGE)


# -- numbers ------------------------------------------------------------------------------------------------------


def _quantities(first: Article, second: Article, pair: SentencePair) -> Iterator[Difference]:
    """Yield the quantities that count the same in both sentences, each the only one there that the other lacks."""
    ones, others = _of_sentence(first, pair.first), _of_sentence(second, pair.second)
    own = [each for each in ones if not any(_is_near(each, other) for other in others)]
    told = [each for each in others if not any(_is_near(each, other) for other in ones)]
    for each in own:
        counterparts = [other for other in told if _counts_the_same(first.document, each, second.document, other)]
        rivals = [other for other in own if _counts_the_same(first.document, each, first.document, other)]
        if len(counterparts) == 1 and len(rivals) == 1:
            yield Difference(each.span, counterparts[0].span, Concern.NUMBER)


def _of_sentence(article: Article, sentence: int) -> list[Quantity]:
    return [each for each in article.analysis.quantities or () if each.sentence == sentence]


def _is_near(one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None:
        return True
    return abs(one.value - other.value) <= ROUNDED * max(abs(one.value), abs(other.value))


def _counts_the_same(document: Document, one: Quantity, other_document: Document, other: Quantity) -> bool:
    if one.unit or other.unit:
        return one.unit == other.unit
    return bool(_counted(document, one) & _counted(other_document, other))


def _counted(document: Document, quantity: Quantity) -> set[str]:
    if quantity.of is None:
        return set()
    words = words_in(document.text, quantity.of, document.language or DEFAULT_LANGUAGE)
    return {word.stem for word in words if word.is_content}


# -- dates --------------------------------------------------------------------------------------------------------


def _dates(first: Article, second: Article, pair: SentencePair) -> Iterator[Difference]:
    """Yield the only date of each sentence, where the two are as exact and not the same."""
    ones = [each for each in first.analysis.dates or () if each.sentence == pair.first]
    others = [each for each in second.analysis.dates or () if each.sentence == pair.second]
    if len(ones) == len(others) == 1 and _are_other_days(first.document, ones[0], second.document, others[0]):
        yield Difference(ones[0].span, others[0].span, Concern.DATE)


def _are_other_days(document: Document, one: TimeExpression, other_document: Document, other: TimeExpression) -> bool:
    if one.iso and other.iso:
        return len(one.iso) == len(other.iso) and one.iso != other.iso
    words, others = _date_words(document, one), _date_words(other_document, other)
    return len(words) == len(others) > 1 and sum(a != b for a, b in zip(words, others, strict=True)) == 1


def _date_words(document: Document, date: TimeExpression) -> list[str]:
    return document.text_of(date.span).casefold().split()


# -- what the rules of key points find ------------------------------------------------------------------------------


def _doubts(one: Telling, other: Telling, strength: float, language: str) -> Iterator[Difference]:
    """Yield what each sentence doubts of the other: a rule that holds in one direction only is not sure enough."""
    ahead = matches(one.words, other.words, language)
    forth = list(_found(one, other, ahead, strength, language))
    back = list(_found(other, one, matches(other.words, one.words, language), strength, language))
    for doubt in forth:
        if doubt.against and any(each.against and each.against.overlaps(doubt.span) for each in back):
            yield Difference(doubt.span, doubt.against, doubt.concerns)


def _found(point: Telling, told: Telling, shared: Matches, strength: float, language: str) -> Iterator[Doubt]:
    sentence = ComparedSentence(told.sentence, strength, told.words, shared)
    yield from change_doubts(point.words, [sentence], language)
    yield from negation_doubts(point.words, [sentence], language)
