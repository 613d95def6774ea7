"""Accents that a file draws as signs of their own, over or under letters: TeX does, and far from them in its order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

_COMBINING = {
    "´": "\u0301", "`": "\u0300", "^": "\u0302", "ˆ": "\u0302", "¨": "\u0308", "~": "\u0303", "˜": "\u0303",
    "¸": "\u0327", "ˇ": "\u030c", "˘": "\u0306", "˚": "\u030a", "¯": "\u0304", "˙": "\u0307", "˝": "\u030b",
    "˛": "\u0328",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_MIN_SHARED = 0.6  # of the narrower of accent and letter: side by side they share next to nothing
_MAX_LIFT = 0.75  # of the accent's width, between the baselines; over capitals it stands higher

ACCENTS = frozenset(_COMBINING)


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign at a place; `index` is its own on the page."""

    index: int
    text: str
    left: float
    right: float
    baseline: float


def with_accents(signs: Sequence[Sign]) -> dict[int, str]:
    """Return what letters are with the accents that stand over them, and nothing for each such accent, by index."""
    found: dict[int, str] = {}
    for at, sign in enumerate(signs):
        if sign.text not in ACCENTS:
            continue
        beside = (*signs[at + 1 : at + 2], *signs[max(0, at - 1) : at])
        letter = _letter_under(sign, beside) or _letter_under(sign, signs)
        if letter and letter.index not in found:
            found[letter.index], found[sign.index] = accented(letter.text, sign.text) or letter.text, ""
    return found


@cache
def accented(letter: str, accent: str) -> str | None:
    """Return the letter with the accent; None where no language writes it."""
    whole = normalize("NFC", _DOTLESS.get(letter, letter) + _COMBINING[accent])
    return whole if len(whole) == 1 and letter.isalpha() else None


def _letter_under(accent: Sign, signs: Iterable[Sign]) -> Sign | None:
    under = [sign for sign in signs if _is_under(sign, accent)]
    return min(under, key=lambda sign: abs(sign.left + sign.right - accent.left - accent.right), default=None)


def _is_under(sign: Sign, accent: Sign) -> bool:
    shared = min(sign.right, accent.right) - max(sign.left, accent.left)
    width = accent.right - accent.left
    is_there = shared > 0 and shared >= _MIN_SHARED * min(width, sign.right - sign.left)
    is_level = abs(sign.baseline - accent.baseline) <= _MAX_LIFT * width
    return is_there and is_level and len(sign.text) == 1 and accented(sign.text, accent.text) is not None
