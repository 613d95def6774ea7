"""Control characters, which tell a terminal to do things (ISO 6429: C0 and C1) or turn the order of words round.

Letters forced into another order (U+202D, U+202E) read as other words; a part that is forced from left to right becomes
one of its own that runs so, as a telephone number in Arabic does. What only says where a part in another direction
begins and ends stays in a text; in the name of a file it has no place.
"""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")  # all but the tab and the line end
_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_ORDER = re.compile("[\n\u202a-\u202e]")
_END = "\u202c"
_INSTEAD = {"\u202d": ("\u2066", "\u2069"), "\u202e": ("", "")}  # of what forces an order, and of its end
_PICTURES = 0x2400  # in Unicode, a sign for each of the first 32
_DELETE, _OF_DELETE, _OTHER = 0x7F, "\u2421", "\ufffd"


def has_controls(text: str) -> bool:
    """Tell whether a text holds any but tabs and line ends."""
    return not text.isprintable() and _CONTROLS.search(text) is not None


def without_controls(text: str) -> str:
    """Return the text without them; tabs and line ends stay, and what only moves a terminal on is a blank."""
    return "".join(kept_of(text)) if has_controls(text) else text


def kept_of(text: str) -> list[str]:
    """Return what stays of each character."""
    kept = [_CONTROLS.sub(_blank, sign) for sign in text]
    open_at: list[int] = []
    for match in _ORDER.finditer(text):
        at, sign = match.start(), match.group()
        if sign == "\n":  # ends a paragraph, and all that is open in it
            open_at.clear()
        elif sign != _END:
            open_at.append(at)
        elif open_at and text[open_at[-1]] in _INSTEAD:
            start = open_at.pop()
            kept[start], kept[at] = _INSTEAD[text[start]]
        elif open_at:
            open_at.pop()
    return kept


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
