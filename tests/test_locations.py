"""Where things of the user are, on every system and in a portable folder."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.locations import LONGEST_SOCKET_PATH, Locations, locations, notices_file, of_user, portable


def of(home: Path, **variables: str) -> Locations:
    return of_user({"HOME": str(home), **variables})


def test_without_variables_the_usual_folders_of_a_home_are_taken(tmp_path: Path) -> None:
    found = of(tmp_path)

    assert found.settings_file == tmp_path / ".config" / "GlanceReader" / "GlanceReader.ini"
    assert found.corrections_file == tmp_path / ".local" / "share" / "GlanceReader" / "corrections.toml"
    assert found.crash_reports == tmp_path / ".local" / "state" / "GlanceReader" / "crash-reports"
    assert found.cache == tmp_path / ".cache" / "GlanceReader"


@pytest.mark.parametrize(
    ("variable", "field"),
    [
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ],
)
def test_each_variable_moves_its_folder_alone(tmp_path: Path, variable: str, field: str) -> None:
    moved = of(tmp_path, **{variable: str(tmp_path / "elsewhere")})

    assert getattr(moved, field) == tmp_path / "elsewhere" / "GlanceReader"
    others = {"config", "data", "cache", "state"} - {field}
    assert all(getattr(moved, other) == getattr(of(tmp_path), other) for other in others)


@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_a_variable_that_is_no_whole_path_counts_as_not_set(tmp_path: Path, value: str) -> None:
    assert of(tmp_path, XDG_CONFIG_HOME=value) == of(tmp_path)


def test_programs_with_other_settings_or_on_another_screen_do_not_meet(tmp_path: Path) -> None:
    sockets = {
        of(tmp_path).socket,
        of(tmp_path, XDG_CONFIG_HOME="/c").socket,
        of(tmp_path, XDG_DATA_HOME="/d").socket,
        of(tmp_path, DISPLAY=":1").socket,
        of(tmp_path, WAYLAND_DISPLAY=":1").socket,
    }

    assert len(sockets) == 5
    assert of(tmp_path).socket in sockets


def test_the_socket_lies_in_the_folder_of_the_session_where_there_is_one(tmp_path: Path) -> None:
    with TemporaryDirectory(dir="/tmp") as session:
        assert of(tmp_path, XDG_RUNTIME_DIR=session).sockets == Path(session) / "glance-reader"

    assert of(tmp_path, XDG_RUNTIME_DIR=str(tmp_path / "gone")).sockets == of(tmp_path).sockets


def test_the_address_of_a_socket_is_never_too_long(tmp_path: Path) -> None:
    deep = tmp_path / ("long" * 40)
    deep.mkdir()

    found = of(tmp_path, XDG_RUNTIME_DIR=str(deep), XDG_DATA_HOME=str(deep))

    assert len(os.fsencode(found.socket)) <= LONGEST_SOCKET_PATH


def test_a_portable_program_keeps_everything_beside_it(tmp_path: Path) -> None:
    found = portable(tmp_path / "portable-data", {})

    kept = (found.settings_file, found.corrections_file, found.crash_reports, found.cache)
    assert all(path.is_relative_to(tmp_path / "portable-data") for path in kept)
    assert len({found.config, found.data, found.cache, found.state}) == 4


def test_a_file_beside_the_packaged_program_makes_it_portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "glance-reader"))
    assert not locations().config.is_relative_to(tmp_path / "portable-data")

    (tmp_path / "portable").touch()

    assert locations().config == tmp_path / "portable-data" / "settings"


def test_the_licences_of_others_are_found_beside_the_packaged_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "glance-reader"))
    (tmp_path / "THIRD-PARTY-NOTICES.txt").touch()

    assert notices_file() == tmp_path / "THIRD-PARTY-NOTICES.txt"


def test_knowing_where_things_are_loads_no_qt() -> None:
    program = "import sys, reader.locations; print([name for name in sys.modules if name.startswith('PySide6')])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
