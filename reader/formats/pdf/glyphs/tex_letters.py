"""What codes mean in fonts that keep the places TeX gives their letters, and do not say so.

OT1, of Computer Modern, and T1, also called Cork, hold the letters of text, OMS holds signs, among them the marks of
footnotes (the tables are those of the LaTeX manual `encguide`).
"""

import re
from collections.abc import Mapping, Sequence
from enum import Enum

_OT1_LIGATURES = {"\x0b": "ff", "\x0c": "fi", "\x0d": "fl", "\x0e": "ffi", "\x0f": "ffl"}
_T1_LIGATURES = {"\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl"}
_OT1_SIGNS = {"\x10": "ı", "\x19": "ß", "\x1a": "æ", "\x1b": "œ", "\x1c": "ø", "\x1d": "Æ", "\x1e": "Œ", "\x1f": "Ø"}
_OT1_ACCENTS = {"\x12": "`", "\x13": "´", "\x14": "ˇ", "\x15": "˘", "\x16": "¯", "\x17": "˚", "\x18": "¸", "\x7f": "¨"}
_OT1_QUOTES = {"\\": "“", '"': "”", "`": "‘", "'": "’", "{": "–", "|": "—"}
_T1_SIGNS = {"\x10": "“", "\x11": "”", "\x12": "„", "\x13": "«", "\x14": "»", "\x15": "–", "\x16": "—", "\x19": "ı"}
_OMS_SIGNS = {
    "\x00": "−", "\x01": "·", "\x02": "×", "\x03": "*", "\x06": "±", "\x0f": "•", "\x11": "≡", "\x12": "⊆",
    "\x13": "⊇", "\x14": "≤", "\x15": "≥", "\x18": "∼", "\x19": "≈", "\x1a": "⊂", "\x1b": "⊃", "!": "→", "1": "∞",
    "0": "′", "2": "∈", "3": "∋", ";": "∅", "[": "∪", "\\": "∩", "f": "{", "g": "}", "j": "|", "k": "‖", "n": "\\",
    "x": "§", "y": "†", "z": "‡", "{": "¶",
}  # fmt: skip
_SURE_OMS = frozenset("\x03\x14\x15j")  # what it has most of, and fonts of large signs seldom have
_VARIABLES = frozenset("xyz")  # in fonts of letters for formulas; in OMS, marks of footnotes that come with a star
_SUSPECT = frozenset(map(ord, "\x00\x01\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x7f")) | frozenset(range(0x10, 0x20))
_TEXT = re.compile(r"[^\W\d_]{4}")
_OT1_IN_WORD = re.compile(r"(?<=[a-z])[\x0b-\x0f]|[\x0b-\x0f](?=[a-z])")
_T1_IN_WORD = re.compile(r"(?<=[a-z])[\x1b-\x1f]|[\x1b-\x1f](?=[a-z])")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_MAX_CONTROLS = 0.15  # of the codes of a font of text; with more, they stand for letters in an order of their own


class TexEncoding(Enum):
    """How TeX numbers what is in a font."""

    OT1 = "OT1"
    T1 = "T1"
    OMS = "OMS"


_LETTERS: Mapping[TexEncoding, Mapping[str, str]] = {
    TexEncoding.OT1: {**_OT1_SIGNS, **_OT1_LIGATURES, **_OT1_ACCENTS, **_OT1_QUOTES},
    TexEncoding.T1: {**_T1_SIGNS, **_T1_LIGATURES},
    TexEncoding.OMS: _OMS_SIGNS,
}


def has_suspect(codes: Sequence[int]) -> bool:
    """Tell whether a page has codes that no text is written with; its fonts may be TeX's."""
    return not _SUSPECT.isdisjoint(codes) or codes.count(ord("\r")) != codes.count(ord("\n"))


def encodings_of(written: Mapping[int, str]) -> dict[int, TexEncoding]:
    """Return the encoding of each font of TeX's by what the page writes in it, words apart.

    A control within a word of a font of text is a ligature. Those of OT1 mean no letters in T1, but those of T1 are
    "æ" and its like in OT1: a font that has none of OT1 is taken for what the other fonts of the page are.
    """
    signs = {font: TexEncoding.OMS for font, text in written.items() if _is_of_signs(text)}
    texts = {font: text for font, text in written.items() if _is_text(text)}
    found = {font: encoding for font, text in texts.items() if (encoding := _evident(text))}
    usual = TexEncoding.OT1 if TexEncoding.OT1 in found.values() else TexEncoding.T1
    return {font: found.get(font, usual) for font in texts} | signs if found else signs


def tex_letter(code: str, encoding: TexEncoding) -> str | None:
    """Return what a code means in an encoding; None where it means itself, or nothing."""
    return _LETTERS[encoding].get(code)


def _is_text(text: str) -> bool:
    controls = len(_CONTROL.findall(text))
    return _TEXT.search(text) is not None and controls <= _MAX_CONTROLS * len(text)


def _is_of_signs(text: str) -> bool:
    """Tell whether a font has nothing but what OMS has, and what tells it from fonts of variables and large signs."""
    codes = set(text) - {"\n"}
    are_marks = codes.isdisjoint(_VARIABLES) or "\x03" in codes
    has_control = _CONTROL.search(text) is not None
    return has_control and are_marks and codes <= _OMS_SIGNS.keys() and not codes.isdisjoint(_SURE_OMS)


def _evident(text: str) -> TexEncoding | None:
    if _OT1_IN_WORD.search(text):
        return TexEncoding.OT1
    return TexEncoding.T1 if _T1_IN_WORD.search(text) else None
