"""Copy, save and print: what the reader takes out of the program, with means that are loaded when first asked for."""

import dataclasses
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.gui.reading.reading_session import ReadingSession
from reader.model.analysis import Analysis, Part
from reader.model.headline import headline_of


class TakingOut(QObject):
    """Asks where to, and writes what the session shows; failures are told in one sentence."""

    failed = Signal(str)
    done = Signal(str)

    def __init__(self, session: ReadingSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    @Slot()
    def copy_key_points(self) -> None:
        """Copy the key points."""
        self._copy(Part.KEY_POINTS)

    @Slot()
    def copy_summary(self) -> None:
        """Copy the summary with its paragraph numbers."""
        self._copy(Part.SUMMARY)

    @Slot()
    def copy_actors(self) -> None:
        """Copy the actors."""
        self._copy(Part.ACTORS)

    @Slot()
    def save_markdown(self) -> None:
        """Ask for a name and save key points, summary and actors."""
        from reader.exporters import exporter_of

        exporter = exporter_of("markdown")
        path = self._ask(self.tr("Save as Markdown"), exporter.suffix, self.tr("Markdown files (*.md)"))
        if path is not None:
            self._write(path, exporter.export(self._session.document, self.shown_analysis()))

    @Slot()
    def save_pdf(self) -> None:
        """Ask for a name and save the article with its margin."""
        from reader.gui.paper.printing import save_pdf

        path = self._ask(self.tr("Save as PDF"), ".pdf", self.tr("PDF files (*.pdf)"))
        if path is not None:
            with self._busy():
                save_pdf(self._session.document, self.shown_analysis(), path)
                self._tell_saved(path)

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
        """Return the analysis with the summary as it is shown: at its length, with the sentences that were added."""
        return dataclasses.replace(self._session.analysis, summary=self._session.lines.summary())

    @contextmanager
    def _busy(self) -> Iterator[None]:
        """Show that work goes on, and tell what goes wrong with it."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            yield
        except ReaderError as error:
            self.failed.emit(error.message)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _copy(self, part: Part) -> None:
        from reader.exporters import copy_text

        text = copy_text(self._session.document, self.shown_analysis(), part)
        QGuiApplication.clipboard().setText(text)
        self.done.emit(self.tr("Copied.") if text else self.tr("There is nothing to copy yet."))

    def _ask(self, title: str, suffix: str, pattern: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        wished = str(self._folder() / (_file_name(headline_of(self._session.document)) + suffix))
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, wished, pattern)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(suffix)

    def _write(self, path: Path, content: bytes) -> None:
        try:
            path.write_bytes(content)
        except OSError as error:
            self._tell(path, error)
        else:
            self._tell_saved(path)

    def _folder(self) -> Path:
        """Return the folder of the article, or else that of documents."""
        beside = Path(self._session.source).parent
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return beside if beside.is_absolute() and beside.is_dir() else Path(documents)

    def _tell_saved(self, path: Path) -> None:
        self.done.emit(self.tr("Saved as “{name}”.").format(name=path.name))

    def _tell(self, path: Path, error: OSError) -> None:
        sentence = self.tr("“{name}” could not be saved ({reason}); choose another folder.")
        self.failed.emit(sentence.format(name=path.name, reason=error.strerror or error))


def _file_name(headline: str) -> str:
    words = re.sub(r"[^\w\s-]", "", headline).split()
    return "-".join(words[:8]).lower() or "article"
