"""How highlights are drawn."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.gui.page.overlays import LineForm, draw_line

WORDS = QRectF(30, 5, 40, 20)
PAPER, INK = QColor("white"), QColor("black")


@pytest.mark.parametrize(("runs_left", "inked", "bare"), [(False, 23, 77), (True, 77, 23)])
def test_a_rule_stands_before_the_words(runs_left: bool, inked: int, bare: int) -> None:
    picture = QImage(100, 30, QImage.Format.Format_RGB32)
    picture.fill(PAPER)
    painter = QPainter(picture)

    draw_line(painter, WORDS, LineForm.BESIDE, INK, runs_left=runs_left)
    painter.end()

    assert picture.pixelColor(inked, 15) == INK
    assert picture.pixelColor(bare, 15) == PAPER
