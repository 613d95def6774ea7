"""Run every benchmark of this folder, one after the other: `python -m tests.benchmarks`, or with the names of some."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
START = 'if __name__ == "__main__":'  # what a module has that can be run


def main(wanted: list[str]) -> int:
    """Run the benchmarks named, or all, each in a process of its own; return how many failed."""
    names = wanted or _benchmarks()
    return sum(_run(name) != 0 for name in names)


def _benchmarks() -> list[str]:
    files = sorted(file for file in FOLDER.glob("*.py") if not file.stem.startswith("_"))
    return [file.stem for file in files if START in file.read_text()]


def _run(name: str) -> int:
    print(f"== {name}", flush=True)
    return subprocess.run([sys.executable, "-m", f"{__package__}.{name}"]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
