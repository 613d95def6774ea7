"""The context menu of the article: whose it is, and what it keeps."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model.annotation import ActorKind
from reader.model.span import Span
from tests.gui.pages import Bench

Reason = QContextMenuEvent.Reason


def read(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot)
    bench.read("Anna spoke of the river. Bert listened to Anna for long.")
    return bench


def ask(bench: Bench, word: str, reason: Reason = Reason.Mouse) -> QPoint:
    """Ask for the menu at a word; return the place on the screen."""
    start = bench.session.document.text.index(word)
    view = bench.page.view
    point = view.line_rects(Span(start, start + len(word)))[0].center().toPoint()
    place = view.viewport().mapToGlobal(point)
    goal = view.viewport() if reason is Reason.Mouse else view
    QApplication.sendEvent(goal, QContextMenuEvent(reason, point, place))
    return place


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the menus offer that were opened; off screen there is no way to open one."""
    seen: list[list[str]] = []

    def popup(menu: QMenu, _place: QPoint) -> None:
        seen.append([action.text().split("\t")[0].replace("&", "") for action in menu.actions()])
        menu.deleteLater()

    monkeypatch.setattr(QMenu, "popup", popup)
    return seen


def test_the_right_button_on_a_name_asks_for_the_menu_of_its_actor(qtbot: QtBot, opened: list[list[str]]) -> None:
    bench = read(qtbot)

    with qtbot.waitSignal(bench.page.text_menu.actor_menu_requested) as asked:
        place = ask(bench, "Bert")

    actors = {actor.id: actor.name for actor in bench.session.analysis.actors or ()}
    assert asked.args is not None
    assert actors[asked.args[0]] == "Bert"
    assert asked.args[1] == place
    assert opened == []


def test_elsewhere_the_text_offers_what_it_always_did(qtbot: QtBot, opened: list[list[str]]) -> None:
    bench = read(qtbot)

    with qtbot.assertNotEmitted(bench.page.text_menu.actor_menu_requested):
        ask(bench, "river")

    assert {"Copy", "Select All"} <= set(opened[0])


def test_selected_words_are_meant_themselves_even_on_a_name(qtbot: QtBot, opened: list[list[str]]) -> None:
    bench = read(qtbot)
    bench.page.view.moveCursor(QTextCursor.MoveOperation.Start)
    bench.page.view.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)

    with qtbot.assertNotEmitted(bench.page.text_menu.actor_menu_requested):
        ask(bench, "Bert")

    assert "Copy" in opened[0]


def test_others_can_add_to_the_menu_of_the_text(qtbot: QtBot, opened: list[list[str]]) -> None:
    bench = read(qtbot)
    bench.page.text_menu.text_menu_requested.connect(add_an_entry)

    ask(bench, "river")

    assert "An entry" in opened[0]


def add_an_entry(menu: QMenu) -> None:
    menu.addAction("An entry")


def test_a_name_of_a_hidden_kind_is_text(qtbot: QtBot, opened: list[list[str]]) -> None:
    bench = read(qtbot)
    bench.session.hidden_actors.set_kinds(frozenset({ActorKind.PERSON}))

    with qtbot.assertNotEmitted(bench.page.text_menu.actor_menu_requested):
        ask(bench, "Bert")

    assert "Copy" in opened[0]


def test_the_menu_key_asks_for_the_chosen_actor(qtbot: QtBot) -> None:
    bench = read(qtbot)
    actor = (bench.session.analysis.actors or ())[0]
    bench.session.select_actor(actor.id)

    with qtbot.waitSignal(bench.page.text_menu.actor_menu_requested) as asked:
        ask(bench, "river", Reason.Keyboard)

    assert asked.args is not None
    assert asked.args[0] == actor.id
