"""A file that is changed while it is read: it is said, and the reader's place is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.reading.file_watch import FileWatch
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from tests.gui.desks import opened, wait_until_read, wait_until_ready

LINE = "Anna spoke of the matter at some length. Bert listened to her for the whole of that long day."
LINES = [f"{number}. {LINE}" for number in range(40)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    path = folder / "article.md"
    write(path, LINES)
    return path


def write(path: Path, lines: list[str]) -> None:
    path.write_text("\n\n".join(lines), "utf-8")


def replace(path: Path, lines: list[str]) -> None:
    """Write as many editors do: a new file, put in the place of the old one."""
    draft = path.with_suffix(".tmp")
    write(draft, lines)
    draft.replace(path)


def remove_and_write(path: Path, lines: list[str]) -> None:
    path.unlink()
    write(path, lines)


@pytest.fixture
def watch(qtbot: QtBot, program: Program, file: Path) -> FileWatch:
    watch = FileWatch(program)
    watch.note(file)
    watch.start()
    return watch


@pytest.mark.parametrize("save", [write, replace, remove_and_write])
def test_a_change_is_told_however_it_was_saved(watch: FileWatch, file: Path, qtbot: QtBot, save: object) -> None:
    assert callable(save)
    for count in (1, 2):  # the second time the file may be another one
        with qtbot.waitSignal(watch.changed):
            save(file, LINES[count:])


def test_other_files_of_the_folder_tell_nothing(watch: FileWatch, file: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        write(file.with_name("other.md"), LINES)
        watch._look()


def test_a_change_before_the_watch_began_is_told(program: Program, file: Path, qtbot: QtBot) -> None:
    watch = FileWatch(program)
    watch.note(file)
    write(file, LINES[1:])

    with qtbot.waitSignal(watch.changed):
        watch.start()


def test_nobody_watches_what_is_no_file(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    watch = FileWatch(program)
    for path in (None, tmp_path / "gone.md"):
        watch.note(path)
        watch.start()

        with qtbot.assertNotEmitted(watch.changed):
            watch._look()


def changed_on_disk(window: MainWindow, file: Path, lines: list[str], qtbot: QtBot) -> None:
    replace(file, lines)
    qtbot.waitUntil(lambda: window.message_bar.text == "“article.md” has changed on the disk.")


def reload(window: MainWindow, qtbot: QtBot) -> None:
    button = next(each for each in window.message_bar.findChildren(QPushButton) if each.text() == "Reload")
    with qtbot.waitSignal(window.session.document_changed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_reloading_keeps_the_place(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    view, session = window.page.view, window.session
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    words = session.document.text[view.top_offset() :][:40]

    changed_on_disk(window, file, ["A new beginning of the article.", *LINES], qtbot)
    assert session.document.text.startswith("0. Anna")
    reload(window, qtbot)

    assert session.document.text.startswith("A new beginning")
    assert session.document.text[view.top_offset() :].startswith(words)
    assert not window.message_bar.text
    wait_until_ready(window, qtbot)


def test_a_second_change_is_told_too(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    changed_on_disk(window, file, LINES[1:], qtbot)
    reload(window, qtbot)
    wait_until_ready(window, qtbot)

    changed_on_disk(window, file, LINES[2:], qtbot)

    assert window.session.document.text.startswith("1. Anna")


def test_a_file_that_cannot_be_reloaded_leaves_the_article(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    file.unlink()

    window.session.reload(0)
    wait_until_read(window, qtbot)

    assert "article.md" in window.message_bar.text
    assert window.session.document.text.startswith("0. Anna")
