"""A copy of this process that works beside it (fork), and the pipe to it. Linux alone; nothing else of ours forks.

It is there at once, with all that is loaded already. It needs nothing of multiprocessing: loading that would hold up
the first paint of the window.
"""

import logging
import os
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_LENGTH = 8  # bytes that say how many follow
_CHUNK = 1_048_576  # bytes read at once

logger = logging.getLogger(__name__)


class Channel:
    """One end of a pair of pipes, with what a `multiprocessing.connection.Connection` offers as far as it is needed."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming, self._outgoing = incoming, outgoing

    def send(self, value: object) -> None:
        """Send a value that can be pickled."""
        import pickle

        self.send_bytes(pickle.dumps(value))

    def recv(self) -> Any:
        """Return the next value; raise EOFError where the other end is closed."""
        import pickle

        return pickle.loads(self.recv_bytes())

    def send_bytes(self, data: bytes) -> None:
        """Send bytes, all of them."""
        rest = memoryview(len(data).to_bytes(_LENGTH, "big") + data)
        while rest:
            rest = rest[os.write(self._outgoing, rest) :]

    def recv_bytes(self) -> bytes:
        """Return the next bytes that were sent in one piece; raise EOFError where the other end is closed."""
        return self._read(int.from_bytes(self._read(_LENGTH), "big"))

    def poll(self) -> bool:
        """Tell whether there is something to read, be it the end."""
        return bool(select.select([self._incoming], [], [], 0)[0])

    def close(self) -> None:
        """Close this end; harmless when done twice."""
        for each in {self._incoming, self._outgoing} - {-1}:
            os.close(each)
        self._incoming = self._outgoing = -1

    def _read(self, size: int) -> bytes:
        parts = []
        while size:
            part = os.read(self._incoming, min(size, _CHUNK))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


class ProcessCopy:
    """The copy, for the process that made it; `connection` leads to it."""

    def __init__(self, life: Callable[[Channel, Callable[[], object]], None]) -> None:
        """Have a copy call `life` with its end of the pipe, and with what returns when this process is no more."""
        to_copy, from_copy, lifeline = os.pipe(), os.pipe(), os.pipe()
        self._is_over = False
        self.pid: int = os.fork()
        if self.pid == 0:
            _live(life, Channel(to_copy[0], from_copy[1]), lifeline[0], (to_copy[1], from_copy[0], lifeline[1]))
        for theirs in (to_copy[0], from_copy[1], lifeline[0]):
            os.close(theirs)
        self.connection = Channel(from_copy[0], to_copy[1])
        self._lifeline = lifeline[1]  # which closes with this process, whatever ends it

    def kill(self) -> None:
        """End it at once."""
        if not self._is_over:
            os.kill(self.pid, signal.SIGKILL)

    def join(self) -> None:
        """Return when it is over."""
        if not self._is_over:
            with suppress(ChildProcessError):
                os.waitpid(self.pid, 0)
            self._is_over = True

    def close(self) -> None:
        """Leave nothing open."""
        os.close(self._lifeline)


def _live(
    life: Callable[[Channel, Callable[[], object]], None], connection: Channel, lifeline: int, others: tuple[int, ...]
) -> None:
    """Be the copy, to its end: nothing that the window's process would do after this is for the copy to do."""
    try:
        for each in others:
            os.close(each)
        life(connection, lambda: bool(os.read(lifeline, 1)))
    except Exception:
        logger.exception("the copy ended")
    finally:
        os._exit(0)
