"""What both articles quote, and which words of it the other does not have."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reader.analysis.support.opposites import opposites
from reader.analysis.support.text_words import TextWord, span_of, words_in
from reader.model.annotation import Concern, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.model.two_articles.findings import Article, Difference, SharedQuotation
from reader.nlp.language import DEFAULT_LANGUAGE

ALIKE = 0.6  # of the words of the shorter that stand in the other in the same order
MIN_WORDS = 4  # in common; fewer are a term
FEW = 3  # words that stand in the place of others; more may be a part that one leaves out
MAX_QUOTATIONS = 400  # of each article that are compared


def shared_quotations(first: Article, second: Article) -> tuple[SharedQuotation, ...]:
    """Return what both quote in the speaker's words, in the order of the first; each quotation once."""
    ones, others = list(_spoken(first)), list(_spoken(second))
    found = [
        (value, one, other)
        for one, words in ones
        for other, told in others
        if (value := _likeness(words, told)) is not None
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    kept: list[SharedQuotation] = []
    for _, one, other in sorted(found, key=lambda each: (-each[0], each[1], each[2])):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            kept.append(_shared(one, other, dict(ones)[one], dict(others)[other]))
    return tuple(sorted(kept, key=lambda each: each.first))


def quoted_differences(
    first: Article, second: Article, quotations: Sequence[SharedQuotation]
) -> tuple[Difference, ...]:
    """Return the quoted words in whose place the other article quotes others; another form of a word is none."""
    ones, others = dict(_spoken(first)), dict(_spoken(second))
    found = (_replaced(ones[each.first], others[each.second]) for each in quotations)
    return tuple(difference for each in found for difference in each)


def _replaced(ones: Sequence[TextWord], others: Sequence[TextWord]) -> Iterator[Difference]:
    for tag, start, end, told, told_end in _matcher(ones, others).get_opcodes():
        is_open = min(start, told) == 0 or end == len(ones) or told_end == len(others)  # one may quote more
        most = 1 if is_open else FEW
        if tag == "replace" and max(end - start, told_end - told) <= most:
            first, second = ones[start:end], others[told:told_end]
            if _are_other_words(first, second):
                one, other = (span_of(words, range(len(words))) for words in (first, second))
                yield Difference(one, other, _concern(first, second))


def _are_other_words(ones: Sequence[TextWord], others: Sequence[TextWord]) -> bool:
    first, second = ({word.stem for word in words if word.is_content} for words in (ones, others))
    return bool(first and second) and first.isdisjoint(second)


def _concern(ones: Sequence[TextWord], others: Sequence[TextWord]) -> Concern:
    if any(other.plain in opposites().get(one.plain, ()) for one in ones for other in others):
        return Concern.NEGATION
    have_digits = all(any(word.text[0].isdigit() for word in words) for words in (ones, others))
    return Concern.NUMBER if have_digits else Concern.OTHER


def _spoken(article: Article) -> Iterator[tuple[int, tuple[TextWord, ...]]]:
    """Yield the direct quotations by index, with their words."""
    for index, quotation in enumerate((article.analysis.quotations or ())[:MAX_QUOTATIONS]):
        if quotation.direct:
            yield index, _words(article.document, quotation)


def _words(document: Document, quotation: Quotation) -> tuple[TextWord, ...]:
    words = words_in(document.silenced().text, quotation.span, document.language or DEFAULT_LANGUAGE)
    return tuple(word for word in words if word.is_word)


def _likeness(ones: Sequence[TextWord], others: Sequence[TextWord]) -> float | None:
    """Return how much of the shorter stands in the other, None where it is too little."""
    few = min(len(ones), len(others))
    if few < MIN_WORDS or len({word.plain for word in ones} & {word.plain for word in others}) < MIN_WORDS:
        return None
    matched = sum(block.size for block in _matcher(ones, others).get_matching_blocks())
    return matched / few if matched >= max(MIN_WORDS, ALIKE * few) else None


def _matcher(ones: Sequence[TextWord], others: Sequence[TextWord]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [word.plain for word in ones], [word.plain for word in others], autojunk=False)


def _shared(one: int, other: int, ones: Sequence[TextWord], others: Sequence[TextWord]) -> SharedQuotation:
    first_words, second_words = list[Span](), list[Span]()
    for tag, start, end, told, told_end in _matcher(ones, others).get_opcodes():
        if tag != "equal":
            first_words += [span_of(ones, range(start, end))] if end > start else []
            second_words += [span_of(others, range(told, told_end))] if told_end > told else []
    return SharedQuotation(one, other, tuple(first_words), tuple(second_words))
