"""A database of the user's in one file, SQLite's: several processes read it, one at a time writes, whole or not at all.

Knows no table. What is written is on the disk when `write` returns, so whoever is killed loses nothing that was told.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock, RLock
from time import monotonic, sleep
from types import MappingProxyType
from typing import Any, TypeVar
from weakref import finalize

from reader.storage.private_folder import make_private
from reader.storage.shared_file import Trouble, TroubleKind, free_name

Result = TypeVar("Result")
Act = Callable[[sqlite3.Connection], Result]
Salvage = Callable[[sqlite3.Connection, sqlite3.Connection], None]  # from the old one to the new one
Row = tuple[Any, ...]
_Place = tuple[int, int]  # of a file: its device and its number there

PATIENCE_S = 2.0  # with another process that is writing
OWNER_ONLY = 0o600
_MAKING = Lock()  # of a file, by one thread at a time
BESIDE = ("-wal", "-shm")  # what SQLite keeps beside the file
_WAIT_S = 0.002  # between two tries of what SQLite does not wait for itself
_KINDS_OF_SYSTEM = {errno.EROFS: TroubleKind.READ_ONLY, errno.ENOSPC: TroubleKind.FULL}
_WAL = "PRAGMA journal_mode = WAL"  # readers need not wait; where the drive cannot do that, it stays as it is
_SET_UP = (
    "PRAGMA synchronous = FULL",  # what was told to be written is there after a loss of power, too
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what was deleted is gone from the file
)


class DatabaseTroubleError(Exception):
    """Nothing was written, or nothing can be read; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.reason)
        self.trouble = trouble


class Database:
    """Opens the file when it is first asked, in memory alone where there is no path; any thread may use it.

    `migrations` are the scripts that lead from each version of the tables to the next, from an empty file on.
    """

    def __init__(
        self,
        path: Path | None,
        migrations: Sequence[str],
        salvage: Salvage | None = None,
        *,
        patience_s: float | None = None,
        functions: Mapping[str, Callable[..., Any]] = MappingProxyType({}),
    ) -> None:
        """Take what copies from a broken file into a new one all that can be read, and how long others may write.

        `functions` of two values are there for whatever is asked; the same values have the same answer every time.
        """
        self.path, self._migrations, self._salvage = path, tuple(migrations), salvage
        self._patience_s, self._functions = patience_s, functions
        self.set_aside: Path | None = None  # a broken file, once there was one
        self._connection: sqlite3.Connection | None = None
        self._place: _Place | None = None  # of the file that is open
        self._turns = RLock()

    def read(self, question: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """Return the rows of an answer; raise DatabaseTroubleError where there is none to be had."""
        return self.do(lambda connection: connection.execute(question, values).fetchall())

    def do(self, act: Act[Result]) -> Result:
        """Do an act; where the file turns out to be broken, put it aside and do the act in a new one.

        Raise DatabaseTroubleError where it was not done. What writes goes through `write`.
        """
        with self._turns:
            try:
                return act(self._opened())
            except (sqlite3.Error, OSError) as error:
                if self.path is None or not _is_broken(error):
                    raise DatabaseTroubleError(_trouble(error)) from error
            try:
                self._begin_anew(self.path)
                return act(self._opened())
            except (sqlite3.Error, OSError) as error:
                raise DatabaseTroubleError(_trouble(error)) from error

    def write(self, act: Act[Result]) -> Result:
        """Do an act whole or not at all, one process at a time; raise DatabaseTroubleError where it was not done."""

        def done(connection: sqlite3.Connection) -> Result:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = act(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            return result

        return self.do(done)

    def vacuum(self) -> None:
        """Give back the room of what was deleted."""
        self.do(lambda connection: connection.execute("VACUUM"))

    def close(self) -> None:
        """Close the file; the next question opens it again."""
        with self._turns:
            if self._connection is not None:
                with suppress(sqlite3.Error):
                    self._connection.close()
                self._connection = None

    # -- private -------------------------------------------------------------------------------------------------

    def _opened(self) -> sqlite3.Connection:
        if self._connection is not None and self.path is not None and _place_of(self.path) != self._place:
            self._follow(self.path)
        if self._connection is None:
            if self._place is not None and self.path is not None:
                _demand_folder(self.path)  # of what was open once: where a drive is away, none is made in its place
            connection = _connected(self.path, PATIENCE_S if self._patience_s is None else self._patience_s)
            try:
                for name, function in self._functions.items():
                    connection.create_function(name, 2, function, deterministic=True)
                self._migrate(connection)
            except BaseException:
                connection.close()
                raise
            self._connection, self._place = connection, _place_of(self.path)
            finalize(self, connection.close)  # where nobody did: from 3.13 on Python tells of such a connection
        return self._connection

    def _follow(self, path: Path) -> None:
        """Let go of a file that is there no more: what would be written to it is nowhere.

        One that was removed is written again, as it is still open; with its folder, such as a drive, it may come back.
        """
        if not path.parent.is_dir():
            self.close()  # later that would remove by their names what lies beside the file that stands there then
        _demand_folder(path)
        again = path.with_name(f"{path.name}-again")
        if not path.exists() and self._connection is not None:
            again.unlink(missing_ok=True)
            self._connection.execute("VACUUM INTO ?", (str(again),))
        self.close()
        if not path.exists() and again.exists():
            for ending in BESIDE:
                Path(f"{path}{ending}").unlink(missing_ok=True)
            again.replace(path)

    def _migrate(self, connection: sqlite3.Connection) -> None:
        """Bring the tables to the version of this program, one process at a time."""
        version = _version(connection)
        if version > len(self._migrations):
            raise DatabaseTroubleError(Trouble(TroubleKind.NEWER))
        if version == len(self._migrations):
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            for script in self._migrations[_version(connection) :]:  # by now, another process may have done it
                for statement in _statements(script):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {len(self._migrations)}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

    def _begin_anew(self, path: Path) -> None:
        self.close()
        self.set_aside = _moved_aside(path)
        new = self._opened()
        if self._salvage is not None:
            with suppress(sqlite3.Error), closing(_reading(self.set_aside)) as old:
                self._salvage(old, new)


def _demand_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))


def _place_of(path: Path | None) -> _Place | None:
    """Return what tells a file from every other, None where there is none."""
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found is not None else None


def _connected(path: Path | None, patience_s: float) -> sqlite3.Connection:
    if path is None:
        return _set_up(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False), patience_s)
    try:
        make_private(path.parent)
        _make(path)
        path.chmod(OWNER_ONLY)
    except OSError:
        if not path.exists():
            raise
        return _reading(path)
    if not os.access(path, os.W_OK):
        return _reading(path)
    name = str(path)
    return _set_up(sqlite3.connect(name, timeout=patience_s, isolation_level=None, check_same_thread=False), patience_s)


def _make(path: Path) -> None:
    """Make the file where there is none; SQLite gives what lies beside it the same mode.

    One that is there is not touched: who closes it takes away the locks that this process has on it, and with them the
    ground under every other connection here.
    """
    with _MAKING:
        if not path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY))


def _reading(path: Path) -> sqlite3.Connection:
    """Return a file that cannot be written to, to be read alone."""
    return sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True, isolation_level=None, check_same_thread=False)


def _set_up(connection: sqlite3.Connection, patience_s: float) -> sqlite3.Connection:
    try:
        _choose_wal(connection, patience_s)
        for line in _SET_UP:
            connection.execute(line)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _choose_wal(connection: sqlite3.Connection, patience_s: float) -> None:
    """Change the journal; where another process does that with the same new file, SQLite fails at once: wait here."""
    until = monotonic() + patience_s
    while not _changed(connection, is_last=monotonic() >= until):
        sleep(_WAIT_S)


def _changed(connection: sqlite3.Connection, *, is_last: bool) -> bool:
    try:
        connection.execute(_WAL)
    except sqlite3.OperationalError as error:
        if is_last or _trouble(error).kind is not TroubleKind.BUSY:
            raise
        return False
    return True


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> list[str]:
    """Return the statements of a script, which end with a semicolon at the end of a line."""
    return [statement for statement in script.split(";\n") if statement.strip()]


def _is_broken(error: Exception) -> bool:
    """Tell whether the file is none of SQLite's, or has lost a part."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _trouble(error: Exception) -> Trouble:
    if isinstance(error, OSError):
        kind = _KINDS_OF_SYSTEM.get(error.errno or 0, TroubleKind.UNWRITABLE)
        return Trouble(kind, error.strerror or str(error))
    code = getattr(error, "sqlite_errorcode", 0)
    kinds = {
        sqlite3.SQLITE_READONLY_DBMOVED: TroubleKind.UNWRITABLE,  # what lies there now is opened at the next try
        sqlite3.SQLITE_BUSY: TroubleKind.BUSY,
        sqlite3.SQLITE_LOCKED: TroubleKind.BUSY,
        sqlite3.SQLITE_READONLY: TroubleKind.READ_ONLY,
        sqlite3.SQLITE_FULL: TroubleKind.FULL,
        sqlite3.SQLITE_CORRUPT: TroubleKind.UNREADABLE,
        sqlite3.SQLITE_NOTADB: TroubleKind.UNREADABLE,
    }
    return Trouble(kinds.get(code) or kinds.get(code & 0xFF, TroubleKind.UNWRITABLE), str(error))


def _moved_aside(path: Path) -> Path:
    """Give a broken file another name, and what lies beside it the same, and return the name."""
    free = free_name(path)
    for ending in BESIDE:
        with suppress(OSError):
            Path(f"{path}{ending}").rename(f"{free}{ending}")
    return path.rename(free)
