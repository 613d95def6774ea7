"""The sound files from which broken ones are made: the samples, and the files of the tests."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reader.formats import suffixes
from reader.paths import seed_dir

FOLDERS = (seed_dir(), Path(__file__).parents[1] / "formats")
MAX_BYTES = 200_000  # larger files only make the run slow


@cache
def corpus() -> tuple[Path, ...]:
    """Return every file of a known ending, in a fixed order."""
    return tuple(sorted(_files()))


def _files() -> Iterator[Path]:
    known = frozenset(suffixes())
    for folder in FOLDERS:
        for path in folder.rglob("*"):
            if path.suffix.lower() in known and path.is_file() and path.stat().st_size <= MAX_BYTES:
                yield path
