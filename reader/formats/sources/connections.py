"""A time that holds for all that a fetch waits for: a name, a handshake, each line of an answer. Knows no addresses."""

import socket
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from threading import Lock, Thread
from typing import TypeVar

T = TypeVar("T")


class Connections:
    """The connections of one piece of work, which are broken off when it is given up.

    A time limit of a socket begins anew with every byte, and a name is looked up in the system's own time. So the work
    is done in a thread that may be left behind; without its connections it soon comes to an end by itself.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._sockets: list[socket.socket] = []
        self._is_ended = False

    def take(self, connection: socket.socket) -> None:
        """Note a connection that was made; break it off and raise TimeoutError where nobody waits for it any more."""
        with self._lock:
            if self._is_ended:
                _break_off(connection)  # its owner would leave it open until it is forgotten
                raise TimeoutError
            self._sockets.append(connection.dup())  # a handshake takes the first one out of its owner's hands

    def within(self, seconds: float, work: Callable[[], T]) -> T:
        """Return what the work returns; raise what it raises, or TimeoutError. Its connections are then at an end."""
        outcome = Future[T]()
        thread = Thread(target=_run, args=(work, outcome), daemon=True)
        thread.start()
        try:
            thread.join(max(0.0, seconds))
            is_late = thread.is_alive()
        finally:
            self._end()
        if is_late:
            raise TimeoutError
        return outcome.result()

    def _end(self) -> None:
        with self._lock:
            self._is_ended = True
            for connection in self._sockets:
                _break_off(connection)
                connection.close()
            self._sockets.clear()


def _break_off(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _run(work: Callable[[], T], outcome: Future[T]) -> None:
    try:
        outcome.set_result(work())
    except BaseException as error:  # noqa: BLE001 - whoever waits gets it
        outcome.set_exception(error)
