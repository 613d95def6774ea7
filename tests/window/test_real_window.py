"""The program as a person starts it: a process of its own, a window on an X server."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.paths import seed_dir
from tests.x_server import x_server

SEED = seed_dir() / "putin-ceasefire-demands.txt"
TIME_LIMIT_S = 110


def run_program(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program on a virtual screen with an empty home, and return what it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    environment |= {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb", "PYTHONWARNINGS": "error::ResourceWarning"}
    with x_server() as display:
        return subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            env=environment | {"DISPLAY": display},
            capture_output=True,
            text=True,
            timeout=TIME_LIMIT_S,
            check=False,
        )


def test_the_window_on_a_screen_shows_article_cards_and_actors(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"

    result = run_program(tmp_path, "--snapshot", str(picture), str(SEED))

    assert result.returncode == 0, result.stderr
    assert result.stdout.count("\n* ") + result.stdout.startswith("* ") == 5
    image = QImage(str(picture))
    assert image.width() >= 1000
    theme = theme_of(ThemeChoice.LIGHT)
    found = {image.pixel(x, y) for x in range(0, image.width(), 1) for y in range(0, image.height(), 3)}
    for role in ("paper", "ink", "accent", "person", "place"):
        assert QColor(theme.colour(role)).rgb() in found, role


def test_the_self_test_reads_the_sample_in_a_real_window(tmp_path: Path) -> None:
    output = tmp_path / "analysis.json"

    result = run_program(tmp_path, "--self-test", "--output", str(output))

    assert result.returncode == 0, result.stderr
    assert "platform: xcb" in result.stdout
    analysis = json.loads(output.read_text("utf-8"))
    assert analysis["key_points"]["origin"] == "author"
    assert analysis["actors"]


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    result = run_program(tmp_path, "--snapshot", str(tmp_path / "x.png"), str(tmp_path / name))

    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert (tmp_path / name).name in result.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_closes_the_windows_and_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    environment = os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path), "GLANCE_READER_TRACE_START": "1"}
    command = [sys.executable, "-m", "reader", str(SEED)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        assert any(line.startswith("first-paint") for line in program.stderr)

        program.send_signal(number)

        assert program.wait(TIME_LIMIT_S) == 0
        assert "Traceback" not in program.stderr.read()
    assert (tmp_path / "GlanceReader" / "GlanceReader.ini").exists()
