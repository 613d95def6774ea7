"""What the bars of a window say of its session: the title, the length of the summary, work that goes on, messages."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.errors import ReaderError
from reader.gui.actions import ActionId
from reader.gui.reading_session import Stage
from reader.model.headline import headline_of

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

AT_WORK = (Stage.OPENING, Stage.SUMMARIZING, Stage.RECOGNIZING)


class WindowBars(QObject):
    """Top bar, progress line and message bar of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._top, self._message = window.top_bar, window.message_bar
        self._session.stage_changed.connect(self.show_stage)
        self._session.document_changed.connect(self._on_document_changed)
        self._session.analysis_changed.connect(self._show_size)
        self._session.lines.changed.connect(self._show_size)
        self._session.failed.connect(self._on_failed)
        window.page.history_changed.connect(self._show_history)

    @Slot()
    def show_stage(self) -> None:
        """Say how far the work has come."""
        stage = self._session.stage
        if stage in AT_WORK:
            self._window.progress.start()
        else:
            self._window.progress.stop()
        self._top.show_length_control(is_shown=bool(self._session.document.text))
        self._top.set_title(self._title())
        if stage is Stage.READY and self._session.analysis.warnings:
            self._message.say(" ".join(self._session.analysis.warnings))
        self._show_history()
        self._show_size()

    def _title(self) -> str:
        if self._session.stage is Stage.OPENING:
            return self.tr("Opening {name}…").format(name=Path(self._session.wished_source).name)
        return headline_of(self._session.document)

    @Slot()
    def _on_document_changed(self) -> None:
        document = self._session.document
        self._message.hide()
        self._window.setWindowTitle(f"{headline_of(document)} – Glance Reader")
        if document.warnings:
            self._message.say(" ".join(document.warnings))

    @Slot(object)
    def _on_failed(self, error: ReaderError) -> None:
        self._message.say_failure(error.message)

    @Slot()
    def _show_size(self) -> None:
        self._top.show_size(self._session.lines.size, self._session.lines.count)

    @Slot()
    def _show_history(self) -> None:
        history, actions = self._window.page.history, self._window.actions_by_id
        actions[ActionId.BACK].setEnabled(history.can_go_back)
        actions[ActionId.FORWARD].setEnabled(history.can_go_forward)
