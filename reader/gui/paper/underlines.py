"""The forms of underline that tell the kinds of actors apart without colour."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.gui.look.theme import Theme
from reader.gui.paper.rows import Underline
from reader.gui.paper.sheet import POINT
from reader.model.annotation import ActorKind

DROP = 2.4 * POINT  # below the baseline
WIDTH = 0.6 * POINT
DOUBLE_WIDTH = 0.4 * POINT
DOUBLE_STEP = 1.4 * POINT
DASHES = [5.0, 3.0]  # in widths of the line
DOTS = [0.01, 2.6]  # with round caps: a dot, and the white to the next


def draw_underline(painter: QPainter, underline: Underline, place: QPointF, theme: Theme) -> None:
    """Draw a solid, double, dashed or dotted line; the place is the left end of the baseline."""
    y = place.y() + DROP
    painter.setPen(_pen(underline.kind, theme))
    left, right = place.x() + underline.stretch.left, place.x() + underline.stretch.right
    painter.drawLine(QLineF(left, y, right, y))
    if underline.kind is ActorKind.ORGANISATION:
        painter.drawLine(QLineF(left, y + DOUBLE_STEP, right, y + DOUBLE_STEP))


def _pen(kind: ActorKind, theme: Theme) -> QPen:
    pen = QPen(theme.kind_colour(kind), DOUBLE_WIDTH if kind is ActorKind.ORGANISATION else WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind is ActorKind.PLACE:
        pen.setDashPattern(DASHES)
    elif kind is ActorKind.GROUP:
        pen.setWidthF(1.5 * WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(DOTS)
    return pen
