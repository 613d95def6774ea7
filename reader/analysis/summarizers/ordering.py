"""From ratings to a total order, the same for every method: ties and repeated sentences in source order."""

from collections.abc import Sequence
from itertools import pairwise

from reader.model.document import Document

RATING_NOISE = 1e-9  # smaller differences come from the order of floating-point sums


def distinct(document: Document) -> tuple[list[int], list[int]]:
    """Return the sentences that are the first with their words, and those that repeat one of them."""
    seen: set[str] = set()
    first: list[int] = []
    repeated: list[int] = []
    for index, sentence in enumerate(document.sentences):
        text = document.text_of(sentence.span)
        (repeated if text in seen else first).append(index)
        seen.add(text)
    return first, repeated


def ordered(indices: Sequence[int], ratings: Sequence[float]) -> list[int]:
    """Sort by falling rating; those nearer to each other than the noise are tied and keep source order."""
    falling = sorted(zip(ratings, indices, strict=True), key=lambda pair: -pair[0])
    place_by_index, place = {falling[0][1]: 0}, 0
    for (higher, _), (lower, index) in pairwise(falling):
        place += higher - lower > RATING_NOISE
        place_by_index[index] = place
    return sorted(indices, key=lambda index: (place_by_index[index], index))
