"""What is told about a name that the mouse rests on."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.reading.actor_words import mention_words
from reader.model.annotation import ActorKind
from tests.gui.actor_samples import actor_of
from tests.gui.pages import Bench

TEXT = "Anna spoke of the river. Bert listened to Anna for long."


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tips that were shown."""
    tips: list[str] = []

    def show(_place: QPoint, tip: str, _owner: QWidget, _around: QRect) -> None:
        tips.append(tip)

    monkeypatch.setattr(QToolTip, "showText", show)
    return tips


def test_one_line_says_who_it_is_and_which_mention_of_how_many() -> None:
    anna = actor_of("anna")

    assert mention_words(anna, anna.mentions[2].start) == "Anna Smith — spokeswoman — mention 3 of 6"


def test_a_place_between_mentions_is_no_mention() -> None:
    bert = actor_of("bert")

    assert mention_words(bert, 0) == "Bert"


def test_a_name_is_told_when_the_mouse_rests_on_it(qtbot: QtBot, told: list[str]) -> None:
    bench = Bench(qtbot)
    bench.read(TEXT)

    bench.page.view.hovered_at.emit(TEXT.rindex("Anna"))

    assert bench.page.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert told == []
    qtbot.waitUntil(lambda: told == ["Anna — role — mention 2 of 2"])


def test_who_only_passes_over_a_name_is_told_nothing(qtbot: QtBot, told: list[str]) -> None:
    bench = Bench(qtbot)
    bench.read(TEXT)
    view = bench.page.view

    view.hovered_at.emit(0)
    view.hovered_at.emit(TEXT.index("river"))
    view.hovered_at.emit(TEXT.index("Bert"))

    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Bert — role — mention 1 of 1"]


def test_no_tip_comes_over_a_menu(qtbot: QtBot, told: list[str]) -> None:
    bench = Bench(qtbot)
    bench.read(TEXT)
    view = bench.page.view

    view.hovered_at.emit(0)
    view.menu_wished.emit(0, QPoint())
    view.hovered_at.emit(1)
    view.hovered_at.emit(TEXT.index("Bert"))

    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Bert — role — mention 1 of 1"]


def test_a_name_that_is_not_marked_is_text(qtbot: QtBot, told: list[str]) -> None:
    bench = Bench(qtbot)
    bench.read(TEXT)
    bench.session.hidden_actors.set_kinds(frozenset({ActorKind.PERSON}))

    bench.page.view.hovered_at.emit(0)

    assert bench.page.view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_name_under_the_mouse_is_told_anew_after_scrolling(qtbot: QtBot, told: list[str]) -> None:
    bench = Bench(qtbot)
    bench.read(TEXT)
    view = bench.page.view
    view.hovered_at.emit(0)
    qtbot.waitUntil(lambda: len(told) == 1)

    view.verticalScrollBar().valueChanged.emit(1)
    view.hovered_at.emit(0)

    qtbot.waitUntil(lambda: len(told) == 2)


def test_a_tip_goes_when_the_text_is_scrolled(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(qtbot)
    bench.read(TEXT)
    hidden: list[bool] = []
    monkeypatch.setattr(QToolTip, "hideText", lambda: hidden.append(True))

    bench.page.view.verticalScrollBar().valueChanged.emit(1)

    assert hidden == [True]
