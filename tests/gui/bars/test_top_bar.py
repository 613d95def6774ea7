"""The bar above the text, by itself."""

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import build_actions
from reader.gui.bars.top_bar import BUTTON_PADDING, TopBar
from reader.session.length import Extent

MOST = Extent(57, 1_400, 38, 38, 57)


def test_the_account_of_the_summary_fits_also_where_sentences_are_marked(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = TopBar(build_actions(window), window)
    window.addToolBar(bar)
    window.resize(1280, 900)
    bar.show_length_control(is_shown=True)
    with qtbot.waitExposed(window):
        window.show()

    widths = set[int]()
    for marked in (0, 6, 57):
        bar.show_extent(11, Extent(5, 312, 10, 38, marked), MOST)
        widths.add(bar.length_button.width())
        words = bar.length_button.fontMetrics().horizontalAdvance(bar.length_button.text())
        assert words + BUTTON_PADDING <= bar.length_button.width()
    assert len(widths) == 1
