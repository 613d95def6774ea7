"""What the windows do about what nobody foresaw: keep a report, say so in one sentence, show it."""

import logging
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from reader.gui.bars.actions import ActionId, connect
from reader.gui.bars.message_bar import Offer

if TYPE_CHECKING:
    from reader.gui.start.program import Program
    from reader.gui.window.main_window import MainWindow

MAX_KEPT = 5  # of one run; what goes wrong at every paint would fill the disk

logger = logging.getLogger(__name__)


class CrashReports(QObject):
    """The reports of this program; `happened` tells of an error in the window, in whatever thread it came about."""

    happened = Signal(object)
    kept = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self._traces: set[str] = set()  # reported in this run

    def take_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log and report an exception that nobody caught: this is Python's own hook."""
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        logger.critical("an error that nobody foresaw", exc_info=(kind, error, trace))
        from reader.crash_report import traceback_of

        told = traceback_of(error.with_traceback(trace))
        if self._is_news(told):
            self.happened.emit(self.keep(f"{kind.__name__} in the window", told))

    def take_exception_of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        """Log and report an exception that ended a thread: Python's hook for those."""
        if arguments.exc_value is not None:
            self.take_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def keep(self, what: str, trace: str) -> Path | None:
        """Write a report, the same one once; None where it was written before, or cannot be."""
        if not self._is_news(trace):
            return None
        from reader.crash_report import write_report

        self._traces.add(trace)
        report = write_report(self.folder, what, trace)
        if report is not None:
            self.kept.emit()
        return report

    def _is_news(self, trace: str) -> bool:
        return trace not in self._traces and len(self._traces) < MAX_KEPT

    def harvest(self) -> Path | None:
        """Make reports of processes that died by themselves, and return the last of them."""
        from reader.crash_report import harvest

        return next(reversed(harvest(self.folder)), None)

    @property
    def are_there(self) -> bool:
        """Tell whether there is any report to show."""
        from reader.crash_report import reports

        return bool(reports(self.folder))


class ReportWiring(QObject):
    """Joins the reports to one window."""

    def __init__(self, window: "MainWindow", reports: CrashReports) -> None:
        super().__init__(window)
        self._window, self._reports = window, reports
        self._message, self._action = window.message_bar, window.actions_by_id[ActionId.SHOW_REPORTS]
        self._offered: Path | None = None
        reports.kept.connect(self.show_action)
        window.session.failed.connect(self._on_failed)
        self._message.offer_taken.connect(self._take)
        connect(window.actions_by_id, reports=self)
        self.show_action()

    def tell_of_error(self, report: Path | None) -> None:
        """Say that something went wrong, and offer to show the report if there is one."""
        if report is None:
            self._message.say(self.tr("Something went wrong that nobody foresaw, and no report of it could be kept."))
        else:
            self.tell(self.tr("Something went wrong that nobody foresaw; what happened is kept in a report."), report)

    def tell(self, sentence: str, report: Path) -> None:
        """Say what went wrong, and offer to show the report of it."""
        self._offered = report
        self._message.say_with_offer(sentence, Offer.SHOW_REPORT, self.tr("Show Report"))

    @property
    def is_in_use(self) -> bool:
        """Tell whether the user is in this window."""
        return self._window.isActiveWindow()

    @Slot()
    def show_action(self) -> None:
        """Let the menu show reports where there are any."""
        self._action.setEnabled(self._reports.are_there)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Offer the report of what failed in the worker, beside what is said of it already."""
        notes = getattr(error, "__notes__", ())
        report = self._reports.keep("an error in the worker", notes[0]) if notes else self._reports.harvest()
        if report is not None:
            self._offered = report
            self._message.offer(Offer.SHOW_REPORT, self.tr("Show Report"))
            self.show_action()

    @Slot(object)
    def _take(self, offer: Offer) -> None:
        if offer is Offer.SHOW_REPORT and self._offered is not None:
            self._open(self._offered)

    @Slot()
    def show_folder(self) -> None:
        """Open the folder of reports."""
        self._open(self._reports.folder)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._message.say(self.tr("No program was found to show “{path}”.").format(path=path))


class ReportTelling(QObject):
    """Gives every window its part in the reports, and lets one of them tell of a new one."""

    def __init__(self, program: "Program", reports: CrashReports) -> None:
        super().__init__(program)
        self._program, self._reports = program, reports
        reports.happened.connect(self._tell)
        program.furnished.connect(self._join)
        self._left: Path | None = None  # by the run before

    @Slot(object)
    def _join(self, window: "MainWindow") -> None:
        is_first = not self._wirings()
        wiring = ReportWiring(window, self._reports)
        self._left = self._reports.harvest() if is_first else None
        if self._left is not None:
            from reader.gui.lately.when_quiet import WhenQuiet

            WhenQuiet(window.session, window.message_bar).came.connect(self._tell_of_before)
            wiring.show_action()

    @Slot()
    def _tell_of_before(self) -> None:
        sentence = self.tr("Glance Reader ended unexpectedly last time; what happened is kept in a report.")
        if self._left is not None:
            self._wirings()[0].tell(sentence, self._left)

    @Slot(object)
    def _tell(self, report: Path | None) -> None:
        wirings = self._wirings()
        if wirings:
            in_use = (wiring for wiring in wirings if wiring.is_in_use)
            next(in_use, wirings[-1]).tell_of_error(report)

    def _wirings(self) -> list[ReportWiring]:
        found = (window.findChild(ReportWiring) for window in self._program.windows)
        return [wiring for wiring in found if wiring is not None]
