"""What the reader takes out of the program: where to, in which format, and that nothing is replaced unasked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader import exporters
from reader.exporters import EXPORTERS, Exporter
from reader.gui.bars.actions import ActionId
from reader.gui.bars.export_menu import ExportMenu
from reader.gui.reading import serial_executor
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.storage import whole_file
from tests.gui.desks import SEED, opened, running_program

OLD = b"precious"
ACTIONS = {"save": ".md", "save_pdf": ".pdf"}


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running_program(tmp_path / "ours") as running:
        yield running


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    return opened(program, SEED, qtbot, is_analysed=False)


class Hands:
    """Does one thing after another to the dialogs that come up, each as soon as its dialog is there."""

    def __init__(self, *deeds: Callable[[], bool]) -> None:
        self._deeds = list(deeds)
        self._clock = QTimer()
        self._clock.setInterval(1)
        self._clock.timeout.connect(self._do)
        self._clock.start()

    def _do(self) -> None:
        if self._deeds and self._deeds[0]():
            self._deeds.pop(0)
        if not self._deeds:
            self._clock.stop()

    @property
    def are_done(self) -> bool:
        return not self._deeds


def dialog(kind: type[QDialog]) -> QDialog | None:
    active = QApplication.activeModalWidget()
    return active if isinstance(active, kind) else None


def typed(name: Path | str, pattern: str = "") -> Callable[[], bool]:
    def type_it() -> bool:
        found = dialog(QFileDialog)
        if not isinstance(found, QFileDialog):
            return False
        if pattern:
            found.selectNameFilter(pattern)
            found.filterSelected.emit(pattern)
        if name:
            found.findChildren(QLineEdit)[0].setText(str(name))
        found.accept()
        return True

    return type_it


def pressed(label: str, kind: type[QDialog] = QMessageBox) -> Callable[[], bool]:
    def press_it() -> bool:
        found = dialog(kind)
        button = next((each for each in buttons_of(found) if each.text().replace("&", "") == label), None)
        if button is not None:
            button.click()
        return button is not None

    return press_it


def buttons_of(widget: QWidget | None) -> list[QPushButton]:
    return widget.findChildren(QPushButton) if widget is not None else []


def save(window: MainWindow, action: str, *deeds: Callable[[], bool]) -> None:
    hands = Hands(*deeds)
    window.actions_by_id[ActionId(action)].trigger()
    assert hands.are_done


@pytest.mark.parametrize("action", ACTIONS)
def test_a_file_is_written_where_the_user_says(window: MainWindow, tmp_path: Path, action: str) -> None:
    save(window, action, typed(tmp_path / "article"))

    assert (tmp_path / f"article{ACTIONS[action]}").stat().st_size > 100
    assert window.message_bar.text == f"Saved as “article{ACTIONS[action]}”."
    assert QGuiApplication.overrideCursor() is None


@pytest.mark.parametrize("action", ACTIONS)
def test_a_name_typed_without_its_ending_asks_before_it_replaces(
    window: MainWindow, tmp_path: Path, action: str
) -> None:
    precious = tmp_path / f"precious{ACTIONS[action]}"
    precious.write_bytes(OLD)

    save(window, action, typed(tmp_path / "precious"), pressed("Cancel"), typed(tmp_path / "other"))

    assert precious.read_bytes() == OLD
    assert (tmp_path / f"other{ACTIONS[action]}").exists()
    assert window.message_bar.text == f"Saved as “other{ACTIONS[action]}”."


def test_what_the_user_wants_replaced_is_replaced_after_one_question(window: MainWindow, tmp_path: Path) -> None:
    precious = tmp_path / "precious.md"
    precious.write_bytes(OLD)

    save(window, "save", typed(precious), pressed("Replace"))

    assert precious.read_bytes() != OLD


def test_a_cancelled_dialog_saves_nothing(window: MainWindow, tmp_path: Path) -> None:
    before = window.message_bar.text

    save(window, "save", pressed("Cancel", QFileDialog))

    assert window.message_bar.text == before


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.id)
def test_every_exporter_is_in_the_dialog(window: MainWindow, tmp_path: Path, exporter: Exporter) -> None:
    save(window, "save", typed(tmp_path / "article", f"{exporter.name} (*{exporter.suffix})"))

    (written,) = tmp_path.glob("article*")
    assert written.suffix == exporter.suffix
    assert written.read_bytes() == exporter.export(window.session.document, window.exports.shown_analysis())


def test_the_ending_that_was_typed_says_the_format(window: MainWindow, tmp_path: Path) -> None:
    save(window, "save", typed(tmp_path / "article.json"))

    assert (tmp_path / "article.json").read_bytes().startswith(b"{")


def test_the_proposed_name_follows_the_format(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("A harbour opens\n\nThe harbour of Vell opened on Monday.", "utf-8")
    window = opened(program, article, qtbot, is_analysed=False)

    save(window, "save", typed("", "JSON (*.json)"))

    assert (tmp_path / "a-harbour-opens.json").read_bytes().startswith(b"{")


def test_the_menu_lists_every_exporter_and_one_that_is_new(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporters, "EXPORTERS", (*EXPORTERS, Toy()))
    (menu,) = window.findChildren(ExportMenu)
    menu.aboutToShow.emit()

    hands = Hands(typed(tmp_path / "article"))
    menu.actions()[-1].trigger()

    assert [action.text() for action in menu.actions()] == [f"{each.name}…" for each in EXPORTERS] + ["Toy && Co.…"]
    assert hands.are_done
    assert (tmp_path / "article.toy").read_bytes() == b"toy"


def test_the_menu_waits_for_an_article(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    (menu,) = window.findChildren(ExportMenu)

    menu.aboutToShow.emit()

    assert not any(action.isEnabled() for action in menu.actions())


@pytest.mark.parametrize("action", ACTIONS)
def test_on_a_full_disk_the_old_file_stays_and_one_sentence_says_why(
    window: MainWindow, tmp_path: Path, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    precious = tmp_path / f"precious{ACTIONS[action]}"
    precious.write_bytes(OLD)
    monkeypatch.setattr(whole_file, "_write", full)

    save(window, action, typed(precious), pressed("Replace"))

    assert precious.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [precious.name]
    assert "could not be saved (No space left on device)" in window.message_bar.text
    assert QGuiApplication.overrideCursor() is None


def test_the_window_goes_on_while_a_long_file_is_made(
    window: MainWindow, tmp_path: Path, slow: "Slow", qtbot: QtBot
) -> None:
    slow.path = tmp_path / "article.slow"
    window.exports.save()
    assert not (tmp_path / "article.slow").exists()

    slow.may_go_on.set()
    qtbot.waitUntil(lambda: window.message_bar.text == "Saved as “article.slow”.")

    assert (tmp_path / "article.slow").read_bytes() == b"slow"


def test_a_window_that_is_closed_while_it_writes_loses_nothing(
    window: MainWindow, tmp_path: Path, slow: "Slow"
) -> None:
    slow.path = tmp_path / "article.slow"
    window.exports.save()
    slow.may_go_on.set()

    assert window.close()

    assert (tmp_path / "article.slow").read_bytes() == b"slow"


def test_a_window_that_is_closed_stays_to_tell_what_could_not_be_written(
    window: MainWindow, tmp_path: Path, slow: "Slow"
) -> None:
    slow.path = tmp_path / "gone" / "article.slow"
    window.exports.save()
    slow.may_go_on.set()

    assert not window.close()

    assert "“article.slow” could not be saved" in window.message_bar.text
    assert window.close()


@pytest.fixture
def slow(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator["Slow"]:
    """Add an exporter that takes its time, for which no window waits, and save by it where it says."""
    added = Slow()
    monkeypatch.setattr(exporters, "EXPORTERS", (added,))
    monkeypatch.setattr(serial_executor, "SHORT_S", 0.0)
    monkeypatch.setattr(window.exports, "_ask", lambda _title, kinds: (added.path, kinds[0]))
    yield added
    added.may_go_on.set()


class Toy:
    """An exporter that somebody adds."""

    id, name, suffix = "toy", "Toy & Co.", ".toy"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        return b"toy"


class Slow:
    """An exporter that waits, in whatever thread, until it may go on."""

    id, name, suffix = "slow", "Slow", ".slow"
    path = Path()

    def __init__(self) -> None:
        self.may_go_on = Event()

    def export(self, document: Document, analysis: Analysis) -> bytes:
        self.may_go_on.wait()
        return b"slow"


def test_a_question_tells_that_the_article_that_is_read_would_be_lost(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    article = tmp_path / "own.md"
    article.write_bytes(SEED.read_bytes())

    def is_told() -> bool:
        found = dialog(QMessageBox)
        return isinstance(found, QMessageBox) and "“own.md” is the article that you are reading." in found.text()

    window = opened(program, article, qtbot, is_analysed=False)
    save(window, "save", typed(article), is_told, pressed("Cancel"), pressed("Cancel", QFileDialog))

    assert article.read_bytes() == SEED.read_bytes()


def test_an_ending_that_is_no_format_of_ours_is_a_part_of_the_name(window: MainWindow, tmp_path: Path) -> None:
    save(window, "save", typed(tmp_path / "letter.docx"))

    assert (tmp_path / "letter.docx.md").exists()
    assert not (tmp_path / "letter.docx").exists()
