"""What both articles quote, and which words of it the other does not have."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reader.analysis.support.text_words import TextWord, span_of, words_in
from reader.analysis.two_articles.differences import best_of
from reader.model.span import Span
from reader.model.two_articles.findings import Article, SentencePair, SharedQuotation
from reader.nlp.language import DEFAULT_LANGUAGE

ALIKE = 0.6  # of the words of the shorter that stand in the other in the same order
MIN_WORDS = 4  # in common; fewer are a term
MAX_QUOTATIONS = 400  # of each article that are compared


def shared_quotations(first: Article, second: Article) -> tuple[SharedQuotation, ...]:
    """Return what both quote in the speaker's words, in the order of the first; each quotation once."""
    ones, others = dict(_spoken(first)), dict(_spoken(second))
    found = [
        SentencePair(one, other, value)
        for one, words in ones.items()
        for other, told in others.items()
        if (value := _likeness(words, told)) is not None
    ]
    kept = sorted(best_of(found), key=lambda each: each.first)
    return tuple(_shared(each.first, each.second, ones[each.first], others[each.second]) for each in kept)


def _spoken(article: Article) -> Iterator[tuple[int, tuple[TextWord, ...]]]:
    """Yield the direct quotations by index, with their words."""
    text, language = article.document.silenced().text, article.document.language or DEFAULT_LANGUAGE
    for index, quotation in enumerate((article.analysis.quotations or ())[:MAX_QUOTATIONS]):
        if quotation.direct:
            yield index, tuple(word for word in words_in(text, quotation.span, language) if word.is_word)


def _likeness(ones: Sequence[TextWord], others: Sequence[TextWord]) -> float | None:
    """Return how much of the shorter stands in the other, None where it is too little."""
    few = min(len(ones), len(others))
    if len({word.plain for word in ones} & {word.plain for word in others}) < MIN_WORDS:
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
