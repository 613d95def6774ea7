"""The pane of highlights: what it lists, in what order, how it is filtered, and where a press leads."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.anchors.placing import passage_at
from reader.gui.actors.filter_field import FilterField
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes.highlights_pane import HighlightsPane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.model.correction import Passage
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import show

ARTICLE = replace(make_document("The bay froze early. Nobody walked there. The mayor waits."), source="/news/bay.txt")


class Desk:
    """The pane with its session, without a window, on three highlights of which one is lost."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session = ReadingSession(cast(Worker, FakeWorker()))
        self.session.highlighting.begin()
        store = self.session.highlighting.store
        mayor = replace(self.highlight("mayor"), colour=HighlightColour.BLUE, tags=("town people",))
        store.put(ARTICLE, mayor)
        store.put(ARTICLE, Highlight("lost", Passage("words that went", "", "", 2)))
        store.put(ARTICLE, replace(self.highlight("bay froze"), comment=Comment("Café talk")))
        self.pane = HighlightsPane(self.session, theme_of(ThemeChoice.LIGHT))
        qtbot.addWidget(self.pane)
        self.pane.resize(300, 500)
        self.pane.show()
        self.list = self.pane.findChildren(QAbstractItemView)[0]
        show(self.session, ARTICLE)

    @staticmethod
    def highlight(words: str) -> Highlight:
        start = ARTICLE.text.index(words)
        return Highlight(words, passage_at(ARTICLE.text, Span(start, start + len(words))))

    def rows(self) -> list[str]:
        model = self.list.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def press(self, words: str) -> None:
        next(each for each in self.pane.findChildren(QPushButton) if each.text() == words).click()


def test_they_stand_in_the_order_of_the_text_and_what_is_lost_comes_last(qtbot: QtBot) -> None:
    assert Desk(qtbot).rows() == [
        "Yellow: bay froze: Café talk",
        "Blue: mayor: town people",
        "Yellow: not in the text any more: words that went",
    ]


def test_the_filter_looks_in_words_comments_tags_and_colours(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    found = {}

    asked = (
        "cafe",
        "people",
        "blue may",
        "yellow",
        '"bay froze"',
        '"froze bay"',
        "tag:people",
        "tag:town-people b",
        "",
    )
    for words in asked:
        desk.pane.findChildren(FilterField)[0].setText(words)
        found[words] = len(desk.rows())

    assert [found[words] for words in asked] == [1, 1, 1, 2, 1, 0, 0, 1, 3]


def test_a_press_leads_to_the_place_and_a_lost_one_nowhere(qtbot: QtBot) -> None:
    desk, places = Desk(qtbot), list[Span]()
    desk.session.span_activated.connect(places.append)

    for row in (1, 2):
        desk.list.clicked.emit(desk.list.model().index(row, 0))

    assert [place.of(ARTICLE.text) for place in places] == ["mayor"]


def test_a_click_on_a_highlight_in_the_text_chooses_its_row(qtbot: QtBot) -> None:
    desk = Desk(qtbot)

    desk.session.select_place(ARTICLE.text.index("mayor") + 1)

    assert desk.list.currentIndex().row() == 1


def test_the_chosen_one_is_taken_away_and_comes_back(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.choose(2)

    desk.press("Remove")
    assert len(desk.rows()) == 2
    desk.session.correcting.undo()

    assert len(desk.rows()) == 3


def test_delete_in_the_list_is_about_its_row_and_not_about_what_is_chosen_in_the_text(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.session.select_place(ARTICLE.text.index("mayor") + 1)
    desk.choose(0)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    override.ignore()

    QApplication.sendEvent(desk.list, override)
    qtbot.keyClick(desk.list, Qt.Key.Key_Delete)

    assert override.isAccepted()
    assert next(row.partition(": ")[2] for row in desk.rows()).startswith("mayor")


def test_a_comment_is_asked_for_by_whoever_can(qtbot: QtBot) -> None:
    desk, wished = Desk(qtbot), list[Highlight]()
    desk.pane.comment_wished.connect(wished.append)
    desk.choose(1)

    desk.press("Comment…")

    assert [each.passage.words for each in wished] == ["mayor"]


def test_without_highlights_it_is_said_how_to_make_one(qtbot: QtBot) -> None:
    pane = HighlightsPane(ReadingSession(cast(Worker, FakeWorker())), theme_of(ThemeChoice.LIGHT))
    qtbot.addWidget(pane)
    pane.show()

    told = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert "Select words in the article and press H, or 1 to 4 for one of the colours." in told
    assert not pane.findChildren(QPushButton)[0].isVisible()


def test_a_row_quotes_the_words_as_an_edit_left_them(qtbot: QtBot) -> None:
    desk, edited = Desk(qtbot), make_document("The bay froze early. Nobody has walked there. The mayor waits.")
    edited = replace(edited, source=ARTICLE.source)
    desk.session.highlighting.store.put(ARTICLE, desk.highlight("Nobody walked there. The mayor waits"))

    show(desk.session, edited)

    model = desk.list.model()
    assert "Nobody has walked there. The mayor waits" in [model.index(row, 0).data() for row in range(model.rowCount())]
    assert any("changed since; you marked: “Nobody walked there. The mayor waits”" in row for row in desk.rows())


def test_a_comment_stands_in_its_lines_a_few_at_most(qtbot: QtBot) -> None:
    desk = Desk(qtbot)

    def height_of(comment: str) -> int:
        highlight = replace(desk.highlight("bay froze"), comment=Comment(comment))
        desk.session.highlighting.store.put(ARTICLE, highlight)
        desk.session.highlighting.store.changed.emit(None)
        return desk.list.visualRect(desk.list.model().index(0, 0)).height()

    one, two, many = height_of("Ask. Why?"), height_of("Ask.\n\nWhy?"), height_of("\n".join("abcdefgh"))

    assert one < two < many < one + 4 * (two - one)
