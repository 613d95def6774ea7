"""The page itself beside its paragraph: it follows the reader, and says why there is none."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.errors import ErrorKind, FormatError
from reader.formats.pdf.drawing import draw_page
from reader.gui.figures.source_page import SourcePage
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes import page_pane
from reader.gui.panes.page_pane import PagePane
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.jobs import DrawPage
from reader.model.source import Source
from reader.model.span import Span
from tests.gui.fake_worker import FakeWorker

FILE = Path(__file__).parents[2] / "formats" / "files" / "global-warming-and-crops-small-pages.pdf"


class Artist(FakeWorker):
    """Draws when the test says so."""

    def __init__(self, _parent: QObject) -> None:
        super().__init__()
        self.is_running = False

    def start(self) -> None:
        self.is_running = True

    def stop(self) -> None:
        self.is_running = False

    def draw(self) -> None:
        job = self.jobs[-1]
        assert isinstance(job, DrawPage)
        self.finished.emit(len(self.jobs), draw_page(job.path, job.page, job.scale))

    @property
    def pages(self) -> list[int]:
        return [job.page for job in self.jobs if isinstance(job, DrawPage)]


class Desk:
    """The pane with its session, without a window."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.artists: list[Artist] = []
        monkeypatch.setattr(page_pane, "Worker", self.hire)
        self.worker = FakeWorker()
        self.session = ReadingSession(cast(Worker, self.worker))
        self.pane = PagePane(self.session, theme_of(ThemeChoice.LIGHT))
        qtbot.addWidget(self.pane)

    def hire(self, parent: QObject) -> Artist:
        self.artists.append(Artist(parent))
        return self.artists[-1]

    def open(self, path: Path) -> None:
        self.session.open(Source.file(path))
        self.worker.read()

    def go(self, paragraph: int) -> None:
        self.session.activate(self.session.document.paragraphs[paragraph].span)

    def page_of(self, paragraph: int) -> int:
        return self.session.document.paragraphs[paragraph].places[0].page

    def labels(self) -> list[str]:
        return [label.text() for label in self.pane.findChildren(QLabel) if label.isVisible() and label.text()]

    def button(self, name: str) -> QToolButton:
        return next(each for each in self.pane.findChildren(QToolButton) if each.accessibleName() == name)


@pytest.fixture
def desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(qtbot, monkeypatch)


def test_nothing_is_drawn_as_long_as_nobody_sees_it(desk: Desk) -> None:
    desk.open(FILE)
    desk.go(3)

    assert desk.artists == []


def test_the_page_of_the_chosen_paragraph_is_shown_and_the_paragraph_marked(desk: Desk) -> None:
    desk.open(FILE)
    last = len(desk.session.document.paragraphs) - 1
    desk.pane.show()
    desk.go(last)
    desk.artists[0].draw()
    desk.artists[0].draw()

    assert desk.artists[0].pages == [0, desk.page_of(last)]
    assert desk.labels()[0] == f"Page {desk.page_of(last) + 1} of {desk.page_of(last) + 1}"
    sheet = desk.pane.findChildren(SourcePage)[0].viewport().grab().toImage()
    colours = {sheet.pixelColor(x, y).name() for x in range(0, sheet.width(), 3) for y in range(0, sheet.height(), 3)}
    assert len([name for name in colours if name[1:3] != name[3:5]]) > 0  # neither white nor black nor grey


def test_of_many_pages_in_a_row_only_the_last_is_drawn_after_the_first(desk: Desk) -> None:
    desk.open(FILE)
    count = len(desk.session.document.paragraphs)
    desk.pane.show()
    for paragraph in range(count):
        desk.go(paragraph)
    desk.artists[0].draw()

    assert desk.artists[0].pages == [0, desk.page_of(count - 1)]


def test_it_follows_what_is_in_sight_until_something_there_is_chosen(desk: Desk) -> None:
    desk.open(FILE)
    desk.pane.show()
    desk.artists[0].draw()
    paragraphs = desk.session.document.paragraphs
    last = len(paragraphs) - 1

    desk.pane.show_view(Span(paragraphs[last].span.start, paragraphs[last].span.end))

    assert desk.artists[0].pages[-1] == desk.page_of(last)


def test_pages_can_be_turned_and_enlarged(desk: Desk) -> None:
    desk.open(FILE)
    desk.pane.show()
    desk.artists[0].draw()
    sheet = desk.pane.findChildren(SourcePage)[0]
    is_whole = not sheet.horizontalScrollBar().maximum()
    desk.button("The next page").click()
    desk.artists[0].draw()
    desk.button("The page before").click()
    desk.artists[0].draw()
    before = sheet.zoom
    desk.button("Show the page larger").click()
    desk.artists[0].draw()

    assert is_whole
    assert desk.artists[0].pages == [0, 1, 0, 0]
    assert sheet.zoom > before


def test_who_puts_the_pane_away_ends_the_process_that_draws(desk: Desk) -> None:
    desk.open(FILE)
    desk.pane.show()
    desk.pane.hide()

    assert not desk.artists[0].is_running


def test_an_article_without_pages_says_so(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nobody came. The hall was empty.")
    desk.pane.show()
    desk.open(tmp_path / "a.txt")

    assert desk.labels() == ["Page", "Pages are shown of PDF files; this article has none."]


def test_a_file_that_is_gone_is_said(desk: Desk) -> None:
    desk.open(FILE)
    desk.pane.show()
    desk.artists[0].failed.emit(1, FormatError(ErrorKind.NOT_FOUND, FILE.name, "There is no such file any more."))

    assert desk.labels() == ["Page", "There is no such file any more."]
