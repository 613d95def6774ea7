"""Saying in a real window whose words are quoted: from the list, from the text, undone, and kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.gui.actors.filter_field import FilterField
from reader.gui.bars.actions import ActionId
from reader.gui.dossier.dossier import Dossier
from reader.gui.dossier.rows_view import DossierList
from reader.gui.dossier.said import SaidList
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.annotation import Quotation
from reader.model.source import Source
from tests.gui.desks import opened, wait_until_ready

TEXT = """Helen Smith met Robert Jones in London.

"It will rain all day tomorrow," Helen Smith said on Monday. Robert Jones was not so sure about that.

"Nobody can know such a thing so early," a White House official said.
"""


@pytest.fixture
def window(program: Program, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "rain.txt"
    path.write_text(TEXT, encoding="utf-8")
    return opened(program, path, qtbot)


def quotation(window: MainWindow, words: str) -> Quotation:
    text = window.session.document.text
    return next(each for each in window.session.analysis.quotations or () if words in each.span.of(text))


def speaker(window: MainWindow, words: str) -> str | None:
    actor = window.session.findings.actor_by_id(quotation(window, words).actor)
    return actor.name if actor else None


def said_by(menu: QMenu, beginning: str) -> QAction:
    inner = next(each for each in menu.actions() if each.text().replace("&", "") == "Said by").menu()
    assert isinstance(inner, QMenu)
    return next(each for each in inner.actions() if each.text().replace("&", "").startswith(beginning))


def menu_of(window: MainWindow, words: str) -> QMenu:
    return window.corrections.menu.menu_of_quotation(quotation(window, words))


def test_words_are_given_to_somebody_else_and_back(window: MainWindow) -> None:
    assert speaker(window, "rain") == "Helen Smith"
    assert said_by(menu_of(window, "rain"), "Helen Smith").isChecked()

    said_by(menu_of(window, "rain"), "Robert Jones").trigger()
    assert speaker(window, "rain") == "Robert Jones"
    assert window.message_bar.text == "This is said by “Robert Jones” now."
    window.actions_by_id[ActionId.UNDO].trigger()

    assert speaker(window, "rain") == "Helen Smith"
    assert window.message_bar.text == "Undone: Who says this is again what was found."


def test_what_was_said_of_a_speaker_is_kept(window: MainWindow, program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    said_by(menu_of(window, "Nobody"), "Helen Smith").trigger()
    said_by(menu_of(window, "rain"), "Nobody").trigger()

    window.open_source(Source.file(tmp_path / "rain.txt"))
    wait_until_ready(window, qtbot)

    assert speaker(window, "Nobody") == "Helen Smith"
    assert speaker(window, "rain") is None
    assert said_by(menu_of(window, "rain"), "Nobody").isChecked()


def test_the_text_asks_the_same_where_something_is_quoted(window: MainWindow) -> None:
    view = window.page.view
    point = view.line_rects(quotation(window, "rain").span)[0].center().toPoint()
    menu = QMenu(window)

    window.corrections.menu.extend(menu, view.viewport().mapToGlobal(point))
    said_by(menu, "Robert Jones").trigger()

    assert speaker(window, "rain") == "Robert Jones"


def test_where_nothing_is_quoted_nobody_is_asked_for(window: MainWindow) -> None:
    view, start = window.page.view, window.session.document.sentences[0].span
    menu = QMenu(window)

    window.corrections.menu.extend(menu, view.viewport().mapToGlobal(view.line_rects(start)[0].center().toPoint()))

    assert menu.actions() == []


def test_a_key_lists_who_said_what_as_the_text_calls_them(window: MainWindow) -> None:
    window.actions_by_id[ActionId.QUOTATIONS].trigger()

    (said,) = window.findChildren(SaidList)
    rows = [said.model().index(row, 0).data() for row in range(said.model().rowCount())]
    assert said.isVisible()
    assert [row.split(": ")[1] for row in rows] == ["Helen Smith · direct", "a White House official · direct"]


def test_the_key_of_the_window_leads_from_one_dossier_to_the_former(window: MainWindow, qtbot: QtBot) -> None:
    first, second, *_ = (each.id for each in window.session.analysis.actors or ())
    window.session.open_actor(first)
    window.session.open_actor(second)
    (dossier,) = window.findChildren(Dossier)
    dossier.enter()

    qtbot.keyClick(dossier.findChildren(DossierList)[0], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.session.selection.actor == first


def test_the_menu_of_a_quotation_has_a_place_of_its_own(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_at: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, place: opened_at.append(place))

    window.corrections.menu.open_quotation(quotation(window, "rain"), QPoint(3, 4))

    assert opened_at == [QPoint(3, 4)]


def test_escape_empties_the_filter_and_then_leaves_it(window: MainWindow, qtbot: QtBot) -> None:
    field = next(each for each in window.findChildren(FilterField) if each.isVisible())
    field.setFocus()
    qtbot.keyClicks(field, "Smith")

    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert window.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert window.focusWidget() is window.page.view
