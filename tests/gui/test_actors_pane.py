"""The pane of actors, without a window."""

from typing import cast

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.actor_list import ActorList
from reader.gui.panes.actors_pane import ActorsPane
from reader.gui.reading_session import ReadingSession
from reader.gui.theme import ThemeChoice, theme_of
from reader.gui.worker import Worker
from tests.gui.fake_worker import FakeWorker

TEXT = "Anna spoke of the river.\n\nBert listened to Anna for long.\n\nCarl was not there. Bert saw him later."
Reason = QContextMenuEvent.Reason


class Desk:
    """The pane with its session, without a window."""

    def __init__(self, qtbot: QtBot, text: str = TEXT) -> None:
        self.worker = FakeWorker()
        self.session = ReadingSession(cast(Worker, self.worker))
        self.pane = ActorsPane(self.session, theme_of(ThemeChoice.LIGHT))
        self.pane.resize(264, 700)
        qtbot.addWidget(self.pane)
        self.pane.show()
        self.rows = self.pane.findChildren(ActorList)[0]
        self.session.open_text(text, "test")
        self.worker.answer()

    def names(self) -> list[str]:
        """Return the names that are listed, in order."""
        model = self.rows.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def middle_of(self, row: int) -> QPoint:
        """Return the middle of a row."""
        return self.rows.visualRect(self.rows.model().index(row, 0)).center()


def test_the_right_button_asks_for_the_menu_of_the_row_under_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    point = desk.middle_of(1)
    place = desk.rows.viewport().mapToGlobal(point)

    with qtbot.waitSignal(desk.pane.actor_menu_requested) as asked:
        QApplication.sendEvent(desk.rows.viewport(), QContextMenuEvent(Reason.Mouse, point, place))

    assert asked.args == [(desk.session.analysis.actors or ())[1].id, place]


def test_the_menu_key_asks_for_the_menu_of_the_current_row(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.session.select_actor((desk.session.analysis.actors or ())[2].id)

    with qtbot.waitSignal(desk.pane.actor_menu_requested) as asked:
        QApplication.sendEvent(desk.rows, QContextMenuEvent(Reason.Keyboard, QPoint(), QPoint()))

    assert asked.args == [desk.session.selection.actor, desk.rows.viewport().mapToGlobal(desk.middle_of(2))]
