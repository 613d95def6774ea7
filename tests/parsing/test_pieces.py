"""How words are cut into the pieces that the network knows."""

import json
from pathlib import Path

import pytest

from reader.parsing.pieces import FIRST_PIECE, MAX_PIECES, UNKNOWN, Pieces, normalized, pieces_of

VOCABULARY = {
    "▁": -4.0,
    "▁a": -2.0,
    "▁ab": -3.0,
    "b": -2.5,
    "c": -3.0,
    "bc": -3.5,
    ".": -3.0,
    "...": -5.0,
    "▁The": -6.0,
    "▁the": -3.0,
    "▁Oslo": -7.0,
    "o": -4.0,
    "s": -4.0,
    "l": -4.0,
}


@pytest.fixture
def pieces() -> Pieces:
    return Pieces(list(VOCABULARY), list(VOCABULARY.values()))


def letters(numbers: tuple[int, ...] | list[int]) -> list[str]:
    known = list(VOCABULARY)
    return [known[number - FIRST_PIECE] if number >= FIRST_PIECE else "?" for number in numbers]


def test_the_likeliest_cut_is_taken(pieces: Pieces) -> None:
    assert letters(pieces.of("abc")) == ["▁a", "bc"]


def test_of_equal_cuts_the_one_whose_last_piece_is_longer_is_taken() -> None:
    even = Pieces(["▁x", "y", "yy"], [-1.0, -2.0, -3.0])

    numbers, _ = even.cut("▁xyyy")

    assert [number - FIRST_PIECE for number in numbers] == [0, 1, 2]


def test_unknown_signs_in_a_row_are_one_piece(pieces: Pieces) -> None:
    assert letters(pieces.of("a漢字b")) == ["▁a", "?", "b"]


def test_a_space_is_not_read_before_a_sign(pieces: Pieces) -> None:
    assert letters(pieces.of(".")) == ["."]


def test_a_word_has_a_piece_even_if_it_is_nothing(pieces: Pieces) -> None:
    assert pieces.of("\u200b") in ((FIRST_PIECE,), (UNKNOWN,))


def test_a_word_without_end_is_cut_off(pieces: Pieces) -> None:
    assert len(pieces.of("a" + "c" * 100)) == MAX_PIECES


def test_forms_that_mean_the_same_sign_are_read_alike(pieces: Pieces) -> None:
    assert pieces.of("ａｂ") == pieces.of("ab")


@pytest.mark.parametrize(("word", "form"), [("THE", "the"), ("OSLO", "Oslo")])
def test_a_word_in_capitals_has_the_form_that_the_vocabulary_knows_best(pieces: Pieces, word: str, form: str) -> None:
    assert pieces.likeliest_form(word) == form


@pytest.mark.parametrize(
    ("word", "written"), [("ﬁn", "fin"), ("a\u00adb", "ab"), ("café", "café"), ("cafe\u0301", "café")]
)
def test_words_are_written_as_the_vocabulary_writes_them(word: str, written: str) -> None:
    assert normalized(word) == written


def test_a_vocabulary_is_read_from_its_file(tmp_path: Path, pieces: Pieces) -> None:
    written = {"scores": list(VOCABULARY.values()), "pieces": list(VOCABULARY)}
    (tmp_path / "pieces.json").write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")

    assert pieces_of(tmp_path / "pieces.json").of("abc") == pieces.of("abc")


@pytest.mark.parametrize("content", ["", "[]", '{"pieces": ["a"]}', '{"pieces": ["a"], "scores": []}', "\x00"])
def test_a_file_that_is_no_vocabulary_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "pieces.json").write_text(content)

    with pytest.raises(ValueError):  # noqa: PT011
        pieces_of(tmp_path / "pieces.json")
