"""What build.spec leaves out of the package, against what the program really imports."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOES_WITHOUT = {  # tried for by a library, which goes on where it is not there
    "chardet": "requests takes charset_normalizer, and gets no pages here",
    "click": "httpx has a command line, which is not here",
    "tkinter": "NLTK draws trees, which nobody asks for",
}
LONGEST_S = 110


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    """Take every road of the program without the modules that are left out; tell what was missed and what failed."""
    command = [sys.executable, "-m", "tests.packaged.every_road", *excluded()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_S)
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def excluded() -> tuple[str, ...]:
    """Return EXCLUDED of build.spec; the rest of the file needs PyInstaller, and is not run."""
    text = (ROOT / "build.spec").read_text("utf-8")
    found = re.search(r"^EXCLUDED = (\(\n.*?^\))", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    names: tuple[str, ...] = eval(found[1])
    return names


def test_the_list_holds_what_is_under_the_gpl() -> None:
    assert "readline" in excluded()


def test_every_road_of_the_program_ends_well_without_what_is_left_out(told: dict[str, list[str]]) -> None:
    assert told["failed"] == []


def test_nothing_that_is_left_out_is_ever_asked_for(told: dict[str, list[str]]) -> None:
    assert set(told["missed"]) == set(DOES_WITHOUT)


def test_a_module_that_the_program_needs_would_be_missed() -> None:
    command = [sys.executable, "-m", "tests.packaged.every_road", "httpx"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_S)

    assert done.returncode != 0
    assert "No module named 'httpx'" in done.stderr
