"""Where the program keeps what is the user's: settings, data, reports of crashes. The only code that knows.

Must not import Qt. Folders are named here and made by who writes into them. What ships with the program: `paths`.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader import paths

NAME = "GlanceReader"
PORTABLE_MARK = "portable"  # a file of this name beside the packaged program keeps everything there, too
PORTABLE_FOLDER = "portable-data"
NOTICES = "THIRD-PARTY-NOTICES.txt"
LONGEST_SOCKET_PATH = 100  # bytes: what every system's address of a socket has room for
SOCKET_NAME = 40  # bytes of the path that are ours
SCREENS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")  # variables that say on which screen windows appear


@dataclass(frozen=True, slots=True)
class Locations:
    """The folders of one user; `sockets` is where programs that run meet."""

    config: Path
    data: Path
    cache: Path
    state: Path
    sockets: Path
    screen: str = ""

    @property
    def settings_file(self) -> Path:
        """Where settings, articles read lately and places in them are kept."""
        return self.config / f"{NAME}.ini"

    @property
    def templates(self) -> Path:
        """The folder of the reader's own templates of briefs."""
        return templates_beside(self.settings_file)

    @property
    def corrections_file(self) -> Path:
        """Where corrections of actors are kept."""
        return self.data / "corrections.toml"

    @property
    def shelf_file(self) -> Path:
        """Where highlights, and the articles they are on, are kept."""
        return self.data / "shelf.db"

    @property
    def crash_reports(self) -> Path:
        """The folder of crash reports."""
        return self.state / "crash-reports"

    def named(self) -> dict[str, Path]:
        """Return all places by the names that `--print-paths` gives them, what ships with the program included."""
        return {
            "settings": self.settings_file,
            "templates": self.templates,
            "data": self.data,
            "cache": self.cache,
            "crash reports": self.crash_reports,
            "resources": paths.resource_dir(),
            "socket": self.socket,
        }

    @property
    def socket(self) -> Path:
        """Where a program that runs with these settings, on this screen, can be reached."""
        from hashlib import sha256

        whole = "\0".join((str(self.config), str(self.data), self.screen))
        return self.sockets / f"{sha256(os.fsencode(whole)).hexdigest()[:16]}.socket"


def templates_beside(settings_file: Path) -> Path:
    """Return the folder of templates that goes with a file of settings."""
    return settings_file.parent / "brief-templates"


def locations() -> Locations:
    """Return the locations of the user whose program this is."""
    folder = program_folder()
    if folder is not None and (folder / PORTABLE_MARK).exists():
        return portable(folder / PORTABLE_FOLDER, os.environ)
    return of_user(os.environ)


def program_folder() -> Path | None:
    """Return the folder of the packaged program, None where this is none."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def notices_file() -> Path | None:
    """Return the file of other people's licences, None where it is not here."""
    folders = [folder for folder in (program_folder(), paths.resource_dir().parent) if folder]
    return next((folder / NOTICES for folder in folders if (folder / NOTICES).is_file()), None)


def portable(folder: Path, environment: Mapping[str, str]) -> Locations:
    """Return locations that lie in one folder, all but the socket, which a memory stick could not hold."""
    return Locations(
        config=folder / "settings",
        data=folder / "data",
        cache=folder / "cache",
        state=folder / "state",
        sockets=_sockets(environment),
        screen=_screen(environment),
    )


def of_user(environment: Mapping[str, str]) -> Locations:
    """Return where the system wants such things: on Linux by the XDG Base Directory Specification."""
    config, data, cache, state = _system_folders(environment)
    return Locations(
        config / NAME, data / NAME, cache / NAME, state / NAME, _sockets(environment), _screen(environment)
    )


def _system_folders(environment: Mapping[str, str]) -> tuple[Path, Path, Path, Path]:
    home = Path(environment.get("HOME") or Path("~").expanduser())
    if sys.platform == "win32":
        roaming = Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
        local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
        return roaming, local, local, local
    if sys.platform == "darwin":
        support = home / "Library" / "Application Support"
        return home / ".config", support, home / "Library" / "Caches", support
    return (
        _folder(environment, "XDG_CONFIG_HOME", home / ".config"),
        _folder(environment, "XDG_DATA_HOME", home / ".local" / "share"),
        _folder(environment, "XDG_CACHE_HOME", home / ".cache"),
        _folder(environment, "XDG_STATE_HOME", home / ".local" / "state"),
    )


def _folder(environment: Mapping[str, str], variable: str, usual: Path) -> Path:
    """Return a folder as the specification says: what is relative, or empty, counts as not set."""
    named = Path(environment.get(variable, ""))
    return named if named.is_absolute() else usual


def _sockets(environment: Mapping[str, str]) -> Path:
    """Return a folder that is this user's alone, or that is made so before it is used."""
    owner = os.getuid() if hasattr(os, "getuid") else 0
    runtime = _folder(environment, "XDG_RUNTIME_DIR", Path("/nowhere"))
    if (
        runtime.is_dir()
        and os.access(runtime, os.W_OK)
        and len(os.fsencode(runtime)) <= LONGEST_SOCKET_PATH - SOCKET_NAME
    ):
        return runtime / "glance-reader"
    return Path("/tmp") / f"glance-reader-{owner}"  # whose owner is checked before it is used


def _screen(environment: Mapping[str, str]) -> str:
    return ":".join(environment.get(name, "") for name in SCREENS)
