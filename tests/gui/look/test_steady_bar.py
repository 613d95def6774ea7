"""The bar of lists and of the page: its room stays, its handle is seen where there is something to scroll."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from reader.gui.look.steady_bar import keep_bar
from reader.gui.look.style_sheet import style_sheet_of
from reader.gui.look.theme import ThemeChoice, theme_of


def test_a_bar_with_nothing_to_scroll_takes_its_room_and_draws_nothing(qtbot: QtBot) -> None:
    theme = theme_of(ThemeChoice.LIGHT)
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setStyleSheet(style_sheet_of(theme))
    rows.resize(200, 200)
    keep_bar(rows)
    rows.show()
    bar = rows.verticalScrollBar()

    def colours() -> set[str]:
        image = bar.grab().toImage()
        return {image.pixelColor(image.width() // 2, y).name() for y in range(image.height())}

    assert bar.isVisible()
    assert theme.colours["edge"] not in colours()
    width = rows.viewport().width()

    rows.addItems([str(number) for number in range(100)])
    rows.doItemsLayout()

    assert theme.colours["edge"] in colours()
    assert rows.viewport().width() == width
