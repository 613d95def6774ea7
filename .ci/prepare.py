"""Get what the program (`run`) or its tests (`test`) need on this machine: system packages, then Python libraries.

Runs on the system's Python with the standard library alone, so that a fresh machine needs nothing but python3 and make.
A machine that has everything is told so in a fraction of a second.
"""

import ctypes
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
INSTALLERS = ("pip", "setuptools")
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=300")


class Purpose(StrEnum):
    """What the machine is to be ready for."""

    RUN = "run"
    TEST = "test"


LOCKS = {Purpose.RUN: "requirements.txt", Purpose.TEST: "requirements-dev.txt"}


class Need(NamedTuple):
    """Something of the system: whether it is there, and the packages that bring it, the first that exists is taken."""

    is_met: Callable[[], bool]
    packages: tuple[str, ...]


def library(file: str, *packages: str) -> Need:
    """Return the need for a shared library."""
    return Need(lambda: _can_load(file), packages)


def command(name: str, *packages: str) -> Need:
    """Return the need for a program."""
    return Need(lambda: shutil.which(name) is not None, packages)


ENVIRONMENT_NEEDS = (Need(lambda: importlib.util.find_spec("ensurepip") is not None, (f"python{VERSION}-venv",)),)
WINDOW_NEEDS = (
    library("libglib-2.0.so.0", "libglib2.0-0t64", "libglib2.0-0"),
    library("libGL.so.1", "libgl1"),
    library("libEGL.so.1", "libegl1"),
    library("libfontconfig.so.1", "libfontconfig1"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libdbus-1.so.3", "libdbus-1-3"),
    library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Need(lambda: any(_fonts()), ("fonts-dejavu-core",)),
)
SCREEN_NEEDS = (
    library("libX11-xcb.so.1", "libx11-xcb1"),
    library("libxcb-cursor.so.0", "libxcb-cursor0"),
    library("libxcb-icccm.so.4", "libxcb-icccm4"),
    library("libxcb-image.so.0", "libxcb-image0"),
    library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    library("libxcb-randr.so.0", "libxcb-randr0"),
    library("libxcb-render-util.so.0", "libxcb-render-util0"),
    library("libxcb-shape.so.0", "libxcb-shape0"),
    library("libxcb-xkb.so.1", "libxcb-xkb1"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    library("libwayland-client.so.0", "libwayland-client0"),
    library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
TEST_NEEDS = (
    command("Xvfb", "xvfb"),
    command("xauth", "xauth"),
    command("xdotool", "xdotool"),
    command("objdump", "binutils"),
    Need(lambda: _has_shared_python(), (f"libpython{VERSION}t64", f"libpython{VERSION}")),
)


def main() -> None:
    """Prepare the machine for the purpose named on the command line."""
    purpose = Purpose(sys.argv[1])
    with Path(__file__).open() as turn:  # `make -j run test` prepares for both at once, in one environment.
        fcntl.flock(turn, fcntl.LOCK_EX)
        unmet = [need for need in needs(purpose, has_screen=has_screen()) if not need.is_met()]
        if unmet and sys.platform == "linux":
            install(unmet)
        bring_libraries(purpose)


def bring_libraries(purpose: Purpose) -> None:
    """Make the environment hold what the purpose's lock names and nothing else, where it does not yet."""
    if _is_prepared(purpose):
        return
    for note in map(_note, Purpose):  # Interrupted, it holds a little of everything.
        note.unlink(missing_ok=True)
    _make_environment()
    _install_libraries(ROOT / LOCKS[purpose])
    _note_prepared(purpose)


def needs(purpose: Purpose, *, has_screen: bool) -> tuple[Need, ...]:
    """Return what the purpose asks of the system."""
    if purpose is Purpose.TEST:
        return ENVIRONMENT_NEEDS + WINDOW_NEEDS + SCREEN_NEEDS + TEST_NEEDS
    return ENVIRONMENT_NEEDS + WINDOW_NEEDS + (SCREEN_NEEDS if has_screen else ())


def has_screen() -> bool:
    """Tell whether a window could be seen here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def install(unmet: Iterable[Need]) -> None:
    """Install the packages of unmet needs with apt, or say which command does and stop."""
    unmet = tuple(unmet)
    if shutil.which("apt-get") is None:
        _stop("These Debian packages, or what your system calls them, are missing: " + _names(unmet))
    as_root = _as_root()
    if as_root is None:
        _stop(f"Some system packages are missing. Install them, then try again:\n\n    {_by_hand(unmet)}\n")
    _say("Refreshing the list of system packages ...")
    _run([*as_root, *APT, "update"])
    packages = [_existing(need.packages) for need in unmet]
    _say(f"Installing system packages: {' '.join(packages)} ...")
    _run([*as_root, *APT, "install", "--yes", "--no-install-recommends", *packages])
    still_unmet = [need for need in unmet if not need.is_met()]
    if still_unmet:
        _stop("Installed, and yet not to be found: what these packages should bring: " + _names(still_unmet))


def _as_root() -> list[str] | None:
    unattended = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return unattended
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n", *unattended]
    return None


def _by_hand(unmet: Iterable[Need]) -> str:
    return "sudo apt-get update && sudo apt-get install --no-install-recommends " + _names(unmet)


def _names(unmet: Iterable[Need]) -> str:
    return " ".join(_existing(need.packages) for need in unmet)


def _existing(packages: tuple[str, ...]) -> str:
    """Return the first package that this release knows; names differ between Debian and Ubuntu."""
    return next((name for name in packages[:-1] if _is_known(name)), packages[-1])


def _is_known(package: str) -> bool:
    if shutil.which("apt-cache") is None:
        return False
    shown = subprocess.run(["apt-cache", "show", "--no-all-versions", package], capture_output=True)
    return shown.returncode == 0 and bool(shown.stdout.strip())


def _can_load(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _fonts() -> Iterator[Path]:
    for folder in FONT_FOLDERS:
        yield from (file for file in Path(folder).expanduser().rglob("*.[to]t[fc]"))


def _has_shared_python() -> bool:
    """Tell whether Python's own library is there, which a packaged program carries along."""
    file = str(sysconfig.get_config_var("INSTSONAME") or "")
    folder = Path(str(sysconfig.get_config_var("LIBDIR") or ""))
    return ".so" not in file or (folder / file).exists() or _can_load(file)


def _is_prepared(purpose: Purpose) -> bool:
    note = _note(purpose)
    return note.exists() and note.read_text() == _fingerprint(purpose) and _works(PYTHON)


def _note_prepared(purpose: Purpose) -> None:
    for satisfied in {purpose, Purpose.RUN}:  # The libraries of the tests include the program's.
        _note(satisfied).write_text(_fingerprint(satisfied))


def _note(purpose: Purpose) -> Path:
    return ENVIRONMENT / f"prepared-to-{purpose}"


def _fingerprint(purpose: Purpose) -> str:
    lock = (ROOT / LOCKS[purpose]).read_bytes()
    return f"Python {VERSION}, {hashlib.sha256(lock).hexdigest()}\n"


def _works(python: Path) -> bool:
    check = f"import sys; sys.exit('%d.%d' % sys.version_info[:2] != '{VERSION}')"
    try:
        return subprocess.run([python, "-c", check], capture_output=True).returncode == 0
    except OSError:
        return False


def _make_environment() -> None:
    if not _works(PYTHON):
        _say(f"Making a virtual environment of Python {VERSION} in {ENVIRONMENT.name} ...")
        _run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])


def _install_libraries(lock: Path) -> None:
    """Install exactly what the lock names, checked by hash.

    The lock is complete, so nothing is resolved and no newer release on an index has a say. The pip that came with
    Python only brings the lock's own, which does the rest: the same on every system. Some libraries come as source and
    are built with the lock's setuptools.
    """
    _say(f"Installing the libraries of {lock.name}; the first time this takes a minute or two ...")
    for tool in INSTALLERS:
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as entry:
            entry.write(_entry(lock.read_text(), tool))
            entry.flush()
            _install_entries(Path(entry.name))
    _remove_others(lock)
    _install_entries(lock, "--no-build-isolation", "--use-pep517")
    _run(_pip("check"))


def _install_entries(lock: Path, *options: str) -> None:
    _run(
        _pip("install", "--quiet", "--progress-bar", "off", "--no-deps", *options, "--require-hashes", "-r", str(lock))
    )


def _remove_others(lock: Path) -> None:
    """Remove what an older lock brought: it may ask of the others what is no longer so."""
    locked = set(re.findall(r"^([\w.-]+)", lock.read_text(), re.MULTILINE))
    others = [name for name in _installed() if re.sub(r"[-_.]+", "-", name).lower() not in locked]
    if others:
        _run(_pip("uninstall", "--yes", *others))


def _installed() -> list[str]:
    listed = subprocess.run(_pip("list", "--format=freeze"), capture_output=True, text=True, check=True).stdout
    return [line.partition("==")[0] for line in listed.splitlines()]


def _pip(command: str, *arguments: str) -> list[str]:
    quietly = ["--no-input", "--disable-pip-version-check"]
    return [str(PYTHON), "-m", "pip", command, *quietly, *arguments]


def _entry(lock: str, package: str) -> str:
    """Return the lines of one package in a lock: its version and its hashes."""
    lines = lock.splitlines()
    first = next(index for index, line in enumerate(lines) if line.startswith(f"{package}=="))
    last = next(index for index in range(first, len(lines)) if not lines[index].endswith("\\"))
    return "\n".join(lines[first : last + 1]) + "\n"


def _run(command: list[str]) -> None:
    """Run a talkative command, and show what it said only where it failed."""
    outcome = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if outcome.returncode != 0:
        _stop(f"{outcome.stdout}\nThis command failed: {' '.join(command)}")


def _say(line: str) -> None:
    print(line, flush=True)


def _stop(message: str) -> NoReturn:
    sys.exit(message)


if __name__ == "__main__":
    main()
