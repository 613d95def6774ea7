"""A script that would be seen as boxes alone is told, with the package that brings its letters."""

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from reader.gui.look.missing_letters import missing_letters

System = QFontDatabase.WritingSystem


@pytest.fixture
def nothing_but_latin(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda system: ["Plain"] if system is System.Latin else [])


@pytest.mark.parametrize(
    ("text", "script", "package"),
    [
        ("町の図書館にあります", "Japanese", "fonts-noto-cjk"),
        ("他们说这个国家很大", "Chinese", "fonts-noto-cjk"),
        ("회의가 끝났다고 말했다", "Korean", "fonts-noto-cjk"),
        ("बैठक समाप्त हुई", "Devanagari", "fonts-noto-core"),
        ("การประชุมสิ้นสุดลง", "Thai", "fonts-noto-core"),
    ],
)
def test_letters_that_are_not_there_are_named(nothing_but_latin: None, text: str, script: str, package: str) -> None:
    said = missing_letters(f"They wrote: {text}.")

    assert script in said
    assert package in said


@pytest.mark.parametrize(
    "text", ["", "Plain words — “naïve” ones.", "Слова на русском языке.", "He is called 直骨 there."]
)
def test_where_letters_are_there_or_few_nothing_is_said(nothing_but_latin: None, text: str) -> None:
    assert missing_letters(text) == ""


def test_one_face_for_characters_that_languages_share_is_enough(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        QFontDatabase, "families", lambda system: ["One"] if system is System.TraditionalChinese else []
    )

    assert missing_letters("他们说这个国家很大") == ""
