"""The whole job with keys alone, and once more by ear: all that is asserted there was spoken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_list import ActorList
from reader.gui.bars.actions import ActionId
from reader.gui.margin.card_button import CardButton
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from tests.gui.desks import SEED, opened, wait_until_ready

WORDS = "ceasefire"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off screen


class Reader:
    """Presses keys where the keyboard is, and writes down all that a screen reader would say."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.session, self._qtbot = window, window.session, qtbot
        self.heard: list[str] = []
        qtbot.waitUntil(lambda: window.bars.announcer is not None)
        window.bars.announcer.said.connect(self.heard.append)  # type: ignore[union-attr]
        QGuiApplication.instance().focusObjectChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def press(self, *what: ActionId | str) -> None:
        """Press the keys of actions, or keys by name."""
        for each in what:
            action = self.window.actions_by_id.get(each) if isinstance(each, ActionId) else None
            keys = action.shortcut().toString() if action is not None else each
            QTest.keySequence(self.focused(), keys)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focused(), words)

    def focused(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def go_to_evidence(self) -> None:
        """Go on by lines to the first that supports a key point."""
        for _ in self.session.lines.shown():
            if self.session.findings.points_on(self.session.selection.sentence):
                return
            self.press(ActionId.NEXT_LINE)
        raise AssertionError("no line supports a key point")

    def choose(self, text: str) -> None:
        """Go down the menu that is open to an entry, and press it."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            active = menu.activeAction()
            if active is not None and active.text().replace("&", "").startswith(text):
                QTest.keyClick(menu, Qt.Key.Key_Return)
                return
        raise AssertionError(f"{text} is not in the menu")

    def ear(self) -> str:
        """Return what was heard since the last time."""
        heard, self.heard[:] = " | ".join(self.heard), []
        return heard

    def _on_focus(self, focused: object) -> None:
        if isinstance(focused, QWidget):
            interface = QAccessible.queryAccessibleInterface(focused)
            self.heard.append(interface.text(QAccessible.Text.Name))


@pytest.fixture
def reader(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Reader:
    window = opened(program, None, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reader = Reader(window, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(SEED), ""))
    reader.press(ActionId.OPEN)
    wait_until_ready(window, qtbot)
    return reader


def test_an_article_is_read_checked_and_corrected_with_keys_alone(reader: Reader, qtbot: QtBot) -> None:
    session, window = reader.session, reader.window

    reader.press(ActionId.NEXT_LINE)
    line = session.selection.sentence
    assert line == session.lines.shown()[0]
    reader.press(ActionId.SWITCH_SIDE)
    assert isinstance(reader.focused(), CardButton)
    reader.press("Return", ActionId.SWITCH_SIDE)
    assert reader.focused() is window.page.view

    reader.go_to_evidence()
    reader.press(ActionId.POINT_AND_EVIDENCE)
    assert session.selection.point is not None

    window.docks.toggles[0].setChecked(True)
    actors = window.findChildren(ActorList)[0]
    actors.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Down", "Return")
    chosen = session.selection.actor
    assert chosen is not None
    reader.press(ActionId.NEXT_MENTION)
    assert session.findings.actor_at(session.place) == session.findings.actor_by_id(chosen)
    reader.press(ActionId.CORRECT_ACTOR)
    reader.choose("Not an Actor")
    assert session.findings.actor_by_id(chosen) is None
    reader.press(ActionId.UNDO)
    assert session.findings.actor_by_id(chosen) is not None

    reader.press(ActionId.FIND)
    reader.write(WORDS)
    reader.press("Return")
    found = window.find_bar.current
    assert found is not None
    assert session.document.text_of(found).casefold() == WORDS
    reader.press("Esc")

    reader.press(ActionId.NEXT_LINE, ActionId.HIGHLIGHT)
    reader.press(ActionId.COPY_WITH_SOURCE)
    (highlighted,) = session.highlighting.placed
    assert session.document.text_of(highlighted.span)[:40] in QGuiApplication.clipboard().text()

    reader.press("Esc", ActionId.CLOSE)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_the_same_is_heard(reader: Reader) -> None:
    session, window = reader.session, reader.window
    assert "The article is ready. Lines: " in reader.ear()

    reader.press(ActionId.NEXT_LINE)
    sentence = session.document.sentences[session.lines.shown()[0]].span
    assert f"Line 1 of {len(session.lines.shown())}, paragraph " in (heard := reader.ear())
    assert session.document.text_of(sentence) in heard
    reader.press(ActionId.SWITCH_SIDE)
    assert "Summary line 1 of" in reader.ear()
    reader.press(ActionId.SWITCH_SIDE)
    assert "Article" in reader.ear()

    reader.go_to_evidence()
    reader.ear()
    reader.press(ActionId.POINT_AND_EVIDENCE)
    number = session.selection.point
    assert number is not None
    assert session.document.plain_words(session.findings.points[number].span) in reader.ear()

    reader.press(ActionId.NEXT_MENTION)
    assert "Choose an actor first" in reader.ear()
    reader.press(ActionId.FIND)
    assert "Find in the article" in reader.ear()
    reader.write(WORDS)
    assert f"Hits: {len(window.find_bar.hits)}" in reader.ear()
    reader.press("Return")
    assert f"1 of {len(window.find_bar.hits)}" in reader.ear()
    reader.press("Esc")

    reader.press(ActionId.NEXT_LINE, ActionId.HIGHLIGHT, ActionId.COPY_WITH_SOURCE)
    assert "Copied with its source." in reader.ear()
    reader.press(ActionId.UNDO)
    assert reader.ear()


def test_the_menu_key_opens_the_menu_of_what_has_the_keyboard(reader: Reader, qtbot: QtBot) -> None:
    window = reader.window
    reader.press(ActionId.NEXT_LINE, ActionId.HIGHLIGHT, ActionId.SWITCH_SIDE)

    assert "Copy with Source" in menu_by_key(reader)  # of the card
    window.page.view.setFocus()
    assert any(text.startswith("Copy") for text in menu_by_key(reader))  # of the page
    reader.press("F9" if not window.docks.toggles[0].isChecked() else "Esc")
    actors = window.findChildren(ActorList)[0]
    actors.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Down")
    assert any("Not an Actor" in text for text in menu_by_key(reader))


def menu_by_key(reader: Reader) -> list[str]:
    """Press the key, close the menu, and return what it offered."""
    reader.press("Shift+F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions()]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    return texts


def test_every_reading_command_is_heard(reader: Reader, qtbot: QtBot) -> None:
    """Fifteen commands, none of which may leave in silence somebody who listens."""
    reader.go_to_evidence()
    reader.press(ActionId.POINT_AND_EVIDENCE)
    actor = reader.session.analysis.actors[0].id if reader.session.analysis.actors else None
    reader.ear()
    silent: list[str] = [name for name in COMMANDS if not _heard_of(reader, name)]
    reader.session.select_actor(actor)
    silent += [name for name in WITH_ACTOR if not _heard_of(reader, name)]
    reader.press(ActionId.FIND)
    reader.ear()
    reader.write(WORDS)
    silent += [] if reader.ear() else ["typing"]
    silent += [name for name in WITH_HITS if not _heard_of(reader, name)]
    reader.press("Esc", ActionId.NEXT_LINE, ActionId.HIGHLIGHT)
    silent += [name for name in (ActionId.UNDO,) if not _heard_of(reader, name)]

    assert not silent, " ".join(map(str, silent))


COMMANDS = (
    ActionId.NEXT_LINE,
    ActionId.PREVIOUS_LINE,
    ActionId.POINT_AND_EVIDENCE,
    ActionId.POINT_AND_EVIDENCE,
    ActionId.NEXT_EVIDENCE,
    ActionId.PREVIOUS_EVIDENCE,
    ActionId.SWITCH_SIDE,
    ActionId.SWITCH_SIDE,
    ActionId.BACK,
    ActionId.MORE_SUMMARY,
    ActionId.LESS_SUMMARY,
    ActionId.COMPARE,
    ActionId.COMPARE,
    ActionId.SUMMARY_ONLY,
    ActionId.SUMMARY_ONLY,
    ActionId.COPY_KEY_POINTS,
    ActionId.PARAGRAPH_LINE,
    ActionId.MARGIN,
    ActionId.MARGIN,
    ActionId.ZOOM_IN,
)
WITH_ACTOR = (ActionId.NEXT_MENTION, ActionId.PREVIOUS_MENTION, ActionId.DOSSIER)
WITH_HITS = ("Return", ActionId.FIND_NEXT, ActionId.FIND_PREVIOUS)


def _heard_of(reader: Reader, command: ActionId | str) -> str:
    reader.press(command)
    QApplication.processEvents()
    return reader.ear()
