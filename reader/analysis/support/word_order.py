"""Whether the words of a statement stand in a text as the statement joins them. Stems in, shares of 0..1 out."""

from collections.abc import Sequence
from itertools import takewhile

WINDOW = 8  # words; what stands further apart in a sentence has little to do with each other


def distant_pairs(stems: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return the ordered pairs of words at most WINDOW apart: the skip-bigrams of ROUGE-S (Lin 2004)."""
    return frozenset(
        (first, second)
        for start, first in enumerate(stems, start=1)
        for second in stems[start : start + WINDOW]
        if first != second
    )


def wholeness(statement: Sequence[str], sentences: Sequence[Sequence[str]]) -> float:
    """Return the share of the statement's neighbours that stay together when it is cut out of the sentences.

    The cut takes the longest piece each time, as for extractive fragments (Grusky et al. 2018). One piece gives 1,
    word by word 0.
    """
    start, pieces = 0, 0
    while start < len(statement):
        start += max(1, max((_longest(statement[start:], sentence) for sentence in sentences), default=1))
        pieces += 1
    return 1 - (pieces - 1) / max(1, len(statement) - 1)


def _longest(statement: Sequence[str], sentence: Sequence[str]) -> int:
    """Return how many words from the statement's first on stand together in the sentence."""
    starts = (index for index, stem in enumerate(sentence) if stem == statement[0])
    return max((_shared(statement, sentence[start:]) for start in starts), default=0)


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
