"""A value that several processes keep in one file: edits are made to what stands there now, one process at a time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import reduce
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from reader.storage.file_lock import locked
from reader.storage.private_folder import make_private
from reader.storage.whole_file import write_whole

Value = TypeVar("Value")
Edit = Callable[[Value], Value]
Signature = tuple[int, int, int]  # of a file: it has another as soon as it was written


class TroubleKind(Enum):
    """What can be wrong with the file."""

    UNREADABLE = auto()  # what stands in it does not hold, and is left alone until something is written
    SET_ASIDE = auto()  # it was unreadable, has another name now, and a new one begins
    UNWRITABLE = auto()  # what was changed holds in memory; writing is tried again
    BUSY = auto()  # another process is writing; so is this
    NEWER = auto()  # a newer version of the program wrote it; it is left alone
    READ_ONLY = auto()  # nobody may write to the file or beside it; trying again helps nothing
    FULL = auto()  # there is no room on the disk


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, and why: the reason in words, or the file's new name."""

    kind: TroubleKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Form(Generic[Value]):
    """How a value is written; `read` raises ValueError where a file holds none."""

    empty: Value
    read: Callable[[bytes], Value]
    write: Callable[[Value], bytes]


class SharedFile(Generic[Value]):
    """Reads the file anew whenever it has changed; keeps the value in memory alone where there is no path.

    One thread may save while another reads and edits.
    """

    def __init__(self, path: Path | None, form: Form[Value]) -> None:
        self.path, self._form = path, form
        self.on_edit: Callable[[], None] | None = None  # called when there is something to write
        self._stored = form.empty
        self._seen: Signature | None = None
        self._content: bytes | None = None  # in which that stood
        self._waiting: list[Edit[Value]] = []
        self._damage = ""  # why what stands in the file does not hold
        self._failure: Trouble | None = None  # of the last writing
        self._mutex = Lock()  # over all of these; never held while the disk is written to
        self._is_saving = False  # what stands in the file may have some of the edits that wait
        self._saves = Lock()  # one at a time

    @property
    def value(self) -> Value:
        """What stands in the file, with the edits that are still to be written."""
        with self._mutex:
            if self.path is not None and not self._is_saving and _signature(self.path) != self._seen:
                self._take(self._read(self.path))
                self._failure = self._failure if self._waiting else None
            return _edited(self._stored, self._waiting)

    @property
    def is_waiting(self) -> bool:
        """Tell whether there are edits that are not in the file yet."""
        return bool(self._waiting)

    @property
    def is_unreadable(self) -> bool:
        """Tell whether what stands in the file does not hold."""
        return bool(self._damage)

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the file, None where nothing is."""
        return self._failure or (Trouble(TroubleKind.UNREADABLE, self._damage) if self._damage else None)

    def edit(self, change: Edit[Value]) -> None:
        """Change the value; the file has it after `save`."""
        with self._mutex:
            if self.path is None:
                self._stored = change(self._stored)
                return
            self._waiting.append(change)
        if self.on_edit is not None:
            self.on_edit()

    def save(self, *, patience_s: float = 0.0) -> None:
        """Write what waits; where that fails it goes on waiting, and `trouble` says why."""
        with self._saves:
            if self.path is None or not self._waiting:
                return
            self._is_saving = True
            try:
                make_private(self.path.parent)
                with locked(self.path.parent, patience_s=patience_s):
                    self._failure = self._write(self.path)
            except BlockingIOError:
                self._failure = Trouble(TroubleKind.BUSY)
            except OSError as error:
                self._failure = Trouble(TroubleKind.UNWRITABLE, error.strerror or str(error))
            finally:
                self._is_saving = False

    # -- private -------------------------------------------------------------------------------------------------

    def _write(self, path: Path) -> Trouble | None:
        """Do the edits to what stands there now, whoever wrote it."""
        found = self._read(path)
        with self._mutex:
            edits = tuple(self._waiting)
        aside = Trouble(TroubleKind.SET_ASIDE, str(path.rename(free_name(path)))) if found.damage else None
        new = _edited(found.value, edits)
        content = found.content
        if new != found.value or aside is not None:
            content = self._form.write(new)
            write_whole(path, content, is_private=True)
        with self._mutex:
            self._take(_Found(new, _signature(path), content))
            del self._waiting[: len(edits)]
        return aside

    def _read(self, path: Path) -> "_Found[Value]":
        """Return what stands in the file."""
        seen = _signature(path)
        if seen is None:
            return _Found(self._form.empty, None)
        try:
            content = path.read_bytes()
            known = content == self._content and not self._damage
            return _Found(self._stored if known else self._form.read(content), seen, content)
        except (OSError, ValueError) as error:
            return _Found(self._form.empty, seen, damage=str(error))

    def _take(self, found: "_Found[Value]") -> None:
        self._stored, self._seen, self._damage = found.value, found.seen, found.damage
        self._content = found.content


@dataclass(frozen=True, slots=True)
class _Found(Generic[Value]):
    """What stood in the file at a moment, and why it does not hold."""

    value: Value
    seen: Signature | None
    content: bytes | None = None
    damage: str = ""


def _edited(value: Value, edits: Iterable[Edit[Value]]) -> Value:
    return reduce(lambda so_far, change: change(so_far), edits, value)


def free_name(path: Path) -> Path:
    """Return the name that a broken file gets."""
    names = (path.with_stem(f"{path.stem}-damaged-{number}") for number in range(1, 1000))
    return next(name for name in names if not name.exists())


def _signature(path: Path) -> Signature | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
