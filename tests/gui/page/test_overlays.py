"""How highlights are drawn."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.gui.page.overlays import draw_rule

LINES = [QRectF(50, 5, 20, 10), QRectF(30, 20, 25, 10)]
PAPER, INK = QColor("white"), QColor("black")


@pytest.mark.parametrize(("runs_left", "edge", "inked", "bare"), [(False, 30, 23, 77), (True, 70, 77, 23)])
def test_one_rule_stands_beside_all_lines_of_a_sentence(runs_left: bool, edge: int, inked: int, bare: int) -> None:
    picture = QImage(100, 40, QImage.Format.Format_RGB32)
    picture.fill(PAPER)
    painter = QPainter(picture)

    draw_rule(painter, LINES, edge, INK, runs_left=runs_left)
    painter.end()

    assert [picture.pixelColor(inked, y) for y in (4, 6, 17, 29, 31)] == [PAPER, INK, INK, INK, PAPER]
    assert picture.pixelColor(bare, 10) == PAPER
