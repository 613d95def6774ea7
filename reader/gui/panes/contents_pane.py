"""The headings of the article, with the one under which one reads."""

from bisect import bisect_right
from enum import IntEnum

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.row_list import ListModel, RowList
from reader.gui.look.row_painting import Index
from reader.gui.look.row_parts import Part, PartRows
from reader.gui.look.theme import Theme, typography
from reader.gui.panes.pane import INSET, Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import tip_of
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span

INDENT = 14  # pixels of a heading under another, for each level


class HeadingRole(IntEnum):
    """Extra data of a row."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    IS_HERE = Qt.ItemDataRole.UserRole + 3


class HeadingsModel(ListModel[Paragraph]):
    """Rows of headings in their order; the title is the first of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = Document("", ())
        self._here = -1

    def show_document(self, document: Document) -> None:
        """List the headings of an article."""
        kinds = (ParagraphKind.TITLE, ParagraphKind.HEADING)
        found = tuple(each for each in document.paragraphs if each.kind in kinds)
        has_headings = any(each.kind is ParagraphKind.HEADING for each in found)
        self._document, self._here = document, -1
        self.show_rows(found if has_headings else ())

    def set_here(self, offset: int) -> int:
        """Mark the heading under which a place stands, and return its row; -1 before all of them."""
        here = bisect_right(self._rows, offset, key=lambda each: each.span.start) - 1
        if here != self._here:
            self._here = here
            self.tell_changed()
        return here

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        heading = self._rows[index.row()]
        words = self._document.plain_words(heading.span)
        is_here = index.row() == self._here
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{words}, you are here").format(words=words) if is_here else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(words)
        own = {HeadingRole.PLACE: heading.span, HeadingRole.LEVEL: heading.level, HeadingRole.IS_HERE: is_here}
        return next((value for each, value in own.items() if role == each), None)


class _HeadingRows(PartRows):
    """A heading stands in as deep as its level, in all of its lines."""

    right, top = 12, 3

    def left(self) -> int:
        return INSET

    def parts(self, index: Index) -> tuple[Part]:
        indent = INDENT * max(0, index.data(HeadingRole.LEVEL) - 1)
        is_here = bool(index.data(HeadingRole.IS_HERE))
        return (Part(str(index.data()), typography().interface, "ink", indent, is_strong=is_here),)


class ContentsPane(Pane):
    """A press on a heading goes there; without headings there is no tab."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._model = HeadingsModel(self)
        self._list = RowList(self._model, _HeadingRows(theme, self), self)
        self.windowTitleChanged.connect(self._list.setAccessibleName)
        self._note = self.note()
        self._note.setText(self.tr("This text has no headings."))
        column_of(self._note, (self._list, 1), within=self, margins=(12, 10, 8, 8))
        self._list.clicked.connect(self._go)
        self._list.activated.connect(self._go)
        session.document_changed.connect(self._on_document_changed)
        session.document_refined.connect(self._on_document_changed)
        self._on_document_changed()

    def tabs(self) -> tuple[str, ...]:
        return (self.windowTitle(),) if self._model.rowCount() else ()

    def show_view(self, view: Span) -> None:
        row = self._model.set_here(view.start)
        if row >= 0:
            self._list.scrollTo(self._model.index(row))

    @Slot()
    def _on_document_changed(self) -> None:
        self._model.show_document(self._session.document)
        self._note.setHidden(bool(self._model.rowCount()))
        self.tabs_changed.emit()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self._session.activate(index.data(HeadingRole.PLACE))
