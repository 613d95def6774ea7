"""The program as its command starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.paths import seed_dir

SEED = seed_dir() / "putin-ceasefire-demands.txt"
ROOT = seed_dir().parent


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_analysis_writes_nothing_into_the_home_of_its_user(tmp_path: Path, jobs: str) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "reader", "analyze", str(SEED), "--recognizer", "minilm", "--jobs", jobs]

    done = subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=100, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert '"actors"' in done.stdout
    assert list(tmp_path.rglob("*")) == []  # neither a number of this computer nor notes of what was run


@pytest.mark.parametrize("output", ["text", "markdown", "json"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_control_character_reaches_the_terminal(tmp_path: Path, output: str, jobs: str) -> None:
    prose = "The council of the city voted on the harbour after a debate of nine hours and many amendments. " * 9
    page = tmp_path / "page\x1b[2J\x9b.html"
    page.write_text(f"<title>A &#27;]0;mine&#7; title</title><p>&#27;[2J&#155;2J{prose}</p>", encoding="utf-8")
    missing = tmp_path / "missing\x1b[2J\x7f\n.txt"
    command = [sys.executable, "-m", "reader", "analyze", str(page), str(missing), "--format", output, "--jobs", jobs]

    done = subprocess.run([*command, "--only", "key_points"], capture_output=True, text=True, timeout=100, check=False)

    assert "harbour" in done.stdout
    assert done.returncode == 1
    assert {sign for sign in done.stdout + done.stderr if not sign.isprintable()} <= {"\n", "\t"}


def test_no_argument_comes_back_as_a_control_character() -> None:
    command = [sys.executable, "-m", "reader", "analyze", "a.txt", "--language", "\x1b[2J"]

    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)

    assert "unknown language: ␛[2J" in done.stderr
