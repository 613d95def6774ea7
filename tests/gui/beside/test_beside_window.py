from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import ErrorKind, FormatError
from reader.gui.beside.beside_window import BesideWindow
from reader.gui.beside.two_columns import FIRST, SECOND
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page.rendering import PageStyle
from reader.gui.reading.worker import Worker
from reader.model.analysis import AnalysisOptions
from reader.model.source import Source
from reader.model.two_articles.asking import CompareArticles
from tests.gui.beside.samples import compared
from tests.gui.fake_worker import FakeWorker

STYLE = PageStyle(theme_of(ThemeChoice.LIGHT))
JOB = 1


@pytest.fixture
def window(qtbot: QtBot, worker: FakeWorker) -> Iterator[BesideWindow]:
    first = compared().first
    job = CompareArticles(first.document, first.analysis, Source.file("second.txt"), AnalysisOptions())
    window = BesideWindow(cast(Worker, worker), job, STYLE)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.resize(1200, 420)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


def finish(worker: FakeWorker) -> None:
    worker.partial.emit(JOB, compared().second.document)
    worker.finished.emit(JOB, compared())


def choose(window: BesideWindow, words: str) -> None:
    model = window.list.model()
    rows = [row for row in range(model.rowCount()) if words in str(model.index(row, 0).data())]
    window.list.setCurrentIndex(model.index(rows[-1], 0))


def grounds(window: BesideWindow, side: int) -> list[QColor]:
    """Return the colours of all pixels of an article's text that differ."""
    image = window.columns.views[side].viewport().grab().toImage()
    pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 3)}
    return [QColor(pixel) for pixel in pixels]


def test_the_first_article_is_there_before_the_worker_answers(window: BesideWindow) -> None:
    assert "Nobody slept" in window.columns.views[FIRST].toPlainText()
    assert window.columns.views[SECOND].toPlainText() == ""


def test_the_second_comes_before_it_is_compared(window: BesideWindow, worker: FakeWorker) -> None:
    worker.partial.emit(JOB, compared().second.document)

    assert "The minister" in window.columns.views[SECOND].toPlainText()
    assert window.list.model().rowCount() == 0


def test_what_was_found_is_listed(window: BesideWindow, worker: FakeWorker) -> None:
    finish(worker)

    assert window.list.model().rowCount() > 10
    assert window.compared == compared()


def test_the_chosen_sentences_take_on_the_ground_of_a_new_theme(window: BesideWindow, worker: FakeWorker) -> None:
    finish(worker)
    choose(window, "Nobody slept")
    dark = theme_of(ThemeChoice.DARK)

    window.columns.set_style(PageStyle(dark))

    assert dark.tint("accent", "sentence") in grounds(window, FIRST)
    assert STYLE.theme.tint("accent", "sentence") not in grounds(window, FIRST)


def test_an_answer_to_somebody_else_is_passed_over(window: BesideWindow, worker: FakeWorker) -> None:
    worker.finished.emit(JOB + 1, compared())

    assert window.compared is None


def test_a_row_leads_to_its_places_in_both(window: BesideWindow, worker: FakeWorker) -> None:
    finish(worker)
    bars = [view.verticalScrollBar() for view in window.columns.views]
    for bar in bars:
        bar.setValue(bar.maximum())

    choose(window, "A dam above Halvern burst")

    tops = [view.top_offset() for view in window.columns.views]
    assert tops[FIRST] < 100
    assert tops[SECOND] < 100


def test_one_article_follows_the_other_until_it_is_told_not_to(window: BesideWindow, worker: FakeWorker) -> None:
    finish(worker)
    first, second = (view.verticalScrollBar() for view in window.columns.views)

    first.setValue(first.maximum())
    assert second.value() == second.maximum() > 0

    window.columns.set_together(False)
    first.setValue(0)
    assert second.value() == second.maximum()

    window.columns.set_together(True)
    assert second.value() == 0


def test_a_click_on_words_chooses_their_row(window: BesideWindow, worker: FakeWorker) -> None:
    finish(worker)
    place = compared().second.document.text.index("The minister")

    window.columns.views[SECOND].clicked_at.emit(place + 3)

    assert str(window.list.currentIndex().data()).startswith("The minister")


def test_why_there_is_no_second_article_is_said(window: BesideWindow, worker: FakeWorker) -> None:
    worker.failed.emit(JOB, FormatError(ErrorKind.NOT_FOUND, "second.txt", "There is no file “second.txt”."))

    assert window.note == "There is no file “second.txt”."


def test_a_window_that_goes_calls_its_job_off(window: BesideWindow, worker: FakeWorker) -> None:
    window.close()

    assert worker.cancelled == [JOB]


def test_it_is_drawn_in_another_theme(window: BesideWindow, worker: FakeWorker) -> None:
    finish(worker)
    window.apply_theme(PageStyle(theme_of(ThemeChoice.DARK)))

    assert window.columns.gap.grab().toImage().pixelColor(30, 5).lightness() < 80


def test_in_a_narrow_window_the_list_stands_below(window: BesideWindow) -> None:
    window.resize(700, 700)

    assert window.list.mapTo(window, window.list.rect().topLeft()).y() > 100


def test_a_narrow_window_gives_the_articles_more_room_than_the_list(window: BesideWindow) -> None:
    window.resize(640, 600)
    QApplication.processEvents()

    assert window.columns.height() > 1.5 * window.list.height()

    window.resize(1200, 600)
    QApplication.processEvents()

    assert window.columns.width() > 1.5 * window.list.width()
