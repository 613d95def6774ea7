"""Whether the words of a statement stand in a text as the statement joins them. Stems in, shares of 0..1 out."""

from collections import defaultdict
from collections.abc import Sequence

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
    places = [_places(sentence) for sentence in sentences]
    while start < len(statement):
        lengths = (
            _shared(statement, start, sentence, place)
            for sentence, found in zip(sentences, places, strict=True)
            for place in found.get(statement[start], ())
        )
        start += max(lengths, default=1)
        pieces += 1
    return 1 - (pieces - 1) / max(1, len(statement) - 1)


def _places(sentence: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, stem in enumerate(sentence):
        found[stem].append(index)
    return found


def _shared(first: Sequence[str], start: int, second: Sequence[str], place: int) -> int:
    """Return how many words are the same from a place in each of the two on."""
    longest = min(len(first) - start, len(second) - place)
    return next((size for size in range(longest) if first[start + size] != second[place + size]), longest)
