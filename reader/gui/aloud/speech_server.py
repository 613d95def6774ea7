"""The speech service of the system: one sentence at a time is given to it, and it tells when that is spoken."""

import os
import socket
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSocketNotifier, QStandardPaths, QTimer, Signal, Slot

from reader.gui.aloud.ssip import (
    BEGIN,
    END,
    END_OF_LINE,
    EVENTS,
    FAILURES,
    GREETING,
    QUEUED,
    RECEIVING,
    Replies,
    Reply,
    as_data,
    settings_for,
)

PROGRAM = "speech-dispatcher"
_ADDRESS = "unix_socket:"
_SPEAK, _STOP = "SPEAK", "STOP SELF"
PATIENCE_MS = 15_000  # with what was taken and is not begun: where no sound comes out, the service tells nothing
_MOST = 65_536  # bytes that are taken in at once


class SpeechServer(QObject):
    """Starts the service where it is installed and does not run yet."""

    finished = Signal()
    missing = Signal()
    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._starting: QProcess | None = None
        self._replies = Replies()
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self.patience.timeout.connect(self._lose)
        self._greeting: deque[str] = deque()
        self._commands: deque[str] = deque()
        self._waited_for = ""  # the command that has not been answered yet
        self._words = ""
        self._message = ""  # the number that the service gave what it speaks now

    def speak(self, words: str, language: str | None, rate: int) -> None:
        """Say words in a language, from -100 slowly to 100 fast; what is being said is broken off."""
        self._words = words
        self._commands = deque((*settings_for(language, rate), _SPEAK))
        if self._message or self._waited_for == _SPEAK:
            self._message = ""
            self._commands.appendleft(_STOP)
        if self._socket is not None or self._connect():
            self._send_next()
        else:
            self._start()

    def cancel(self) -> None:
        """Say no more."""
        self.patience.stop()
        self._words = self._message = ""
        self._commands = deque((_STOP,) if self._socket is not None else ())
        self._send_next()

    def close(self) -> None:
        """Say no more, and leave the service."""
        self._words = self._message = ""
        self._commands.clear()
        if self._socket is not None:
            self._write(END_OF_LINE.join((_STOP, "QUIT", "")))
            self._leave()

    # -- the service is found ------------------------------------------------------------------------------------

    def _connect(self) -> bool:
        found = socket.socket(socket.AF_UNIX)
        try:
            found.connect(str(address()))
        except OSError:
            found.close()
            return False
        found.setblocking(False)
        self._socket, self._replies, self._waited_for = found, Replies(), ""
        self._notifier = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._greeting = deque(GREETING)
        return True

    def _start(self) -> None:
        program = QStandardPaths.findExecutable(PROGRAM)
        if not program:
            self.missing.emit()
        elif self._starting is None:
            self._starting = QProcess(self)
            self._starting.finished.connect(self._on_started)
            self._starting.errorOccurred.connect(self._on_not_started)
            self._starting.start(program, ["--spawn"])

    @Slot()
    def _on_started(self) -> None:
        self._forget_start()
        if self._connect():
            self._send_next()
        else:
            self.failed.emit()

    @Slot()
    def _on_not_started(self) -> None:
        if self._starting is not None and self._starting.state() is QProcess.ProcessState.NotRunning:
            self._forget_start()
            self.failed.emit()

    def _forget_start(self) -> None:
        if self._starting is not None:
            self._starting.deleteLater()
            self._starting = None

    # -- words are exchanged -------------------------------------------------------------------------------------

    def _send_next(self) -> None:
        commands = self._greeting or self._commands
        if not self._waited_for and commands and self._socket is not None:
            self._waited_for = commands.popleft()
            self._write(self._waited_for + END_OF_LINE)

    def _write(self, words: str) -> None:
        try:
            if self._socket is not None:
                self._socket.sendall(words.encode("utf-8", "replace"))
        except OSError:
            self._lose()

    @Slot()
    def _read(self) -> None:
        try:
            data = self._socket.recv(_MOST) if self._socket is not None else b""
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose()
            return
        for reply in self._replies.take(data):
            self._heed(reply)

    def _heed(self, reply: Reply) -> None:
        if reply.code in EVENTS:
            self._heed_event(reply)
        elif reply.code == RECEIVING:
            self._write(as_data(self._words))
        else:
            asked, self._waited_for = self._waited_for, ""
            if reply.code == QUEUED and not self._commands and self._words:
                self._message = reply.values[0] if reply.values else ""
                self.patience.start()
            if asked == _SPEAK and reply.code in FAILURES and self._words:
                self.failed.emit()
            self._send_next()

    def _heed_event(self, reply: Reply) -> None:
        if not self._message or reply.values[:1] != (self._message,):
            return
        if reply.code in (BEGIN, END):
            self.patience.stop()
        if reply.code == END:
            self._message = ""
            self.finished.emit()

    @Slot()
    def _lose(self) -> None:
        """Give up a service that has gone, or says nothing."""
        self._leave()
        self.failed.emit()

    def _leave(self) -> None:
        self.patience.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        if self._socket is not None:
            self._socket.close()
        self._socket = self._notifier = None
        self._waited_for = self._message = ""


def address() -> Path:
    """Return where the service listens."""
    named = os.environ.get("SPEECHD_ADDRESS", "")
    if named.startswith(_ADDRESS):
        return Path(named.removeprefix(_ADDRESS))
    folder = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("XDG_CACHE_HOME")  # as the service itself reckons
    return (Path(folder) if folder else Path.home() / ".cache") / "speech-dispatcher" / "speechd.sock"
