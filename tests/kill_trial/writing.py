"""The window that is killed: it writes all that it ever writes without pause, and says what is on the disk.

One line for each: a kind, and what was written.
"""

import os
import sys
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.crash_report import NativeLog, log_of, remove_logs
from reader.gui.start.program import Program
from reader.locations import Locations, locations
from reader.model.correction import Name, NotAnActor, Scope
from reader.model.source import Source
from reader.paths import seed_dir
from reader.session.pasted_texts import PastedText
from reader.session.recent import RecentArticle
from reader.session.worker_process import WorkerProcess
from reader.storage.whole_file import write_whole

SEED = seed_dir() / "putin-ceasefire-demands.txt"
EXPORTED = 20_000  # times the number stands in the file


class Writing(QObject):
    """Writes at every turn of the event loop, until it is killed, or so often."""

    def __init__(self, program: Program, exported: Path, start: int, times: int) -> None:
        super().__init__(program)
        self._program, self._exported, self._numbers = program, exported, count(start)
        self._last = start + times
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._write)
        self._clock.start()

    @Slot()
    def _write(self) -> None:
        number = next(self._numbers)
        if number >= self._last:
            self._clock.stop()
            QApplication.exit(0)
            return
        self._correct(number)
        self._read(number)
        self._paste(number)
        write_whole(self._exported, f"{number} ".encode() * EXPORTED)
        say("exported", number)

    def _correct(self, number: int) -> None:
        window = self._program.windows[0]
        store = window.session.correcting.store
        store.edit(window.session.document, added=((NotAnActor(Name(f"number {number}")), Scope.ALWAYS),))
        if store.is_saved and not store.problem:
            say("correction", number)

    def _read(self, number: int) -> None:
        program = self._program
        program.reading_list.add(RecentArticle(Source.file(f"/texts/{number}.txt")))
        program.reading_list.remember_place(f"number {number}", number)
        program.settings.zoom_percent = 100 + number % 100
        for file in (program.reading_list.file, program.settings.file):
            file.save(patience_s=5.0)
            assert not file.is_waiting
        say("place", number)
        say("zoom", 100 + number % 100)

    def _paste(self, number: int) -> None:
        self._program.reading_list.keep_text(PastedText(f"text {number} " * 100, f"<p>text {number}</p>"))
        say("pasted", number)


def say(kind: str, number: int) -> None:
    """Tell what is on the disk now."""
    print(kind, number, flush=True)


def main(exported: Path, start: int, times: int, places: Locations) -> int:
    """Open the window, and write from the number `start` on."""
    log = NativeLog(log_of(places.crash_reports, os.getpid()))
    log.open()
    process = WorkerProcess()
    program = Program(QApplication(sys.argv[:1]), process, SEED, places)
    program.open_window((Source.file(SEED),))
    writing = Writing(program, exported, start, times)
    code = QApplication.exec()
    program.stop()
    process.stop()
    log.close()
    remove_logs(places.crash_reports)
    del writing
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), locations()))
