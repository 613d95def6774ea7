"""Which method serves a text of a given length without a long wait."""

from collections import Counter
from functools import lru_cache

from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.summarizer import Summarizer
from reader.message import Message, counted
from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words

STAND_INS = ("glance", "lexrank", "textrank", "lead")  # the best first; the cost of the last does not grow
_LETTERS_A_PAIR = 4  # at least: a word has one or more and a space, and each pair has two sentences


def is_quick(method: Summarizer, document: Document) -> bool:
    """Tell whether a method ranks this text in a few seconds."""
    return passed_limit(method, document) is None


def passed_limit(method: Summarizer, document: Document) -> str | None:
    """Return what makes this text too much for a method, as words that follow "for", None where nothing does."""
    count = len(document.sentences)
    if method.max_sentences is not None and count > method.max_sentences:
        return counted(
            "a text of {count} sentence (its limit is {limit})",
            "a text of {count} sentences (its limit is {limit})",
            count,
            limit=method.max_sentences,
        )
    if method.max_pairs is None or count * len(document.text) <= _LETTERS_A_PAIR * method.max_pairs:
        return None
    is_passed = _pairs(document) > method.max_pairs
    return Message("a text whose {count} sentences have so many words in common", count=count) if is_passed else None


def stand_in(document: Document) -> Summarizer:
    """Return the best method that ranks this text in a few seconds."""
    quick = {method.id: method for method in SUMMARIZERS if is_quick(method, document)}
    return next(quick[method_id] for method_id in STAND_INS if method_id in quick)


@lru_cache(maxsize=1)  # every method asks
def _pairs(document: Document) -> int:
    """Return how many pairs of sentences share a content word, for each word; repeated sentences are not ranked."""
    language = document.language or DEFAULT_LANGUAGE
    texts = {document.text_of(sentence.span) for sentence in document.sentences}
    held = Counter(word for text in texts for word in set(plain_words(text)) - stop_words(language))
    return sum(count * (count - 1) // 2 for count in held.values())
