"""Who appears with an actor, as a picture: the actor in the middle, the nearest companions around it."""

from math import cos, pi, sin

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.analysis.company import Companion
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.page.overlays import LINE_FORM, draw_line
from reader.gui.text.plain import show_tip
from reader.model.annotation import Actor

MOST = 8  # companions; more of them cannot be told apart
HEIGHT = 284
RADIUS, MIDDLE_RADIUS = 10.0, 14.0
NAME_WIDTH, NAME_HEIGHT = 92.0, 15.0
WIDTHS = (1.2, 6.0)  # of the lines, for the least and for the most shared sentences


class CompanyGraph(QWidget):
    """Lines are the wider the more sentences are shared; a press on a companion, or Enter, asks for its dossier."""

    open_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._actor: Actor | None = None
        self._company: tuple[Companion, ...] = ()
        self._current: int | None = None  # which companion is pointed at, or chosen by the keyboard
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Who appears with this actor"))

    def show_company(self, actor: Actor, company: tuple[Companion, ...]) -> None:
        """Show the first companions of an actor."""
        self._actor, self._company, self._current = actor, company[:MOST], None
        self.setAccessibleDescription(", ".join(self._described(companion) for companion in self._company))
        self.update()

    def companion_at(self, point: QPoint) -> int | None:
        """Return the number, from 0, of the companion that is meant by a place."""
        for number, centre in enumerate(self._centres()):
            reach = QRectF(centre.x() - NAME_WIDTH / 2, centre.y() - RADIUS, NAME_WIDTH, RADIUS * 2 + NAME_HEIGHT + 2)
            if reach.contains(QPointF(point)):
                return number
        return None

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    # -- drawing -------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._actor is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centres, middle = self._centres(), self._middle()
        for number, centre in enumerate(centres):
            self._paint_line(painter, middle, centre, number)
        for number, centre in enumerate(centres):
            actor = self._company[number].actor
            self._paint_actor(painter, centre, actor, RADIUS, is_strong=number == self._current)
            self._paint_name(painter, centre + QPointF(0, RADIUS + 1), actor, is_strong=number == self._current)
        self._paint_actor(painter, middle, self._actor, MIDDLE_RADIUS, is_strong=True)

    def _paint_line(self, painter: QPainter, start: QPointF, end: QPointF, number: int) -> None:
        most = max(len(companion.sentences) for companion in self._company)
        part = (len(self._company[number].sentences) - 1) / max(1, most - 1)
        colour = self.theme.colour("accent") if number == self._current else self.theme.tint("soft_ink", "faded")
        pen = QPen(colour, WIDTHS[0] + (WIDTHS[1] - WIDTHS[0]) * part)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(start, end)

    def _paint_actor(self, painter: QPainter, centre: QPointF, actor: Actor, radius: float, *, is_strong: bool) -> None:
        theme, kind = self.theme, actor.kind.value
        painter.setPen(QPen(theme.kind_colour(actor.kind), 1.4))
        painter.setBrush(theme.tint(kind, "mention_selected" if is_strong else "mention"))
        painter.drawEllipse(centre, radius, radius)

    def _paint_name(self, painter: QPainter, top: QPointF, actor: Actor, *, is_strong: bool) -> None:
        font = interface_font(typography().small - 1, is_strong=is_strong)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(actor.name, Qt.TextElideMode.ElideRight, NAME_WIDTH)
        width = metrics.horizontalAdvance(shown) + 4
        place = QRectF(top.x() - width / 2, top.y(), width, NAME_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("paper"))
        painter.drawRoundedRect(place, 3, 3)
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        draw_line(painter, place.adjusted(2, 0, -2, 0), LINE_FORM[actor.kind], self.theme.kind_colour(actor.kind))

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, (HEIGHT - NAME_HEIGHT) / 2)

    def _centres(self) -> list[QPointF]:
        """Return where the companions stand: around the middle from the top, as the hands of a clock go."""
        middle = self._middle()
        across = self.width() / 2 - NAME_WIDTH / 2 - 2
        down = (HEIGHT - NAME_HEIGHT) / 2 - RADIUS - 2
        angles = _angles(len(self._company))
        return [QPointF(middle.x() + across * cos(angle), middle.y() + down * sin(angle)) for angle in angles]

    # -- mouse and keys ------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self.companion_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.PointingHandCursor)
        self._point_at(number)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.companion_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and number is not None:
            self.open_requested.emit(self._company[number].actor.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._company:
            start = -1 if self._current is None and step > 0 else self._current or 0
            self._point_at((start + step) % len(self._company))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.open_requested.emit(self._company[self._current].actor.id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.companion_at(event.pos())
            show_tip(event.globalPos(), self._described(self._company[number]) if number is not None else "", self)
            return True
        return super().event(event)

    def _point_at(self, number: int | None) -> None:
        if number != self._current:
            self._current = number
            self.update()

    def _described(self, companion: Companion) -> str:
        count = self.tr("shared sentences: {count}").format(count=len(companion.sentences))
        return f"{companion.actor.name} · {count}"


def _angles(count: int) -> list[float]:
    """Return the directions of so many companions; of seven the lowest two would stand in each other's way."""
    parts = MOST if count == MOST - 1 else count
    taken = (number for number in range(parts) if parts == count or number != parts // 2)
    return [2 * pi * number / parts - pi / 2 for number in taken]
