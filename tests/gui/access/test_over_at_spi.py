"""The running program as Orca finds it, on a screen and a bus of its own, by the calls that lead to headings."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.access.samples import ARTICLE
from tests.x_server import x_server

TOOLS = ("Xvfb", "dbus-run-session", "busctl")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TIME_LIMIT_S = 280

pytestmark = [
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)) or not LAUNCHER.exists(), reason="needs Xvfb and AT-SPI"),
    pytest.mark.timeout(300),  # three programs start one after the other, at times on a busy machine
]


def test_headings_links_and_tables_are_found_over_the_bus_and_the_program_ends_well(tmp_path: Path) -> None:
    file = tmp_path / "river.md"
    file.write_text(ARTICLE, encoding="utf-8")
    homes = dict.fromkeys(("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path))
    counting = [sys.executable, "-m", "tests.gui.access.on_the_bus", str(file)]

    with x_server() as display:
        run = subprocess.run(
            ["dbus-run-session", "--", *counting],
            env={**os.environ, **homes, "DISPLAY": display},
            capture_output=True,
            text=True,
            timeout=TIME_LIMIT_S,
        )

    told = json.loads(run.stdout.splitlines()[-1])
    found = {"heading": 3, "link": 4, "table": 1, "table row": 3, "block quote": 1}
    assert told == {"found": found, "code": 0}, run.stderr
