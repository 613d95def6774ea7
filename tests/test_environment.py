"""The environment that `make` brings, made here from an index in a folder in which everything has a newer release."""

import importlib.util
import os
import re
import shutil
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path
from types import ModuleType

import pytest

from tests.small_index import NEWER, entries, make_index, write_wheel

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
pytestmark = pytest.mark.timeout(600)  # An environment is made and filled, as seldom a test does.


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the locks and their index, which is all that pip knows of, whatever this machine has set."""
    folder = tmp_path_factory.mktemp("index")
    for lock in LOCKS:
        (folder / lock).write_text(make_index(folder / "packages", (ROOT / lock).read_text()))
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("PIP_")]:
            patch.delenv(name)
        patch.setenv("PIP_CONFIG_FILE", os.devnull)
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_NO_CACHE_DIR", "1")
        patch.setenv("PIP_FIND_LINKS", str(folder / "packages"))
        yield folder


@pytest.fixture(scope="module")
def prepared(index: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project prepared to run, from nothing but what this Python brings."""
    folder = tmp_path_factory.mktemp("prepared")
    for lock in LOCKS:
        shutil.copy(index / lock, folder)
    prepare = loaded(folder)
    prepare.bring_libraries(prepare.Purpose.RUN)
    return folder


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Path:
    """Return a copy of the prepared project."""
    return shutil.copytree(prepared, tmp_path / "project", symlinks=True)


def loaded(project: Path) -> ModuleType:
    """Return the script that prepares a machine, for this project."""
    spec = importlib.util.spec_from_file_location("prepare", ROOT / ".ci" / "prepare.py")
    assert spec is not None
    assert spec.loader is not None
    prepare = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(prepare)
    environment = project / ".venv"
    vars(prepare).update(ROOT=project, ENVIRONMENT=environment, PYTHON=environment / "bin" / "python")
    return prepare


def packages_of(project: Path) -> Path:
    """Return where the project's environment keeps what is installed."""
    (packages,) = (project / ".venv" / "lib").glob("python*/site-packages")
    return packages


def installed(project: Path) -> dict[str, str]:
    """Return the versions in the project's environment."""
    found = distributions(path=[str(packages_of(project))])
    return {re.sub(r"[-_.]+", "-", package.name).lower(): package.version for package in found}


def locked(lock: Path) -> dict[str, str]:
    return {entry.name: entry.version for entry in entries(lock.read_text())}


def change(lock: Path, pattern: str, replacement: str) -> None:
    changed, times = re.subn(pattern, replacement, lock.read_text(), flags=re.MULTILINE)
    assert times
    lock.write_text(changed)


def test_newer_releases_on_the_index_change_nothing(prepared: Path) -> None:
    assert installed(prepared) == locked(prepared / "requirements.txt")


def test_not_even_where_the_lock_names_no_extras(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lock = project / "requirements-dev.txt"
    change(lock, r"\[.*\]", "")
    prepare = loaded(project)

    prepare.bring_libraries(prepare.Purpose.TEST)

    assert installed(project) == locked(lock)
    assert re.fullmatch(r"Installing the libraries of .*\.\n", "".join(capfd.readouterr()))


def test_what_is_prepared_is_left_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare = loaded(project)
    monkeypatch.setattr(prepare, "_install_libraries", lambda lock: pytest.fail(f"{lock} again"))

    prepare.bring_libraries(prepare.Purpose.RUN)


def test_what_an_older_lock_brought_goes(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare = loaded(project)
    wheel = write_wheel(
        tmp_path, "older", "1", "Metadata-Version: 2.1\nName: Older\nVersion: 1\nRequires-Dist: lxml<1\n"
    )
    shutil.unpack_archive(wheel, packages_of(project), "zip")
    assert "older" in installed(project)
    monkeypatch.setattr(prepare, "_install_entries", lambda _lock, *_options: None)  # All the others are there.
    change(project / "requirements.txt", r"\Z", "# another lock\n")

    prepare.bring_libraries(prepare.Purpose.RUN)

    assert installed(project) == locked(project / "requirements.txt")


def test_a_lock_that_lacks_something_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare = loaded(project)
    monkeypatch.setattr(prepare, "_install_entries", lambda _lock, *_options: None)  # All the others are there.
    change(project / "requirements.txt", r"^anyio==.*\n.*\n", "")

    with pytest.raises(SystemExit, match=r"httpx .* requires anyio, which is not installed"):
        prepare.bring_libraries(prepare.Purpose.RUN)


def test_other_bytes_are_refused_and_nothing_is_noted_as_prepared(project: Path) -> None:
    lock = project / "requirements-dev.txt"
    change(lock, r"(?<=^pytest==).*\n    --hash=sha256:.*", rf"{NEWER} \\\n    --hash=sha256:{'0' * 64}")
    prepare = loaded(project)

    with pytest.raises(SystemExit, match="DO NOT MATCH THE HASHES"):
        prepare.bring_libraries(prepare.Purpose.TEST)

    assert not list((project / ".venv").glob("prepared-*"))
