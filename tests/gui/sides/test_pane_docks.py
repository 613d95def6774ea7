"""One pane at a time beside the article: its width comes back, and it never squeezes the text."""

from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMainWindow, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.formats import read_text
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes import PANES
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.sides.pane_docks import PANE_WIDTH, PaneDocks
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import show


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    window.resize(1200, 700)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def docks(window: QMainWindow) -> PaneDocks:
    docks = PaneDocks(PANES, window)
    session = ReadingSession(cast(Worker, FakeWorker()))
    docks.put_in([spec.build(session, theme_of(ThemeChoice.LIGHT), window) for spec in PANES])
    window.show()
    docks.fit(has_article=True)
    return docks


def is_page_shown(window: QMainWindow) -> bool:
    page = window.centralWidget()
    return page is not None and page.isVisible()


def test_a_pane_that_is_opened_takes_the_place_of_the_other(docks: PaneDocks) -> None:
    docks.open("removed_pane")

    assert [toggle.objectName() for toggle in docks.toggles if toggle.isChecked()] == ["removed_pane_dock"]


def test_one_strip_holds_the_tabs_of_all_panes_and_leads_to_each(docks: PaneDocks, qtbot: QtBot) -> None:
    tabs = docks.dock.titleBarWidget().findChildren(QToolButton)
    words = [tab.text() for tab in tabs]

    qtbot.mouseClick(next(tab for tab in tabs if tab.text() == "When"), Qt.MouseButton.LeftButton)

    assert {"Actors", "Quotations", "When", "How much", "Left out"} <= set(words)
    assert all(tab.geometry().right() <= docks.dock.width() for tab in tabs)
    assert [tab.text() for tab in tabs if tab.isChecked()] == ["When"]
    assert [toggle.text() for toggle in docks.toggles if toggle.isChecked()] == ["When"]


def test_a_pane_has_its_width_again_when_the_window_has_its_own(docks: PaneDocks, window: QMainWindow) -> None:
    window.resize(640, 480)
    docks.fit(has_article=True)
    docks.toggles[0].trigger()
    window.resize(1200, 700)
    docks.fit(has_article=True)

    assert abs(docks.dock.width() - PANE_WIDTH) <= 2


def test_in_a_small_window_a_pane_takes_all_the_room_until_a_place_is_gone_to(
    docks: PaneDocks, window: QMainWindow
) -> None:
    window.resize(480, 400)
    docks.fit(has_article=True)
    assert docks.dock.isHidden()

    docks.toggles[0].trigger()
    assert (docks.dock.isVisible(), is_page_shown(window)) == (True, False)

    docks.make_way()
    assert (docks.dock.isVisible(), is_page_shown(window)) == (False, True)


def test_a_pane_that_is_open_keeps_its_tab_though_it_lists_nothing(docks: PaneDocks) -> None:
    def chosen() -> list[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [tab.text() for tab in docks.dock.titleBarWidget().findChildren(QToolButton) if tab.isChecked()]

    docks.open("contents_pane")
    assert chosen() == ["Contents"]

    docks.open("when_pane")
    assert chosen() == ["When"]


def test_tabs_keep_their_places_whatever_an_article_has(window: QMainWindow, qtbot: QtBot) -> None:
    docks = PaneDocks(PANES, window)
    session = ReadingSession(cast(Worker, FakeWorker()))
    docks.put_in([spec.build(session, theme_of(ThemeChoice.LIGHT), window) for spec in PANES])
    words = []
    for text in ("# One\n\nText.\n\n# Two\n\nText.", "The town sold its bridge."):
        show(session, read_text(text, "page", reader="markdown"))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        words.append([tab.text() for tab in docks.dock.titleBarWidget().findChildren(QToolButton)])

    assert words[0] == [*words[1], "Contents"]


def test_the_tab_of_quotations_does_not_say_that_it_shows_the_actors(docks: PaneDocks) -> None:
    tips = {tab.text(): tab.toolTip() for tab in docks.dock.titleBarWidget().findChildren(QToolButton)}

    assert "Actors (F9)" in tips["Actors"]
    assert tips["Quotations"] == ""


def test_a_pane_that_lists_nothing_gives_way_in_another_article_unless_it_is_asked_for(
    window: QMainWindow, qtbot: QtBot
) -> None:
    docks = PaneDocks(PANES, window)
    session = ReadingSession(cast(Worker, FakeWorker()))
    docks.set_switched(frozenset({"actors_pane_dock", "contents_pane_dock"}))
    docks.put_in([spec.build(session, theme_of(ThemeChoice.LIGHT), window) for spec in PANES])
    window.show()
    docks.fit(has_article=True)
    fronts = []
    for text in ("The town sold its bridge.", "# One\n\nText.\n\n# Two\n\nText.", "The town sold its bridge."):
        show(session, read_text(text, "page", reader="markdown"))
        fronts += [toggle.text() for toggle in docks.toggles if toggle.isChecked()]
    docks.open("contents_pane")

    assert fronts == ["Actors", "Contents", "Actors"]
    assert [toggle.text() for toggle in docks.toggles if toggle.isChecked()] == ["Contents"]
    assert docks.switched() == {"actors_pane_dock", "contents_pane_dock"}
