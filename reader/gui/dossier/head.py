"""The head of a dossier: who it is, what they are called, and where in the article they occur."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.actors.actor_strip import StripColours, mention_near, paint_strip, paint_view
from reader.gui.look.boxes import Gap, column_of
from reader.gui.look.theme import Theme
from reader.gui.reading.actor_words import also_called, kind_name, mention_number
from reader.gui.text.plain import PlainLabel, set_tip
from reader.model.annotation import Actor
from reader.model.span import Span

STRIP_HEIGHT = 12
ROOM_UNDER_STRIP = 4  # for the part in sight


class DossierHead(QWidget):
    """Name, kind and role, other names, strip, and which mention was gone to last."""

    place_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._actor: Actor | None = None
        names = ("dossier_name", "dossier_role", "dossier_also", "dossier_count")
        labels = (PlainLabel(parent=self, name=name, wraps=True) for name in names)
        self._name, self._role, self._also, self._count = labels
        self.strip = _Strip(theme, self)
        self.strip.place_requested.connect(self.place_requested)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.strip.theme = theme
        self.update()

    def show_actor(self, actor: Actor, length: int) -> None:
        """Show an actor of an article with so many characters."""
        self._actor = actor
        who = " · ".join(filter(None, (kind_name(actor.kind), actor.role)))
        for label, text in ((self._name, actor.name), (self._role, who), (self._also, also_called(actor))):
            label.setText(text)
            label.setVisible(bool(text))
        self.strip.show_actor(actor, length)

    def set_here(self, offset: int) -> None:
        """Tell which mention the reader has come to."""
        if self._actor is None:
            return
        number, count = mention_number(self._actor, offset), len(self._actor.mentions)
        words = self.tr("Mention {number} of {count}").format(number=number, count=count)
        self._count.setText(words if number is not None else "")

    def _lay_out(self) -> None:
        parts = (self._name, self._role, self._also, Gap(5), self.strip, self._count)
        column_of(*parts, within=self, margins=(6, 0, 6, 0), spacing=3)


class _Strip(QWidget):
    """Where the actor occurs; a press goes to the nearest mention."""

    place_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view: Span | None = None
        self._actor: Actor | None = None
        self._length = 1
        self.setFixedHeight(STRIP_HEIGHT + ROOM_UNDER_STRIP)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Where in the article it occurs"))
        set_tip(self, self.tr("Where in the article it occurs; a click goes to the nearest mention"))

    def show_actor(self, actor: Actor, length: int) -> None:
        """Show an actor of an article with so many characters."""
        self._actor, self._length = actor, length
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, STRIP_HEIGHT + ROOM_UNDER_STRIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._actor is None:
            return
        painter, theme = QPainter(self), self.theme
        hue = theme.kind_colour(self._actor.kind)
        colours = StripColours(hue, theme.colour("rule"), theme.tint("soft_ink", "faded"))
        paint_view(painter, self._area(), self.view, self._length, colours)
        paint_strip(painter, self._area(), self._actor.mentions, self._length, colours)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._actor is not None and self._actor.mentions:
            goal = mention_near(event.position().x(), self._actor.mentions, self._area(), self._length)
            self.place_requested.emit(goal)

    def _area(self) -> QRectF:
        return QRectF(0, 0, self.width(), STRIP_HEIGHT)
