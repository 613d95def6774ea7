"""The headings of the article, with the one under which one reads."""

from bisect import bisect_right
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.gui.look.theme import Theme, interface_font
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel, tip_of
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span

INDENT = "    "  # of a heading under another, for each level
SPACING = 3  # pixels around a heading

Index = QModelIndex | QPersistentModelIndex


class HeadingRole(IntEnum):
    """Extra data of a row."""

    PLACE = Qt.ItemDataRole.UserRole + 1


class HeadingsModel(QAbstractListModel):
    """Rows of headings in their order; the title is the first of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = Document("", ())
        self._rows: tuple[Paragraph, ...] = ()
        self._here = -1

    def show_document(self, document: Document) -> None:
        """List the headings of an article."""
        self.beginResetModel()
        kinds = (ParagraphKind.TITLE, ParagraphKind.HEADING)
        found = tuple(each for each in document.paragraphs if each.kind in kinds)
        has_headings = any(each.kind is ParagraphKind.HEADING for each in found)
        self._document, self._rows, self._here = document, found if has_headings else (), -1
        self.endResetModel()

    def set_here(self, offset: int) -> int:
        """Mark the heading under which a place stands, and return its row; -1 before all of them."""
        here = bisect_right(self._rows, offset, key=lambda each: each.span.start) - 1
        if here != self._here:
            self._here = here
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        return here

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        heading = self._rows[index.row()]
        words = self._document.plain_words(heading.span)
        is_here = index.row() == self._here
        if role == Qt.ItemDataRole.DisplayRole:
            return INDENT * max(0, heading.level - 1) + words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{words}, you are here").format(words=words) if is_here else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(words)
        if role == Qt.ItemDataRole.FontRole:
            return _font(is_strong=is_here)
        return heading.span if role == HeadingRole.PLACE else None


class _HeadingRows(QStyledItemDelegate):
    """Measures a heading in the width in which it is drawn: Qt takes the whole list's, and cuts one that just fits."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        option.rect = option.rect.adjusted(SPACING, 0, -SPACING, 0)
        return super().sizeHint(option, index)


class ContentsPane(Pane):
    """A press on a heading goes there; without headings there is no tab."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents_pane")
        self.setWindowTitle(self.tr("Contents"))
        self._session = session
        self._model = HeadingsModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.windowTitle())
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.setSpacing(SPACING)
        self._list.setItemDelegate(_HeadingRows(self._list))
        self._note = PlainLabel(self.tr("This text has no headings."), self)
        self._note.setForegroundRole(self._note.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 8)
        column.addWidget(self._note)
        column.addWidget(self._list, 1)
        self._list.clicked.connect(self._go)
        self._list.activated.connect(self._go)
        session.document_changed.connect(self._on_document_changed)
        session.document_refined.connect(self._on_document_changed)
        self.set_theme(theme)
        self._on_document_changed()

    def set_theme(self, _theme: Theme) -> None:
        """Draw in other colours, which the style sheet has."""
        self._list.viewport().update()

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


def _font(*, is_strong: bool) -> QFont:
    return interface_font(is_strong=is_strong)
