"""Take every road of the program where the modules named are not there, as in the package; tell who asked for which.

`python -m tests.packaged.every_road NAME...` prints a JSON object: "missed", the modules that were asked for and not
found, and "failed", the roads that did not reach their end without them.
"""

import importlib
import io
import json
import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "seeds", ROOT / "tests" / "formats" / "files", ROOT / "tests" / "formats" / "pages")
REFUSED_FILES = {"SOURCES.md"}  # no article


class LeftOut(MetaPathFinder):
    """Finds no modules of these names, nor what is in them, as a package without them; remembers which were wanted."""

    find_distributions = staticmethod(PathFinder.find_distributions)  # the versions of libraries are told as ever

    def __init__(self, names: Sequence[str], finders: Sequence[Any]) -> None:
        self.names = frozenset(names)
        self.finders = tuple(finders)
        self.missed: set[str] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        name = next((each for each in _with_parents(fullname) if each in self.names), None)
        if name is not None:
            self.missed.add(name)
            return None
        found: Iterator[ModuleSpec | None] = (finder.find_spec(fullname, path, target) for finder in self.finders)
        return next((spec for spec in found if spec is not None), None)


def main(names: Sequence[str]) -> None:
    """Print what was missed and what failed."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "GLANCE_READER_PASSWORD": "secret"}
    left_out = LeftOut(names, sys.meta_path)
    sys.meta_path[:] = [left_out]
    failed = [] if _fetches() else ["fetch"]
    failed += [road for road in _modules() if not _imports(road)]
    failed += [" ".join(command) for command in _commands() if not _succeeds(command)]
    print(json.dumps({"missed": sorted(left_out.missed), "failed": failed}))


def _with_parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _modules() -> Iterator[str]:
    import reader

    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            yield module.name


def _imports(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def _commands() -> Iterator[list[str]]:
    from reader.analysis.recognizers import RECOGNIZERS
    from reader.analysis.summarizers import SUMMARIZERS
    from reader.exporters import EXPORTERS

    seed = str(ROOT / "seeds" / "putin-ceasefire-demands.txt")
    files = [path for folder in FOLDERS for path in sorted(folder.iterdir()) if path.is_file()]
    yield ["analyze", *(str(path) for path in files if path.name not in REFUSED_FILES), "--only", "text"]
    yield from (["analyze", seed, "--summarizer", each.id, "--only", "summary"] for each in SUMMARIZERS)
    yield from (["analyze", seed, "--recognizer", each.id, "--only", "actors"] for each in RECOGNIZERS)
    yield from (["analyze", seed, "--format", each.id] for each in EXPORTERS)


def _fetches() -> bool:
    """Take the road to a page of the web, as far as the network."""
    import httpx

    from reader.formats.sources.fetching import fetch

    page = httpx.MockTransport(lambda _request: httpx.Response(200, content=iter([b"A page."])))
    return fetch("https://news.example/", page).data == b"A page."


def _succeeds(command: list[str]) -> bool:
    from reader import cli

    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return cli.main(command) == cli.SUCCESS


if __name__ == "__main__":
    main(sys.argv[1:])
