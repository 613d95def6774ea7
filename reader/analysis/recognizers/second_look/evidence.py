"""What the network's scores tell of a word in its article. Import it only inside functions: it loads numpy."""

from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.parsing.labels import NAME_LABELS

Rows = NDArray[np.float32]

LABELS = len(NAME_LABELS)
BLOCKS = ("own", "before", "behind", "same word", "same pair begun", "same pair ended")
_LEAST = -12.0  # of the logarithm of a share
_SURE = np.log(0.95)  # that a word is no name: it is not looked at again


def evidence(scores: Rows, words: Sequence[str]) -> tuple[list[int], Rows]:
    """Return the words that may be part of a name, with a row of BLOCKS for each, a column in each for each label.

    They are the logarithms of the labels' shares of the word, of the one before and the one behind; by how much
    the mean of the other mentions of the same word, and of the same pairs of words, differs.
    """
    shares: Rows = np.maximum(scores - _log_sum(scores), _LEAST)
    unsure = np.flatnonzero(shares[:, 0] < _SURE)  # few of the many words that a book has
    own, beside = shares[unsure], np.pad(shares, ((1, 1), (0, 0)))
    pooled = [_of_others(shares, keys)[unsure] - own for keys in _keys(words)]
    return unsure.tolist(), np.hstack([own, beside[unsure], beside[unsure + 2], *pooled])


def _log_sum(scores: Rows) -> Rows:
    most = scores.max(1, keepdims=True)
    total: Rows = most + np.log(np.exp(scores - most).sum(1, keepdims=True))
    return total


def _keys(words: Sequence[str]) -> Iterator[list[Hashable]]:
    """Yield by what mentions are the same: a word with a capital, a pair that it begins, a pair that it ends."""
    ends = (*words, "", "")
    yield [word if word[:1].isupper() else None for word in words]
    yield [(word, ends[index + 1]) if word[:1].isupper() else None for index, word in enumerate(words)]
    yield [(ends[index - 1], word) if ends[index - 1][:1].isupper() else None for index, word in enumerate(words)]


def _of_others(own: Rows, keys: Sequence[Hashable]) -> Rows:
    """Return for each word the mean of the rows of all others with its key, its own row where there are none."""
    numbers: dict[Hashable, int] = {}
    groups = np.array([-1 if key is None else numbers.setdefault(key, len(numbers)) for key in keys])
    kept = groups >= 0
    sums = np.zeros((len(numbers), LABELS), np.float32)
    np.add.at(sums, groups[kept], own[kept])
    others = np.bincount(groups[kept], minlength=len(numbers))[groups] - 1 if numbers else np.zeros(len(keys), int)
    chosen = kept & (others > 0)
    result = own.copy()
    result[chosen] = (sums[groups[chosen]] - own[chosen]) / others[chosen, None]
    return result
