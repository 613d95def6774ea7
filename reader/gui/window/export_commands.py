"""Copy, save and print: what the reader takes out of the program, with means that are loaded when first asked for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.gui.bars.export_menu import ExportMenu
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.clipboard import put_on_clipboard
from reader.gui.tongue.words import translated
from reader.gui.window.dialogs.file_saving import FileSaving
from reader.model.analysis import Analysis, Part
from reader.model.headline import file_name, headline_of

if TYPE_CHECKING:
    from reader.exporters import Exporter, Taken, TakenExporter
    from reader.gui.window.dialogs.save_dialog import Kind


class Exports(QObject):
    """Asks where to, and has what the session shows made and written by a thread; failures are told in one sentence."""

    failed = Signal(str)
    done = Signal(str)

    def __init__(
        self,
        session: ReadingSession,
        save: QAction,
        window: QWidget,
        left_out_of_brief: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        super().__init__(window)
        self._left_out_of_brief = left_out_of_brief
        self.menu = ExportMenu(save, window)
        self.menu.exporter_chosen.connect(self.save_as)
        self._session = session
        self._window = window
        self.saving = FileSaving(self)
        self.saving.done.connect(self.done)
        self.saving.failed.connect(self.failed)

    @Slot()
    def copy_key_points(self) -> None:
        """Copy the key points."""
        self._copy(Part.KEY_POINTS)

    @Slot()
    def copy_summary(self) -> None:
        """Copy points and lines as one text, with paragraph numbers, as it is set and in plain words."""
        from reader.exporters import copied_summary
        from reader.exporters.condensed import condensed

        found = condensed(self._session.document, self.shown_analysis())
        if not found.is_empty:
            put_on_clipboard(copied_summary(found))
        self._tell_of_copy(is_done=not found.is_empty)

    @Slot()
    def copy_actors(self) -> None:
        """Copy the actors."""
        self._copy(Part.ACTORS)

    @Slot()
    def save(self) -> None:
        """Ask for a name and a format, and save key points, summary and actors."""
        from reader.exporters import EXPORTERS

        self._save_as(EXPORTERS)

    @Slot(str)
    def save_as(self, exporter_id: str) -> None:
        """Ask for a name, and save key points, summary and actors in a format."""
        from reader.exporters import EXPORTERS, exporter_of

        self._save_as([exporter_of(exporter_id, EXPORTERS)])

    def _save_as(self, exporters: "Sequence[Exporter]") -> None:
        chosen = self._ask(self.tr("Save As"), exporters)
        if chosen is not None:
            path, exporter = chosen
            self.saving.save(path, partial(exporter.export, self._session.document, self.shown_analysis()))

    @Slot()
    def save_highlights(self) -> None:
        """Ask for a name and a format, and save the reader's highlights with their comments."""
        from reader.exporters import HIGHLIGHT_EXPORTERS

        if self._session.highlighting.taken():
            self._save_taken(self.tr("Save Highlights"), self.tr("highlights"), HIGHLIGHT_EXPORTERS)
        else:
            self.done.emit(self.tr("Nothing is highlighted yet: select words and press H."))

    @Slot()
    def save_brief(self) -> None:
        """Ask for a name and a format, and save one page: what was found, and the reader's highlights."""
        from reader.exporters import BRIEF_EXPORTERS
        from reader.gui.paper.brief_paper import BriefPdfExporter

        self._save_taken(self.tr("Save Brief"), self.tr("brief", "a file"), BRIEF_EXPORTERS, BriefPdfExporter())

    @Slot(object)
    def save_by_template(self, path: Path) -> None:
        """Ask for a name, and save a brief by a template of the reader's own; say what is wrong with one that is."""
        from reader.exporters import template_at

        try:
            template = template_at(path)
        except ReaderError as error:
            self.failed.emit(translated(error.message))
        else:
            self._save_taken(self.tr("Save Brief"), template.name, (template,))

    @Slot()
    def copy_brief(self) -> None:
        """Copy the brief, as it is set and in plain words."""
        from reader.exporters import copied_brief

        put_on_clipboard(copied_brief(self._taken()))
        self.done.emit(self.tr("Copied."))

    @Slot()
    def save_citation(self) -> None:
        """Ask for a name and a format, and save the article as a source to cite."""
        from reader.exporters import CITATION_EXPORTERS

        self._save_taken(self.tr("Save Citation"), self.tr("citation"), CITATION_EXPORTERS)

    def _save_taken(self, title: str, of: str, exporters: "Sequence[TakenExporter]", *of_qt: "TakenExporter") -> None:
        """Ask for a name and a format, and save; what is of Qt is set here, not in another thread."""
        chosen = self._ask(title, (*exporters, *of_qt), of)
        if chosen is not None:
            path, exporter = chosen
            make = partial(exporter.export, self._taken())
            self.saving.save(path, partial(bytes, make()) if exporter in of_qt else make)

    def _taken(self) -> "Taken":
        from reader.exporters import Taken

        highlights = self._session.highlighting.taken()
        return Taken(self._session.document, self.shown_analysis(), highlights, self._left_out_of_brief())

    @Slot()
    def save_pdf(self) -> None:
        """Ask for a name and save the article with its margin."""
        from reader.gui.paper.brief_paper import BriefPdfExporter
        from reader.gui.paper.printing import pdf_of

        chosen = self._ask(self.tr("Save as PDF"), [BriefPdfExporter()])
        if chosen is not None:
            with self._busy():
                self.saving.save(chosen[0], partial(bytes, pdf_of(self._session.document, self.shown_analysis())))

    @Slot()
    def print(self) -> None:
        """Ask for a printer and print the article with its margin."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from reader.gui.paper.printing import print_document

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            with self._busy():
                print_document(self._session.document, self.shown_analysis(), printer)
        dialog.deleteLater()

    def shown_analysis(self) -> Analysis:
        """Return the analysis with the summary as it is shown."""
        from reader.gui.summary.summary_page import shown_analysis

        return shown_analysis(self._session)

    @contextmanager
    def _busy(self) -> Iterator[None]:
        """Show that work goes on, and tell what goes wrong with it."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            yield
        except ReaderError as error:
            self.failed.emit(translated(error.message))
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _copy(self, part: Part) -> None:
        from reader.exporters import copied_part

        copied = copied_part(self._session.document, self.shown_analysis(), part)
        if copied.text:
            put_on_clipboard(copied)
        self._tell_of_copy(is_done=bool(copied.text))

    def _tell_of_copy(self, *, is_done: bool) -> None:
        self.done.emit(self.tr("Copied.") if is_done else self.tr("There is nothing to copy yet."))

    def _ask(self, title: str, kinds: "Sequence[Kind]", of: str = "") -> "tuple[Path, Kind] | None":
        """Ask where to; what is made `of` an article has a name of its own, so that it replaces nothing else."""
        from reader.gui.window.dialogs.save_dialog import SaveDialog

        proposal = self._folder() / file_name(headline_of(self._session.document), of)
        source = self._session.source
        read = (source.path,) if source is not None and source.path is not None else ()
        return SaveDialog(title, kinds, proposal, self._window, read).ask()

    def _folder(self) -> Path:
        """Return the folder of the article, or else that of documents."""
        source = self._session.source
        beside = source.path.parent if source is not None and source.path is not None else Path()
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return beside if beside.is_absolute() and beside.is_dir() else Path(documents)
