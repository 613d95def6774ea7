"""Where characters stand in a line, also in one of two directions."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from reader.gui.text.line_pieces import runs_to_the_left
from reader.model.span import Span
from tests.gui.pages import Bench


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("plain", False), ("“curly” 🎈 é", False), ("שלום", True), ("see نص here", True), ("", False), ("日本語", False)],
)
def test_text_from_right_to_left_is_noticed(text: str, is_so: bool) -> None:
    assert runs_to_the_left(text) is is_so


@pytest.mark.parametrize("text", ["אמר Malta שלום 123 סוף.", "Malta said שלום עולם to 123.", "Malta שלום Malta."])
def test_every_character_of_a_mixed_line_is_found_where_it_is_marked(qtbot: QtBot, text: str) -> None:
    bench = Bench(qtbot)
    bench.open(text)
    view = bench.page.view

    for offset, letter in enumerate(text):
        if letter.isalpha():
            rects = view.line_rects(Span(offset, offset + 1))
            assert len(rects) == 1
            middle = rects[0].center()
            assert view.offset_at(QPoint(round(middle.x()), round(middle.y()))) == offset


def test_a_name_in_a_line_of_the_other_direction_is_marked_whole(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.open("אמר Malta שלום. Malta was there.")
    view, text = bench.page.view, bench.session.document.text

    first, second = (view.line_rects(Span(start, start + 5)) for start in (text.index("Malta"), text.rindex("Malta")))

    assert len(first) == len(second) == 1
    assert first[0].width() == pytest.approx(second[0].width(), abs=1)


def test_a_stretch_over_a_change_of_direction_stands_in_two_places(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    text = "Malta said שלום עולם to all."
    bench.open(text)

    rects = bench.page.view.line_rects(Span(text.index("said"), text.index("עולם")))

    assert len(rects) == 2
    assert rects[0].right() < rects[1].left()
