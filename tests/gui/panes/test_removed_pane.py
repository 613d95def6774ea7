"""The pane of what was left out, and the way back into the text."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.formats.structure.builder import DocumentBuilder
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes.removed_pane import RemovedPane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.start.program import Program
from reader.jobs import Analyze
from reader.model.document import Document, ParagraphKind, RemovedKind
from reader.model.source import Source
from reader.model.span import Span
from reader.session.article.state import Stage
from tests.gui.desks import opened, wait_until_ready
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import show

PROSE = "Anna spoke of the matter at some length. Bert listened to her for the whole of that long day."


def article(count: int = 40) -> Document:
    """Return paragraphs of which two blocks were left out, one before the third and one at the end."""
    builder = DocumentBuilder()
    for number in range(count):
        if number == 2:
            builder.add_removed(RemovedKind.RELATED, "Read also: the river rises\n\nRead also: the bridge falls")
        builder.add(ParagraphKind.BODY, f"{number}. {PROSE}")
    builder.add_removed(RemovedKind.FOOTER, "Imprint")
    return builder.build("page.html")


class Desk:
    """The pane with its session, without a window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.worker = FakeWorker()
        self.session = ReadingSession(cast(Worker, self.worker))
        self.pane = RemovedPane(self.session, theme_of(ThemeChoice.LIGHT))
        qtbot.addWidget(self.pane)
        self.pane.show()
        self.rows = self.pane.findChildren(QAbstractItemView)[0]
        self.text = self.pane.findChildren(QPlainTextEdit)[0]
        buttons = self.pane.findChildren(QAbstractButton)
        self.place, self.back = buttons[0], buttons[1]

    def read(self, document: Document) -> None:
        """Show a document as if it had been opened."""
        show(self.session, document)

    def choose(self, row: int) -> None:
        """Choose a block by the keyboard."""
        self.rows.setCurrentIndex(self.rows.model().index(row, 0))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_pane_says_that_nothing_was_left_out(desk: Desk) -> None:
    notes = [label.text() for label in desk.pane.findChildren(QLabel) if label.isVisible()]

    assert "Nothing was left out." in notes
    assert not any(part.isVisible() for part in (desk.rows, desk.text, desk.place, desk.back))


def test_the_words_that_nothing_was_left_out_stand_right_under_the_title(desk: Desk) -> None:
    desk.pane.resize(260, 800)

    title, note = (label.geometry() for label in desk.pane.findChildren(QLabel)[:2])

    assert title.top() < 20
    assert note.top() - title.bottom() < 20


def test_every_block_is_listed_with_its_kind_and_first_words(desk: Desk) -> None:
    desk.read(article())

    model = desk.rows.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said == [
        "Other articles · 10 words: Read also: the river rises Read also: the bridge falls",
        "Footer · 1 word: Imprint",
    ]


def test_a_chosen_block_shows_its_words_and_its_place(desk: Desk, qtbot: QtBot) -> None:
    desk.read(article())
    assert not desk.text.isVisible()
    desk.choose(0)
    assert desk.text.isVisible()
    assert desk.text.toPlainText().endswith("the bridge falls")

    with qtbot.waitSignal(desk.session.span_activated) as activated:
        desk.place.click()

    assert activated.args == [desk.session.document.paragraphs[2].span]


def test_the_place_of_what_stood_at_the_end_is_the_end(desk: Desk, qtbot: QtBot) -> None:
    desk.read(article())
    desk.choose(1)

    with qtbot.waitSignal(desk.session.span_activated) as activated:
        desk.place.click()

    assert activated.args == [desk.session.document.paragraphs[-1].span]


def test_nothing_is_brought_back_before_it_is_chosen(desk: Desk) -> None:
    desk.read(article())

    assert desk.back.isVisible()
    assert not desk.back.isEnabled()


def test_a_block_is_asked_for_by_its_number(desk: Desk, qtbot: QtBot) -> None:
    desk.read(article())
    desk.choose(1)

    with qtbot.waitSignal(desk.pane.restore_requested) as asked:
        desk.back.click()

    assert asked.args == [1]


def test_what_still_arrives_cannot_be_changed(desk: Desk) -> None:
    desk.session.open(Source.link("https://vell.example"))
    desk.worker.partial.emit(1, article())
    desk.choose(1)

    assert desk.session.stage is Stage.OPENING
    assert not desk.back.isEnabled()
    assert "still being read" in desk.back.toolTip()
    desk.session.stop()
    assert desk.back.isEnabled()
    assert "still being read" not in desk.back.toolTip()


def test_what_is_there_can_be_changed_while_another_article_is_on_its_way(desk: Desk) -> None:
    desk.read(article())
    desk.choose(1)

    desk.session.open(Source.link("https://vell.example"))

    assert desk.session.stage is Stage.OPENING
    assert desk.back.isEnabled()


def test_the_session_shows_and_analyses_the_article_with_the_block(desk: Desk) -> None:
    desk.read(article())

    desk.session.restore(0, 0)

    document = desk.session.document
    assert "the bridge falls" in document.text
    assert [block.kind for block in document.removed] == [RemovedKind.FOOTER]
    job = desk.worker.jobs[-1]
    assert isinstance(job, Analyze)
    assert job.document == document
    assert desk.session.source == Source.file("page.html")


def test_what_came_back_stays_listed_and_can_be_taken_out_again(desk: Desk) -> None:
    before = article()
    desk.read(before)
    desk.pane.restore_requested.connect(lambda number: desk.session.restore(number, 0))
    desk.choose(0)

    desk.back.click()

    model = desk.rows.model()
    assert model.rowCount() == 2
    assert "brought back" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert desk.back.text() == "Take out again"
    desk.back.click()
    assert desk.session.document.digest == before.digest
    assert "brought back" not in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert desk.back.text() == "Bring back"


def test_the_place_of_what_came_back_is_where_it_stands(desk: Desk, qtbot: QtBot) -> None:
    desk.read(article())
    desk.session.restore(1, 0)
    desk.session.restore(0, 0)

    for row, words in enumerate(("Read also: the river rises", "Imprint")):
        desk.choose(row)
        with qtbot.waitSignal(desk.session.span_activated) as activated:
            desk.place.click()
        assert activated.args is not None
        assert desk.session.document.text_of(activated.args[0]) == words


def test_another_article_has_nothing_brought_back(desk: Desk) -> None:
    desk.read(article())
    desk.session.restore(0, 0)

    desk.read(article(20))

    assert desk.session.state.all_left_out.brought_back == frozenset()
    assert desk.session.state.all_left_out.blocks == desk.session.document.removed


def test_a_block_is_taken_out_without_moving_what_is_read(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    qtbot.waitUntil(lambda: bool(window.panes))
    show(window.session, article())
    wait_until_ready(window, qtbot)
    view = window.page.view
    pane = next(pane for pane in window.panes if isinstance(pane, RemovedPane))
    pane.restore_requested.emit(0)
    wait_until_ready(window, qtbot)
    view.scroll_to_offset(window.session.document.text.index("20. Anna"))

    pane.restore_requested.emit(0)
    wait_until_ready(window, qtbot)

    text = window.session.document.text
    assert "the river rises" not in text
    start = text.index("20. Anna")
    assert -4 < view.line_rects(Span(start, start + 1))[0].top() < 12


def test_the_view_goes_to_what_came_back(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    qtbot.waitUntil(lambda: bool(window.panes))
    show(window.session, article())
    wait_until_ready(window, qtbot)
    view = window.page.view
    view.scroll_to_offset(window.session.document.text.index("30. Anna"))
    pane = next(pane for pane in window.panes if isinstance(pane, RemovedPane))

    pane.restore_requested.emit(0)
    wait_until_ready(window, qtbot)

    start = window.session.document.text.index("Read also: the river")
    assert 0 <= view.line_rects(Span(start, start + 1))[0].top() < view.viewport().height()


def test_the_pane_is_closed_until_it_is_asked_for_and_then_stays(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    qtbot.waitUntil(lambda: bool(window.panes))
    show(window.session, article())
    wait_until_ready(window, qtbot)
    pane = next(pane for pane in window.panes if isinstance(pane, RemovedPane))
    assert not pane.isVisible()

    next(toggle for toggle in window.docks.toggles if toggle.objectName() == "removed_pane_dock").trigger()

    assert pane.isVisible()
    window.close()
    assert program.settings.switched_panes == {"actors_pane_dock", "removed_pane_dock"}


def test_no_button_of_a_narrow_pane_is_cut(desk: Desk) -> None:
    desk.pane.resize(180, 500)
    desk.read(article())
    desk.choose(0)

    assert all(button.width() >= button.sizeHint().width() for button in (desk.place, desk.back))
    assert desk.back.geometry().right() < desk.pane.width()
