"""The dialog that asks for the address of a page, and the ways to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.start.program import Program
from reader.gui.window.dialogs.link_dialog import LinkDialog
from reader.model.source import Source
from tests.gui.desks import opened

LINK = "https://vell.example/a"


class Asked:
    """The dialog over a bare window, and the links that came from it."""

    def __init__(self, qtbot: QtBot, link: str = "") -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = LinkDialog(link, self.window)
        self.links: list[Source] = []
        self.dialog.link_chosen.connect(self.links.append)
        self.dialog.open()
        self.field = self.dialog.findChildren(QLineEdit)[0]
        self.note = next(label for label in self.dialog.findChildren(QLabel) if label.objectName() == "hint")


@pytest.mark.parametrize("typed", [LINK, "vell.example/a", " vell.example/a "])
def test_enter_opens_what_was_typed(qtbot: QtBot, typed: str) -> None:
    asked = Asked(qtbot)

    qtbot.keyClicks(asked.field, typed)
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)

    assert asked.links == [Source.link(LINK)]
    assert not asked.dialog.isVisible()


@pytest.mark.parametrize("typed", ["two words", "ftp://vell.example/a", "vell"])
def test_what_is_no_address_is_refused_in_one_sentence(qtbot: QtBot, typed: str) -> None:
    asked = Asked(qtbot)

    qtbot.keyClicks(asked.field, typed)
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)

    assert asked.links == []
    assert asked.dialog.isVisible()
    assert asked.note.text() == f"“{typed}” is no address of a page; one looks like example.org/article."
    assert asked.field.selectedText() == typed


def test_nothing_is_no_address_either(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    qtbot.keyClick(asked.field, Qt.Key.Key_Return)

    assert asked.note.text() == "Type or paste the address of a page."


def test_a_refusal_goes_when_the_address_is_mended(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    qtbot.keyClicks(asked.field, "vell")
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)

    qtbot.keyClicks(asked.field, "vell.example")

    assert not asked.note.property("refusal")


def test_escape_and_cancel_open_nothing(qtbot: QtBot) -> None:
    first, second = Asked(qtbot, LINK), Asked(qtbot, LINK)
    cancel = next(each for each in second.dialog.findChildren(QPushButton) if each.text() == "Cancel")

    qtbot.keyClick(first.field, Qt.Key.Key_Escape)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)

    assert first.links == second.links == []
    assert not any(asked.dialog.isVisible() for asked in (first, second))


@pytest.mark.parametrize(("copied", "offered"), [(LINK, LINK), ("no link at all", ""), ("notes.md", "")])
def test_a_link_on_the_clipboard_is_offered(program: Program, qtbot: QtBot, copied: str, offered: str) -> None:
    window = opened(program, None, qtbot)
    QGuiApplication.clipboard().setText(copied)

    window.actions_by_id[ActionId.OPEN_LINK].trigger()

    field = window.findChildren(LinkDialog)[0].findChildren(QLineEdit)[0]
    assert (field.text(), field.selectedText()) == (offered, offered)


def test_the_link_is_opened_in_the_window(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened(program, None, qtbot)
    links: list[Source] = []
    monkeypatch.setattr(window.session, "open", links.append)
    window.actions_by_id[ActionId.OPEN_LINK].trigger()
    field = window.findChildren(LinkDialog)[0].findChildren(QLineEdit)[0]

    field.setText("vell.example/a")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert links == [Source.link(LINK)]


@pytest.mark.parametrize("width", [360, 460, 1000])
def test_the_ways_in_have_room_for_their_words(program: Program, qtbot: QtBot, width: int) -> None:
    window = opened(program, None, qtbot)

    window.resize(width, 640)

    assert window.empty_page is not None
    buttons = window.empty_page.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
    assert all(button.geometry().right() < width for button in buttons)
