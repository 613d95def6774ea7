"""A home that cannot be written to: the program works, and says once that settings last until it closes."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.look.settings import Settings
from reader.gui.look.theme import ThemeChoice
from reader.gui.start.program import Program
from reader.session.worker_process import WorkerProcess
from tests.gui.desks import SEED, opened, running_program


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "file").touch()  # not even root can make a folder below a file
    return Settings(QSettings(str(tmp_path / "file" / "GlanceReader" / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def program(qtbot: QtBot, settings: Settings) -> Iterator[Program]:
    application = cast(QApplication, QApplication.instance())
    program = Program(application, WorkerProcess(), SEED, settings)
    yield program
    program.stop()
    application.setStyleSheet("")
    program.deleteLater()


def test_it_is_said_once_the_article_is_there(program: Program, qtbot: QtBot, settings: Settings) -> None:
    window = opened(program, SEED, qtbot)

    qtbot.waitUntil(lambda: "last until you close" in window.message_bar.text)

    assert str(settings.folder) in window.message_bar.text
    other = opened(program, SEED, qtbot)
    assert not other.message_bar.text


def test_settings_are_kept_while_the_program_runs(program: Program, qtbot: QtBot, settings: Settings) -> None:
    window = opened(program, SEED, qtbot)

    program.set_theme(ThemeChoice.DARK)
    window.close()

    assert settings.theme is ThemeChoice.DARK
    assert [article.source for article in settings.recent] == [str(SEED)]


def test_nothing_is_said_where_settings_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with running_program(tmp_path / "new folder") as program:
        window = opened(program, SEED, qtbot)

        assert not window.message_bar.text
        assert program.settings.why_not_kept() == ""
