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
