"""What the actions of a window do that no part of it does alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from reader.gui.aloud.door import AloudDoor
from reader.gui.bars.actions import ActionId, connect
from reader.gui.look.own_types import ArticleType
from reader.gui.window.acts import Acts
from reader.gui.window.export_commands import Exports
from reader.gui.window.parts import Parts
from reader.gui.window.preferences import Preferences
from reader.gui.window.settings_wiring import SettingsWiring
from reader.gui.window.type_wiring import TypeWiring
from reader.gui.window.window_host import Host
from reader.model.source import Source
from reader.session.article.state import Stage
from reader.session.selection import Selection

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from reader.model.highlight import Highlight
    from reader.session.pasted_texts import PastedText
    from reader.shelf.shelved import ShelvedArticle

ZOOM_STEP = 10  # per cent
SIZE_TO_A_STEP = 20  # sentences of a summary; one of as many more grows by two at a time


class Commands(QObject):
    """The slots behind the table of actions; each is one line of intent."""

    open_requested = Signal(object)  # of a source
    content_taken = Signal(object)  # from the clipboard
    size_requested = Signal(int)  # of the summary, in sentences
    stop_requested = Signal()
    style_changed = Signal()  # of the article, in the settings
    zoom_requested = Signal(int)  # in per cent

    def __init__(self, parts: Parts, host: Host, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts, self._session, self._page = parts, parts.session, parts.page
        self._host, self._window = host, window
        self._page.asking.refused.connect(self._say)
        self.aloud = AloudDoor(self._session, self._page.view, host.settings, self._page.reveal)
        self.aloud.stand_above(parts.find_bar)
        self.aloud.refused.connect(parts.message_bar.say)
        self._page.summary_only_shown.connect(parts.actions[ActionId.SUMMARY_ONLY].setChecked)
        TypeWiring(parts, host, window).changed.connect(self.style_changed)

    def connect_all(self, exports: Exports, preferences: Preferences) -> None:
        """Connect the actions of the window to those of its parts that are there by now."""
        parts = self._parts
        SettingsWiring(parts, self._host, preferences, self._window)
        connect(
            parts.actions,
            commands=self,
            exports=exports,
            preferences=preferences,
            highlights=parts.highlights,
            shelf=self._session.highlighting,
            page=self._page,
            view=self._page.view,
            asking=self._page.asking,
            find_bar=parts.find_bar,
            window=self._window,
            aloud=self.aloud,
            acts=Acts(parts, self._host, self._window),
        )

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file and open it."""
        from PySide6.QtWidgets import QFileDialog

        from reader.formats import file_patterns

        every = " ".join(pattern for _, patterns in file_patterns() for pattern in patterns)
        kinds = [self.tr("Articles ({patterns})").format(patterns=every)]
        kinds += [f"{name} ({' '.join(patterns)})" for name, patterns in file_patterns()]
        kinds.append(self.tr("All files (*)"))
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an Article"), "", ";;".join(kinds))
        if chosen:
            self.open_requested.emit(Source.file(chosen))

    @Slot()
    def ask_link(self) -> None:
        """Ask for the address of a page and open it; a link on the clipboard is offered."""
        from reader.gui.reading.dropped_content import arrival_of
        from reader.gui.window.dialogs.link_dialog import LinkDialog

        copied = arrival_of(QGuiApplication.clipboard().mimeData()).sources
        offered = next((str(source) for source in copied if source.is_link), "")
        dialog = LinkDialog(offered, self._window)
        dialog.link_chosen.connect(self.open_requested)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Open what the clipboard holds."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: "QMimeData") -> None:
        """Open what was dropped or copied."""
        from reader.gui.reading.dropped_content import arrival_of

        self.content_taken.emit(arrival_of(data))

    @Slot(object)
    def take_again(self, pasted: "PastedText") -> None:
        """Open a text that was pasted before."""
        from reader.gui.reading.dropped_content import Arrival

        self.content_taken.emit(Arrival(text=pasted.text, html=pasted.html))

    @Slot(str)
    def find_on_shelf(self, name: str) -> None:
        """Show in which other articles somebody acts, in what role, and saying what."""
        self._open_shelf(f'actor:"{name.replace(chr(34), " ")}"')

    @Slot()
    def open_shelf(self) -> None:
        """Show the shelf."""
        self._open_shelf("")

    def _open_shelf(self, line: str) -> None:
        from reader.gui.shelf.shelf_dialog import ShelfDialog

        dialog = ShelfDialog(self._session.highlighting.store, self._host.theme, self._window)
        dialog.article_chosen.connect(self._open_shelved)
        dialog.carriage_wished.connect(self._session.keeping.carry)
        self._session.keeping.carried.connect(dialog.show_carried)
        if (carriage := self._session.keeping.under_way) is not None:
            dialog.show_carrying(carriage)
        dialog.ask(line)
        dialog.open()

    @Slot(object, object)
    def _open_shelved(self, article: "ShelvedArticle", highlight: "Highlight | None") -> None:
        """Open an article where it is, or the copy of its text where it is there no more, at a highlight perhaps."""
        if self._session.highlighting.go_to(highlight):
            return
        source = article.source
        pasted = self._host.reading_list.text_of(source)
        self._session.keeping.expect(source)
        if source.is_link or source.is_there:
            self.open_requested.emit(source)
        elif pasted is not None:
            self.take_again(pasted)
        else:
            from reader.gui.reading.dropped_content import Arrival

            text = self._session.highlighting.copy_of(article)
            self.content_taken.emit(Arrival(text=text, is_copy=True))

    @Slot()
    def new_window(self) -> None:
        """Open an empty window."""
        self._host.open_window()

    @Slot()
    def new_private_window(self) -> None:
        """Open an empty window that keeps nothing of what is read in it."""
        self._host.open_window(is_private=True)

    @Slot()
    def quit(self) -> None:
        """Close all windows."""
        self._host.quit()

    @Slot()
    def find(self) -> None:
        """Show the find bar, with the selected words if there are any."""
        span = self._page.view.selected_span()
        words = self._session.document.plain_words(span) if span and len(span) < 80 else ""
        self._parts.find_bar.enter(words, self._page.view.top_offset())

    @Slot()
    def next_line(self) -> None:
        """Go to the next line of the summary."""
        self._step_summary(1, self.tr("There is no further line."))

    @Slot()
    def previous_line(self) -> None:
        """Go to the line of the summary before."""
        self._step_summary(-1, self.tr("There is no line before this one."))

    def _step_summary(self, step: int, at_the_end: str) -> None:
        """Go there; where nothing can be gone to, say why: a key that does nothing seems lost."""
        view, whole = self._page.view, len(self._session.document.text)
        top, bottom = (0, whole) if self._page.is_summary_only else (view.top_offset(), view.bottom_offset())
        is_in_sight = self._session.selection.sentence is not None and top <= self._session.place < bottom
        if self._session.step_summary(step, self._session.place if is_in_sight else top):
            return
        if self._session.lines.shown():
            self._say(at_the_end)
        elif self._session.analysis.summary is None:
            self._say(self.tr("The summary is not there yet."))
        else:
            self._say(self.tr("The summary has no lines."))

    @Slot()
    def switch_side(self) -> None:
        """Go between a sentence and its card, or else between a key point and what supports it."""
        if not self._page.switch_side():
            self._page.view.setFocus()
            self._say(self.tr("Choose a summary line or a key point first."))

    @Slot()
    def cross(self) -> None:
        """Go from a key point to its evidence, or from evidence to its point."""
        if not self._session.cross():
            self._say(self.tr("Choose a key point, or a sentence that supports one."))

    @Slot()
    def next_evidence(self) -> None:
        """Go to the next sentence that supports the chosen point."""
        self._step_evidence(1)

    @Slot()
    def previous_evidence(self) -> None:
        """Go to the sentence before that supports the chosen point."""
        self._step_evidence(-1)

    def _step_evidence(self, step: int) -> None:
        if not self._session.step_evidence(step):
            self._say(self.tr("Choose a key point that the text supports."))

    @Slot()
    def sentence_before(self) -> None:
        """Show the sentence before the chosen line too, or no more."""
        if not self._session.add_or_remove_before(self._session.selection.sentence):
            self._say(self.tr("Choose a line of the summary whose sentence before is not shown."))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._parts.message_bar.say_briefly(sentence)

    @Slot()
    def next_mention(self) -> None:
        """Go to the chosen actor's next mention."""
        self.step_mention(1)

    @Slot()
    def previous_mention(self) -> None:
        """Go to the chosen actor's mention before."""
        self.step_mention(-1)

    @Slot(int)
    def step_mention(self, step: int) -> None:
        """Step through the mentions of the chosen actor, from the one reached last."""
        if not self._session.step_mention(step):
            self._say(self.tr("Choose an actor first: a name in the text, or in the list."))

    @Slot()
    def clear(self) -> None:
        """Leave the find bar, the full screen or a comparison; stop what is done; dismiss a message; choose nothing."""
        if self._parts.find_bar.isVisible():
            self._parts.find_bar.leave()
        elif self._window.isFullScreen():
            self._parts.actions[ActionId.FULL_SCREEN].trigger()
        elif self._session.comparing.rival is not None:
            self._session.comparing.end()
        elif self._session.stage is Stage.OPENING or self._parts.work_bar.isVisible():
            self.stop_requested.emit()
        elif self._parts.message_bar.isVisible():
            self._parts.message_bar.hide()
        elif self._page.is_summary_only:
            self._page.show_summary_only(False)
        elif self._session.lines.asked:
            self._session.forget_asked_lines()
        elif self._session.selection != Selection():
            self._session.clear_selection()
        else:
            self.stop_requested.emit()
        self._page.view.setFocus()

    @Slot()
    def more(self) -> None:
        """Add a sentence to the summary, to a long one several."""
        self._lengthen(1)

    @Slot()
    def less(self) -> None:
        """Take a sentence from the summary, from a long one several."""
        self._lengthen(-1)

    def _lengthen(self, step: int) -> None:
        size = self._session.lines.size
        self.size_requested.emit(size + step * max(1, size // SIZE_TO_A_STEP))

    @Slot()
    def zoom_in(self) -> None:
        """Show the article larger."""
        self.zoom_by(1)

    @Slot()
    def zoom_out(self) -> None:
        """Show the article smaller."""
        self.zoom_by(-1)

    @Slot(int)
    def zoom_by(self, steps: int) -> None:
        """Change the size of the article by steps of 10 per cent."""
        now = ArticleType(self._host.settings, self._parts.session.document.digest).now
        self.zoom_requested.emit(now.zoom + steps * ZOOM_STEP)

    @Slot()
    def zoom_reset(self) -> None:
        """Show the article as it was designed."""
        self.zoom_requested.emit(100)

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample article."""
        self.open_requested.emit(self._host.sample())

    @Slot(str)
    def open_link(self, address: str) -> None:
        """Hand a link of the article to the browser or the mail program, as far as it may go there."""
        from reader.formats.sources.links import handed_on

        if (handed := handed_on(address)) is not None:
            QDesktopServices.openUrl(QUrl(handed))
