"""A home that cannot be written to: the program works, and says once that settings last until it closes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice
from reader.gui.start.program import Program
from reader.model.source import Source
from tests.gui.desks import SEED, opened, running_program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    (tmp_path / "file").touch()  # not even root can make a folder below a file
    with running_program(tmp_path / "file") as program:
        yield program


def test_it_is_said_once_the_article_is_there(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(program, SEED, qtbot)

    qtbot.waitUntil(lambda: "last until you close" in window.message_bar.text)

    assert str(tmp_path / "file") in window.message_bar.text
    other = opened(program, SEED, qtbot)
    assert not other.message_bar.text


def test_settings_are_kept_while_the_program_runs(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    program.set_theme(ThemeChoice.DARK)
    window.close()

    assert program.settings.theme is ThemeChoice.DARK
    assert [article.source for article in program.reading_list.articles] == [Source.file(SEED)]


def test_nothing_is_said_where_settings_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with running_program(tmp_path / "new folder") as program:
        window = opened(program, SEED, qtbot)

        assert not window.message_bar.text
        program.settings.zoom_percent = 150
        window.close()

        assert "zoom=150" in (tmp_path / "new folder" / "settings" / "GlanceReader.ini").read_text()
