"""The actors of the article: who is prominent, how often, where; a click marks every mention."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actors_model import ActorRole, ActorsModel
from reader.gui.overlays import LINE_FORM, draw_line
from reader.gui.pane import Pane
from reader.gui.reading_session import ReadingSession, Stage
from reader.gui.theme import Theme, interface_font, typography
from reader.model.annotation import Actor, ActorKind

STRIP_HEIGHT = 3
STRIP_BOTTOMS = (29, 43)  # in a row without and with a role
ROOM_BELOW = 9  # white under the strip


class ActorsPane(Pane):
    """A filter, four switches and the list."""

    hidden_kinds_changed = Signal(object)
    step_requested = Signal(int)
    actor_menu_requested = Signal(str, QPoint)

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._hidden: frozenset[ActorKind] = frozenset()
        self._visited: str | None = None  # the actor whose first mention was gone to
        self.setObjectName("actors_pane")
        self.setWindowTitle(self.tr("Actors"))
        self._model = ActorsModel(self)
        self._list = _ActorList(self)
        self._list.setModel(self._model)
        self._delegate = _ActorDelegate(session, theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter actors"))
        self._filter.setAccessibleName(self.tr("Filter actors"))
        self._filter.setClearButtonEnabled(True)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setForegroundRole(self._note.palette().ColorRole.PlaceholderText)
        self._switches = {kind: self._switch(kind) for kind in ActorKind}
        self._lay_out()
        self._connect()
        self._on_analysis_changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self._list.viewport().update()

    def set_hidden_kinds(self, hidden: frozenset[ActorKind]) -> None:
        """Set the switches."""
        self._hidden = hidden
        for kind, switch in self._switches.items():
            switch.setChecked(kind not in hidden)
        self._model.set_hidden(hidden)

    def _lay_out(self) -> None:
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        for switch in self._switches.values():
            kinds.addWidget(switch)
        kinds.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._filter)
        column.addLayout(kinds)
        column.addWidget(self._note)
        column.addWidget(self._list, 1)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._model.set_words)
        self._filter.returnPressed.connect(self._enter_list)
        self._model.modelReset.connect(self._show_note)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_stepped)
        self._list.step_requested.connect(self.step_requested)
        self._list.actor_menu_requested.connect(self.actor_menu_requested)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._session.analysis_changed.connect(self._on_analysis_changed)
        self._session.document_changed.connect(self._filter.clear)
        self._session.document_changed.connect(self._on_analysis_changed)
        self._session.selection_changed.connect(self._on_selection_changed)
        self._session.stage_changed.connect(self._show_note)

    def _switch(self, kind: ActorKind) -> QToolButton:
        names = {
            ActorKind.PERSON: self.tr("People"),
            ActorKind.ORGANISATION: self.tr("Organisations"),
            ActorKind.PLACE: self.tr("Places"),
            ActorKind.GROUP: self.tr("Groups"),
        }
        switch = QToolButton(self)
        switch.setObjectName(f"switch_{kind.value}")
        switch.setCheckable(True)
        switch.setChecked(True)
        switch.setText(_LETTERS[kind])
        switch.setToolTip(self.tr("Show or hide: {kind}").format(kind=names[kind]))
        switch.setAccessibleName(names[kind])
        switch.toggled.connect(self._on_switched)
        return switch

    @Slot()
    def _enter_list(self) -> None:
        self._list.setFocus()
        self._list.setCurrentIndex(self._model.index(0))

    @Slot()
    def _on_switched(self) -> None:
        hidden = frozenset(kind for kind, switch in self._switches.items() if not switch.isChecked())
        if hidden != self._hidden:
            self._hidden = hidden
            self._model.set_hidden(hidden)
            self.hidden_kinds_changed.emit(hidden)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        """Go to the first mention at the first click, to the next one at each other."""
        actor: Actor = index.data(ActorRole.ACTOR)
        if self._visited == actor.id and self._session.selection.actor == actor.id:
            self.step_requested.emit(1)
            return
        self._visited = actor.id
        self._session.select_actor(actor.id)
        if actor.mentions:
            self._session.activate(actor.mentions[0])

    @Slot(QModelIndex)
    def _on_stepped(self, _index: QModelIndex) -> None:
        self.step_requested.emit(1)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self._list.hasFocus():
            actor: Actor = current.data(ActorRole.ACTOR)
            self._session.select_actor(actor.id)

    @Slot()
    def _on_analysis_changed(self) -> None:
        self._model.set_actors(self._session.analysis.actors or ())
        self._show_note()
        self._on_selection_changed()

    @Slot()
    def _on_selection_changed(self) -> None:
        row = self._model.row_of(self._session.selection.actor)
        selection = self._list.selectionModel()
        if row is None:
            selection.clear()
            return
        index = self._model.index(row)
        if selection.currentIndex() != index:
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)

    @Slot()
    def _show_note(self) -> None:
        stage, actors = self._session.stage, self._session.analysis.actors
        note = ""
        if stage in (Stage.SUMMARIZING, Stage.RECOGNIZING):
            note = self.tr("Looking for the actors…") if actors is None else ""
        elif stage is Stage.READY and not actors:
            note = self.tr("No people, organisations or places were found.")
        elif actors and not self._model.rowCount():
            note = self.tr("No actor matches the filter and the switches above.")
        self._note.setText(note)
        self._note.setVisible(bool(note))


_LETTERS = {ActorKind.PERSON: "P", ActorKind.ORGANISATION: "O", ActorKind.PLACE: "L", ActorKind.GROUP: "G"}


class _ActorList(QListView):
    """The list; N and Shift+N step through the mentions of the current actor."""

    step_requested = Signal(int)
    actor_menu_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Actors"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right:
            self.step_requested.emit(1)
        elif event.key() == Qt.Key.Key_Left:
            self.step_requested.emit(-1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or, for the keyboard, of the current one."""
        is_pointed = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_pointed else self.currentIndex()
        if index.isValid():
            place = event.pos() if is_pointed else self.visualRect(index).center()
            actor: Actor = index.data(ActorRole.ACTOR)
            self.actor_menu_requested.emit(actor.id, self.viewport().mapToGlobal(place))
        event.accept()


class _ActorDelegate(QStyledItemDelegate):
    """Draws a row: the kind's sign, the name over its role, the count, and where in the article it occurs."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        actor: Actor = index.data(ActorRole.ACTOR)
        return QSize(160, STRIP_BOTTOMS[bool(actor.role)] + ROOM_BELOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        actor: Actor = index.data(ActorRole.ACTOR)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        hue = self.theme.kind_colour(actor.kind)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state, actor.kind)
        self._paint_sign(painter, area, actor.kind, hue)
        self._paint_words(painter, area, actor)
        self._paint_strip(painter, area, actor, hue)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, kind: ActorKind) -> None:
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if not is_selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.tint(kind.value, "mention" if is_selected else "hover"))
        painter.drawRoundedRect(QRectF(area).adjusted(0, 1, -4, -1), 6, 6)

    def _paint_sign(self, painter: QPainter, area: QRect, kind: ActorKind, hue: QColor) -> None:
        painter.setFont(interface_font(typography().small, is_strong=True))
        painter.setPen(hue)
        sign = QRectF(area.left() + 8, area.top() + 7, 14, 15)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, _LETTERS[kind])
        draw_line(painter, sign.adjusted(0, 0, 0, 1), LINE_FORM[kind], hue)

    def _paint_words(self, painter: QPainter, area: QRect, actor: Actor) -> None:
        left, right = area.left() + 32, area.right() - 40
        name_font, role_font = interface_font(is_strong=True), interface_font(typography().small)
        lines = [(actor.name, name_font, "ink", 5)]
        if actor.role:
            lines.append((actor.role, role_font, "soft_ink", 21))
        for text, font, role, top in lines:
            painter.setFont(font)
            painter.setPen(self.theme.colour(role))
            place = QRect(left, area.top() + top, right - left, 18)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(interface_font(typography().small))
        painter.setPen(self.theme.colour("soft_ink"))
        count = QRect(area.right() - 44, area.top() + 5, 34, 18)
        painter.drawText(count, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(len(actor.mentions)))

    def _paint_strip(self, painter: QPainter, area: QRect, actor: Actor, hue: QColor) -> None:
        """Draw one tick for each mention along a line that stands for the whole article."""
        length = max(1, len(self._session.document.text))
        left, width = area.left() + 32, area.width() - 46
        y = area.top() + STRIP_BOTTOMS[bool(actor.role)] - STRIP_HEIGHT
        painter.fillRect(QRectF(left, y + STRIP_HEIGHT - 1, width, 1), self.theme.colour("rule"))
        for span in actor.mentions:
            painter.fillRect(QRectF(left + width * span.start / length, y, 1.6, STRIP_HEIGHT), hue)
