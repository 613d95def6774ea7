"""The locks name all that is needed, so that whoever installs them asks no index for anything else."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.small_index import Entry, entries

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = {"requirements.txt": ("install",), "requirements-dev.txt": ("install", "dev")}
PYTHONS = ("3.11", "3.12", "3.13")


def locked(lock: str) -> dict[str, Entry]:
    return {entry.name: entry for entry in entries((ROOT / lock).read_text())}


def asked(lock: str) -> Iterator[Requirement]:
    """Return what the project itself asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for group in [project["dependencies"], *(project["optional-dependencies"][extra] for extra in EXTRAS[lock])]:
        yield from map(Requirement, group)


def asked_in_all(demands: Iterable[Requirement], python: str) -> tuple[Requirement, ...]:
    """Return the demands and, as far as this Python is concerned, theirs in turn."""
    waiting, seen = list(demands), dict[str, Requirement]()
    while waiting:
        demand = waiting.pop()
        if str(demand) not in seen:
            seen[str(demand)] = demand
            waiting.extend(_asked_by(demand, python))
    return tuple(seen.values())


def _asked_by(demand: Requirement, python: str) -> Iterator[Requirement]:
    for further in map(Requirement, distribution(demand.name).requires or ()):
        if any(_holds(further, python, extra) for extra in {"", *demand.extras}):
            yield further


def _holds(demand: Requirement, python: str, extra: str) -> bool:
    there = {"python_version": python, "python_full_version": f"{python}.0", "extra": extra}
    return demand.marker is None or demand.marker.evaluate(there)


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", EXTRAS)
def test_a_lock_names_all_that_is_asked_for_with_its_extras(lock: str, python: str) -> None:
    named = locked(lock)

    for demand in asked_in_all(asked(lock), python):
        entry = named[canonicalize_name(demand.name)]

        assert {canonicalize_name(extra) for extra in demand.extras} <= entry.extras, demand
        assert demand.specifier.contains(entry.version), demand


@pytest.mark.parametrize("lock", EXTRAS)
def test_every_line_of_a_lock_is_a_version_a_hash_or_a_comment(lock: str) -> None:
    known = re.compile(r"[\w.-]+(?:\[[\w,-]+\])?==[\w.]+ \\| {4}--hash=sha256:[0-9a-f]{64}(?: \\)?| *#.*|")

    assert [line for line in (ROOT / lock).read_text().splitlines() if not known.fullmatch(line)] == []


@pytest.mark.parametrize("lock", EXTRAS)
def test_a_lock_names_what_installs_the_others(lock: str) -> None:
    assert {"pip", "setuptools"} <= set(locked(lock))


def test_the_libraries_of_the_tests_include_those_of_the_program() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


@pytest.mark.parametrize("lock", EXTRAS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()
