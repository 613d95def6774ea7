"""What the window says while it opens something, and the ways to stop and to try again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.document import Document
from reader.model.progress import Progress, ProgressUnit
from reader.model.source import Source
from reader.session.article.events import Partial
from reader.session.article.state import Stage
from tests.formats.pdf_files import lines, pdf_of
from tests.gui.desks import SEED, opened, wait_until_read, wait_until_ready
from tests.gui.web_server import WORDS, Page, Site, article, site

LONG_MS = 30_000


@pytest.fixture
def web() -> Iterator[Site]:
    slow = article()
    pages = {
        "/a": article(),
        "/slow": Page(slow.body, headers=slow.headers, is_slow=True),
        "/on": Page(status=302, headers={"Location": "/stub"}),
        "/stub": Page(
            f"<html><body><article><h1>Wall</h1><p>{WORDS}</p><p>{WORDS}</p></article></body></html>".encode()
        ),
    }
    with site(pages) as served:
        yield served


def button(bar: QWidget, text: str) -> QPushButton:
    return next(each for each in bar.findChildren(QPushButton) if each.text() == text)


def fetching(program: Program, web: Site, qtbot: QtBot, article: Path | None) -> MainWindow:
    """Return a window that is being kept waiting for a page."""
    window = opened(program, article, qtbot)
    window.open_source(Source.link(f"{web.address}/slow"))
    qtbot.waitUntil(lambda: bool(window.work_bar.text), timeout=LONG_MS)
    return window


def test_what_is_fetched_is_said(program: Program, qtbot: QtBot, web: Site) -> None:
    window = fetching(program, web, qtbot, SEED)

    assert window.work_bar.text == "Fetching 127.0.0.1…"
    web.may_go_on.set()
    qtbot.waitUntil(lambda: window.session.document.text.startswith("The harbour"), timeout=LONG_MS)
    assert not window.work_bar.text
    wait_until_ready(window, qtbot)


def test_what_is_quick_needs_no_words(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    assert not window.work_bar.text
    assert not window.work_bar.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_fetching_is_stopped_and_the_article_stays(program: Program, qtbot: QtBot, web: Site, *, by_key: bool) -> None:
    window = fetching(program, web, qtbot, SEED)
    document = window.session.document

    if by_key:
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(button(window.work_bar, "Stop"), Qt.MouseButton.LeftButton)

    assert not window.work_bar.isVisible()
    assert window.session.stage is Stage.READY
    assert window.session.document is document
    assert not window.message_bar.text


def test_fetching_is_stopped_where_there_is_no_article(program: Program, qtbot: QtBot, web: Site) -> None:
    window = fetching(program, web, qtbot, None)
    assert window.actions_by_id[ActionId.CLEAR_SELECTION].isEnabled()

    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert window.session.stage is Stage.EMPTY
    assert window.empty_page is not None
    assert window.empty_page.isVisible()
    assert not window.actions_by_id[ActionId.CLEAR_SELECTION].isEnabled()


def test_escape_stops_only_where_nothing_else_takes_it(program: Program, qtbot: QtBot, web: Site) -> None:
    window = fetching(program, web, qtbot, SEED)
    window.actions_by_id[ActionId.FIND].trigger()

    window.actions_by_id[ActionId.CLEAR_SELECTION].trigger()

    assert not window.find_bar.isVisible()
    assert window.session.stage is Stage.OPENING


def test_the_other_article_is_named_when_the_wish_changes(program: Program, qtbot: QtBot, web: Site) -> None:
    window = fetching(program, web, qtbot, SEED)

    window.open_source(Source.link("http://localhost:9/b"))

    assert window.work_bar.text == "Fetching localhost…"


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (None, "Reading report.pdf…"),
        (Progress(ProgressUnit.PAGE, 120, 705), "Reading report.pdf: page 120 of 705"),
        (Progress(ProgressUnit.CHAPTER, 3, 40), "Reading report.pdf: chapter 3 of 40"),
    ],
)
def test_how_far_the_reading_has_come_is_said(
    program: Program, qtbot: QtBot, progress: Progress | None, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, SEED, qtbot)
    session = window.session
    monkeypatch.setattr(program.worker, "submit", lambda _job: 0)  # it takes long
    session.open(Source.file("/home/mara/report.pdf"))
    assert session.state.opening is not None
    session.handle(Partial(session.state.opening.ticket, progress))

    qtbot.waitUntil(lambda: window.work_bar.text == said)


def test_the_pages_of_a_long_file_are_counted(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf_of([lines(f"Page {number}. {WORDS}", 100) for number in range(60)]))
    window = opened(program, None, qtbot)
    session, told = window.session, list[Progress | None]()
    session.progress_changed.connect(lambda: told.append(session.state.progress))

    window.open_source(Source.file(path))
    qtbot.waitUntil(lambda: session.stage is Stage.SUMMARIZING, timeout=LONG_MS)

    pages = told[1:-1]  # between the beginning and the end of the opening, which are told with nothing
    assert (told[0], told[-1]) == (None, None)
    assert all(progress and progress.total == 60 for progress in pages)
    assert len(pages) > 2
    wait_until_ready(window, qtbot)


def test_a_failure_is_forgotten_when_something_else_is_opened(program: Program, qtbot: QtBot, web: Site) -> None:
    window = opened(program, SEED, qtbot)
    window.open_source(Source.file("/gone.txt"))
    wait_until_read(window, qtbot)
    assert "gone.txt" in window.message_bar.text

    window.open_source(Source.link(f"{web.address}/slow"))

    assert not window.message_bar.text


def test_a_page_that_is_a_stub_says_so(program: Program, qtbot: QtBot, web: Site) -> None:
    window = opened(program, None, qtbot)

    window.open_source(Source.link(f"{web.address}/on"))
    qtbot.waitUntil(lambda: bool(window.session.document.text), timeout=LONG_MS)
    wait_until_ready(window, qtbot)

    assert "may need a login" in window.message_bar.text
    assert window.message_bar.text.startswith("This page gave ")


def test_a_page_says_when_it_came_from_elsewhere(program: Program, qtbot: QtBot, web: Site) -> None:
    elsewhere = web.address.replace("127.0.0.1", "localhost")
    web.pages["/on"] = Page(status=302, headers={"Location": f"{elsewhere}/a"})
    window = opened(program, None, qtbot)

    window.open_source(Source.link(f"{web.address}/on"))
    qtbot.waitUntil(lambda: bool(window.session.document.text), timeout=LONG_MS)
    wait_until_ready(window, qtbot)

    assert window.message_bar.text == f"The link led on to localhost: {elsewhere}/a."


def test_a_link_that_fails_can_be_tried_again(program: Program, qtbot: QtBot, web: Site) -> None:
    web.pages["/late"] = Page(status=503)
    window = opened(program, SEED, qtbot)
    window.open_source(Source.link(f"{web.address}/late"))
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=LONG_MS)
    assert window.message_bar.text == "“127.0.0.1/late” could not be given (503); try again later."
    assert window.session.document.text.startswith("Putin")
    web.pages["/late"] = article()

    qtbot.mouseClick(button(window.message_bar, "Try Again"), Qt.MouseButton.LeftButton)
    assert not window.message_bar.text
    qtbot.waitUntil(lambda: window.session.document.text.startswith("The harbour"), timeout=LONG_MS)

    assert not window.message_bar.text
    wait_until_ready(window, qtbot)


def test_an_analysis_that_was_called_off_for_a_link_that_fails_is_done_again(
    program: Program, qtbot: QtBot, web: Site
) -> None:
    web.pages["/late"] = Page(status=503)
    window = opened(program, SEED, qtbot, is_analysed=False)

    window.open_source(Source.link(f"{web.address}/late"))
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=LONG_MS)
    wait_until_ready(window, qtbot)

    assert window.session.analysis.is_complete
    assert isinstance(window.session.document, Document)
