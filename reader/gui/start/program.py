"""The running program: one worker, one theme, any number of windows."""

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.look.icons import application_icon
from reader.gui.look.settings import Settings
from reader.gui.look.style_sheet import style_sheet_of
from reader.gui.look.theme import (
    Theme,
    ThemeChoice,
    follow_system_size,
    interface_font,
    load_fonts,
    resolved,
    theme_of,
)
from reader.gui.page.rendering import PageStyle
from reader.gui.reading.correction_store import CorrectionStore
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.saving import Saving
from reader.gui.reading.worker import Worker
from reader.gui.sides.on_screen import kept_on
from reader.gui.start.crash_report import CrashReports, ReportTelling
from reader.gui.start.garbage import Garbage
from reader.gui.start.own_theme import OwnTheme
from reader.gui.tongue.speaking import speak
from reader.gui.tongue.words import translated
from reader.gui.window.main_window import MainWindow
from reader.jobs import WarmUp
from reader.locations import Locations
from reader.model.analysis import AnalysisOptions
from reader.model.source import Source
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle
from reader.session.worker_process import WorkerProcess
from reader.storage.private_folder import close_to_others, why_not_writable
from reader.storage.shared_file import Trouble

if TYPE_CHECKING:
    from reader.gui.beside.beside_window import BesideWindow
    from reader.model.two_articles.findings import Article

PATIENCE_S = 0.1  # with the first article: who waits so long for a window sees it empty
CASCADE = 32  # pixels by which a further window stands beside the last


class Program(QObject):
    """What windows share; the Host of each. `furnished` names a window that has been painted."""

    furnished = Signal(object)

    def __init__(self, application: QApplication, process: WorkerProcess, sample: Path, places: Locations) -> None:
        """Keep what is the user's in these places."""
        super().__init__(application)
        self._application = application
        self._sample = sample
        self._places = places
        self.settings = Settings(places.settings_file)
        self.reading_list = ReadingList(places.data)
        self._saving = Saving((self.settings.file, self.reading_list.file), self)
        self._saving.failed.connect(self._on_not_saved)
        self._own_theme = OwnTheme(places.settings_file.with_name("theme.toml"))
        self.windows: list[MainWindow] = []
        self.beside: list[BesideWindow] = []  # windows of two articles
        self._to_open: deque[tuple[Source, bool]] = deque()
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._open_next)
        self._garbage: Garbage | None = None  # until the first paint
        self._unsaid = ""  # what is to be said of the program as a whole
        self._name(application)
        speak(application, self.settings.language)
        load_fonts()
        follow_system_size(QFontInfo(application.font()).pixelSize())
        application.setFont(interface_font())
        self._apply_theme()
        self.worker = Worker(self, process=process)
        self.crash_reports = CrashReports(places.crash_reports, self)
        ReportTelling(self, self.crash_reports)
        self._corrections = CorrectionStore(places.corrections_file, self)
        self._highlights = HighlightStore(places.shelf_file, self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def theme(self) -> Theme:
        """Return the theme in use."""
        choice = resolved(self.settings.theme)
        return self._own_theme.theme() if choice is ThemeChoice.OWN else theme_of(choice)

    def set_theme(self, choice: ThemeChoice) -> None:
        """Choose a theme for all windows."""
        self.settings.theme = choice
        problem = self._own_theme.read() if choice is ThemeChoice.OWN else ""
        self._on_scheme_changed()
        if choice is ThemeChoice.OWN:
            self._say_of_own_theme(problem)

    def follow_settings(self) -> None:
        """Have all windows be as the settings say."""
        for window in self.windows:
            window.preferences.follow()
            window.apply_theme()

    def _say_of_own_theme(self, problem: str) -> None:
        words = (
            self.tr("Your theme could not be read ({problem}): {path}") if problem else self.tr("Your theme is {path}.")
        )
        for window in self.windows:
            window.message_bar.say(words.format(problem=problem, path=self._own_theme.path))

    def compare(self, article: "Article", options: AnalysisOptions, second: Source, copy: str = "") -> None:
        """Open a window in which another article stands beside this one; `copy` is its text, where it is kept."""
        from reader.gui.beside.beside_window import BesideWindow
        from reader.model.two_articles.asking import CompareArticles

        job = CompareArticles(article.document, article.analysis, second, options, copy)
        window = BesideWindow(self.worker, job, self._style())
        window.closed.connect(self._on_beside_closed)
        self.beside.append(window)
        window.show()

    def _style(self) -> PageStyle:
        return PageStyle(self.theme(), self.settings.zoom_percent / 100, choice=self.settings.type_choice)

    @Slot(object)
    def _on_beside_closed(self, window: "BesideWindow") -> None:
        if window in self.beside:
            self.beside.remove(window)

    def sample(self) -> Source:
        """Return the sample article."""
        return Source.file(self._sample)

    def open_window(self, sources: tuple[Source, ...] = (), *, is_private: bool = False) -> None:
        """Open a window for each file or link, or an empty one; all but the first in their turn, among other events."""
        self._to_open.extend((source, is_private) for source in sources[1:])
        self._open_one(sources[0] if sources else None, is_private=is_private)

    def _open_one(self, source: Source | None, *, is_private: bool) -> None:
        window = MainWindow(self._session(), self, is_private=is_private)
        window.painted.connect(self._on_painted)
        window.closed.connect(self._on_closed)
        if self.windows:
            beside = self.windows[-1].geometry().translated(CASCADE, CASCADE)
            window.setGeometry(kept_on(beside, self.windows[-1].screen().availableGeometry()))
        self.windows.append(window)
        if source is not None:
            window.open_source(source)
            if self._garbage is None:
                self.worker.heed(PATIENCE_S)  # so that it is painted at once, and once
        window.show()
        if self._to_open:
            self._turn.start()

    def _session(self) -> ReadingSession:
        return ReadingSession(self.worker, self.reading_list.place_in, self._corrections, self._highlights)

    @Slot()
    def _open_next(self) -> None:
        if self._to_open:
            source, is_private = self._to_open.popleft()
            self._open_one(source, is_private=is_private)

    def open_clipboard(self, window: MainWindow) -> None:
        """Open in a window what the clipboard holds."""
        from reader.gui.start.from_clipboard import FromClipboard

        FromClipboard(window)

    def quit(self) -> None:
        """Close all windows."""
        self._put_off()
        self._application.closeAllWindows()

    def stop(self) -> None:
        """End the worker; nothing is left running."""
        self._put_off()
        for window in (*self.windows, *self.beside):
            window.close()
        self._saving.finish()
        self._corrections.finish()
        self._highlights.finish(self.reading_list.forget_text)
        self.worker.stop()
        if self._garbage is not None:
            self._garbage.stop()

    def _put_off(self) -> None:
        """Open no more windows; what they were to show is found in the reading list."""
        while self._to_open:
            source, is_private = self._to_open.popleft()
            if not is_private:
                self.reading_list.add(RecentArticle(Source.kept(str(source))))

    @staticmethod
    def _name(application: QApplication) -> None:
        application.setApplicationName("GlanceReader")
        application.setApplicationDisplayName("Glance Reader")
        application.setOrganizationName("GlanceReader")
        application.setDesktopFileName("org.glancereader.GlanceReader")

    def _apply_theme(self) -> None:
        self._application.setPalette(self.theme().palette())
        # Exchanging one style sheet for another, Qt styles each widget once for each of its ancestors, and goes by a
        # list of its own that may name widgets which have gone.
        self._application.setStyleSheet("")
        self._application.setStyleSheet(style_sheet_of(self.theme()))

    @Slot()
    def _on_painted(self) -> None:
        """Do what the first paint need not wait for; once is enough, however many windows there are."""
        if self._garbage is None:
            self._garbage = Garbage(self)
            self._application.setWindowIcon(application_icon())
            self.worker.start()
            self.worker.submit(WarmUp())
            self._close_folders()
            self._shelve_pasted()
        self.furnished.emit(self.sender())

    def _shelve_pasted(self) -> None:
        """Put what was pasted on the shelf, where an older version, or one that was killed, did not."""
        from reader.gui.start.pasted_before import jobs_for_pasted

        for job in jobs_for_pasted(self._highlights, self.reading_list):
            self.worker.submit(job)

    def _close_folders(self) -> None:
        """Close the user's folders to others, and say once where settings cannot be kept; all else works as ever."""
        for folder in (self._places.data, self._places.state):
            close_to_others(folder)
        reason = why_not_writable(self._places.config)
        if reason:
            sentence = self.tr("Settings last until you close the program: “{folder}” cannot be written to ({reason}).")
            self._say_when_quiet(sentence.format(folder=self._places.config, reason=translated(reason)))

    @Slot(object)
    def _on_not_saved(self, trouble: Trouble) -> None:
        """Say that something is not on the disk, where the whole folder is not to blame."""
        if not self._unsaid:
            sentence = self.tr("Settings and what was read lately are not saved yet ({reason}); it is tried again.")
            self._say_when_quiet(
                sentence.format(reason=translated(trouble.reason) or self.tr("another program is writing"))
            )

    def _say_when_quiet(self, sentence: str) -> None:
        from reader.gui.lately.when_quiet import WhenQuiet

        if self.windows:
            self._unsaid = sentence
            window = self.windows[0]
            WhenQuiet(window.session, window.message_bar).came.connect(self._say_unsaid)

    @Slot()
    def _say_unsaid(self) -> None:
        if self.windows:
            self.windows[0].message_bar.say(self._unsaid)

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._apply_theme()
        for window in self.windows:
            window.apply_theme()
        for beside in self.beside:
            beside.apply_theme(self._style())

    @Slot(object)
    def _on_closed(self, window: MainWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
        self._saving.hurry()
