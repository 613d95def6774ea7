"""What stands before an item of a list, a note or a caption."""

import re

from reader.formats.plain.lines import BULLETS

_NUMBER = re.compile(r"(?:\d{1,3}[.)]|[a-zA-Z][.)]|[ivx]{1,5}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))")
_NOTE = re.compile(r"(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§¶#]{1,3}|[a-z])[.)]?")
_GLUED_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})(?=[A-Z“\"‘'])")
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)?|tabelle|tableau|figura|tabla|tabela|scheme|chart|plate|exhibit|"
    r"map|graph|diagram|listing|photo|box)\s+(?:\d+|[IVX]+|[A-Z]\.?\d+)(?:[.\-–]\d+)*(?P<end>[a-z]?\s*[.:|–—]|\s|$)",
    re.IGNORECASE,
)
_NAMED_CAPTION = re.compile(r"(?:Fig(?:ure|\.)?|FIGURE|T(?:able|ABLE)|Tab(?:elle|\.)|Tableau) \d+[a-z]? (?=[A-Z])")
_NUMBERED_HEADING = re.compile(r"(?:[IVXL]{1,6}[.)]|[A-Z][.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?)\s+(?=[A-Z])")
_SECTION = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVXL]{1,6}\.|[A-Z]\.(?:\d{1,2}\.?)?)")
_MAX_HEADING = 70  # characters
_CLEAR_BULLETS = frozenset("•‣▪●○◦■►▶➤▸➔→✓✔⁃∙·*")


def is_bullet(word: str) -> bool:
    """Tell whether the word is a bullet or dash that marks an item."""
    return len(word) == 1 and word in BULLETS and word != "—"


def is_clear_bullet(word: str) -> bool:
    """Tell whether the word marks an item wherever it begins a line."""
    return len(word) == 1 and word in _CLEAR_BULLETS


def is_number(word: str) -> bool:
    """Tell whether the word is the number of an item, such as "1." or "(a)"."""
    return _NUMBER.fullmatch(word) is not None


def is_marker(word: str) -> bool:
    """Tell whether the word may mark an item of a list."""
    return is_bullet(word) or is_number(word)


def is_heading_in_capitals(text: str) -> bool:
    """Tell whether the text is a number and words all in capitals, as headings of many journals are: "II. METHODS"."""
    number = _NUMBERED_HEADING.match(text)
    words = text[number.end() :] if number else ""
    letters = [sign for sign in words if sign.isalpha()]
    return len(text) <= _MAX_HEADING and len(letters) > 4 and all(sign.isupper() for sign in letters)


def is_section(word: str) -> bool:
    """Tell whether a word may be the number of a section: "1", "1.1", "II."."""
    return _SECTION.fullmatch(word) is not None


def begins_note(text: str) -> bool:
    """Tell whether the line begins as a footnote does."""
    first = text.partition(" ")[0]
    return _NOTE.fullmatch(first) is not None or _GLUED_NOTE.match(text) is not None


def note_mark(text: str) -> str:
    """Return the mark with which a footnote begins."""
    glued = _GLUED_NOTE.match(text)
    return glued.group() if glued else text.partition(" ")[0].strip("[]().")


def is_caption(text: str, *, is_small: bool) -> bool:
    """Tell whether the text is the caption of a figure or table; a clear sign after its number is enough."""
    match = _CAPTION.match(text)
    if _NAMED_CAPTION.match(text):
        return True  # "Figure 1 The route", where "Figure 1 shows the route" is a sentence
    return match is not None and (is_small or bool(match["end"].strip()) or match.end() == len(text))
