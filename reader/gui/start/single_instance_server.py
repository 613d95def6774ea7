"""The first start's side of the socket: hears other starts, and says nothing to whoever does not speak as they do."""

import os
import socket
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

from reader.gui.start.single_instance import MAX_BYTES, TAKEN, Listener, Request, decoded
from reader.model.source import Source
from reader.session.article.state import Stage

if TYPE_CHECKING:
    from reader.gui.start.program import Program
    from reader.gui.window.main_window import MainWindow

PATIENCE_MS = 1_000  # a start that was interrupted midway is not waited for
MAX_CONVERSATIONS = 8  # at once; a person makes one or two
CHUNK = 65_536


class RequestServer(QObject):
    """Tells what other starts ask for; never blocks, and outlives whatever is sent to it."""

    asked = Signal(object)

    def __init__(self, listener: Listener, parent: QObject) -> None:
        super().__init__(parent)
        self._listener = listener
        self._conversations: set[_Conversation] = set()
        self._notifier = QSocketNotifier(listener.socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_connected)

    def close(self) -> None:
        """Hear no more; the next start is the first."""
        self._notifier.setEnabled(False)
        for conversation in tuple(self._conversations):
            conversation.end()
        self._listener.close()

    @Slot()
    def _on_connected(self) -> None:
        try:
            connection, _ = self._listener.socket.accept()
        except OSError:
            return
        if len(self._conversations) >= MAX_CONVERSATIONS:
            connection.close()
            return
        conversation = _Conversation(connection, self)
        conversation.asked.connect(self.asked)
        conversation.ended.connect(self._forget)
        self._conversations.add(conversation)

    @Slot(object)
    def _forget(self, conversation: "_Conversation") -> None:
        self._conversations.discard(conversation)


class _Conversation(QObject):
    """One line in, one word out."""

    asked = Signal(object)
    ended = Signal(object)

    def __init__(self, connection: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        self._connection, self._heard = connection, bytearray()
        connection.setblocking(False)
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_heard)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.end)
        self._clock.start(PATIENCE_MS)

    @Slot()
    def end(self) -> None:
        """Hang up."""
        self._clock.stop()
        self._notifier.setEnabled(False)
        self._connection.close()
        self.ended.emit(self)
        self.deleteLater()

    @Slot()
    def _on_heard(self) -> None:
        try:
            heard = self._connection.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError:
            heard = b""
        self._heard += heard
        line, newline, _ = self._heard.partition(b"\n")
        if newline:
            self._answer(bytes(line))
        elif not heard or len(self._heard) > MAX_BYTES:
            self.end()

    def _answer(self, line: bytes) -> None:
        try:
            request = decoded(line)
            self._connection.sendall(TAKEN)  # who does not wait for this any more opens a window without us
        except (ValueError, OSError):
            self.end()
            return
        self.end()
        self.asked.emit(request)


class Reception(QObject):
    """Does in this program what other starts ask for."""

    def __init__(self, program: "Program", listener: Listener) -> None:
        super().__init__(program)
        self._program = program
        self._front: MainWindow | None = None
        self._server = RequestServer(listener, self)
        self._server.asked.connect(self.serve)
        self._application = cast(QGuiApplication, QGuiApplication.instance())
        self._application.focusWindowChanged.connect(self._note_front)

    def close(self) -> None:
        """Serve no more."""
        self._application.focusWindowChanged.disconnect(self._note_front)
        self._server.close()

    @Slot(object)
    def serve(self, request: Request) -> None:
        """Open what is asked for, in the window in front or in one of its own, and bring that to the front."""
        if request.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token  # Qt looks there when a window wants to the front
        if request.new_window or not self._program.windows:
            self._program.open_window(() if request.clipboard else request.sources)
            window = self._program.windows[-1]
        else:
            window = self._open_here(() if request.clipboard else request.sources)
        bring_forward(window)
        if request.clipboard:
            self._program.open_clipboard(window)

    def _open_here(self, sources: tuple[Source, ...]) -> "MainWindow":
        """Open the first source in the window in front, the others in windows of their own; none of them twice."""
        shown = {_source_of(window): window for window in self._program.windows}
        new = [source for source in sources if source not in shown]
        if not new:
            return shown[sources[-1]] if sources else self._window_in_front()
        window = self._window_in_front()
        window.open_source(new[0])
        if new[1:]:
            self._program.open_window(tuple(new[1:]))
        return window

    def _window_in_front(self) -> "MainWindow":
        windows = self._program.windows
        empty = (window for window in windows if _source_of(window) is None)
        return next(empty, self._front if self._front in windows else windows[-1])

    @Slot(QWindow)
    def _note_front(self, focused: QWindow | None) -> None:
        if focused is not None:
            fitting = (window for window in self._program.windows if window.windowHandle() == focused)
            self._front = next(fitting, self._front)


def _source_of(window: "MainWindow") -> Source | None:
    """Return what a window shows, or is about to; None where that is nothing."""
    session = window.session
    return session.wished_source if session.stage is Stage.OPENING else session.source


def bring_forward(window: "MainWindow") -> None:
    """Show a window before all others, as far as the desktop allows; else it is marked in the list of windows."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
