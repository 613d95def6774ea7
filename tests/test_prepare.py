"""What `make` does on a machine that lacks something; nothing is installed here."""

import fcntl
import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def prepare() -> ModuleType:
    spec = importlib.util.spec_from_file_location("prepare", ROOT / ".ci" / "prepare.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_screen_and_tests_only_ever_add_needs(prepare: ModuleType) -> None:
    dark = prepare.needs(prepare.Purpose.RUN, has_screen=False)
    lit = prepare.needs(prepare.Purpose.RUN, has_screen=True)
    test = prepare.needs(prepare.Purpose.TEST, has_screen=False)

    assert set(dark) < set(lit) < set(test)


@pytest.mark.parametrize(("known", "taken"), [({"new", "old"}, "new"), ({"old"}, "old"), (set(), "old")])
def test_the_first_package_that_the_release_knows_is_taken(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, known: set[str], taken: str
) -> None:
    monkeypatch.setattr(prepare, "_is_known", known.__contains__)

    assert prepare._existing(("new", "old")) == taken


def test_who_may_not_install_is_given_the_command(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "_as_root", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(prepare, "_is_known", lambda _package: True)
    missing = prepare.library("libnowhere.so.1", "libnowhere1")

    with pytest.raises(SystemExit, match=r"sudo apt-get install --no-install-recommends libnowhere1\n"):
        prepare.install([missing])


def test_a_system_without_apt_is_told_what_is_missing(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    with pytest.raises(SystemExit, match="libnowhere1"):
        prepare.install([prepare.library("libnowhere.so.1", "libnowhere1")])


def test_a_library_that_is_not_there_is_an_unmet_need(prepare: ModuleType) -> None:
    assert not prepare.library("libnowhere.so.1", "libnowhere1").is_met()
    assert prepare.library("libc.so.6", "libc6").is_met()


def test_two_preparations_never_work_side_by_side(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    worked = []

    def work(_purpose: object) -> None:
        with (ROOT / ".ci" / "prepare.py").open() as other, pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        worked.append(True)

    monkeypatch.setattr(sys, "argv", ["prepare.py", "run"])
    monkeypatch.setattr(prepare, "needs", lambda _purpose, has_screen: ())
    monkeypatch.setattr(prepare, "bring_libraries", work)

    prepare.main()

    assert worked
