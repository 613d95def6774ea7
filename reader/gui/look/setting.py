"""One setting: its name in the file, its default, and what it may be; how it is read and written follows from these."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
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


class Setting(Generic[Value]):
    """`parse` raises ValueError for whatever is no value: then, as where nothing is written, the default holds."""

    def __init__(
        self, key: str, default: Value, parse: Callable[[str], Value], *, write: Callable[[Value], str] = str
    ) -> None:
        self.key, self.default = key, default
        self._parse, self._write = parse, write

    @overload
    def __get__(self, kept: None, owner: type) -> "Setting[Value]": ...
    @overload
    def __get__(self, kept: Kept, owner: type) -> Value: ...
    def __get__(self, kept: Kept | None, owner: type) -> "Setting[Value] | Value":
        return self if kept is None else self.read(kept.word(self.key))

    def __set__(self, kept: Kept, value: Value) -> None:
        kept.set_word(self.key, self._write(self._parse(self._write(value))))

    def read(self, word: str | None) -> Value:
        """Return the value that is written so."""
        if word is None or word == self._write(self.default):  # whose parsing may need to load what is known
            return self.default
        try:
            return self._parse(word)
        except ValueError:
            return self.default


def number(key: str, default: int, bounds: tuple[int, int]) -> Setting[int]:
    """Return a setting that is a whole number within bounds; what lies outside counts as the nearest within."""
    return Setting(key, default, lambda word: max(bounds[0], min(int(word), bounds[1])))


def flag(key: str, *, default: bool) -> Setting[bool]:
    """Return a setting that is on or off."""
    return Setting(key, default, lambda word: bool(int(word)), write=lambda value: str(int(value)))


def choice(key: str, default: Choice) -> Setting[Choice]:
    """Return a setting that is one of an enumeration."""
    return Setting(key, default, type(default))


def one_of(key: str, default: str, known: Callable[[], Iterable[str]]) -> Setting[str]:
    """Return a setting that is one of what `known` gives, which is asked only where it is not the default."""

    def parse(word: str) -> str:
        if word != default and word not in known():
            raise ValueError(word)
        return word

    return Setting(key, default, parse)


def words(key: str) -> Setting[frozenset[str]]:
    """Return a setting that is a set of words, at first empty."""
    return Setting(key, frozenset(), lambda text: frozenset(text.split()), write=lambda value: " ".join(sorted(value)))


def choices(key: str, kind: type[Choice], default: Iterable[Choice] = ()) -> Setting[frozenset[Choice]]:
    """Return a setting that is a set of an enumeration; of several words an unknown one falls out."""

    def parse(text: str) -> frozenset[Choice]:
        named = set(text.split())
        return frozenset(each for each in kind if each.value in named)

    return Setting(key, frozenset(default), parse, write=lambda value: " ".join(sorted(each.value for each in value)))


def memory(key: str) -> Setting[bytes]:
    """Return a setting that is what Qt remembers of a window, at first nothing."""
    return Setting(key, b"", lambda word: b64decode(word, validate=True), write=lambda value: b64encode(value).decode())
