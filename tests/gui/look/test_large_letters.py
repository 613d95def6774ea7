"""A system whose letters are three times as large as the design's: all that is drawn beside them grows with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QLabel, QMainWindow, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import build_actions
from reader.gui.bars.top_bar import TopBar
from reader.gui.highlights.swatch import swatch_size
from reader.gui.lately.empty_page import EmptyPage
from reader.gui.look.style_sheet import style_sheet_of
from reader.gui.look.theme import ThemeChoice, follow_system_size, grown, interface_font, theme_of, typography
from reader.gui.page.rendering import PageStyle, style_sheet
from reader.gui.shelf.shelf_list import ShelfRows
from reader.gui.window.dialogs.link_dialog import LinkDialog

LARGE = 39
THEME = theme_of(ThemeChoice.LIGHT)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    follow_system_size(LARGE)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setFont(interface_font())
    window.setStyleSheet(style_sheet_of(THEME))
    window.resize(1280, 800)
    yield window
    follow_system_size(0)


def height_of(delegate: QStyledItemDelegate) -> int:
    return delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()


def test_lengths_of_the_design_grow_with_the_letters(window: QMainWindow) -> None:
    assert (typography().interface, grown(10)) == (LARGE, 30)
    assert window.font().pixelSize() == LARGE


@pytest.mark.usefixtures("window")
def test_a_page_is_set_as_ever_for_its_own_size_is_chosen_apart() -> None:
    large = style_sheet(PageStyle(THEME))

    follow_system_size(0)

    assert large == style_sheet(PageStyle(THEME))


def test_rows_have_the_height_of_their_lines(window: QMainWindow) -> None:
    line = QFontMetrics(interface_font()).height()
    page = EmptyPage((QAction("Open", window),), THEME, window)
    rows = page.findChild(QStyledItemDelegate)

    assert height_of(ShelfRows(lambda: THEME, window)) >= 3 * line
    assert rows is not None
    assert height_of(rows) >= 2 * line


def test_signs_of_the_bar_are_as_tall_as_its_words(window: QMainWindow) -> None:
    bar = TopBar(build_actions(window), window)

    assert bar.iconSize().height() >= LARGE


def test_a_dialog_has_room_for_all_its_words(window: QMainWindow, qtbot: QtBot) -> None:
    dialog = LinkDialog("", window)
    qtbot.addWidget(dialog)

    dialog.show()

    assert dialog.width() < window.width()
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_the_sign_of_a_highlight_is_as_tall_as_its_letter(window: QMainWindow) -> None:
    assert swatch_size().height() >= QFontMetrics(window.font()).height()
