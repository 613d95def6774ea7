"""Sentences are packed into what the network reads at once."""

import pytest

from reader.parsing.blocks import BLOCK_PIECES, MAX_PIECES, blocks_of
from reader.parsing.casing import Case
from reader.parsing.pieces import BEGIN, END, Pieces


@pytest.fixture
def pieces() -> Pieces:
    return Pieces(["▁", "▁a", "a", "▁A"], [-3.0, -1.0, -2.0, -1.5])


def test_neighbours_share_a_block_and_stay_apart(pieces: Pieces) -> None:
    (block,) = blocks_of([["a", "aa"], ["a"]], pieces)

    assert block.pieces == (BEGIN, 5, 5, 6, 5, END)
    assert block.firsts == (1, 2, 4)
    assert block.lasts == (1, 3, 4)
    assert block.sentences == (0, 0, 1)
    assert len(block.cases) == len(block.pieces)


def test_every_word_is_in_one_block_in_order(pieces: Pieces) -> None:
    sentences = [["a"] * length for length in (1, 50, 109, 2, 300, 3, MAX_PIECES + 20, 1)]

    blocks = list(blocks_of(sentences, pieces))

    assert sum(len(block.firsts) for block in blocks) == sum(map(len, sentences))
    assert all(len(block.pieces) <= MAX_PIECES + 2 for block in blocks)
    assert all(len(block.pieces) <= BLOCK_PIECES + 2 or len(set(block.sentences)) == 1 for block in blocks)


def test_a_sentence_of_nothing_takes_no_room(pieces: Pieces) -> None:
    assert list(blocks_of([[], []], pieces)) == []


def test_words_in_capitals_are_read_by_their_likeliest_form(pieces: Pieces) -> None:
    (block,) = blocks_of([["AA", "AA"]], pieces)

    assert block.cases[1] == Case.GUESSED
    assert block.pieces == (BEGIN, 5, 6, 5, 6, END)


def test_words_in_capitals_are_read_in_other_forms_too(pieces: Pieces) -> None:
    loud, quiet = (next(blocks_of([words], pieces)) for words in (["AA", "AA"], ["aa", "aa"]))

    assert [len(each.firsts) for each in loud.again] == [2, 2]
    assert loud.again[1].pieces == quiet.pieces
    assert quiet.again == ()
