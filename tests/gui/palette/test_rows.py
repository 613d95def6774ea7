"""What stands where in a row of the palette."""

from PySide6.QtWidgets import QApplication

from reader.gui.palette.entries import Entry
from reader.gui.palette.rows import GAP, Piece, pieces_of

WIDE = 480


def row(entry: Entry, width: int = WIDE) -> tuple[Piece, Piece, Piece]:
    words, group, key = pieces_of(entry, width)
    return words, group, key


def test_keys_end_at_the_edge_whatever_stands_before_them(qapp: QApplication) -> None:
    for words in ("Open", "Compare with Another Article"):
        key = row(Entry(words, "File", "Ctrl+O"))[2]
        assert key.left + key.width == WIDE


def test_a_row_without_a_key_leaves_its_room_to_the_words(qapp: QApplication) -> None:
    assert row(Entry("word " * 80, "Heading"))[0].width == WIDE


def test_long_words_give_way_to_the_key_and_do_not_touch_it(qapp: QApplication) -> None:
    words, _, key = row(Entry("word " * 80, "File", "Ctrl+Shift+S"))

    assert words.left + words.width + GAP == key.left
    assert key.words == "Ctrl+Shift+S"
