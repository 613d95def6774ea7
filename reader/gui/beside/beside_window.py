"""The window of two articles: both in columns, and a list of what both, one or neither says."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QMainWindow,
    QPushButton,
    QSplitter,
    QWidget,
)

from reader.errors import ReaderError
from reader.gui.beside.found_list import FoundModel, FoundRole, FoundRows
from reader.gui.beside.rows import Row, rows_of
from reader.gui.beside.two_columns import FIRST, SECOND, TwoColumns
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.row_list import RowList
from reader.gui.look.theme import grown
from reader.gui.page.rendering import PageStyle
from reader.gui.reading.worker import Worker
from reader.gui.text.plain import PlainLabel
from reader.gui.tongue.words import translated
from reader.gui.window.dialogs.file_saving import FileSaving
from reader.model.document import Document
from reader.model.headline import file_name, headline_of
from reader.model.span_index import SpanIndex
from reader.model.two_articles.asking import CompareArticles
from reader.model.two_articles.findings import Compared

SIZE, MIN_SIZE = QSize(1360, 820), QSize(420, 360)
LIST_WIDTH = 380
NARROW = 1000  # pixels, below which the list stands under the articles
ZOOM_STEP = 0.1


class BesideWindow(QMainWindow):
    """Shows the first article at once; all else comes from the worker."""

    closed = Signal(object)

    def __init__(self, worker: Worker, job: CompareArticles, style: PageStyle) -> None:
        super().__init__()
        self._worker, self._style = worker, style
        self.compared: Compared | None = None
        self._rows: tuple[Row, ...] = ()
        self.setObjectName("beside_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two Articles"))
        self.setMinimumSize(MIN_SIZE)
        self.columns = TwoColumns(style, self)
        self._model = FoundModel(self)
        self.list = RowList(self._model, FoundRows(style.theme, self), self)
        self._together = QCheckBox(self.tr("Scroll &together"), self)
        self._save = QPushButton(self.tr("&Save…"), self)
        self._note = PlainLabel(self.tr("The second article is being read…"), self, name="hint", wraps=True)
        self._splitter = QSplitter(self)
        self._saving = FileSaving(self)
        self._saving.done.connect(self._note.setText)
        self._saving.failed.connect(self._note.setText)
        self._lay_out()
        self._connect()
        self.resize(SIZE)
        self.columns.show_document(FIRST, job.first)
        worker.partial.connect(self._on_partial)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        self._job: int | None = worker.submit(job)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("What both, one or neither says"))
        self._together.setChecked(True)
        self._save.setEnabled(False)
        self._splitter.addWidget(self.columns)
        self._splitter.addWidget(self.list)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        foot = row_of(self._together, (self._note, 1), self._save, margins=(12, 6, 12, 8), spacing=12)
        centre = QWidget(self)
        column_of((self._splitter, 1), foot, within=centre, margins=(0, 0, 0, 0), spacing=0)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self._together.toggled.connect(self.columns.set_together)
        self._save.clicked.connect(self.save)
        self.columns.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_row_chosen)
        for view in self.columns.views:
            view.zoom_requested.connect(self.zoom_by)
        keys = (("Ctrl+W", self.close), ("Ctrl+S", self.save), ("Ctrl+0", self.zoom_reset))
        for key, slot in keys:
            QShortcut(QKeySequence(key), self, slot)

    # -- the worker speaks ---------------------------------------------------------------------------------------

    @Slot(int, object)
    def _on_partial(self, job: int, value: object) -> None:
        if job == self._job and isinstance(value, Document):
            self.columns.show_document(SECOND, value)
            self._note.setText(self.tr("The articles are being compared…"))

    @Slot(int, object)
    def _on_finished(self, job: int, value: object) -> None:
        if job == self._job and isinstance(value, Compared):
            self._job, self.compared = None, value
            self.columns.show_compared(value)
            self._rows = rows_of(value)
            self._model.show_rows(self._rows)
            self._save.setEnabled(True)
            self._note.setText(self._words_for(value))

    @Slot(int, object)
    def _on_failed(self, job: int, error: ReaderError) -> None:
        if job == self._job:
            self._job = None
            self._note.setText(translated(error.message))

    def _words_for(self, compared: Compared) -> str:
        if compared.found.warnings:
            return " ".join(map(translated, compared.found.warnings))
        if not compared.found.pairs:
            return self.tr("Nothing was found that both articles tell; they may be on different things.")
        return self.tr("A soft ground: only this article says so. A wavy line: the other has it otherwise.")

    @property
    def note(self) -> str:
        """What is said below the articles."""
        return self._note.text()

    # -- the reader acts -----------------------------------------------------------------------------------------

    @Slot(QModelIndex)
    def _on_row_chosen(self, index: QModelIndex) -> None:
        row: Row | None = index.data(FoundRole.ROW) if index.isValid() else None
        if row is not None and not row.is_heading:
            self.columns.choose(row.first, row.second, self._joined(row))

    def _joined(self, row: Row) -> list[tuple[int, int]]:
        """Return the paragraphs that a row joins."""
        if self.compared is None:
            return []
        ones, others = SpanIndex(self.compared.first.document), SpanIndex(self.compared.second.document)
        first, second = {ones.paragraph_of(span) for span in row.first}, {others.paragraph_of(s) for s in row.second}
        pairs = ((pair.first, pair.second) for pair in self.compared.found.paragraphs)
        return [(one, other) for one, other in pairs if one in first and other in second]

    @Slot(int, int)
    def _on_clicked(self, side: int, offset: int) -> None:
        """Choose the row of the words that were clicked: the first that has them."""
        for number, row in enumerate(self._rows):
            spans = row.first if side == FIRST else row.second
            if any(offset in span for span in spans):
                self.list.setCurrentIndex(self._model.index(number))
                return
        self.columns.choose((), (), ())

    @Slot(int)
    def zoom_by(self, steps: int) -> None:
        """Show both articles larger or smaller."""
        self._set_zoom(max(0.5, min(3.0, self._style.zoom + steps * ZOOM_STEP)))

    @Slot()
    def zoom_reset(self) -> None:
        """Show both articles as they were designed."""
        self._set_zoom(1.0)

    def _set_zoom(self, zoom: float) -> None:
        self.set_style(PageStyle(self._style.theme, zoom, choice=self._style.choice))

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom."""
        self._style = style
        self.list.set_theme(style.theme)
        self.columns.set_style(style)

    def apply_theme(self, style: PageStyle) -> None:
        """Draw everything in the theme in use; the zoom stays."""
        self.set_style(PageStyle(style.theme, self._style.zoom, choice=style.choice))

    @Slot()
    def save(self) -> None:
        """Ask for a name and a format, and save what was found."""
        if self.compared is None:
            return
        from reader.exporters import COMPARISON_EXPORTERS
        from reader.gui.window.dialogs.save_dialog import SaveDialog

        name = file_name(headline_of(self.compared.first.document), self.tr("comparison"))
        chosen = SaveDialog(self.tr("Save Comparison"), COMPARISON_EXPORTERS, Path.home() / name, self).ask()
        if chosen is not None:
            path, exporter = chosen
            self._saving.save(path, partial(exporter.export, self.compared))

    # -- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < grown(NARROW)
        orientation = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if orientation != self._splitter.orientation() or not event.oldSize().isValid():
            self._splitter.setOrientation(orientation)
            whole, part = (self.height(), self.height() // 3) if is_narrow else (self.width(), grown(LIST_WIDTH))
            self._splitter.setSizes([whole - part, part])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._saving.finish():
            event.ignore()
            return
        if self._job is not None:
            self._worker.cancel(self._job)
            self._job = None
        super().closeEvent(event)
        self.closed.emit(self)
