"""What a clipboard or a drop is taken for, and the way of copied web text into the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.errors import ErrorKind, FormatError
from reader.gui.reading.dropped_content import Arrival, arrival_of
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.start.program import Program
from reader.jobs import ReadText
from reader.model.document import ParagraphKind
from reader.model.source import PASTED, Source
from reader.session.article.state import Stage
from tests.gui.desks import opened, wait_until_ready
from tests.gui.fake_worker import FakeWorker

PAGE = "<html><body><h2>A head</h2><p>Anna spoke in Paris.</p><ul><li>One thing</li></ul></body></html>"
WORDS = "A head\nAnna spoke in Paris.\nOne thing"


def copied(text: str = "", html: str = "", *urls: str) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_copied_web_text_keeps_its_structure() -> None:
    assert arrival_of(copied(WORDS, PAGE)) == Arrival(text=WORDS, html=PAGE)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Only one paragraph</p>",
        "<html><body><div style='color:red'><span>def</span> <span>x</span>():</div></body></html>",
        "<b>bold</b> words<br>and more",
        "",
    ],
)
def test_marks_that_tell_no_more_than_the_words_are_left(html: str) -> None:
    assert arrival_of(copied("Only words", html)) == Arrival(text="Only words")


def test_marked_up_text_without_plain_words_is_taken_as_it_is() -> None:
    assert arrival_of(copied("", "<div>All there is</div>")).html == "<div>All there is</div>"


@pytest.mark.parametrize("text", ["https://vell.example/a?b=1", "  http://vell.example \n"])
def test_a_lone_address_is_a_link(text: str) -> None:
    assert arrival_of(copied(text)) == Arrival((Source.link(text.strip()),))


@pytest.mark.parametrize("text", ["see https://vell.example", "https://a.example https://b.example", "https://", "a.b"])
def test_other_words_are_no_link(text: str) -> None:
    assert arrival_of(copied(text)) == Arrival(text=text)


def test_a_link_that_is_dropped_is_a_link() -> None:
    address = "https://vell.example/harbour"

    assert arrival_of(copied(address, f'<a href="{address}">{address}</a>', address)) == Arrival(
        (Source.link(address),)
    )
    assert arrival_of(copied("", "", address)) == Arrival((Source.link(address),))


def test_files_come_first(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.", "utf-8")

    assert arrival_of(copied(str(path))).sources == (Source.file(path),)
    assert arrival_of(copied("words", PAGE, f"file://{path}")).sources == (Source.file(path),)


def test_a_picture_alone_is_nothing_to_read() -> None:
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    data.setHtml('<img src="https://vell.example/a.png">')

    assert arrival_of(data).is_empty
    assert arrival_of(None).is_empty
    assert arrival_of(QMimeData()).is_empty


def test_marked_up_text_is_read_by_the_worker(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(WORDS, PAGE)

    assert worker.jobs == [ReadText(PAGE, "clipboard", "html")]
    assert session.stage is Stage.OPENING


def test_where_marked_up_text_gives_no_article_the_words_are_read(session: ReadingSession, worker: FakeWorker) -> None:
    failures: list[object] = []
    session.failed.connect(failures.append)
    session.open_text(WORDS, PAGE)

    worker.failed.emit(1, FormatError(ErrorKind.EMPTY, "clipboard", "No article."))
    worker.read()

    assert session.document.text.startswith("A head")
    assert session.source == PASTED
    assert failures == []


def test_a_later_failure_does_not_bring_the_words_back(session: ReadingSession, worker: FakeWorker) -> None:
    failures: list[object] = []
    session.failed.connect(failures.append)
    session.open_text(WORDS, PAGE)
    worker.failed.emit(1, FormatError(ErrorKind.EMPTY, "clipboard", "No article."))
    worker.read()
    document = session.document

    worker.failed.emit(3, FormatError(ErrorKind.ENGINE, "worker", "It failed."))

    assert session.document is document
    assert len(failures) == 1


def test_a_pasted_page_is_an_article_with_headings_and_lists(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)

    window.take(arrival_of(copied(WORDS, PAGE)))
    qtbot.waitUntil(lambda: bool(window.session.document.text), timeout=30_000)
    wait_until_ready(window, qtbot)

    kinds = {paragraph.kind for paragraph in window.session.document.paragraphs}
    assert ParagraphKind.LIST_ITEM in kinds
    assert "Anna spoke in Paris." in window.session.document.text


def test_a_link_is_handed_to_the_session(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened(program, None, qtbot)
    opened_links: list[Source] = []
    monkeypatch.setattr(window.session, "open", opened_links.append)

    window.take(Arrival((Source.link("https://vell.example/a"),)))

    assert opened_links == [Source.link("https://vell.example/a")]
