import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes.contents_pane import ContentsPane
from reader.gui.reading.reading_session import ReadingSession
from reader.model.document import ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.played import show

TITLE, HEADING = ParagraphKind.TITLE, ParagraphKind.HEADING
ARTICLE = make_document(
    (TITLE, "Harbour"), "Boats.", (HEADING, "The past"), "They came.", (HEADING, "The future"), "They go."
)


@pytest.fixture
def pane(session: ReadingSession, qtbot: QtBot) -> ContentsPane:
    pane = ContentsPane(session, theme_of(ThemeChoice.LIGHT))
    qtbot.addWidget(pane)
    return pane


def said(pane: ContentsPane) -> list[str]:
    model = pane.findChildren(QListView)[0].model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_headings_are_listed_with_the_one_under_which_one_reads(session: ReadingSession, pane: ContentsPane) -> None:
    show(session, ARTICLE)

    start = ARTICLE.text.index("They came")
    pane.show_view(Span(start, start + 4))

    assert said(pane) == ["Harbour", "The past, you are here", "The future"]
    assert len(pane.tabs()) == 1


def test_a_press_on_a_heading_goes_there(session: ReadingSession, pane: ContentsPane) -> None:
    show(session, ARTICLE)
    gone_to: list[Span] = []
    session.span_activated.connect(gone_to.append)

    rows = pane.findChildren(QListView)[0]
    rows.clicked.emit(rows.model().index(2, 0))

    assert [span.of(ARTICLE.text) for span in gone_to] == ["The future"]


def test_a_text_without_headings_has_no_tab_of_contents(session: ReadingSession, pane: ContentsPane) -> None:
    show(session, make_document((TITLE, "Harbour"), "Boats."))

    assert pane.tabs() == ()
    assert said(pane) == []
