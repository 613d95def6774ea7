"""The rows of the list of actors: where their parts lie, and how they are drawn."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.gui.actors.actor_strip import StripColours, paint_strip
from reader.gui.actors.actors_model import ActorRole
from reader.gui.look.icons import IconName, icon
from reader.gui.look.row_painting import Index, ThemedRows, width_for
from reader.gui.look.theme import Theme, grown, interface_font, typography
from reader.gui.page.overlays import LINE_FORM, draw_line
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.set_lines import set_lines
from reader.model.annotation import Actor, ActorKind

ABOVE = 5  # white over the name
LINE_HEIGHT = 1.35
ROLE_GAP = 3  # under a name, whose line is its kind's
STRIP_GAP = 4
STRIP_HEIGHT = 7
ROOM_BELOW = 11  # white under the strip
LEFT = 8  # of name, role and strip
EYE = 16
EDGE = 14  # from the row's right end to its contents


class RowPart(StrEnum):
    """What of a row can be pressed."""

    NAME = "name"
    EYE = "eye"
    STRIP = "strip"
    ARROW = "arrow"


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where the parts of one row lie."""

    name: QRect
    role: QRect
    eye: QRect
    count: QRect
    arrow: QRect
    strip: QRectF

    @property
    def bottom(self) -> int:
        """Where the row ends."""
        return round(self.strip.bottom()) + ROOM_BELOW

    def part_at(self, point: QPoint) -> RowPart:
        """Return the part that is meant by a place in the row."""
        if self.eye.adjusted(-4, -4, 4, 4).contains(point):
            return RowPart.EYE
        if self.arrow.adjusted(-4, -6, 10, 6).contains(point):
            return RowPart.ARROW
        return RowPart.STRIP if self.strip.adjusted(-2, -3, 2, 6).contains(point) else RowPart.NAME


def row_height(actor: Actor, width: int) -> int:
    """Return the height of an actor's row in a list of a width."""
    return row_places(QRect(0, 0, width, 0), actor).bottom


def row_places(area: QRect, actor: Actor) -> RowPlaces:
    """Return where the parts of a row lie; a long name goes on in the next line."""
    left, right, top = area.left() + LEFT, area.right() - EDGE, area.top() + ABOVE
    small = round(typography().small * LINE_HEIGHT)
    arrow = QRect(right - grown(6), top + grown(4), grown(8), grown(10))
    count = QRect(arrow.left() - grown(38), top, grown(34), _name_line())
    eye = QRect(count.right() - grown(26 + EYE), top + 1, grown(EYE), grown(EYE))
    name = QRect(left, top, eye.left() - 4 - left, round(name_lines(actor.name, eye.left() - 4 - left)))
    role = QRect(left, name.bottom() + ROLE_GAP, count.right() - left, small if actor.role else 0)
    below = role.bottom() if actor.role else name.bottom()
    strip = QRectF(left, below + STRIP_GAP, right - left, STRIP_HEIGHT)
    return RowPlaces(name=name, role=role, eye=eye, count=count, arrow=arrow, strip=strip)


@cache
def name_lines(name: str, width: int) -> float:
    """Return how tall a name is, set in lines of a width."""
    return set_lines(name, interface_font(is_strong=True), width, LINE_HEIGHT).boundingRect().height()


def _name_line() -> int:
    return round(typography().interface * LINE_HEIGHT)


def paint_elided(
    painter: QPainter, place: QRect, text: str, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> QRect:
    """Draw a line of text as far as there is room, and return where it stands."""
    shown = painter.fontMetrics().elidedText(text, mode, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    return QRect(place.left(), place.top(), painter.fontMetrics().horizontalAdvance(shown), place.height())


def paint_arrow(painter: QPainter, place: QRect, colour: QColor) -> None:
    """Draw the sign of what leads further."""
    icon(IconName.MORE_ABOUT, colour).paint(painter, place.adjusted(-3, -2, 3, 2))


class ActorRows(ThemedRows):
    """Draws a row: the name, marked as in the text, over its role, the count, and where in the article it occurs."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, row_height(index.data(ActorRole.ACTOR), width_for(option)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        actor: Actor = index.data(ActorRole.ACTOR)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_unmarked = bool(index.data(ActorRole.IS_UNMARKED))
        places = row_places(area, actor)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state, actor.kind)
        if is_unmarked or state & QStyle.StateFlag.State_MouseOver:
            self._paint_eye(painter, places.eye, is_unmarked=is_unmarked)
        self._paint_words(painter, places, actor, is_unmarked=is_unmarked)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            paint_arrow(painter, places.arrow, self.theme.colour("soft_ink"))
        self._paint_strip(painter, places.strip, actor)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, kind: ActorKind) -> None:
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if not is_selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.tint(kind.value, "mention" if is_selected else "hover"))
        painter.drawRoundedRect(QRectF(area).adjusted(0, 1, -4, -1), 6, 6)

    def _paint_words(self, painter: QPainter, places: RowPlaces, actor: Actor, *, is_unmarked: bool) -> None:
        painter.setPen(self.theme.colour("soft_ink" if is_unmarked else "ink"))
        self._paint_name(painter, places.name, actor, has_line=not is_unmarked)
        painter.setFont(interface_font(typography().small))
        painter.setPen(self.theme.colour("soft_ink"))
        if actor.role:
            paint_elided(painter, places.role, actor.role)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(places.count, right, str(len(actor.mentions)))

    def _paint_name(self, painter: QPainter, place: QRect, actor: Actor, *, has_line: bool) -> None:
        """Draw the name with the line under it that it has in the text."""
        layout = set_lines(actor.name, interface_font(is_strong=True), place.width(), LINE_HEIGHT)
        layout.draw(painter, QPointF(place.topLeft()))
        hue = self.theme.kind_colour(actor.kind)
        for number in range(layout.lineCount() if has_line else 0):
            words = layout.lineAt(number).naturalTextRect().translated(QPointF(place.topLeft()))
            draw_line(painter, words.adjusted(0, 0, 0, 1), LINE_FORM[actor.kind], hue)

    def _paint_eye(self, painter: QPainter, place: QRect, *, is_unmarked: bool) -> None:
        name = IconName.UNMARKED if is_unmarked else IconName.MARKED
        icon(name, self.theme.colour("soft_ink"), size=EYE).paint(painter, place)

    def _paint_strip(self, painter: QPainter, place: QRectF, actor: Actor) -> None:
        length, theme = len(self._session.document.text), self.theme
        colours = StripColours(theme.kind_colour(actor.kind), theme.colour("rule"), theme.tint("soft_ink", "faded"))
        paint_strip(painter, place, actor.mentions, length, colours)
