"""Which lines would only say their paragraph again: these are marked in the text, and no line stands beside it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.model.annotation import Summary
from reader.model.document import Document
from reader.nlp.tokens import count_words

MOST_OF_PARAGRAPH = 0.8  # of its words; beside so much of itself a paragraph is not summarised


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
