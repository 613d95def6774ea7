"""Highlights: what the reader marked in the article, in the order of the text, with comments and tags."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.gui.actors.filter_field import FilterField
from reader.gui.highlights.highlights_list import HighlightRole, HighlightRows, HighlightsList, HighlightsModel
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import set_tip


class HighlightsPane(Pane):
    """A list with a filter, and two buttons; the comment is asked for by whoever hears `comment_wished`."""

    comment_wished = Signal(object)

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._highlighting = session.highlighting
        self._model = HighlightsModel(self)
        self._filter = FilterField(self)
        self._filter.set_purpose(self.tr("Filter highlights"))
        self._note = self.note()
        self._list = HighlightsList(self._model, HighlightRows(theme, self), self)
        self._comment = QPushButton(self.tr("Comment…"), self)
        set_tip(self._comment, self.tr("Write on the chosen highlight (T)"))
        self._remove = QPushButton(self.tr("Remove"), self)
        set_tip(self._remove, self.tr("Take the chosen highlight away (Del)"))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        buttons = row_of(self._comment, self._remove, 0, spacing=8)
        parts = (self._filter, self._note, (self._list, 1), buttons, 0)  # which takes the room where there is no list
        column_of(*parts, within=self, margins=(12, 10, 8, 12), spacing=8)

    def _connect(self) -> None:
        self._highlighting.changed.connect(self._show)
        self._session.selection_changed.connect(self._show_here)
        self._filter.textChanged.connect(self._on_filter)
        self._list.clicked.connect(self._go)
        self._list.activated.connect(self._go)
        self._list.comment_wished.connect(self._wish_comment)
        self._list.removal_wished.connect(self._take_away)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._comment.clicked.connect(self._wish_comment)
        self._remove.clicked.connect(self._take_away)

    @Slot()
    def _show(self) -> None:
        chosen = self._list.chosen()
        self._model.show_highlights(self._highlighting.placed, self._highlighting.lost)
        row = self._model.row_of(chosen) if chosen else None
        if row is not None:
            self._list.setCurrentIndex(self._model.index(row))
        self._show_parts()

    def _show_parts(self) -> None:
        has_any, has_rows = self._model.total > 0, self._model.rowCount() > 0
        for part in (self._filter, self._comment, self._remove):
            part.setVisible(has_any)
        self._list.setVisible(has_rows)
        self._note.setVisible(not has_rows)
        nothing = self.tr("Select words in the article and press H, or 1 to 4 for one of the colours.")
        self._note.setText(self.tr("No highlight has these words.") if has_any else nothing)
        self._enable()

    @Slot()
    def _show_here(self) -> None:
        """Choose the row of the highlight that was clicked on, or gone to, in the text."""
        placed = self._highlighting.at(self._session.place)
        row = self._model.row_of(placed.highlight) if placed else None
        if row is not None and row != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._model.index(row))

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        self._model.set_filter(words)
        self._show_parts()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        place = self._highlighting.place_of(index.data(HighlightRole.HIGHLIGHT))
        if place is not None:
            self._session.activate(place)

    @Slot()
    def _enable(self) -> None:
        for button in (self._comment, self._remove):
            button.setEnabled(self._list.chosen() is not None)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        if self._list.chosen() is not None and self._list.indexAt(place).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("&Comment…")).triggered.connect(self._wish_comment)
            menu.addAction(self.tr("&Remove")).triggered.connect(self._take_away)
            menu.popup(self._list.viewport().mapToGlobal(place))

    @Slot()
    def _wish_comment(self) -> None:
        chosen = self._list.chosen()
        if chosen is not None:
            self.comment_wished.emit(chosen)

    @Slot()
    def _take_away(self) -> None:
        chosen = self._list.chosen()
        if chosen is not None:
            self._highlighting.remove(chosen)
