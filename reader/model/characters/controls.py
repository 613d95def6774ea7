"""Control characters, which tell a terminal to do things (ISO 6429: C0 and C1) or turn the order of words round.

Letters forced into another order (U+202D, U+202E) read as other words. What only says where a part in another direction
begins and ends stays in a text; in the name of a file it has no place.
"""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")  # all but the tab and the line end
_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PICTURES = 0x2400  # in Unicode, a sign for each of the first 32
_DELETE, _OF_DELETE, _OTHER = 0x7F, "\u2421", "\ufffd"


def has_controls(text: str) -> bool:
    """Tell whether a text holds any but tabs and line ends."""
    return not text.isprintable() and _CONTROLS.search(text) is not None


def without_controls(text: str) -> str:
    """Return the text without them; tabs and line ends stay, and what only moves a terminal on is a blank."""
    return _CONTROLS.sub(_blank, text)


def shown(text: str) -> str:
    """Return the text with a sign for each, of the same length; tabs and line ends stay."""
    return _CONTROLS.sub(_sign, text)


def shown_in_a_line(text: str) -> str:
    """Return the text with a sign for each, of the same length, tabs and line ends among them."""
    return _IN_A_LINE.sub(_sign, text)


def _blank(match: re.Match[str]) -> str:
    return " " if match.group().isspace() else ""


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code == _DELETE:
        return _OF_DELETE
    return chr(_PICTURES + code) if code < _DELETE else _OTHER
