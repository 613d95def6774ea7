"""Heads that form a tree."""

from itertools import product

import numpy as np
import pytest

from reader.parsing.tree import is_tree, tree_of


def best_of_all(scores: np.ndarray) -> float:
    """Return the score of the best tree, by trying every choice of heads."""
    choices = product(range(scores.shape[1]), repeat=len(scores))
    trees = (heads for heads in choices if is_tree(list(heads)))
    return max(float(sum(scores[word, head] for word, head in enumerate(heads))) for heads in trees)


@pytest.mark.parametrize("words", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(20))
def test_the_tree_is_the_best_of_all(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    for word in range(words):
        scores[word, word + 1] = -1e4

    heads = tree_of(scores)

    assert is_tree(heads)
    assert sum(scores[word, head] for word, head in enumerate(heads)) == pytest.approx(best_of_all(scores), abs=1e-4)


def test_a_sentence_has_one_root_even_if_every_word_would_be_it() -> None:
    scores = np.zeros((4, 5), dtype=np.float32)
    scores[:, 0] = 9.0
    scores[2, 0] = 9.5

    heads = tree_of(scores)

    assert heads.count(0) == 1
    assert heads[2] == 0


def test_a_long_sentence_of_nothing_but_circles_is_a_tree() -> None:
    words = 1_200  # beyond what Python may call within itself
    scores = np.full((words, words + 1), -5.0, dtype=np.float32)
    for word in range(words):
        scores[word, (word ^ 1) + 1] = 5.0

    assert is_tree(tree_of(scores))


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([0, 1], True), ([2, 1], False), ([0, 0], False), ([0, 3, 2], False), ([2, 0, 2], True)],
)
def test_a_tree_is_told_from_other_heads(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected
