"""Who made a file of the building machine: a Python distribution, Python itself, or a package of the system."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path


@cache
def distribution_by_file() -> Mapping[str, Distribution]:
    """Return every installed file, by its real path, with the distribution that brought it."""
    return {
        os.path.realpath(str(distribution.locate_file(file))): distribution
        for distribution in distributions()
        for file in distribution.files or ()
    }


def is_of_python(path: str) -> bool:
    """Tell whether a file belongs to the interpreter or its standard library."""
    homes = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")]
    if sys.platform != "linux":
        homes.append(sys.base_prefix)  # a folder of its own there; on Linux it may be the whole system's
    is_library = Path(path).name.startswith(("libpython3", "python3"))
    return is_library or any(path.startswith(os.path.realpath(home) + os.sep) for home in homes)


def package_by_file(paths: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the Debian package and its version for every path that one brought."""
    asked = {name: path for path in paths for name in _names_of(path)}
    if not asked or not sys.platform.startswith("linux"):
        return {}
    told = _output("dpkg-query", "--search", *asked)
    owners = {file: owner.split(",")[0] for owner, _, file in (line.partition(": ") for line in told.splitlines())}
    versions = _versions(set(owners.values()))
    return {asked[file]: versions[owner] for file, owner in owners.items() if file in asked and owner in versions}


def _names_of(path: str) -> tuple[str, str]:
    bare = path.removeprefix("/usr")
    return bare, f"/usr{bare}"


def _versions(packages: Iterable[str]) -> dict[str, tuple[str, str]]:
    names = sorted(packages)
    told = _output("dpkg-query", "--show", "--showformat=${binary:Package}\t${Package}\t${Version}\n", *names)
    rows = [line.split("\t") for line in told.splitlines()]
    found = {key: (package, version) for full, package, version in rows for key in (full, package)}
    return {name: found[name] for name in names if name in found}


def _output(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"})
    except FileNotFoundError:
        return ""  # no Debian
    return done.stdout
