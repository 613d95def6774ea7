"""What the bars of a window say of its session: the title, the length of the summary, work that goes on, messages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.access.article_access import ArticleAccess
from reader.gui.access.block_words import BlockWords
from reader.gui.bars.actions import ActionId
from reader.gui.bars.message_bar import Offer
from reader.gui.look.missing_letters import missing_letters
from reader.gui.palette.palette_wiring import PaletteWiring
from reader.gui.tongue.words import translated
from reader.gui.window.parts import Parts
from reader.model.analysis import DEFAULT_SUMMARIZER
from reader.model.headline import headline_of
from reader.model.source import Source
from reader.session.article.state import Stage

if TYPE_CHECKING:
    from reader.gui.access.announcing import Announcer

PATIENCE_MS = 3_000  # until a method is called slow, and a quick one offered
AT_WORK = (Stage.OPENING, Stage.SUMMARIZING, Stage.RECOGNIZING)


class WindowBars(QObject):
    """Top bar, progress line and message bar of one window."""

    def __init__(self, parts: Parts, window: QWidget, *, is_private: bool) -> None:
        super().__init__(window)
        self._program = self.tr("Glance Reader, Private") if is_private else "Glance Reader"
        if is_private:
            window.setWindowTitle(self._program)
        self._parts, self._session, self._window = parts, parts.session, window
        self._top, self._message = parts.top_bar, parts.message_bar
        self._of_document: tuple[str, ...] = ()  # what there is to say of the article before it is analysed
        self._session.stage_changed.connect(self.show_stage)
        self._session.document_changed.connect(self._on_document_changed)
        self._session.analysis_changed.connect(self._show_size)
        self._session.lines_changed.connect(self._show_size)
        self._session.comparing.changed.connect(self._on_comparing_changed)
        self._session.progress_changed.connect(self._show_title)
        self._message.offer_taken.connect(self._use_fast_method)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._offer_fast_method)
        parts.page.history_changed.connect(self._show_history)
        parts.find_bar.hits_changed.connect(self._show_hits)
        parts.session.document_refined.connect(self._search_on)
        parts.find_bar.left.connect(parts.page.view.setFocus)
        self.palette = PaletteWiring(parts.session, parts.actions, parts.docks.toggles, parts.find_bar, window)
        self.announcer: Announcer | None = None  # until the window has been painted
        # Qt asks once for what a screen reader gets, which may be before the first paint.
        self.access = ArticleAccess(parts.page.view, BlockWords(parts.session).about)
        for changed in (parts.session.document_changed, parts.session.document_refined):
            changed.connect(self.access.renew)

    def be_heard(self) -> None:
        """Tell those who listen; the first paint need not wait for it."""
        from reader.gui.access.acts_heard import ActsHeard
        from reader.gui.access.announcing import Announcer
        from reader.gui.access.caret_words import CaretWords

        parts = self._parts
        announcer = self.announcer = Announcer(parts.session, parts.find_bar, parts.message_bar, self._window)
        CaretWords(parts.page.view).said.connect(announcer.say)
        ActsHeard(parts.actions, parts.session, parts.page.view, self._window).said.connect(announcer.say)
        announcer.say(parts.message_bar.text)

    @Slot()
    def show_stage(self) -> None:
        """Say how far the work has come."""
        self._show_progress()
        self._top.show_length_control(is_shown=bool(self._session.document.text))
        self._show_title()
        self._show_warnings()
        self._show_history()
        self._show_size()

    @Slot()
    def _search_on(self) -> None:
        self._parts.find_bar.go_on_in(self._session.document.text)

    @Slot()
    def _show_hits(self) -> None:
        find = self._parts.find_bar
        self._parts.page.show_hits(find.hits, find.current)

    def _show_progress(self) -> None:
        stage = self._session.stage
        if stage in AT_WORK or self._session.comparing.is_waiting:
            self._parts.progress.start()
        else:
            self._parts.progress.stop()
        if stage is Stage.SUMMARIZING and self._session.options.summarizer != DEFAULT_SUMMARIZER:
            self._patience.start()
        else:
            self._patience.stop()

    def _show_warnings(self) -> None:
        session = self._session
        if session.stage is not Stage.READY or not session.analysis.warnings:
            return
        of_document = self._of_document if self._message.text else ()  # as far as they are still shown
        sentences = " ".join((*of_document, *map(translated, session.analysis.warnings)))
        summary = session.analysis.summary
        is_replaced = summary is not None and summary.method != session.options.summarizer
        if is_replaced and DEFAULT_SUMMARIZER not in (session.options.summarizer, summary.method if summary else ""):
            self._message.say_with_offer(sentences, Offer.OTHER_METHOD, self._fast_way())
        else:
            self._message.say(sentences)

    @Slot()
    def _offer_fast_method(self) -> None:
        from reader.gui.tongue.method_names import method_name

        slow = method_name(self._session.options.summarizer)
        sentence = self.tr("{method} takes long for this text.").format(method=slow)
        self._message.say_with_offer(sentence, Offer.OTHER_METHOD, self._fast_way())

    def _fast_way(self) -> str:
        from reader.gui.tongue.method_names import method_name

        return self.tr("Use {method}").format(method=method_name(DEFAULT_SUMMARIZER))

    @Slot(object)
    def _use_fast_method(self, offer: Offer) -> None:
        """Summarize this article by the method that is always quick; the next one is summarized as the user chose."""
        if offer is Offer.OTHER_METHOD:
            self._session.use_summarizer(DEFAULT_SUMMARIZER)

    @Slot()
    def _on_comparing_changed(self) -> None:
        comparing = self._session.comparing
        self._show_progress()
        self._parts.actions[ActionId.COMPARE].setChecked(comparing.rival is not None)
        if comparing.rival is not None and comparing.comparison is not None and not comparing.is_shown:
            self._say_too_slow(comparing.rival)

    def _say_too_slow(self, method: str) -> None:
        from reader.gui.tongue.method_names import method_name

        self._session.comparing.end()
        sentence = self.tr("{method} takes too long for this text; choose another method.")
        self._message.say(sentence.format(method=method_name(method)))

    @Slot()
    def _show_title(self) -> None:
        session = self._session
        if session.stage is Stage.OPENING and session.wished_source is not None:
            self._top.set_title(self.tr("Opening {name}…").format(name=session.wished_source.name))
        elif session.source is not None and session.source.is_link:
            found = Source.link(session.document.source)  # where the link led in the end
            names = {"title": headline_of(session.document), "host": found.name}
            self._top.set_title(self.tr("{title} · {host}").format(**names), str(found))
        else:
            self._top.set_title(headline_of(session.document))

    @Slot()
    def _on_document_changed(self) -> None:
        document = self._session.document
        self._message.hide()
        self._window.setWindowTitle(f"{headline_of(document)} – {self._program}")
        no_letters = missing_letters(document.text)
        self._of_document = (*([no_letters] if no_letters else ()), *map(translated, document.warnings))
        if self._of_document:
            self._message.say(" ".join(self._of_document))

    @Slot()
    def _show_size(self) -> None:
        lines = self._session.lines
        self._top.show_extent(lines.size, lines.extent(), lines.most())

    @Slot()
    def _show_history(self) -> None:
        history, actions = self._parts.page.history, self._parts.actions
        actions[ActionId.BACK].setEnabled(history.can_go_back)
        actions[ActionId.FORWARD].setEnabled(history.can_go_forward)
