"""How words are cut into the pieces of BERT's vocabulary."""

import pytest

from reader.analysis.verdicts.word_pieces import MAX_PIECES, WordPieces

UNKNOWN = 2
VOCABULARY = ("[CLS]", "[SEP]", "[UNK]", "put", "##in", "##s", "'", "s", "zelensky", "a", "##b")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Putin", (3, 4)),
        ("PUTINS", (3, 4, 5)),
        ("Zelénsky", (8,)),
        ("Zele\u0301nsky", (8,)),
        ("'s", (6, 7)),
        ("xyz", (UNKNOWN,)),
        ("put'xyz", (3, 6, UNKNOWN)),
        ("", (UNKNOWN,)),
        ("a" + "b" * 40, (9, *[10] * (MAX_PIECES - 1))),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(word: str, expected: tuple[int, ...]) -> None:
    assert WordPieces(VOCABULARY).of(word) == expected


def test_a_vocabulary_without_the_signs_of_every_model_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[SEP\]"):
        WordPieces(("[CLS]", "[UNK]", "put"))
