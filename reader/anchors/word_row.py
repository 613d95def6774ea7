"""The words of a text in their order, as two versions of it are compared: folded, without signs and blanks."""

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from reader.model.folding import folded

WORDS_AT_ONCE = 4_000  # some milliseconds
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_OF_WORDS = ("L", "M", "N")  # first letters of Unicode's categories
_OF_WORDS_TOO = ("Cf", "Sc")  # what does not show within a word; the signs of currencies


class WordRow:
    """Words by their number, with the offsets at which they stand; a sign of a script without spaces is a word."""

    def __init__(self, text: str, *, is_read: bool = True) -> None:
        """Read the words, or leave that to `reading`."""
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        if is_read:
            deque(self.reading(), maxlen=0)

    def reading(self) -> Iterator[None]:
        """Read the words, and pause now and then, so that whoever reads in a window can do something else between."""
        fold = lru_cache(maxsize=None)(folded)
        for number, match in enumerate(_pattern(self.text).finditer(self.text)):
            if number % WORDS_AT_ONCE == 0:
                yield
            word = match.group()
            word = word.lower() if word.isascii() else fold(word)
            if word:
                self.words.append(word)
                self.starts.append(match.start())
                self.ends.append(match.end())

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The numbers at which each word stands, in order."""
        places: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            places[word].append(number)
        return dict(places)

    def count(self, word: str) -> int:
        """Return how often a word stands in the text."""
        return len(self.places.get(word, ()))

    def where(self, wanted: Sequence[str]) -> list[int]:
        """Return the numbers at which these words stand one after the other."""
        wanted = list(wanted)
        rarest = min(range(len(wanted)), key=lambda number: self.count(wanted[number]))
        first = (place - rarest for place in self.places.get(wanted[rarest], ()))
        return [start for start in first if start >= 0 and self.words[start : start + len(wanted)] == wanted]


def is_unspaced(sign: str) -> bool:
    """Tell whether a sign is of a script that is written without spaces."""
    return _IS_UNSPACED.match(sign) is not None


def weight(words: Sequence[str]) -> float:
    """Return how much it says that these words agree, in words of a script with spaces."""
    return sum(0.5 if len(word) == 1 and is_unspaced(word) else 1.0 for word in words)


_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")


def _pattern(text: str) -> re.Pattern[str]:
    """Return what matches a word, made of the characters that the text has: Python's own \\w leaves out vowel signs."""
    kinds = {char: unicodedata.category(char) for char in set(text)}
    of_words = [char for char, kind in kinds.items() if kind[0] in _OF_WORDS or kind in _OF_WORDS_TOO]
    alone = _class(char for char in of_words if is_unspaced(char) and kinds[char][0] != "M")
    marks = _class(char for char in of_words if kinds[char][0] == "M")
    together = _class(char for char in of_words if not is_unspaced(char))
    return re.compile(f"{alone}{marks}*|{together}+")


def _class(characters: Iterable[str]) -> str:
    inner = "".join(map(re.escape, sorted(characters)))
    return f"[{inner}]" if inner else r"(?!)"
