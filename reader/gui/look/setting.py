"""One setting: its name in the file, its default, and what it may be; how it is read and written follows from these."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar, overload

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)


class Kept(Protocol):
    """Where the words of all settings are."""

    def word(self, key: str) -> str | None:
        """Return what stands in the file under a name, None where nothing does."""
        ...

    def set_word(self, key: str, word: str) -> None:
        """Have it stand there."""
        ...


class Group(StrEnum):
    """Where a setting stands in the dialog of all."""

    LOOK = "look"
    READING = "reading"
    SUMMARY = "summary"
    ACTORS = "actors"


@dataclass(frozen=True, slots=True)
class Shown:
    """How a setting is offered to the reader: its group and its words."""

    group: Group
    words: str


class Setting(Generic[Value]):
    """`parse` raises ValueError for whatever is no value: then, as where nothing is written, the default holds.

    A setting that is `shown` stands in the dialog of all: `bounds` are those of a number, `among` are the words of
    which it is one, or several where it `is_several`.
    """

    bounds: tuple[int, int] | None = None
    among: Callable[[], Iterable[str]] | None = None
    is_several = False

    def __init__(
        self,
        key: str,
        default: Value,
        parse: Callable[[str], Value],
        *,
        write: Callable[[Value], str] = str,
        shown: Shown | None = None,
    ) -> None:
        self.key, self.default, self.shown = key, default, shown
        self._parse, self._write = parse, write

    @overload
    def __get__(self, kept: None, owner: type) -> "Setting[Value]": ...
    @overload
    def __get__(self, kept: Kept, owner: type) -> Value: ...
    def __get__(self, kept: Kept | None, owner: type) -> "Setting[Value] | Value":
        return self if kept is None else self.read(kept.word(self.key))

    def __set__(self, kept: Kept, value: Value) -> None:
        kept.set_word(self.key, self._write(self._parse(self._write(value))))

    def word_of(self, kept: Kept) -> str:
        """Return the value as it is written in the file."""
        return self._write(self.read(kept.word(self.key)))

    def take(self, kept: Kept, word: str) -> bool:
        """Have a value that is written so; tell whether it is one."""
        try:
            value = self._parse(word)
        except ValueError:
            return False
        kept.set_word(self.key, self._write(value))
        return True

    def read(self, word: str | None) -> Value:
        """Return the value that is written so."""
        if word is None or word == self._write(self.default):  # whose parsing may need to load what is known
            return self.default
        try:
            return self._parse(word)
        except ValueError:
            return self.default


def number(key: str, default: int, bounds: tuple[int, int], *, shown: Shown | None = None) -> Setting[int]:
    """Return a setting that is a whole number within bounds; what lies outside counts as the nearest within."""
    made = Setting(key, default, lambda word: max(bounds[0], min(int(word), bounds[1])), shown=shown)
    made.bounds = bounds
    return made


def flag(key: str, *, default: bool, shown: Shown | None = None) -> Setting[bool]:
    """Return a setting that is on or off."""
    return Setting(key, default, lambda word: bool(int(word)), write=lambda value: str(int(value)), shown=shown)


def choice(key: str, default: Choice, *, shown: Shown | None = None) -> Setting[Choice]:
    """Return a setting that is one of an enumeration."""
    made = Setting(key, default, type(default), shown=shown)
    made.among = lambda: tuple(type(default))
    return made


def one_of(key: str, default: str, known: Callable[[], Iterable[str]], *, shown: Shown | None = None) -> Setting[str]:
    """Return a setting that is one of what `known` gives, which is asked only where it is not the default."""

    def parse(word: str) -> str:
        if word != default and word not in known():
            raise ValueError(word)
        return word

    made = Setting(key, default, parse, shown=shown)
    made.among = known
    return made


def words(key: str) -> Setting[frozenset[str]]:
    """Return a setting that is a set of words, at first empty."""
    return Setting(key, frozenset(), lambda text: frozenset(text.split()), write=lambda value: " ".join(sorted(value)))


def choices(
    key: str, kind: type[Choice], default: Iterable[Choice] = (), *, shown: Shown | None = None
) -> Setting[frozenset[Choice]]:
    """Return a setting that is a set of an enumeration; of several words an unknown one falls out."""

    def parse(text: str) -> frozenset[Choice]:
        named = set(text.split())
        return frozenset(each for each in kind if each.value in named)

    def write(value: frozenset[Choice]) -> str:
        return " ".join(sorted(each.value for each in value))

    made = Setting(key, frozenset(default), parse, write=write, shown=shown)
    made.among, made.is_several = (lambda: tuple(kind)), True
    return made


def memory(key: str) -> Setting[bytes]:
    """Return a setting that is what Qt remembers of a window, at first nothing."""
    return Setting(key, b"", lambda word: b64decode(word, validate=True), write=lambda value: b64encode(value).decode())
