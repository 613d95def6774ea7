"""The palette: what the words mean, and a word about it where they mean nothing."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.palette.palette import Palette
from reader.gui.text.plain import PlainLabel
from tests.gui.pages import Bench

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # windows of their own, off screen


def test_words_that_mean_nothing_are_said_to_be_not_found(qtbot: QtBot) -> None:
    bench, window = Bench(qtbot), QWidget()
    bench.read()
    qtbot.addWidget(window)
    window.resize(800, 600)
    palette = Palette(bench.session, [QAction("Zoom In", window)], window)
    palette.open()
    words, rows = palette.findChildren(QLineEdit)[0], palette.findChildren(QListView)[0]
    nothing = palette.findChildren(PlainLabel)[0]
    assert (rows.isVisible(), nothing.isVisible()) == (True, False)

    words.setText("northwater")
    assert (rows.isVisible(), nothing.isVisible(), nothing.text()) == (False, True, "Not found")

    words.setText("zoom")
    assert (rows.isVisible(), nothing.isVisible()) == (True, False)
    palette.close()
