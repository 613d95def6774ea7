"""How much each sentence resembles all the others: the mean tf-idf cosine, without a look at any pair."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log, sqrt


def centralities(rows: Sequence[Sequence[int]]) -> list[float]:
    """Return for each sentence, given as the numbers of its words, the sum of its cosines with the others.

    The sum of the products with all is the product with their sum, so the cost is that of the words.
    """
    count = len(rows)
    frequency = Counter(chain.from_iterable(rows))
    idf = {number: log(1 + (count + 0.5) / (held + 0.5)) for number, held in frequency.items()}
    norms = [sqrt(sum(idf[number] ** 2 for number in row)) or 1.0 for row in rows]
    total: Counter[int] = Counter()
    for row, norm in zip(rows, norms, strict=True):
        for number in row:
            total[number] += idf[number] / norm  # type: ignore[assignment]
    pairs = zip(rows, norms, strict=True)
    return [sum(idf[number] * total[number] for number in row) / norm - bool(row) for row, norm in pairs]
