"""The shell scripts of the packages are well formed, and run with the shell that they name."""

import os
import subprocess
from pathlib import Path

import pytest

from resources.packages.linux.release import ROOT

PACKAGES = ROOT / "resources" / "packages"
SCRIPTS = sorted(
    path
    for folder in ("linux", "trial")
    for path in (PACKAGES / folder).rglob("*")
    if path.is_file() and path.read_bytes().startswith(b"#!")
)
SHELLS = {"#!/bin/sh": ["sh", "-n"], "#!/usr/bin/env bash": ["bash", "-n"]}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.relative_to(PACKAGES).as_posix())
def test_a_script_is_well_formed(script: Path) -> None:
    first_line = script.read_text().splitlines()[0]

    outcome = subprocess.run([*SHELLS[first_line], script], capture_output=True, text=True)

    assert (outcome.returncode, outcome.stderr) == (0, "")


@pytest.mark.parametrize("name", ["linux/one_user/install.sh", "linux/one_user/uninstall.sh", "trial/run.sh"])
def test_a_script_that_a_person_starts_can_be_started(name: str) -> None:
    assert os.access(PACKAGES / name, os.X_OK)
