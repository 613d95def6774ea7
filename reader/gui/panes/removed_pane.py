"""What was left out of the text: each block with its kind and first words, the way to its place, and the way back."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.row_list import ListModel, RowList
from reader.gui.look.row_painting import Index, LineRows, RowLine
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.look.wrapped_row import WrappedRow
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel, set_tip
from reader.gui.tongue.words import counted
from reader.model.document import Removed, RemovedKind
from reader.model.headline import one_line
from reader.session.removed_blocks import LeftOut

FIRST_CHARACTERS = 160  # of a block, for its row: more is never seen


class RemovedPane(Pane):
    """A list, the text of the chosen block, and two buttons."""

    restore_requested = Signal(int)

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._model = _RemovedModel(self)
        self._title = PlainLabel(self.tr("Left out of the text"), self, name="pane_title")
        self._note = self.note()
        self._note.setText(self.tr("Nothing was left out."))
        self._list = RowList(self._model, _RemovedRows(theme, self), self)
        self._list.setAccessibleName(self._title.text())
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("The words left out"))
        self._place_button = QPushButton(self.tr("Show the place"), self)
        set_tip(self._place_button, self.tr("Go to where it stood in the article"))
        self._back_button = QPushButton(self.tr("Bring back"), self)
        self._buttons = WrappedRow(self, self._place_button, self._back_button, gap=8)
        self._lay_out()
        self._connect()
        self._show_document()

    def _lay_out(self) -> None:
        parts = (self._title, self._note, (self._list, 2), (self._text, 3), self._buttons, 0)
        column_of(*parts, within=self, margins=(12, 10, 8, 12), spacing=8)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._show_text)
        self._list.clicked.connect(self._show_place)
        self._list.activated.connect(self._show_place)
        self._place_button.clicked.connect(self._show_place)
        self._back_button.clicked.connect(self._on_back)
        self._session.document_changed.connect(self._show_document)
        self._session.document_refined.connect(self._show_document)
        self._session.stage_changed.connect(self._enable)

    @Slot()
    def _show_document(self) -> None:
        removed = self._session.state.all_left_out.blocks
        self._model.set_blocks(self._session.state.all_left_out)
        for part in (self._list, self._buttons):
            part.setVisible(bool(removed))
        self._note.setVisible(not removed)
        self._show_text()

    @Slot()
    def _show_text(self) -> None:
        block = self._chosen()
        self._text.setPlainText(block.text if block else "")
        self._text.setVisible(block is not None)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        """A document that is still arriving cannot be changed: what comes next would not fit."""
        is_chosen = self._chosen() is not None
        self._place_button.setEnabled(is_chosen)
        is_arriving = self._session.state.is_arriving
        self._back_button.setEnabled(is_chosen and not is_arriving)
        ready = self.tr("Put these words back into the article, where they stood")
        waiting = self.tr("The rest of the article is still being read; words can be put back when it is there")
        again = self.tr("Take these words out of the article again")
        is_back = self._is_back()
        self._back_button.setText(self.tr("Take out again") if is_back else self.tr("Bring back"))
        self._buttons.lay_out()
        set_tip(self._back_button, waiting if is_arriving else again if is_back else ready)

    @Slot()
    def _show_place(self) -> None:
        if self._chosen() is None:
            return
        place = self._session.state.all_left_out.place_of(self._list.currentIndex().row(), self._session.document)
        if place is not None:
            self._session.activate(place)

    @Slot()
    def _on_back(self) -> None:
        if self._chosen() is not None:
            self.restore_requested.emit(self._list.currentIndex().row())

    def _chosen(self) -> Removed | None:
        row, removed = self._list.currentIndex().row(), self._session.state.all_left_out.blocks
        return removed[row] if 0 <= row < len(removed) else None

    def _is_back(self) -> bool:
        return self._list.currentIndex().row() in self._session.state.all_left_out.brought_back


class _Role(IntEnum):
    KIND = Qt.ItemDataRole.UserRole + 1


class _RemovedModel(ListModel[Removed]):
    """One row for each block that was left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._brought_back: frozenset[int] = frozenset()

    def set_blocks(self, left_out: LeftOut) -> None:
        """Show the blocks of an article; where they are the same, the chosen one stays chosen."""
        self._brought_back = left_out.brought_back
        if left_out.blocks != self._rows:
            self.show_rows(left_out.blocks)
        elif self._rows:
            self.tell_changed()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        block = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(block.text[:FIRST_CHARACTERS])
        if role == _Role.KIND:
            return self._kind(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._kind(index.row())}: {one_line(block.text[:FIRST_CHARACTERS])}"
        return None

    def _kind(self, row: int) -> str:
        block = self._rows[row]
        names = {
            RemovedKind.NAVIGATION: self.tr("Navigation"),
            RemovedKind.RELATED: self.tr("Other articles"),
            RemovedKind.COMMENTS: self.tr("Comments"),
            RemovedKind.FOOTER: self.tr("Footer"),
            RemovedKind.RUNNING_HEAD: self.tr("Running head"),
            RemovedKind.BADGE: self.tr("Badge"),
            RemovedKind.CAPTION: self.tr("Caption"),
            RemovedKind.ATTACHMENT: self.tr("Attachment"),
            RemovedKind.EARLIER_MAIL: self.tr("Earlier mail"),
            RemovedKind.OUTPUT: self.tr("Output of code"),
            RemovedKind.OTHER: self.tr("Other"),
        }
        words = len(block.text.split())
        length = counted("{count} word", "{count} words", words)
        parts = (names[block.kind], length, *([self.tr("brought back")] if row in self._brought_back else []))
        return " · ".join(parts)


class _RemovedRows(LineRows):
    """The kind over the first words."""

    def lines(self, index: Index) -> tuple[RowLine, ...]:
        return (
            RowLine(str(index.data(_Role.KIND)), interface_font(typography().small), "soft_ink", 5),
            RowLine(str(index.data()), interface_font(), "ink", 22),
        )
