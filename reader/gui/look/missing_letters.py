"""Which script of a text has no letters on this computer: all that would be seen of it is boxes."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

_SYSTEM = QFontDatabase.WritingSystem
_PLAIN_END = "\u0530"  # what is before has letters in the faces that come with the program
_LOOKED_AT = 100_000  # characters from the beginning
_LEAST = 5  # letters; fewer are a name or two
_CJK, _CORE = "fonts-noto-cjk", "fonts-noto-core"


class Script(NamedTuple):
    """Letters from the first to the last, what Qt calls a face for them, and the package of Debian that brings one."""

    name: str
    first: str
    last: str
    systems: tuple[QFontDatabase.WritingSystem, ...]
    package: str


def _scripts() -> tuple[Script, ...]:
    han = (_SYSTEM.SimplifiedChinese, _SYSTEM.TraditionalChinese, _SYSTEM.Japanese)
    return (
        Script(_tr("Japanese"), "\u3041", "\u30ff", (_SYSTEM.Japanese,), _CJK),
        Script(_tr("Korean"), "\uac00", "\ud7a3", (_SYSTEM.Korean,), _CJK),
        Script(_tr("Chinese"), "\u4e00", "\u9fff", han, _CJK),
        Script(_tr("Armenian"), "\u0531", "\u058f", (_SYSTEM.Armenian,), _CORE),
        Script(_tr("Hebrew"), "\u0590", "\u05ff", (_SYSTEM.Hebrew,), _CORE),
        Script(_tr("Arabic"), "\u0600", "\u06ff", (_SYSTEM.Arabic,), _CORE),
        Script(_tr("Devanagari"), "\u0900", "\u097f", (_SYSTEM.Devanagari,), _CORE),
        Script(_tr("Bengali"), "\u0980", "\u09ff", (_SYSTEM.Bengali,), _CORE),
        Script(_tr("Gurmukhi"), "\u0a00", "\u0a7f", (_SYSTEM.Gurmukhi,), _CORE),
        Script(_tr("Gujarati"), "\u0a80", "\u0aff", (_SYSTEM.Gujarati,), _CORE),
        Script(_tr("Odia"), "\u0b00", "\u0b7f", (_SYSTEM.Oriya,), _CORE),
        Script(_tr("Tamil"), "\u0b80", "\u0bff", (_SYSTEM.Tamil,), _CORE),
        Script(_tr("Telugu"), "\u0c00", "\u0c7f", (_SYSTEM.Telugu,), _CORE),
        Script(_tr("Kannada"), "\u0c80", "\u0cff", (_SYSTEM.Kannada,), _CORE),
        Script(_tr("Malayalam"), "\u0d00", "\u0d7f", (_SYSTEM.Malayalam,), _CORE),
        Script(_tr("Sinhala"), "\u0d80", "\u0dff", (_SYSTEM.Sinhala,), _CORE),
        Script(_tr("Thai"), "\u0e00", "\u0e7f", (_SYSTEM.Thai,), _CORE),
        Script(_tr("Lao"), "\u0e80", "\u0eff", (_SYSTEM.Lao,), _CORE),
        Script(_tr("Tibetan"), "\u0f00", "\u0fff", (_SYSTEM.Tibetan,), _CORE),
        Script(_tr("Burmese"), "\u1000", "\u109f", (_SYSTEM.Myanmar,), _CORE),
        Script(_tr("Georgian"), "\u10a0", "\u10ff", (_SYSTEM.Georgian,), _CORE),
        Script(_tr("Khmer"), "\u1780", "\u17ff", (_SYSTEM.Khmer,), _CORE),
    )


def missing_letters(text: str) -> str:
    """Return a sentence about the script of a text that no face on this computer has; empty where there is none."""
    script = next(_without_face(text[:_LOOKED_AT]), None)
    if script is None:
        return ""
    sentence = _tr("This computer has no letters for {script}; the package “{package}” brings them.")
    return sentence.format(script=script.name, package=script.package)


def _without_face(text: str) -> Iterator[Script]:
    if not text or max(text) < _PLAIN_END:
        return
    letters = Counter(text)
    for script in _scripts():
        count = sum(times for letter, times in letters.items() if script.first <= letter <= script.last)
        if count >= _LEAST and not any(QFontDatabase.families(system) for system in script.systems):
            yield script


def _tr(text: str) -> str:
    return QCoreApplication.translate("MissingLetters", text)
