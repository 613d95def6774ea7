"""Numbers of list items as they are shown: 1, a, A, i, I; and numbers as files write them."""

import re

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MAX_ROMAN = 4_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WHOLE = re.compile(r"\s*-?\d{1,6}\s*")  # no list counts further, and no list is set deeper


def numeral(number: int, kind: str) -> str:
    """Return a number in the kind that HTML and OpenDocument name by its first one: "1", "a", "A", "i" or "I"."""
    if kind in ("i", "I") and 0 < number < _MAX_ROMAN:
        written = _roman(number)
    elif kind in ("a", "A") and number > 0:
        written = _letters(number)
    else:
        return str(number)
    return written.upper() if kind.isupper() else written


def whole(written: str | None, otherwise: int) -> int:
    """Return a whole number as a file writes it; the other where it is none, or beyond all measure."""
    return int(written) if written and _WHOLE.fullmatch(written) else otherwise


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _letters(number: int) -> str:
    written = ""
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        written = _LETTERS[rest] + written
    return written
