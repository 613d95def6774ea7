"""Everything that cannot be read: one sentence each, while the window stays usable and the article stays on screen."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader.formats.sources.binary_files import OLD_OFFICE
from reader.formats.sources.fetching import MAX_BYTES
from reader.formats.sources.files import MAX_CHARACTERS
from reader.gui.lately.password_dialog import PasswordDialog
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.source import Source
from reader.session.article.state import Stage
from tests.formats.office import zipped
from tests.formats.pdf_files import PICTURE, pdf_of
from tests.gui.desks import SEED, running_program
from tests.gui.web_server import Page, Site, site

FILES = Path(__file__).parents[2] / "formats" / "files"
LONG_MS = 60_000
HTML = {"Content-Type": "text/html"}

BAD_FILES: dict[str, Callable[[], bytes]] = {
    "scanned.pdf": lambda: pdf_of([PICTURE, PICTURE]),
    "damaged.pdf": lambda: b"%PDF-1.7\n%%EOF",
    "empty.txt": lambda: b"",
    "blank.md": lambda: b" \n\t\n",
    "unknown.bin": lambda: bytes(range(256)) * 40,
    "picture.png": lambda: b"\x89PNG\r\n\x1a\n" + bytes(200),
    "broken.docx": lambda: (FILES / "tide-mill-by-pandoc.docx").read_bytes()[:4000],
    "broken.epub": lambda: (FILES / "tide-mill-epub3.epub").read_bytes()[:4000],
    "old.doc": lambda: OLD_OFFICE + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(512),
    "archive.zip": lambda: zipped({"a.txt": b"Some words."}),
    "huge.txt": lambda: b"Some words of a very long text. " * (MAX_CHARACTERS * 4 // 32 + 1),
}

BAD_PAGES: dict[str, Page] = {
    "missing": Page(status=404),
    "forbidden": Page(status=403),
    "busy": Page(status=429),
    "broken": Page(status=500),
    "endless": Page(status=302, headers={"Location": "/endless"}),
    "blank": Page(b"", headers=HTML),
    "wall": Page(b"<html><body><nav><a href='/'>Home</a></nav></body></html>", headers=HTML),
    "picture": Page(b"\x89PNG\r\n\x1a\n" + bytes(200), headers={"Content-Type": "image/png"}),
    "huge": Page(bytes(MAX_BYTES + 1), headers={"Content-Type": "text/plain"}),
}


@pytest.fixture(scope="module")
def program(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with running_program(tmp_path_factory.mktemp("refusals")) as running:
        yield running


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    with site({f"/{name}": page for name, page in BAD_PAGES.items()}) as served:
        yield served


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """The one window of all these tests, with its article analysed."""
    if not program.windows:
        program.open_window((Source.file(SEED),))
    shown = program.windows[0]
    qtbot.waitUntil(lambda: shown.session.stage is Stage.READY, timeout=LONG_MS)
    shown.message_bar.hide()
    return shown


def refusal(window: MainWindow, source: Path | str, qtbot: QtBot) -> str:
    """Return what is said of a source, after everything that holds of all refusals has been checked."""
    document, analysis = window.session.document, window.session.analysis

    with qtbot.waitSignal(window.session.failed, timeout=LONG_MS):
        window.open_source(Source.given(str(source)))

    sentence = window.message_bar.text
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert "\n" not in sentence
    assert str(Path(source).parent) not in sentence
    assert window.session.document is document
    assert window.session.analysis is analysis
    assert window.session.stage is Stage.READY
    assert not window.work_bar.isVisible()
    return sentence


def ways_on(window: MainWindow) -> set[str]:
    return {button.text() for button in window.message_bar.findChildren(QPushButton) if button.isVisible()}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_cannot_be_read_is_named(window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BAD_FILES[name]())

    assert refusal(window, path, qtbot).startswith(f"“{name}” ")
    assert ways_on(window) == {"Open Another…", "Dismiss"}


def answer(dialog: PasswordDialog, password: str) -> None:
    dialog.answer.setText(password)
    dialog.accept()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("locked.pdf", "Over 900 asylum seekers rescued off Indonesian coast"),
        ("locked.docx", "The Mill That Works by the Moon"),
        ("locked.odt", "The Mill That Works by the Moon"),
    ],
)
def test_a_locked_file_asks_for_its_password_until_it_opens(
    window: MainWindow, qtbot: QtBot, name: str, title: str
) -> None:
    assert refusal(window, FILES / name, qtbot).startswith(f"“{name}” is locked with a password")
    first = window.findChild(PasswordDialog)
    assert first is not None

    with qtbot.waitSignal(window.session.failed, timeout=LONG_MS):
        answer(first, "guess")
    second = next(each for each in window.findChildren(PasswordDialog) if each is not first)
    assert second.question.text() == f"“{name}” does not open with this password. Try another:"

    with qtbot.waitSignal(window.session.document_changed, timeout=LONG_MS):
        answer(second, "secret")
    assert window.session.document.metadata.title == title
    assert "secret" not in window.session.document.source
    qtbot.waitUntil(lambda: not window.findChildren(PasswordDialog), timeout=LONG_MS)


def test_a_file_that_is_not_there_is_named(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert refusal(window, tmp_path / "gone.epub", qtbot) == "There is no file “gone.epub”; choose another."
    assert refusal(window, tmp_path / "gone.txt", qtbot) == "There is no file “gone.txt”; choose another."


def test_a_folder_is_named(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()

    assert refusal(window, folder, qtbot) == "“articles” is a folder; choose a file in it."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_a_pipe_that_may_never_end_is_named(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.txt")

    told = "“x.txt” is a pipe or a device, which may never end; choose a file."
    assert refusal(window, tmp_path / "x.txt", qtbot) == told


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_page_that_cannot_be_read_is_named_and_may_be_tried_again(
    window: MainWindow, qtbot: QtBot, web: Site, name: str
) -> None:
    sentence = refusal(window, f"{web.address}/{name}", qtbot)

    assert "“127.0.0.1" in sentence or f"“{name}”" in sentence
    assert ways_on(window) == {"Try Again", "Open Another…", "Dismiss"}


def test_a_site_without_a_safe_connection_is_named(window: MainWindow, qtbot: QtBot, web: Site) -> None:
    sentence = refusal(window, f"{web.address}/missing".replace("http:", "https:"), qtbot)

    assert sentence == "No safe connection to “127.0.0.1” could be made; open the page in a browser."


def test_a_site_that_cannot_be_reached_is_named(window: MainWindow, qtbot: QtBot) -> None:
    with site({}) as gone:
        address = f"{gone.address}/a"

    sentence = refusal(window, address, qtbot)

    assert sentence == "“127.0.0.1” could not be reached; check the address and your connection."
    assert "Try Again" in ways_on(window)


def test_an_address_of_no_site_is_named(window: MainWindow, qtbot: QtBot) -> None:
    sentence = refusal(window, "http://127.0.0.1:port/a", qtbot)

    assert sentence == "“http://127.0.0.1:port/a” is no address of a page; check how it is written."
