"""The likeliest row of name labels is one that can be."""

from itertools import pairwise, product

import numpy as np
import pytest

from reader.parsing.labels import NAME_LABELS
from reader.parsing.name_rows import likeliest_row


def is_allowed(labels: tuple[str, ...]) -> bool:
    return all(label[0] != "I" or before[2:] == label[2:] for before, label in pairwise(("O", *labels)))


@pytest.mark.parametrize("seed", range(8))
def test_the_likeliest_row_is_the_best_of_all_that_are_allowed(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(3, len(NAME_LABELS))).astype(np.float32)

    found = likeliest_row(scores)

    columns = range(len(NAME_LABELS))
    rows = [row for row in product(columns, repeat=3) if is_allowed(tuple(NAME_LABELS[each] for each in row))]
    best = max(rows, key=lambda row: sum(float(scores[word, label]) for word, label in enumerate(row)))
    assert found == list(best)
