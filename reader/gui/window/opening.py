"""What a window says while it works, where that fails, and when what it shows was changed on the disk."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import EngineError, LockedError, ReaderError
from reader.gui.bars.actions import ActionId
from reader.gui.bars.message_bar import Offer
from reader.gui.bars.work_bar import PATIENCE_MS
from reader.gui.reading.file_watch import FileWatch
from reader.gui.tongue.words import translated
from reader.gui.window.parts import Parts
from reader.model.progress import Progress, ProgressUnit
from reader.model.source import Source
from reader.session.article.state import Stage

ANALYSING = (Stage.SUMMARIZING, Stage.RECOGNIZING)


class Opening(QObject):
    """Joins the session to the bar of work, the messages and the watch over the file."""

    open_requested = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._page, self._actions = parts.session, parts.page, parts.actions
        self._work, self._message = parts.work_bar, parts.message_bar
        self._is_analysing = False
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._offer_reload)
        self._session.stage_changed.connect(self._on_stage_changed)
        self._session.progress_changed.connect(self._show_work)
        self._session.document_changed.connect(self._on_document_changed)
        self._session.failed.connect(self._on_failed)
        self._session.noted.connect(self._say_note)
        self._work.stop_requested.connect(self.stop)
        self._message.offer_taken.connect(self._take)

    @Slot()
    def stop(self) -> None:
        """Call off what is being done; of an analysis, offer to do it after all."""
        is_analysis = self._session.stage in ANALYSING
        self._session.stop()
        if is_analysis:
            sentence = self.tr("The analysis was stopped; what was found so far stays.")
            self._message.say_with_offer(sentence, Offer.GO_ON, self.tr("Go On"))

    @Slot()
    def _on_stage_changed(self) -> None:
        is_analysing, is_opening = self._session.stage in ANALYSING, self._session.stage is Stage.OPENING
        if is_analysing is not self._is_analysing or not (is_analysing or is_opening):
            self._work.end()  # what is done now has its own time
        self._is_analysing = is_analysing
        self._show_work()
        if self._session.stage is Stage.READY:
            self._watch.start()

    @Slot()
    def _show_work(self) -> None:
        if self._session.stage in ANALYSING:
            self._work.say(self._analysing(), PATIENCE_MS)
        elif self._session.stage is Stage.OPENING:
            self._work.say(self._doing())
            self._message.forget_failure()
            self._actions[ActionId.CLEAR_SELECTION].setEnabled(True)  # Esc, which stops it

    def _analysing(self) -> str:
        progress = self._session.state.progress
        if self._session.stage is Stage.SUMMARIZING:
            return self.tr("Choosing what the summary shows…")
        if progress is None:
            return self.tr("Looking for the actors…")
        return self.tr("Looking for the actors… {percent} %").format(percent=progress.done)

    def _doing(self) -> str:
        source, progress = self._session.wished_source, self._session.state.progress
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

    @Slot(str)
    def _say_note(self, sentence: str) -> None:
        self._message.say(translated(sentence))

    @Slot(object)
    def _on_failed(self, error: ReaderError) -> None:
        source, reason = self._session.state.failed, translated(error.message)
        if isinstance(error, EngineError) and source is not None:
            sentence = self.tr("“{name}” could not be opened: {reason}")
            self._message.say_failure(sentence.format(name=source.name, reason=reason))
        elif source is not None and source.is_link:
            self._message.say_passing_failure(reason)
        else:
            self._message.say_failure(reason)
        if isinstance(error, LockedError) and source is not None:
            self._ask_password(source)

    def _ask_password(self, source: Source) -> None:
        from reader.gui.lately.password_dialog import PasswordDialog

        dialog = PasswordDialog(source, self._page)
        dialog.source_unlocked.connect(self.open_requested)
        dialog.open()

    @Slot()
    def _on_document_changed(self) -> None:
        source = self._session.source
        self._watch.note(source.path if source else None)

    @Slot()
    def _offer_reload(self) -> None:
        name = self._session.source.name if self._session.source else ""
        sentence = self.tr("“{name}” has changed on the disk.").format(name=name)
        self._message.say_with_offer(sentence, Offer.RELOAD, self.tr("Reload"))

    @Slot(object)
    def _take(self, offer: Offer) -> None:
        if offer is Offer.TRY_AGAIN and self._session.state.failed is not None:
            self.open_requested.emit(self._session.state.failed)
        elif offer is Offer.GO_ON:
            self._session.resume()
        elif offer is Offer.RELOAD:
            self._session.reload(self._page.view.top_offset())
