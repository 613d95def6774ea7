"""The palette: a line for words, and below it everything that they may mean."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index
from reader.gui.look.theme import grown
from reader.gui.palette.entries import MOST_HITS, Entry, command_entries, hit_entries, matching, place_entries
from reader.gui.palette.rows import ENTRY_ROLE, EntryRows
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel
from reader.model.span import Span

WIDTH, HEIGHT = 520, 420
FROM_TOP = 64  # pixels below the upper edge of the window
PASSED_ON = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class EntriesModel(ListModel[Entry]):
    """What the words may mean."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "  ·  ".join(filter(None, (entry.words, entry.group, entry.keys)))
        return entry if role == ENTRY_ROLE else None


class Palette(QFrame):
    """Does what is chosen, or goes there."""

    place_chosen = Signal(object)

    def __init__(self, session: ReadingSession, actions: Sequence[QAction], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("All commands"))
        self._session, self._actions, self._window = session, actions, window
        self._words = QLineEdit(self)
        self._words.textChanged.connect(self._show_matches)
        self._words.returnPressed.connect(self._take_current)
        self._words.installEventFilter(self)
        self._model = EntriesModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryRows(self._list))
        self._list.setAccessibleName(self.tr("What the words may mean"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._take)
        self._entries: list[Entry] = []
        self._nothing = PlainLabel(self.tr("Not found"), self, name="hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(11, 4, 11, 0)  # under the words that were typed
        column_of(self._words, (self._list, 1), (self._nothing, 1), within=self, margins=(10, 10, 10, 10))

    def open(self) -> None:
        """Show everything, and take the keyboard."""
        everything = [*command_entries(self._actions), *place_entries(self._session.findings)]
        self.open_with(everything, self.tr("A command, a heading, a name, or the number of a paragraph"))

    def open_hits(self, hits: Sequence[Span]) -> None:
        """Show the hits of a search, which words narrow further."""
        self.open_with([*hit_entries(self._session.document, hits)], self.tr("Words beside the hit"))

    def open_with(self, entries: list[Entry], purpose: str) -> None:
        """Show entries; `purpose` says what the words are for."""
        self._entries = entries
        self._words.setPlaceholderText(purpose)
        self._words.setAccessibleName(purpose)
        self._words.clear()
        self._show_matches()
        area = self._window.frameGeometry()
        width, height = min(grown(WIDTH), area.width() - 16), min(grown(HEIGHT), area.height() - FROM_TOP - 16)
        self.setGeometry(area.left() + (area.width() - width) // 2, area.top() + FROM_TOP, width, height)
        self.show()
        self._words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go through the list while the words have the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in PASSED_ON:
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _show_matches(self) -> None:
        self._model.show_rows(matching(self._entries, self._words.text(), self._session.document, MOST_HITS))
        self._list.setCurrentIndex(self._model.index(0))
        self._list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(self._list.isHidden())

    @Slot()
    def _take_current(self) -> None:
        self._take(self._list.currentIndex())

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        if not isinstance(entry, Entry):
            return
        self.hide()
        if entry.action is not None:
            entry.action.trigger()
        elif entry.place is not None:
            self.place_chosen.emit(entry.place)
