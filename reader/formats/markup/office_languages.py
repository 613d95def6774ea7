"""The language of words in an office file: a run names up to three, and its script tells which of them is meant."""

import locale
from typing import NamedTuple

from reader.formats.markup.language_tags import is_other, tag_of

_ASIAN = (("\u1100", "\u11ff"), ("\u2e80", "\ua4cf"), ("\uac00", "\ud7ff"), ("\uf900", "\ufaff"), ("\uff01", "\uffdc"))
_COMPLEX = (("\u0590", "\u109f"), ("\u1780", "\u17ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufefc"))
_SAMPLE = 200  # characters; the script of a run shows at once


class Said(NamedTuple):
    """What is said of a run: its language if it is in western letters, Asian characters or complex scripts."""

    western: str | None = None
    asian: str | None = None
    complex: str | None = None

    def of(self, text: str) -> str | None:
        """Return the one that is meant for a text; None where nothing is said for its script."""
        letters = list(filter(str.isalpha, text[:_SAMPLE]))
        asian, complex_ = (sum(_is_in(each, ranges) for each in letters) for ranges in (_ASIAN, _COMPLEX))
        western = len(letters) - asian - complex_
        return self.western if western >= max(asian, complex_) else self.asian if asian >= complex_ else self.complex


def other_than(default: str, said: str | None) -> str:
    """Return the tag of a language where that is another than the file's; empty for all else."""
    tag = tag_of(said)
    return tag if tag and is_other(tag, default) else ""


def tag_of_number(number: int | None) -> str:
    """Return the tag of a language that is told by its number in Windows; empty where that names none."""
    return tag_of(locale.windows_locale.get(number or 0))


def _is_in(letter: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= letter <= last for first, last in ranges)
