"""The pane of actors under test, without a window."""

from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_list import ActorList
from reader.gui.actors.filter_field import FilterField
from reader.gui.dossier.dossier import Dossier
from reader.gui.dossier.rows_view import DossierList
from reader.gui.dossier.said import SaidList
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes.actors_pane import ActorsPane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.model.span import Span
from tests.gui.actor_samples import ARTICLE, actor_of, analysis_of
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import find, show

Left = Qt.MouseButton.LeftButton


class Desk:
    """The pane with its session, without a window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session = ReadingSession(cast(Worker, FakeWorker()))
        self.pane = ActorsPane(self.session, theme_of(ThemeChoice.LIGHT))
        self.pane.resize(264, 700)
        qtbot.addWidget(self.pane)
        self.pane.show()
        self.rows = self.pane.findChildren(ActorList)[0]
        self.dossier = self.pane.findChildren(Dossier)[0]
        self.places = self.dossier.findChildren(DossierList)[0]
        self.quoted = self.pane.findChildren(SaidList)[0]
        self.filter = self.pane.findChildren(FilterField)[0]
        self.pane.step_requested.connect(self.session.step_mention)
        show(self.session, ARTICLE)
        find(self.session, analysis_of())
        self.gone_to: list[Span] = []
        self.session.span_activated.connect(self.gone_to.append)

    def names(self) -> list[str]:
        """Return the names that are listed, in order."""
        model = self.rows.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def row(self, actor_id: str) -> QRect:
        """Return the place of an actor's row."""
        number = self.names().index(actor_of(actor_id).name)
        return self.rows.visualRect(self.rows.model().index(number, 0))

    def click(self, qtbot: QtBot, point: QPoint) -> None:
        """Press a place of the list."""
        qtbot.mouseClick(self.rows.viewport(), Left, pos=point)

    def open(self, actor_id: str) -> None:
        """Open a dossier as a click on a name in the text does."""
        self.session.select_place(actor_of(actor_id).mentions[0].start)

    def said(self) -> list[str]:
        """Return what the rows of the dossier say to a screen reader."""
        model = self.places.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def tab(self, word: str) -> QToolButton:
        """Return the switch of one list of the dossier."""
        return next(tab for tab in self.dossier.findChildren(QToolButton) if tab.text().startswith(word))

    def shown(self) -> list[str]:
        """Return the words of the head of the dossier."""
        return [label.text() for label in self.dossier.findChildren(QLabel) if label.isVisible()]
