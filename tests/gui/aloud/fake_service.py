"""A speech service that says nothing and answers as the real one does."""

import socket
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Slot

ANSWERS = {"SET": "201 OK SET", "STOP": "210 OK STOPPED", "QUIT": "231 HAPPY HACKING"}


class FakeService(QObject):
    """Listens at a path; `spoken` are the texts in order, `commands` all that was asked."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.spoken: list[str] = []
        self.commands: list[str] = []
        self.is_mute = False
        self._rest = b""
        self._is_text = False
        self._lines: list[str] = []
        self._number = 0
        self._peer: socket.socket | None = None
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(path))
        self._server.listen()
        self._knocks = self._heard(self._server, "_accept")
        self._words: QSocketNotifier | None = None

    def finish(self) -> None:
        """Have the sentence that was given last be spoken to its end."""
        self._say(f"702-{self._number}", "702-1", "702 END")

    def begin(self) -> None:
        """Have the sentence that was given last be begun."""
        self._say(f"701-{self._number}", "701-1", "701 BEGIN")

    def cancel(self) -> None:
        """Tell that a sentence was broken off."""
        self._say(f"703-{self._number}", "703-1", "703 CANCELED")

    def close(self) -> None:
        """Go away."""
        self._hang_up()
        self._knocks.setEnabled(False)
        self._server.close()

    def _heard(self, end: socket.socket, slot: str) -> QSocketNotifier:
        notifier = QSocketNotifier(end.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(getattr(self, slot))
        return notifier

    @Slot()
    def _accept(self) -> None:
        self._hang_up()
        self._peer, _ = self._server.accept()
        self._words = self._heard(self._peer, "_read")

    @Slot()
    def _read(self) -> None:
        data = self._peer.recv(65536) if self._peer is not None else b""
        if not data:
            self._hang_up()
        *lines, self._rest = (self._rest + data).split(b"\r\n")
        for line in lines:
            self._take(line.decode())

    def _take(self, line: str) -> None:
        if self._is_text:
            self._take_text(line)
            return
        self.commands.append(line)
        if line == "SPEAK":
            self._is_text = not self.is_mute
            self._say("300 ERR NO OUTPUT MODULE" if self.is_mute else "230 OK RECEIVING DATA")
        else:
            self._say(ANSWERS[line.split()[0]])

    def _take_text(self, line: str) -> None:
        if line != ".":
            self._lines.append(line.removeprefix("."))
            return
        self.spoken.append("\n".join(self._lines))
        self._lines, self._is_text, self._number = [], False, self._number + 1
        self._say(f"225-{self._number}", "225 OK MESSAGE QUEUED")

    def _say(self, *lines: str) -> None:
        if self._peer is not None:
            try:
                self._peer.sendall("".join(f"{line}\r\n" for line in lines).encode())
            except OSError:
                self._hang_up()

    def _hang_up(self) -> None:
        if self._words is not None:
            self._words.setEnabled(False)
        if self._peer is not None:
            self._peer.close()
        self._peer = self._words = None
