"""One program for all starts: what a second start asks of the first, and how it reaches it. Must not import Qt.

The first start listens on a socket that only its user can reach; a second one hands over what it was to open, waits
until that was taken, and ends. Both hold to a few plain rules, so that whatever else talks to the socket does no harm.
On Windows, whose Python knows no such sockets, each start is a program of its own.
"""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.source import Source

if TYPE_CHECKING:
    import socket

VERSION = 1
MAX_BYTES = 1_048_576  # of a request
MAX_SOURCES = 200  # who opens more gets a program of its own
MAX_SOURCE = 4_096  # characters of one: the longest path there is
MAX_TOKEN = 1_000  # characters
ANSWER_S = 5.0  # a program that takes longer, even to start, hangs; the second start opens a window of its own
TAKEN = b"taken\n"
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # the desktop's leave to come to the front


@dataclass(frozen=True, slots=True)
class Request:
    """What a start asks for: files by their whole paths, and links."""

    sources: tuple[Source, ...] = ()
    new_window: bool = False
    clipboard: bool = False
    token: str = ""


class Listener:
    """The first start's place: a socket that no other process of this user listens on."""

    def __init__(self, socket: "socket.socket", lock: int, path: Path) -> None:
        self.socket, self._lock, self._path = socket, lock, path

    def close(self) -> None:
        """Let the next start be the first; harmless when done twice."""
        if self.socket.fileno() == -1:
            return
        self._path.unlink(missing_ok=True)
        self.socket.close()
        os.close(self._lock)


def hand_over(path: Path, request: Request) -> bool:
    """Ask the program that listens to do what is requested; False where none does, or none that answers."""
    import socket

    line = encoded(request)
    if not _is_ours(path) or len(line) > MAX_BYTES or len(request.sources) > MAX_SOURCES:
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(ANSWER_S)
        try:
            connection.connect(os.fspath(path))
            connection.sendall(line)
            return connection.recv(len(TAKEN)) == TAKEN
        except OSError:
            return False


def listen(path: Path) -> Listener | None:
    """Take the first start's place; None where another process has it, or nothing can be listened on."""
    import socket

    lock = _locked(path) if hasattr(socket, "AF_UNIX") else None
    if lock is None:
        return None
    path.unlink(missing_ok=True)  # whoever listened there is no more
    listening = socket.socket(socket.AF_UNIX)
    try:
        listening.bind(os.fspath(path))
        path.chmod(0o600)
        listening.listen()
    except OSError:
        listening.close()
        os.close(lock)
        return None
    listening.setblocking(False)
    return Listener(listening, lock, path)


def encoded(request: Request) -> bytes:
    """Return the line that is sent."""
    import json

    plain = {name: getattr(request, name) for name in _FIELDS} | {
        "sources": [source.address for source in request.sources]
    }
    return json.dumps({"version": VERSION, **plain}).encode("ascii") + b"\n"


def decoded(line: bytes) -> Request:
    """Return what a line asks for; raise ValueError where it is no request of ours."""
    import json

    try:
        value = json.loads(line)
    except RecursionError as error:
        raise ValueError("brackets in brackets") from error
    if not isinstance(value, dict) or value.pop("version", None) != VERSION or value.keys() != _FIELDS:
        raise ValueError("no request")
    sources, token = value["sources"], value["token"]
    if not isinstance(sources, list) or len(sources) > MAX_SOURCES or not all(map(_is_source, sources)):
        raise ValueError("sources that are none")
    if not isinstance(token, str) or len(token) > MAX_TOKEN or not token.isprintable():
        raise ValueError("no token")
    if not all(isinstance(value[name], bool) for name in ("new_window", "clipboard")):
        raise ValueError("neither yes nor no")
    return Request(tuple(map(Source.given, sources)), value["new_window"], value["clipboard"], token)


_FIELDS = frozenset({"sources", "new_window", "clipboard", "token"})


def _is_source(value: object) -> bool:
    """Tell whether a value names a file by its whole path, or a link; what it names need not be there."""
    if not isinstance(value, str) or "\0" in value or len(value) > MAX_SOURCE:
        return False
    os.fsencode(value)  # half a surrogate pair names nothing, and raises ValueError
    return Source.given(value).has_place


def _is_ours(path: Path) -> bool:
    """Tell whether there is a socket of this user; another's might collect what one reads."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def _locked(path: Path) -> int | None:
    """Return the descriptor of a lock that ends with this process, in a folder that is this user's alone."""
    import fcntl

    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        if not _is_private(path.parent):
            return None
        lock = os.open(path.with_suffix(".lock"), os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return lock


def _is_private(folder: Path) -> bool:
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
