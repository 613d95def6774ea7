"""Ctrl-C in the terminal, or the system's wish to end: the windows close as if their users had closed them."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Python runs signal handlers only between its own steps; a socket wakes Qt's loop for it."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inner, self._outer = socket.socketpair()
        for end in (self._inner, self._outer):
            end.setblocking(False)
        self._before = [(number, signal.signal(number, self._note)) for number in SIGNALS]
        self._wake_before = signal.set_wakeup_fd(self._outer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def stop(self) -> None:
        """Leave signals to whom they belonged before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wake_before)
        for number, handler in self._before:
            signal.signal(number, handler)
        self._inner.close()
        self._outer.close()

    @staticmethod
    def _note(_number: int, _frame: object) -> None:
        """Do nothing: the byte in the socket says it all."""

    @Slot()
    def _on_woken(self) -> None:
        self._inner.recv(64)
        self.came.emit()
