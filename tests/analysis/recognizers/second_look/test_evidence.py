"""What the scores of a word and of its other mentions tell."""

import numpy as np
import pytest

from reader.analysis.recognizers.second_look.evidence import BLOCKS, LABELS, evidence


def scores(*labels: int) -> np.ndarray:
    """Return scores that favour a label for each word."""
    return np.eye(LABELS, dtype=np.float32)[list(labels)] * 6


def block(rows: np.ndarray, name: str) -> np.ndarray:
    start = BLOCKS.index(name) * LABELS
    return rows[:, start : start + LABELS]


def test_shares_of_the_labels_add_up_to_one() -> None:
    _, rows = evidence(scores(1, 0), ["Rosa", "sang"])

    assert np.exp(block(rows, "own")).sum(1) == pytest.approx([1], abs=1e-4)


def test_a_word_knows_its_neighbours() -> None:
    _, rows = evidence(scores(1, 2, 3), ["Rosa", "Lind", "Oslo"])

    assert (block(rows, "before")[1:] == block(rows, "own")[:-1]).all()
    assert (block(rows, "behind")[:-1] == block(rows, "own")[1:]).all()
    assert not block(rows, "before")[0].any()
    assert not block(rows, "behind")[-1].any()


def test_the_other_mentions_of_a_word_are_averaged() -> None:
    _, rows = evidence(scores(1, 3, 3), ["Lind"] * 3)
    own, same = block(rows, "own"), block(rows, "same word")

    assert own[0] + same[0] == pytest.approx(own[1], abs=1e-4)
    assert own[1] + same[1] == pytest.approx((own[0] + own[2]) / 2, abs=1e-4)


def test_words_in_small_letters_and_lone_ones_have_no_other_mentions() -> None:
    _, rows = evidence(scores(0, 3, 1), ["lind", "lind", "Lind"])

    assert not block(rows, "same word").any()


def test_a_pair_of_words_is_found_again() -> None:
    _, rows = evidence(scores(1, 2, 0, 3, 4), ["Rosa", "Lind", "and", "Rosa", "Lind"])
    own = block(rows, "own")

    assert own[0] + block(rows, "same pair begun")[0] == pytest.approx(own[2], abs=1e-4)
    assert own[1] + block(rows, "same pair ended")[1] == pytest.approx(own[3], abs=1e-4)


def test_only_words_that_may_be_names_have_a_row() -> None:
    plain = scores(0, 1, 0)
    plain[2] /= 2

    places, rows = evidence(plain, ["it", "Rosa", "Roof"])

    assert places == [1, 2]
    assert len(rows) == len(places)
