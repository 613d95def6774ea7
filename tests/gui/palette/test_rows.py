"""What stands where in a row of the palette."""

from PySide6.QtWidgets import QApplication

from reader.gui.palette.entries import Entry
from reader.gui.palette.rows import GAP, Piece, pieces_of
from reader.model.span import Span

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


def test_what_was_found_is_bold_and_its_paragraph_at_the_edge(qapp: QApplication) -> None:
    *words, _, key = pieces_of(Entry("the old boats of the town", "", "¶ 12", hit=Span(8, 13)), WIDE)

    assert [(piece.words, piece.font.bold() or piece.font.weight() > 500) for piece in words] == [
        ("the old ", False),
        ("boats", True),
        (" of the town", False),
    ]
    assert [piece.left for piece in words[1:]] == [piece.left + piece.width for piece in words[:-1]]
    assert (key.words, key.left + key.width) == ("¶ 12", WIDE)
