"""Two articles of many paragraphs in their columns, zoomed and made narrower: what stood level stays so."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.beside.two_columns import FIRST, SECOND, TwoColumns
from reader.gui.look.theme import ThemeChoice, load_fonts, theme_of
from reader.gui.page import text_page
from reader.gui.page.rendering import PageStyle
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.model.document import Document
from reader.model.two_articles.findings import ParagraphPair
from tests.gui.fake_worker import FakeWorker
from tests.gui.pages import TEXT

STILL_MS = 20  # what a column waits for, in these tests
LONGER = "\n\n".join(f"{one} {one}" if at % 3 == 0 else one for at, one in enumerate(TEXT.split("\n\n")))


def _article(text: str) -> Document:
    worker = FakeWorker()
    session = ReadingSession(cast(Worker, worker))
    session.open_text(text)
    worker.answer(size=4)
    return session.document


def _style(zoom: float) -> PageStyle:
    return PageStyle(theme_of(ThemeChoice.LIGHT), zoom)


@pytest.fixture(params=[3, 1000], ids=["long", "short"])
def columns(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> TwoColumns:
    monkeypatch.setattr(text_page, "LONG", request.param)
    monkeypatch.setattr(text_page, "STILL_MS", STILL_MS)
    load_fonts()
    made = TwoColumns(_style(1))
    qtbot.addWidget(made)
    made.resize(1360, 820)
    made.show()
    for side, text in ((FIRST, TEXT), (SECOND, LONGER)):
        made.show_document(side, _article(text))
    made._pairs = tuple(ParagraphPair(each, each, 1) for each in range(30))
    made.views[FIRST].verticalScrollBar().setValue(1500)
    return made


def _tops(columns: TwoColumns) -> list[int]:
    """Return the paragraph at the top of each column."""
    return [view._places.nearest_to(view.top_offset()) for view in columns.views]


def _wait_for_the_whole(columns: TwoColumns, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(len(view.paragraphs_set()) == 30 for view in columns.views))
    QApplication.processEvents()


CHANGES: tuple[Callable[[TwoColumns], None], ...] = (
    lambda columns: columns.set_style(_style(1.3)),
    lambda columns: columns.set_style(_style(0.9)),
    lambda columns: columns.resize(900, 820),
)


@pytest.mark.parametrize("change", CHANGES, ids=["larger", "smaller", "narrower"])
def test_what_stands_level_stays_so_when_the_columns_are_set_anew(
    columns: TwoColumns, qtbot: QtBot, change: Callable[[TwoColumns], None]
) -> None:
    before = _tops(columns)

    change(columns)
    assert _tops(columns) == before
    _wait_for_the_whole(columns, qtbot)

    assert _tops(columns) == before
    assert before[FIRST] == before[SECOND] > 5


def test_one_column_follows_the_other_while_both_are_set_anew(columns: TwoColumns, qtbot: QtBot) -> None:
    columns.set_style(_style(1.3))

    columns.views[FIRST].scroll_to_offset(columns.views[FIRST].shown_document().paragraphs[20].span.start)
    assert _tops(columns) == [20, 20]
    _wait_for_the_whole(columns, qtbot)

    assert _tops(columns) == [20, 20]
