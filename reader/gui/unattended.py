"""Runs without a hand on them: a picture of the window, the self-test, the time to the first paint."""

import sys
import time
from pathlib import Path

import PySide6
from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader import __version__, paths
from reader.gui.program import Program
from reader.gui.reading_session import Stage

TIME_LIMIT_MS = 60_000
SETTLE_MS = 400  # for the cards to take their places


class _Unattended(QObject):
    """Waits until the article of the first window is analysed, then acts and leaves."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.program = program
        self.window = program.windows[0]
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
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
            QTimer.singleShot(SETTLE_MS, self._act_and_leave)

    @Slot()
    def _act_and_leave(self) -> None:
        self._leave(self.act())

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        print(error, file=sys.stderr)
        self._leave(1)

    @Slot()
    def _on_failed_before(self) -> None:
        print(self.window.message_bar.text, file=sys.stderr)
        self._leave(1)

    @Slot()
    def _on_time_limit(self) -> None:
        print(f"no analysis after {TIME_LIMIT_MS // 1000} seconds", file=sys.stderr)
        self._leave(1)

    def _leave(self, code: int) -> None:
        self._limit.stop()
        QApplication.exit(code)


class Snapshot(_Unattended):
    """Saves a picture of the window and prints the key points and the summary."""

    def __init__(self, program: Program, target: Path) -> None:
        super().__init__(program)
        self._target = target

    def act(self) -> int:
        """Save and print."""
        session = self.window.session
        is_saved = self.window.grab().save(str(self._target))
        for point in session.analysis.key_points.items if session.analysis.key_points else ():
            print("*", session.document.text_of(point.span))
        for index in session.lines.shown():
            print("-", session.document.text_of(session.document.sentences[index].span))
        print(f"picture: {self._target}" if is_saved else f"the picture could not be saved: {self._target}")
        return 0 if is_saved else 1


class SelfTest(_Unattended):
    """Reads the sample in a real window and its worker, and says what this installation is made of."""

    def __init__(self, program: Program, output: Path | None) -> None:
        super().__init__(program)
        self._output = output

    def act(self) -> int:
        """Check, write and print."""
        import json

        from reader.model.serialization import to_json

        session = self.window.session
        analysis = session.analysis
        analysis.check(session.document)
        content = json.dumps(to_json(session.document, analysis), ensure_ascii=False)
        if self._output is not None:
            self._output.write_text(content, "utf-8")
        found = bool(analysis.key_points and analysis.summary and analysis.actors)
        for name, value in self._facts().items():
            print(f"{name}: {value}")
        print("self-test passed" if found else "self-test failed: a part of the analysis is missing")
        return 0 if found else 1

    def _facts(self) -> dict[str, object]:
        import platform

        options = self.window.session.options
        return {
            "version": __version__,
            "python": platform.python_version(),
            "qt": PySide6.__version__,
            "platform": QGuiApplication.platformName(),
            "resources": paths.resource_dir(),
            "summarizer": options.summarizer,
            "recognizer": options.recognizer,
        }


class QuitAfterPaint(QObject):
    """Prints how long it took from the start of the process to the first paint of the article."""

    def __init__(self, program: Program, started_at: float, *, must_quit: bool) -> None:
        super().__init__(program)
        self._started_at = started_at
        self._must_quit = must_quit
        self._viewport = program.windows[0].page.view.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._viewport.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        print(f"first-paint {(time.time() - self._started_at) * 1000:.0f}", file=sys.stderr, flush=True)
        if self._must_quit:
            QApplication.exit(0)
