"""Words to the pieces that a BERT model knows, by number: WordPiece, longest first (Devlin et al. 2019), uncased."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

MAX_PIECES = 12  # of a word; what is longer is an address or noise, and no name is told by its end
REMEMBERED = 50_000  # words; a novel has some 20,000 and a list of numbers none that come again
_CONTINUED = "##"


class WordPieces:
    """Cuts words by a vocabulary; `of` remembers words, so one instance serves many articles."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Raise ValueError where the vocabulary lacks the signs that every model needs."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest_piece = max(map(len, self._numbers), default=0)
        lacking = {"[CLS]", "[SEP]", "[UNK]"} - self._numbers.keys()
        if lacking:
            raise ValueError(f"the vocabulary lacks {', '.join(sorted(lacking))}")
        self.begin, self.end = self._numbers["[CLS]"], self._numbers["[SEP]"]
        self._unknown = self._numbers["[UNK]"]
        self.of = lru_cache(REMEMBERED)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """Return the pieces of a word: at least one, at most MAX_PIECES."""
        found = [number for part in _parts(_bare(word)) for number in self._of_part(part)]
        return tuple(found[:MAX_PIECES]) or (self._unknown,)

    def _of_part(self, part: str) -> list[int]:
        numbers, start = [], 0
        while start < len(part):
            number, start = self._longest(part, start)
            if number is None:
                return [self._unknown]
            numbers.append(number)
        return numbers

    def _longest(self, part: str, start: int) -> tuple[int | None, int]:
        """Return the longest piece at an index and where it ends, None where none fits."""
        prefix = _CONTINUED if start else ""
        for end in range(min(len(part), start + self._longest_piece), start, -1):
            number = self._numbers.get(prefix + part[start:end])
            if number is not None:
                return number, end
        return None, start


def _bare(word: str) -> str:
    """Return the word in lower case and without accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


def _parts(word: str) -> Iterator[str]:
    """Yield the runs of letters and digits of a word, and each other sign by itself."""
    start = 0
    for index, char in enumerate(word):
        if unicodedata.category(char)[0] in "PS":
            if start < index:
                yield word[start:index]
            yield char
            start = index + 1
    if start < len(word):
        yield word[start:]
