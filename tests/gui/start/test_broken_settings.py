"""Settings that a newer version or a hand wrote: what is not known costs itself alone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.analysis import DEFAULT_RECOGNIZER, DEFAULT_SUMMARIZER
from tests.gui.desks import SEED, opened, running_program

BROKEN = (
    "recognizer=nope",
    "summarizer=nope",
    "rival=nope",
    "zoom=many",
    "actor_order=7",
    "length=hours x",
    "theme=dark",
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "GlanceReader.ini").write_text("\n".join(("[General]", *BROKEN)))
    return tmp_path


def test_an_article_is_read_with_the_defaults_and_nothing_unforeseen_happens(qtbot: QtBot, home: Path) -> None:
    with running_program(home) as program:
        window = opened(program, SEED, qtbot)
        qtbot.waitUntil(lambda: bool(window.panes))

        options = window.session.options
        assert (options.recognizer, options.summarizer) == (DEFAULT_RECOGNIZER, DEFAULT_SUMMARIZER)
        assert window.session.analysis.actors
        assert program.theme().is_dark
        assert not program.crash_reports.are_there
