"""What a screen reader is told: a handler that hears every event of the window stands for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.access.announcing import Announcer
from reader.gui.bars.find_bar import FindBar
from reader.gui.bars.message_bar import MessageBar
from tests.gui.pages import Bench


class Heard:
    """A page with an announcer, and all that it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bench = Bench(qtbot)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.find, self.message = FindBar(self.window), MessageBar(self.window)
        self.announcer = Announcer(self.bench.session, self.find, self.message, self.window)


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    heard = Heard(qtbot)
    yield heard
    heard.window.close()


def test_it_is_said_that_the_results_are_there(heard: Heard) -> None:
    heard.bench.read(size=5)

    assert heard.announcer.last.startswith("The article is ready. Lines: 5; key points: ")


def test_a_line_that_is_gone_to_is_read_with_its_place(heard: Heard) -> None:
    heard.bench.read(size=5)
    session = heard.bench.session

    session.step_summary(1, 0)

    first = sorted(session.lines.shown())[0]
    assert heard.announcer.last.startswith("Line 1 of 5, paragraph 1: ")
    assert session.document.text_of(session.document.sentences[first].span) in heard.announcer.last


def test_hits_and_messages_are_said(heard: Heard) -> None:
    heard.bench.read(size=5)
    heard.find.set_text(heard.bench.session.document.text)

    heard.find.enter("Anna")
    assert heard.announcer.last == "Hits: 30"
    heard.find.next()
    assert heard.announcer.last == "1 of 30"
    heard.message.say_briefly("Copied.")
    assert heard.announcer.last == "Copied."


def test_a_line_that_is_asked_for_is_read_or_why_there_is_none(heard: Heard) -> None:
    heard.bench.read("Anna spoke at length, and nobody objected. Bert came.\n\nThe meeting ended at noon.", size=0)

    heard.bench.session.ask_line(1)

    assert heard.announcer.last == "One sentence only: a line would say it again."


def test_nothing_is_said_of_hits_when_the_search_is_left(heard: Heard) -> None:
    heard.bench.read(size=5)
    heard.find.set_text(heard.bench.session.document.text)
    heard.find.enter("Anna")

    heard.find.leave()

    assert heard.announcer.last == "Hits: 30"
