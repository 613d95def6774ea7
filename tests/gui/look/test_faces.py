"""Chinese, Japanese and Korean words stand in the forms that their language writes."""

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from reader.gui.look import faces
from reader.gui.look.faces import Writing, family_for, writing_of

FAMILIES = ["Plain Face", "Some Sans JP", "Some Mono SC", "Some Sans SC", "Some Serif SC"]


@pytest.mark.parametrize(
    ("language", "text", "writing"),
    [
        ("ja", "", Writing.JAPANESE),
        ("ko-KR", "", Writing.KOREAN),
        ("zh", "他们说这个国家", Writing.SIMPLIFIED),
        ("zh", "他們說這個國家", Writing.TRADITIONAL),
        ("zh-Hant", "", Writing.TRADITIONAL),
        ("zh-TW", "", Writing.TRADITIONAL),
        ("fr", "", None),
        (None, "直骨角", None),
    ],
)
def test_a_language_has_its_way_of_writing(language: str | None, text: str, writing: Writing | None) -> None:
    assert writing_of(language, text) is writing


def test_the_family_made_for_a_writing_goes_before_others(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda _writing: FAMILIES)
    faces.family_for.cache_clear()

    found = [
        family_for(Writing.SIMPLIFIED),
        family_for(Writing.SIMPLIFIED, is_serif=False),
        family_for(Writing.JAPANESE),
        family_for(Writing.KOREAN),
        family_for(None),
    ]

    faces.family_for.cache_clear()
    assert found == ["Some Serif SC", "Some Sans SC", "Some Sans JP", "Plain Face", ""]
