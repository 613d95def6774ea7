"""An article read aloud through a service that answers as the real one does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.aloud.aloud_bar import AloudBar
from reader.gui.aloud.reading_aloud import Aloud, ReadingAloud
from reader.gui.aloud.speech_server import SpeechServer, address
from reader.gui.look.settings import Settings
from reader.model.span import Span
from tests.gui.aloud.fake_service import FakeService
from tests.gui.pages import Bench

TEXT = "It froze early. Nobody came.\n\nIt thawed. All came back."


class Desk:
    """A page, a service, and what reads the one to the other."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.bench = Bench(qtbot)
        self.bench.read(TEXT, size=1)
        self.service = FakeService(folder / "s")
        self.settings = Settings(folder / "settings.ini")
        view, self.server = self.bench.page.view, SpeechServer(self.bench.page)
        reveal = self.bench.page.reveal
        self.aloud = ReadingAloud(self.bench.session, view, self.server, self.settings, reveal)
        self.bar = AloudBar(self.aloud, self.bench.page)
        self.refused: list[str] = []
        self.aloud.refused.connect(self.refused.append)

    def wait_for(self, *spoken: str) -> None:
        self.qtbot.waitUntil(lambda: self.service.spoken == list(spoken))

    def words(self) -> str:
        passage = self.aloud.passage
        return self.bench.session.document.text_of(passage) if passage else ""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 's'}")
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.server.close()
    desk.service.close()


def test_sentence_after_sentence_is_spoken_and_marked(desk: Desk) -> None:
    desk.aloud.play_or_pause()

    desk.wait_for("It froze early.")
    assert desk.words() == "It froze early."
    desk.service.finish()
    desk.wait_for("It froze early.", "Nobody came.")
    assert desk.words() == "Nobody came."
    assert "SET SELF LANGUAGE en" in desk.service.commands


def test_reading_begins_at_the_caret(desk: Desk) -> None:
    desk.bench.page.view.put_caret(TEXT.index("thawed"))

    desk.aloud.play_or_pause()

    desk.wait_for("It thawed.")


def test_reading_begins_at_the_sentence_that_was_chosen(desk: Desk) -> None:
    session = desk.bench.session
    session.choose(session.document.sentences[1].span)

    desk.aloud.play_or_pause()

    desk.wait_for("Nobody came.")


def test_a_pause_goes_on_with_its_sentence(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")

    desk.aloud.play_or_pause()
    desk.qtbot.waitUntil(lambda: "STOP SELF" in desk.service.commands)
    desk.service.cancel()
    assert desk.aloud.state is Aloud.PAUSED
    assert desk.words() == "It froze early."
    desk.aloud.play_or_pause()

    desk.wait_for("It froze early.", "It froze early.")


def test_the_end_of_what_was_broken_off_moves_nothing(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")

    desk.aloud.next()
    desk.service.finish()  # of the first, which was over before it could be stopped

    desk.wait_for("It froze early.", "Nobody came.")
    assert desk.words() == "Nobody came."


def test_the_last_sentence_ends_it(desk: Desk) -> None:
    desk.bench.page.view.put_caret(len(TEXT) - 3)
    desk.aloud.play_or_pause()
    desk.wait_for("All came back.")

    desk.service.finish()

    desk.qtbot.waitUntil(lambda: desk.aloud.state is Aloud.SILENT)
    assert desk.aloud.passage is None
    assert desk.bar.isHidden()


def test_stopping_leaves_the_service_and_beginning_again_finds_it(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")

    desk.aloud.stop()
    desk.qtbot.waitUntil(lambda: "QUIT" in desk.service.commands)
    desk.aloud.play_or_pause()

    desk.wait_for("It froze early.", "It froze early.")


def test_the_speed_is_kept_and_heard_at_once(desk: Desk, tmp_path: Path) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")

    for _ in range(9):
        desk.aloud.faster()

    desk.qtbot.waitUntil(lambda: "SET SELF RATE 100" in desk.service.commands)
    assert desk.settings.speech_rate == 100
    desk.aloud.slower()
    assert desk.settings.speech_rate == 80


def test_another_article_ends_it(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")

    desk.bench.open("Other words.")

    assert desk.aloud.state is Aloud.SILENT


def test_the_bar_says_what_can_be_done(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    first = desk.bar.findChildren(QPushButton)[0]

    assert not desk.bar.isHidden()
    assert first.text() == "Pause"
    first.click()
    assert first.text() == "Go On"


def test_a_service_without_a_voice_is_told(desk: Desk) -> None:
    desk.service.is_mute = True

    desk.aloud.play_or_pause()

    desk.qtbot.waitUntil(lambda: bool(desk.refused))
    assert "is a voice installed?" in desk.refused[0]
    assert desk.aloud.state is Aloud.SILENT


def test_a_service_that_goes_away_is_told(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")

    desk.service.close()

    desk.qtbot.waitUntil(lambda: bool(desk.refused))
    assert desk.aloud.state is Aloud.SILENT


def test_a_service_that_brings_out_no_sound_is_told(desk: Desk) -> None:
    desk.server.patience.setInterval(0)

    desk.aloud.play_or_pause()

    desk.qtbot.waitUntil(lambda: bool(desk.refused))
    assert desk.service.spoken == ["It froze early."]


def test_a_sentence_that_has_begun_is_waited_for(desk: Desk) -> None:
    desk.aloud.play_or_pause()
    desk.wait_for("It froze early.")
    desk.qtbot.waitUntil(desk.server.patience.isActive)

    desk.service.begin()

    desk.qtbot.waitUntil(lambda: not desk.server.patience.isActive())
    assert not desk.refused


@pytest.mark.parametrize(
    ("set_up", "place"),
    [
        ({"XDG_RUNTIME_DIR": "/run/me", "XDG_CACHE_HOME": "/c"}, "/run/me/speech-dispatcher/speechd.sock"),
        ({"XDG_CACHE_HOME": "/c"}, "/c/speech-dispatcher/speechd.sock"),
        ({"HOME": "/h"}, "/h/.cache/speech-dispatcher/speechd.sock"),
        ({"SPEECHD_ADDRESS": "unix_socket:/s"}, "/s"),
    ],
)
def test_the_service_is_looked_for_where_it_listens(
    set_up: dict[str, str], place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SPEECHD_ADDRESS", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in set_up.items():
        monkeypatch.setenv(name, value)

    assert str(address()) == place


def test_where_there_is_no_service_the_package_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/nowhere")
    monkeypatch.setattr(QStandardPaths, "findExecutable", lambda *_: "")
    gone_to: list[Span] = []
    monkeypatch.setattr(desk.aloud, "_reveal", gone_to.append)

    desk.aloud.play_or_pause()

    assert "“speech-dispatcher”" in desk.refused[0]
    assert gone_to == []
    assert desk.aloud.state is Aloud.SILENT


def test_a_service_that_does_not_run_yet_is_started(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "speech-dispatcher"
    program.write_text(f"#!/bin/sh\nmv {tmp_path}/s {tmp_path}/later\n")
    program.chmod(0o700)
    monkeypatch.setattr(QStandardPaths, "findExecutable", lambda *_: str(program))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'later'}")

    desk.aloud.play_or_pause()

    desk.wait_for("It froze early.")
