import pytest

from reader.analysis.verdicts.pair import MAX_PAIR, MAX_POINT, pair_of
from reader.analysis.verdicts.word_pieces import WordPieces

PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##c"])


def test_the_point_comes_first_and_the_text_after_it() -> None:
    pair = pair_of(["a", "bc"], ["b"], PIECES)

    assert pair.pieces == (2, 4, 5, 6, 3, 5, 3)
    assert pair.kinds == (0, 0, 0, 0, 0, 1, 1)
    assert (pair.point, pair.text) == ((1, 2), (5,))


@pytest.mark.parametrize("words", [0, 1, 500])
def test_what_is_too_long_is_cut_at_its_end(words: int) -> None:
    pair = pair_of(["a"] * words, ["b"] * words, PIECES)

    assert len(pair.pieces) == len(pair.kinds) <= MAX_PAIR
    assert len(pair.point) == min(words, MAX_POINT - 1)
    assert all(pair.pieces[place] == 5 for place in pair.text)
