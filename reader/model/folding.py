"""Words as people type them: without case, accents, ligatures and the kinds of quotes, hyphens, blanks and digits.

Everything that searches in words of an article folds both sides by this one road. Letters: Unicode's compatibility
decomposition (NFKD) and case folding, without marks above and below; those of Indic and Thai scripts are letters and
stay. Who types a mark means it: "résumé" does not find "resume", which finds both.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from reader.model.span import Span

_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼ`´ʹ＇", "'"),
    **dict.fromkeys("“”„‟″«»‹›「」『』＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("øØ", "o"),
    **dict.fromkeys("đĐð", "d"),
    **dict.fromkeys("łŁ", "l"),
    **dict.fromkeys("æÆ", "ae"),
    **dict.fromkeys("œŒ", "oe"),
    **dict.fromkeys("ıI", "i"),
    **dict.fromkeys("ىی", "ي"),
    "ک": "ك",
    "ة": "ه",
    "ـ": "",  # draws a word out
}


def folded(text: str) -> str:
    """Return a text without what people do not type, for comparing: "Café" and "cafe" are one."""
    return text.translate({ord(char): fold for char, fold in _folds(text).items() if fold != char})


def _with_marks(text: str) -> str:
    return "".join(_fold(char, keeps_marks=True) for char in unicodedata.normalize("NFD", text))


class FoldedText:
    """A text folded once, to be searched often; hits are spans of the text as it stands."""

    def __init__(self, text: str) -> None:
        self._text = text

    def hits(self, words: str, *, whole_words: bool = False) -> Iterator[Span]:
        """Yield where words stand, in order and apart; any run of blanks is like another."""
        wanted = folded(words).split(" ")
        pattern = r"\s+".join(map(re.escape, filter(None, wanted)))
        if not pattern:
            return
        before, after = (r"(?<!\w)", r"(?!\w)") if whole_words else ("", "")
        marked = _with_marks(words) if _with_marks(words) != folded(words) else None
        for match in re.finditer(before + pattern + after, self._folded):
            span = self._span(match.start(), match.end())
            if marked is None or _with_marks(span.of(self._text)) == marked:
                yield span

    def _span(self, start: int, end: int) -> Span:
        first, last = self._place(start), self._place(end - 1)
        return Span(first, max(self._place(end), last + 1))

    def _place(self, offset: int) -> int:
        """Return where a character of the folded text stands, for its end that of the text."""
        if offset >= len(self._folded):
            return len(self._text)
        step = bisect_right(self._folded_steps, offset) - 1
        start, place = (self._folded_steps[step], self._steps[step]) if step >= 0 else (0, 0)
        width = self._widths[step] if step >= 0 else 0
        return place if offset < start + width else place + 1 + offset - start - width if step >= 0 else offset

    @cached_property
    def _folded(self) -> str:
        return folded(self._text)

    @cached_property
    def _steps(self) -> list[int]:
        """Where the characters stand that are folded to none, or to several."""
        uneven = [char for char, fold in _folds(self._text).items() if len(fold) != 1]
        if not uneven:
            return []
        pattern = "[" + "".join(map(re.escape, uneven)) + "]"
        return [match.start() for match in re.finditer(pattern, self._text)]

    @cached_property
    def _widths(self) -> list[int]:
        """How many characters each of those is folded to."""
        folds = _folds(self._text)
        return [len(folds[self._text[step]]) for step in self._steps]

    @cached_property
    def _folded_steps(self) -> list[int]:
        """Where those stand in the folded text."""
        places, shift = [], 0
        for step, width in zip(self._steps, self._widths, strict=True):
            places.append(step + shift)
            shift += width - 1
        return places


def _folds(text: str) -> dict[str, str]:
    return {char: _fold(char) for char in set(text)}


def _fold(char: str, *, keeps_marks: bool = False) -> str:
    if char in _ALIKE:
        return _ALIKE[char]
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if unicodedata.category(char) == "Cf":
        return ""
    parts = unicodedata.normalize("NFKD", char.casefold())
    return "".join(_ALIKE.get(part, part) for part in parts if keeps_marks or not _is_mark(part))


def _is_mark(char: str) -> bool:
    """Tell whether a character is a mark above, below or through a letter, or a vowel point of Hebrew or Arabic."""
    place = unicodedata.combining(char)
    return place == 1 or 10 <= place <= 36 or 200 <= place <= 240
