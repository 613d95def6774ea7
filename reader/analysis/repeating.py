"""Which sentences say again what another one says, or would say their whole paragraph again beside it."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from reader.analysis.support.support_index import SupportIndex
from reader.analysis.support.text_words import content_stems
from reader.model.annotation import Summary
from reader.model.document import Document
from reader.model.line import MOST_OF_PARAGRAPH
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

TOO_MUCH_AGAIN = 0.6  # of the weight of the shorter sentence's words


@lru_cache(maxsize=1)  # asked by size, lines and margin in turn
def sentence_words(document: Document) -> tuple[int, ...]:
    """Return how many words each sentence has."""
    return tuple(count_words(document.plain_words(sentence.span)) for sentence in document.sentences)


def repeating_sentences(document: Document, summary: Summary, line_words: Sequence[int]) -> frozenset[int]:
    """Return the sentences whose lines, with those that stand higher in the ranking, say most of their paragraph.

    What is marked, or stands as a key point, takes no room in the margin itself.
    """
    return frozenset(_repeating(document, summary, line_words))


def _repeating(document: Document, summary: Summary, line_words: Sequence[int]) -> Iterator[int]:
    whole, said = Counter[int](), Counter[int]()
    for sentence, words in zip(document.sentences, sentence_words(document), strict=True):
        whole[sentence.paragraph] += words
    for index in summary.order_beside:
        paragraph = document.sentences[index].paragraph
        if said[paragraph] + line_words[index] >= MOST_OF_PARAGRAPH * whole[paragraph]:
            yield index
        else:
            said[paragraph] += line_words[index]


class Repeats:
    """Finds sentences that say again what others have said; keeps the words of each."""

    def __init__(self, document: Document, index: SupportIndex) -> None:
        """Take a document, and the index that tells how rare its words are."""
        self._document, self._index = document, index
        self._contents: dict[int, frozenset[str]] = {}
        self._weights: dict[int, float] = {}

    @classmethod
    def among(cls, document: Document, sentences: Collection[int]) -> "Repeats":
        """Return what compares these sentences of a document."""
        texts = list(map(document.sentence_text, sorted(sentences)))
        return cls(document, SupportIndex(texts, document.language or DEFAULT_LANGUAGE))

    def say_the_same(self, first: int, second: int) -> bool:
        """Tell whether one of two sentences says most of what the other says."""
        shared = self._content(first) & self._content(second)
        return self._weight(shared) > TOO_MUCH_AGAIN * min(self._whole_weight(first), self._whole_weight(second))

    def _content(self, sentence: int) -> frozenset[str]:
        if sentence not in self._contents:
            self._contents[sentence] = content_stems(self._document, sentence)
        return self._contents[sentence]

    def _whole_weight(self, sentence: int) -> float:
        if sentence not in self._weights:
            self._weights[sentence] = self._weight(self._content(sentence))
        return self._weights[sentence]

    def _weight(self, stems: frozenset[str]) -> float:
        return sum(self._index.rarity(stem) for stem in stems)
