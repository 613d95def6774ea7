"""Faces for languages that write the same characters in different forms: Chinese, Japanese, Korean."""

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFontDatabase

_SYSTEM = QFontDatabase.WritingSystem
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
_SIMPLIFIED_SIGNS, _TRADITIONAL_SIGNS = "这国们说时会来对个为", "這國們說時會來對個為"


class Writing(StrEnum):
    """A way of writing these characters; the values are endings that names of families have for it."""

    JAPANESE = "JP"
    SIMPLIFIED = "SC"
    TRADITIONAL = "TC"
    KOREAN = "KR"


_SYSTEMS = {
    Writing.JAPANESE: _SYSTEM.Japanese,
    Writing.SIMPLIFIED: _SYSTEM.SimplifiedChinese,
    Writing.TRADITIONAL: _SYSTEM.TraditionalChinese,
    Writing.KOREAN: _SYSTEM.Korean,
}


def writing_of(language: str | None, text: str = "") -> Writing | None:
    """Return how a language writes these characters, Chinese as most of a text does; None for all other languages."""
    parts = (language or "").lower().split("-")
    if parts[0] == "ja":
        return Writing.JAPANESE
    if parts[0] == "ko":
        return Writing.KOREAN
    if parts[0] not in ("zh", "yue"):
        return None
    simplified, traditional = (sum(map(text.count, signs)) for signs in (_SIMPLIFIED_SIGNS, _TRADITIONAL_SIGNS))
    is_traditional = not _TRADITIONAL.isdisjoint(parts[1:]) or parts[0] == "yue" or traditional > simplified
    return Writing.TRADITIONAL if is_traditional else Writing.SIMPLIFIED


@cache
def family_for(writing: Writing | None, *, is_serif: bool = True) -> str:
    """Return a family of this computer that has the forms of a writing; empty where none has, or none is needed."""
    if writing is None:
        return ""
    families = QFontDatabase.families(_SYSTEMS[writing])
    named = [each for each in families if each.endswith(f" {writing}")]
    fitting = [each for each in named if ("Serif" in each) is is_serif and "Mono" not in each]
    return next(iter((*fitting, *named, *families)), "")
