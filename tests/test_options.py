"""What the command line of the window asks for, and what it does before any window opens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import app
from reader.locations import locations
from reader.options import Options, options_of

SWITCHES = {
    "--new-window": Options(new_window=True),
    "--clipboard": Options(clipboard=True),
    "--separate": Options(separate=True),
    "--print-paths": Options(print_paths=True),
    "--self-test": Options(self_test=True),
    "--quit-after-paint": Options(quit_after_paint=True),
}


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_sets_its_option_alone(name: str) -> None:
    assert options_of([name]) == SWITCHES[name]


@pytest.mark.parametrize(
    ("arguments", "is_alone"),
    [([], False), (["a.txt"], False), (["--new-window"], False), (["--separate"], True), (["--self-test"], True),
     (["--snapshot", "a.png"], True), (["--quit-after-paint"], True)],
)  # fmt: skip
def test_who_tests_or_measures_keeps_to_itself(arguments: list[str], is_alone: bool) -> None:
    assert options_of(arguments).is_alone is is_alone


def test_an_unknown_option_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as end:
        options_of(["--new-windows"])

    assert end.value.code == 2


def test_the_paths_are_printed_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    code = app.main(["--print-paths"])

    printed = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert code == 0
    assert list(printed) == ["settings", "templates", "data", "cache", "crash reports", "resources", "socket"]
    assert printed["settings"] == str(locations().settings_file)


def run(tmp_path: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_QT, *arguments]
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], **variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from reader.__main__ import main
sys.exit(main())
"""


def test_the_paths_are_printed_without_qt_and_without_a_display(tmp_path: Path) -> None:
    result = run(tmp_path, "--print-paths")

    assert (result.returncode, result.stderr) == (0, "")
    assert f"settings: {tmp_path}/.config/GlanceReader/GlanceReader.ini" in result.stdout


def test_without_a_display_one_sentence_says_so_and_names_the_other_road(tmp_path: Path) -> None:
    result = run(tmp_path, "a.txt")

    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "no display" in result.stderr
    assert "analyze" in result.stderr


def test_without_qt_one_sentence_says_so(tmp_path: Path) -> None:
    result = run(tmp_path, "a.txt", DISPLAY=":99")

    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "PySide6" in result.stderr


def test_a_display_that_does_not_answer_is_said_in_one_sentence(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "DISPLAY": ":9999"}
    command = [sys.executable, "-m", "reader", "a.txt"]

    result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert result.returncode == 1
    first, *reasons = result.stderr.splitlines()
    assert first.startswith("The window could not be opened")
    assert any(":9999" in reason for reason in reasons)
