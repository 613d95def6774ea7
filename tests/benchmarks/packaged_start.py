"""How long until the article can be read in the packaged program, against the source and a packaged bare window.

The bare window is packaged for this measurement with PyInstaller's defaults but for Qt's parts, which build.spec leaves
out of ours as well. All are warm; the runs take turns, so that the machine's load weighs on all.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.start_up import BUNDLE, OPEN_SAMPLE, RUNS, time_to_paint

SOURCE, PACKAGED, BARE = "source", "packaged program", "packaged bare window"
BARE_WINDOW_FILE = Path(__file__).with_name("bare_window.py")
MAX_RATIO = 1.5  # of the packaged program to the source
MAX_MS = 600  # of the packaged program, where the packaged bare window takes BARE_MS
BARE_MS = 300
UNUSED_BY_A_LABEL = ("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "numpy")


def main() -> None:
    """Measure and print."""
    if not BUNDLE.exists():
        print("there is no packaged program: make package builds it")
        return
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            SOURCE: [sys.executable, "-m", "reader", *OPEN_SAMPLE],
            PACKAGED: [str(BUNDLE), *OPEN_SAMPLE],
            BARE: [str(packaged_bare_window(Path(folder)))],
        }
        rounds = [{name: time_to_paint(command) for name, command in commands.items()} for _ in range(1 + RUNS)]
    medians = {name: median(times[name] for times in rounds[1:]) for name in commands}  # the first fills the page cache
    for name, time_ms in medians.items():
        print(f"first paint, {name}: {time_ms:.0f} ms (median of {RUNS})")
    print(f"packaged to source: {medians[PACKAGED] / medians[SOURCE]:.2f} (aim: at most {MAX_RATIO})")
    at_rest = medians[PACKAGED] * BARE_MS / medians[BARE]
    print(f"where the packaged bare window takes {BARE_MS} ms: {at_rest:.0f} ms (aim: at most {MAX_MS})")


def packaged_bare_window(folder: Path) -> Path:
    """Package the bare window into a folder, and return its program."""
    excluded = [word for name in UNUSED_BY_A_LABEL for word in ("--exclude-module", name)]
    options = ["--noconfirm", "--onedir", "--name", "bare", *excluded]
    places = ["--distpath", f"{folder}/dist", "--workpath", f"{folder}/work", "--specpath", str(folder)]
    command = [sys.executable, "-m", "PyInstaller", *options, *places, str(BARE_WINDOW_FILE)]
    subprocess.run(command, env=os.environ | {"PYI_LOG_LEVEL": "ERROR"}, check=True)
    return folder / "dist" / "bare" / "bare"


if __name__ == "__main__":
    main()
