"""A few lines of text with marked names, laid out and drawn in a row of a list."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from reader.gui.dossier.rows import Marked
from reader.gui.look.theme import Theme, grown, interface_font
from reader.gui.page.overlays import LINE_FORM, draw_fill, draw_line
from reader.gui.text.line_pieces import pieces, runs_to_the_left
from reader.gui.text.utf16 import Utf16Map

LINE_STEP = 19  # pixels from one line to the next
KEPT_HEIGHTS = 4_096  # of texts that were measured


@lru_cache(maxsize=KEPT_HEIGHTS)
def height_of(text: str, width: int) -> int:
    """Return the height of a text in a column so wide."""
    return laid_out(text, width).lineCount() * grown(LINE_STEP)


def laid_out(text: str, width: int) -> QTextLayout:
    """Return the lines of a text in a column so wide."""
    layout = QTextLayout(text, interface_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line, top = layout.createLine(), 0
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        line, top = layout.createLine(), top + grown(LINE_STEP)
    layout.endLayout()
    return layout


def paint_text(
    painter: QPainter, place: QRectF, text: str, names: Sequence[Marked], *, theme: Theme, ink: QColor
) -> None:
    """Draw a text and its names as the article draws them: a tint under them, and the line of their kind."""
    layout = laid_out(text, int(place.width()))
    marked = _places_of(layout, text, names, place.topLeft())
    for name, rect in marked:
        draw_fill(painter, rect, theme.tint(name.kind.value, "mention_selected"))
    painter.setPen(ink)
    layout.draw(painter, place.topLeft())
    for name, rect in marked:
        draw_line(painter, rect, LINE_FORM[name.kind], theme.kind_colour(name.kind))


def _places_of(layout: QTextLayout, text: str, names: Sequence[Marked], origin: QPointF) -> list[tuple[Marked, QRectF]]:
    units, is_mixed = Utf16Map(text), runs_to_the_left(text)
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    found = []
    for name in names:
        for line in lines:
            for left, right in pieces(line, units.to_qt(name.start), units.to_qt(name.end), is_mixed=is_mixed):
                rect = QRectF(QPointF(left, line.y()), QPointF(right, line.y() + line.height()))
                found.append((name, rect.translated(origin)))
    return found
