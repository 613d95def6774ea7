"""What a window says while it opens something, where that fails, and when what it shows was changed on the disk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.errors import EngineError, ReaderError
from reader.gui.bars.actions import ActionId
from reader.gui.bars.message_bar import Way
from reader.gui.reading.file_watch import FileWatch
from reader.gui.reading.reading_session import Stage
from reader.model.progress import Progress, ProgressUnit

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class Opening(QObject):
    """Joins the session to the bar of work, the messages and the watch over the file."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._work, self._message = window.work_bar, window.message_bar
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._offer_reload)
        self._session.stage_changed.connect(self._on_stage_changed)
        self._session.progress_changed.connect(self._show_work)
        self._session.document_changed.connect(self._on_document_changed)
        self._session.failed.connect(self._on_failed)
        self._work.stop_requested.connect(self._session.stop)
        self._message.way_taken.connect(self._take)

    @Slot()
    def _on_stage_changed(self) -> None:
        self._show_work()
        if self._session.stage is Stage.READY:
            self._watch.start()

    @Slot()
    def _show_work(self) -> None:
        if self._session.stage is not Stage.OPENING:
            self._work.end()
            return
        self._work.say(self._doing())
        self._message.forget_failure()
        self._window.actions_by_id[ActionId.CLEAR_SELECTION].setEnabled(True)  # Esc, which stops it

    def _doing(self) -> str:
        source, progress = self._session.wished_source, self._session.progress
        name = source.name if source else ""
        if source is not None and source.is_link:
            return self.tr("Fetching {host}…").format(host=name)
        if progress is None:
            return self.tr("Reading {name}…").format(name=name)
        return self._counting(progress).format(name=name, done=progress.done, total=progress.total)

    def _counting(self, progress: Progress) -> str:
        if progress.unit is ProgressUnit.CHAPTER:
            return self.tr("Reading {name}: chapter {done} of {total}")
        return self.tr("Reading {name}: page {done} of {total}")

    @Slot(object)
    def _on_failed(self, error: ReaderError) -> None:
        source = self._session.failed_source
        if isinstance(error, EngineError) and source is not None:
            sentence = self.tr("“{name}” could not be opened: {reason}")
            self._message.say_failure(sentence.format(name=source.name, reason=error.message))
        elif source is not None and source.is_link:
            self._message.say_passing_failure(error.message)
        else:
            self._message.say_failure(error.message)

    @Slot()
    def _on_document_changed(self) -> None:
        source = self._session.source
        self._watch.note(source.path if source else None)

    @Slot()
    def _offer_reload(self) -> None:
        name = self._session.source.name if self._session.source else ""
        sentence = self.tr("“{name}” has changed on the disk.").format(name=name)
        self._message.say_with_way(sentence, Way.RELOAD, self.tr("Reload"))

    @Slot(object)
    def _take(self, way: Way) -> None:
        if way is Way.TRY_AGAIN and self._session.failed_source is not None:
            self._window.open_source(self._session.failed_source)
        elif way is Way.RELOAD:
            self._session.reload(self._window.page.view.top_offset())
