"""The head of a dossier: who it is, what they are called, and where in the article they occur."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.gui.actors.actor_rows import paint_sign
from reader.gui.actors.actor_strip import StripColours, mention_near, paint_strip, paint_view
from reader.gui.look.theme import Theme, grown
from reader.gui.reading.actor_words import also_called, kind_name, mention_number
from reader.gui.text.plain import PlainLabel, set_tip
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span

STRIP_HEIGHT = 12
ROOM_UNDER_STRIP = 4  # for the part in sight


class DossierHead(QWidget):
    """Sign, name, role, other names, strip, and which mention was gone to last."""

    place_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._actor: Actor | None = None
        self._sign = _KindSign(theme, self)
        self._name, self._role, self._also, self._count = (PlainLabel(parent=self) for _ in range(4))
        for label, name in (
            (self._name, "dossier_name"),
            (self._role, "dossier_role"),
            (self._also, "dossier_also"),
            (self._count, "dossier_count"),
        ):
            label.setObjectName(name)
            label.setWordWrap(True)
        self.strip = _Strip(theme, self)
        self.strip.place_requested.connect(self.place_requested)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._sign.theme = self.strip.theme = theme
        self.update()

    def show_actor(self, actor: Actor, length: int) -> None:
        """Show an actor of an article with so many characters."""
        self._actor = actor
        self._sign.show_kind(actor.kind)
        for label, text in ((self._name, actor.name), (self._role, actor.role or ""), (self._also, also_called(actor))):
            label.setText(text)
            label.setVisible(bool(text))
        self.strip.show_actor(actor, length)

    def set_here(self, offset: int) -> None:
        """Tell which mention the reader has come to."""
        if self._actor is None:
            return
        number, count = mention_number(self._actor, offset), len(self._actor.mentions)
        if number is not None:
            self._count.setText(self.tr("Mention {number} of {count}").format(number=number, count=count))
        else:
            self._count.setText(self.tr("Mentions: {count}").format(count=count))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._name, 1)
        words = QVBoxLayout()
        words.setContentsMargins(grown(16) + 8, 0, 0, 0)
        words.setSpacing(3)
        words.addWidget(self._role)
        words.addWidget(self._also)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(3)
        column.addLayout(title)
        column.addLayout(words)
        column.addSpacing(5)
        column.addWidget(self.strip)
        column.addWidget(self._count)


class _KindSign(QWidget):
    """The letter of a kind over its line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind = ActorKind.PERSON
        self.setFixedSize(grown(16), grown(24))

    def show_kind(self, kind: ActorKind) -> None:
        """Show the sign of a kind."""
        self._kind = kind
        self.setAccessibleName(kind_name(kind))
        set_tip(self, kind_name(kind))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QRectF(1, grown(3), grown(14), grown(15)), self._kind, self.theme.kind_colour(self._kind))


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
