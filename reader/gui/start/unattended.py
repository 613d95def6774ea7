"""Runs without a hand on them: a picture of the window, the time to the first paint, what all such runs share."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.gui.start.program import Program
from reader.model.line import words_of
from reader.session.article.state import Stage
from reader.storage.whole_file import write_whole

TIME_LIMIT_MS = 60_000
PICTURE_FORMAT = "png"  # where the name of the file says no other
SETTLE_MS = 400  # for the cards to take their places


class Unattended(QObject):
    """Waits until the article of the first window is analysed, then acts and leaves."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.program = program
        self.window = program.windows[0]
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._on_time_limit)
        self._limit.start(TIME_LIMIT_MS)
        self.window.session.stage_changed.connect(self._on_stage_changed)
        self.window.session.failed.connect(self._on_failed)
        if self.window.session.stage is Stage.FAILED:  # a small file is read, or not, before anyone listens
            QTimer.singleShot(0, self._on_failed_before)

    def act(self) -> int:
        """Do what this is for, and return the exit code."""
        raise NotImplementedError

    @Slot(object)
    def _on_stage_changed(self, stage: Stage) -> None:
        if stage is Stage.READY:
            QTimer.singleShot(SETTLE_MS, self.begin)

    @Slot()
    def begin(self) -> None:
        """Act and leave; what takes longer leaves when it is done."""
        self.leave(self.act())

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        print(error, file=sys.stderr)
        self.leave(1)

    @Slot()
    def _on_failed_before(self) -> None:
        print(self.window.message_bar.text, file=sys.stderr)
        self.leave(1)

    @Slot()
    def _on_time_limit(self) -> None:
        print(f"no analysis after {TIME_LIMIT_MS // 1000} seconds", file=sys.stderr)
        self.leave(1)

    def leave(self, code: int) -> None:
        """End the program."""
        self._limit.stop()
        QApplication.exit(code)


class Snapshot(Unattended):
    """Saves a picture of the window and prints the key points and the summary."""

    def __init__(self, program: Program, target: Path) -> None:
        super().__init__(program)
        self._target = target

    def act(self) -> int:
        """Save and print."""
        session = self.window.session
        is_saved = self._save()
        for point in session.analysis.key_points.items if session.analysis.key_points else ():
            print("*", session.document.plain_words(point.span))
        for index in session.lines.shown():
            print("-", words_of(session.document, session.lines.line_of(index)))
        print(f"picture: {self._target}" if is_saved else f"the picture could not be saved: {self._target}")
        return 0 if is_saved else 1

    def _save(self) -> bool:
        picture = QBuffer()
        picture.open(QIODevice.OpenModeFlag.WriteOnly)
        if not self.window.grab().save(picture, self._target.suffix.removeprefix(".") or PICTURE_FORMAT):
            return False
        try:
            write_whole(self._target, bytes(picture.data().data()))
        except OSError:
            return False
        return True


class QuitAfterPaint(QObject):
    """Prints how long it took from the start of the process to the first paint of the article."""

    def __init__(self, program: Program, started_at: float, *, must_quit: bool) -> None:
        super().__init__(program)
        self._started_at = started_at
        self._must_quit = must_quit
        self._session = program.windows[0].session
        self._viewport = program.windows[0].page.view.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._session.document.text:
            self._viewport.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        print(f"first-paint {(time.time() - self._started_at) * 1000:.0f}", file=sys.stderr, flush=True)
        if self._must_quit:
            QApplication.exit(0)
