"""The panes of dates and of quantities: what they list, in what order, and where a press leads."""

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes.how_much_pane import HowMuchPane
from reader.gui.panes.pane import Pane
from reader.gui.panes.when_pane import WhenPane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.model.analysis import Analysis
from reader.model.facts import Quantity, TimeExpression
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import find, show

ARTICLE = replace(
    make_document("They met in June. The bridge fell on 4 May 1990. It cost 36 lives. Nobody knew."), source="x"
)


def place_of(words: str) -> Span:
    start = ARTICLE.text.index(words)
    return Span(start, start + len(words))


FOUND = Analysis(
    ARTICLE.digest,
    dates=(
        TimeExpression(place_of("June"), None, 0),
        TimeExpression(place_of("4 May 1990"), "1990-05-04", 1),
        TimeExpression(place_of("1990"), "1989/1990-05", 1),
    ),
    quantities=(Quantity(place_of("36"), 36, None, place_of("lives"), 2),),
    is_complete=True,
)


class Desk:
    """A pane with its session, without a window."""

    def __init__(self, qtbot: QtBot, pane: type[WhenPane] | type[HowMuchPane]) -> None:
        self.session = ReadingSession(cast(Worker, FakeWorker()))
        self.pane: Pane = pane(self.session, theme_of(ThemeChoice.LIGHT))
        qtbot.addWidget(self.pane)
        self.pane.resize(300, 400)
        self.pane.show()
        self.list = self.pane.findChildren(QAbstractItemView)[0]
        self.gone_to: list[Span] = []
        self.session.span_activated.connect(self.gone_to.append)

    def read(self) -> None:
        show(self.session, ARTICLE)
        find(self.session, FOUND)

    @property
    def rows(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def notes(self) -> list[str]:
        return [label.text() for label in self.pane.findChildren(QLabel) if label.isVisible()]


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale.c())


def test_dates_stand_in_order_of_time_and_those_left_open_at_the_end(qtbot: QtBot) -> None:
    desk = Desk(qtbot, WhenPane)
    desk.read()

    assert desk.rows == [
        "Paragraph 1: 1989 – May 1990 · “1990”: The bridge fell on 4 May 1990.",
        "Paragraph 1: 4 May 1990: The bridge fell on 4 May 1990.",
        "Paragraph 1: June: They met in June.",
    ]


def test_quantities_stand_with_what_they_count(qtbot: QtBot) -> None:
    desk = Desk(qtbot, HowMuchPane)
    desk.read()

    assert desk.rows == ["Paragraph 1: 36 lives: It cost 36 lives."]


def test_a_sentence_with_several_quantities_stands_there_once(qtbot: QtBot) -> None:
    article = replace(make_document("Forty boats carried 900 people."), source="x")
    found = (Quantity(Span(0, 5), 40, None, None, 0), Quantity(Span(20, 23), 900, None, None, 0))
    desk = Desk(qtbot, HowMuchPane)
    show(desk.session, article)

    find(desk.session, Analysis(article.digest, quantities=found, is_complete=True))

    assert desk.rows == ["Paragraph 1: Forty", "Paragraph 1: 900: Forty boats carried 900 people."]


def test_a_date_is_not_said_twice(qtbot: QtBot) -> None:
    article = replace(make_document("It rained in May."), source="x")
    found = (TimeExpression(Span(13, 16), "1990-05", 0),)
    desk = Desk(qtbot, WhenPane)
    show(desk.session, article)

    find(desk.session, Analysis(article.digest, dates=found, is_complete=True))

    assert desk.rows == ["Paragraph 1: May 1990: It rained in May."]


@pytest.mark.parametrize(("pane", "words"), [(WhenPane, "1990"), (HowMuchPane, "36")])
def test_a_press_goes_to_the_place(qtbot: QtBot, pane: type[WhenPane] | type[HowMuchPane], words: str) -> None:
    desk = Desk(qtbot, pane)
    desk.read()
    first = desk.list.model().index(0, 0)
    qtbot.waitUntil(lambda: desk.list.visualRect(first).isValid())

    qtbot.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, pos=desk.list.visualRect(first).center())

    assert desk.gone_to == [place_of(words)]


@pytest.mark.parametrize(
    ("pane", "note"), [(WhenPane, "This text names no dates."), (HowMuchPane, "This text tells no quantities.")]
)
def test_an_article_without_any_says_so(qtbot: QtBot, pane: type[WhenPane] | type[HowMuchPane], note: str) -> None:
    desk = Desk(qtbot, pane)
    desk.read()
    find(desk.session, Analysis(ARTICLE.digest, dates=(), quantities=(), is_complete=True))

    assert note in desk.notes
    assert not desk.list.isVisible()


def test_an_analysis_that_was_stopped_does_not_say_that_there_are_none(qtbot: QtBot) -> None:
    desk = Desk(qtbot, WhenPane)
    show(desk.session, ARTICLE)

    desk.session.stop()

    assert desk.notes[0] == "The analysis ended before they were found."


@pytest.mark.parametrize("pane", [WhenPane, HowMuchPane])
def test_a_text_in_a_language_that_is_not_read_is_not_said_to_have_none(
    qtbot: QtBot, pane: type[WhenPane] | type[HowMuchPane]
) -> None:
    article = replace(make_document("40 مليون يورو."), source="x", language="ar")
    desk = Desk(qtbot, pane)
    show(desk.session, article)

    find(desk.session, Analysis(article.digest, quantities=(), dates=(), is_complete=True))

    assert desk.notes == ["None were found; the language of this text is not read here."]
