"""What the code may import, who may know what, and how long a file may be; a machine checks it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "reader"
FILES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 400
MAX_MAIN_WINDOW_LINES = 300
MAX_FILES = 20  # of a room, its __init__.py not counted: more is a hall in which nobody finds a door
ROOMS = sorted({path.parent for path in FILES})
OF_THE_PROJECT = {
    "additions",
    "benchmarks",
    "fuzz",
    "packaged",
    "packages",
    "window",
}  # tests of more than one room, or of none
TESTS = sorted(
    path
    for path in (ROOT / "tests").rglob("test_*.py")
    if path.relative_to(ROOT / "tests").parts[0] not in OF_THE_PROJECT
)

ENGINES = ("nltk", "numpy", "onnxruntime", "punkt", "py3langid", "pycrfsuite", "sumy")
LIGHT = (
    "reader.model.analysis",
    "reader.formats",
    "reader.analysis.pipeline",
    "reader.exporters",
    "reader.jobs",
    "reader.cli",
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def files_that_match(pattern: str) -> list[str]:
    return [name_of(path) for path in FILES if re.search(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)]


def test_the_layers_import_downward_only() -> None:
    linter = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

    done = subprocess.run([sys.executable, "-c", linter], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_sumy_is_imported_in_one_file() -> None:
    assert files_that_match(r"^\s*(from|import) sumy\b") == ["reader/analysis/summarizers/sumy_adapter.py"]


def test_one_file_knows_how_qt_counts() -> None:
    arithmetic = files_that_match(r"(?i)[\"']utf[-_]?16|\b0x(ffff|1_?0000)\b")

    assert [path for path in arithmetic if path.startswith("reader/gui/")] in ([], ["reader/gui/text/utf16.py"])


def test_what_is_joined_in_a_window_does_not_know_the_window() -> None:
    found = files_that_match(r"\bmain_window\b")

    assert [path for path in found if not path.startswith("reader/gui/start/")] == []


def test_qt_is_imported_by_the_window_alone() -> None:
    found = files_that_match(r"^\s*(from|import) PySide6\b")

    assert all(path.startswith("reader/gui/") or path == "reader/app.py" for path in found)


def test_one_function_writes_files() -> None:
    writing = r"\.write_(text|bytes)\(|\bopen\([^)]*, ?[\"'][wax]b?[\"']|QSaveFile|O_CREAT|os\.replace"
    elsewhere = [
        "reader/crash_report.py",  # the log of the fault handler, which is written while the process dies
        "reader/gui/start/single_instance.py",  # the lock of the socket
    ]

    found = [path for path in files_that_match(writing) if not path.startswith("reader/storage/")]

    assert found == elsewhere


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_has_one_reason_to_exist(path: Path) -> None:
    limit = MAX_MAIN_WINDOW_LINES if path.name == "main_window.py" else MAX_LINES

    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit


@pytest.mark.parametrize("room", ROOMS, ids=name_of)
def test_a_room_has_twenty_files_at_most(room: Path) -> None:
    assert len([path for path in room.glob("*.py") if path.name != "__init__.py"]) <= MAX_FILES


def test_no_test_asks_a_clock_how_long_something_took() -> None:
    """Machines are busy at times; how work grows is counted in steps, or measured by benchmarks."""
    asking = re.compile(r"\b(perf_counter|process_time)\b")
    others = [path for path in TESTS if path != Path(__file__)]

    assert [name_of(path) for path in others if asking.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("test", TESTS, ids=name_of)
def test_a_test_lies_where_what_it_tests_lies(test: Path) -> None:
    """The folder is that of a room; a file that bears the name of a module lies as the module does in the package."""
    room = PACKAGE / test.parent.relative_to(ROOT / "tests")
    name = test.stem.removeprefix("test_")
    homes = {path.parent for path in FILES if path.stem == name} | {home.parent for home in ROOMS if home.name == name}

    assert room in ROOMS
    assert not homes or homes & {room, room.parent, *room.glob("*")}, f"{name} lies in {sorted(map(name_of, homes))}"


@pytest.mark.parametrize("module", LIGHT)
def test_importing_the_core_loads_neither_engine_nor_qt(module: str) -> None:
    heavy = ("PySide6", "requests", *ENGINES)
    program = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
