"""What was changed is written soon, again where that failed, and at the end; trouble that lasts is told once."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.reading import saving
from reader.gui.reading.saving import Saving
from reader.storage import shared_file
from reader.storage.shared_file import SharedFile, Trouble, TroubleKind
from tests.storage.test_shared_file import adding, lines_in


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "SOON_MS", 0)
    monkeypatch.setattr(saving, "AGAIN_MS", 0)


@pytest.fixture
def file(tmp_path: Path) -> SharedFile[tuple[str, ...]]:
    return lines_in(tmp_path / "ours" / "lines.txt")


def saver_of(file: SharedFile[tuple[str, ...]]) -> Saving:
    application = QApplication.instance()
    assert application is not None
    return Saving((file,), application)


def told_by(saver: Saving) -> list[TroubleKind]:
    told: list[TroubleKind] = []

    def hear(trouble: Trouble) -> None:
        told.append(trouble.kind)

    saver.failed.connect(hear)
    return told


def test_an_edit_is_written_by_itself(qtbot: QtBot, file: SharedFile[tuple[str, ...]]) -> None:
    saver = saver_of(file)

    adding(file, "one")
    assert file.is_waiting
    qtbot.waitUntil(lambda: not file.is_waiting)

    assert told_by(saver) == []


def test_what_fails_is_tried_again_and_told_once(
    qtbot: QtBot, file: SharedFile[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Path] = []

    def full(folder: Path) -> None:
        tries.append(folder)
        raise OSError(28, "No space left on device")

    saver = saver_of(file)
    told = told_by(saver)
    with monkeypatch.context() as broken:
        broken.setattr(shared_file, "make_private", full)
        adding(file, "one")
        qtbot.waitUntil(lambda: len(tries) > 5)
    qtbot.waitUntil(lambda: not file.is_waiting)
    saver.finish()

    assert told == [TroubleKind.UNWRITABLE]
    assert file.value == ("one",)


def test_at_the_end_all_is_written(qtbot: QtBot, file: SharedFile[tuple[str, ...]]) -> None:
    saver = saver_of(file)
    adding(file, "one")

    saver.finish()

    assert not file.is_waiting


class SlowFile:
    """Is written once it may be, with what was wanted when that began."""

    path: Path | None = None
    on_edit: Callable[[], None] | None = None
    trouble: Trouble | None = None
    wanted, written = "one", ""

    def __init__(self) -> None:
        self.begun, self.may_go_on = Event(), Event()

    @property
    def is_waiting(self) -> bool:
        return self.written != self.wanted

    def save(self, *, patience_s: float = 0.0) -> None:
        wanted = self.wanted
        self.begun.set()
        self.may_go_on.wait()
        self.written = wanted


def test_what_changes_while_something_is_written_is_written_at_once_too(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = SlowFile()
    saver = Saving((file,), qapp)
    monkeypatch.setattr(saving, "SHORT_S", 0.0)
    saver.hurry()
    file.begun.wait()
    file.wanted = "two"
    file.may_go_on.set()

    monkeypatch.setattr(saving, "SHORT_S", 60.0)
    saver.hurry()

    assert file.written == "two"
    saver.finish()
