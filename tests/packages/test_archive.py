"""The archive and its scripts: a tiny stand-in for the bundle is installed into homes of their own."""

import os
import re
import stat
import subprocess
import tarfile
from pathlib import Path

import pytest

from resources.packages.linux import archive
from resources.packages.linux.libraries import Needs
from resources.packages.linux.release import DESKTOP_ID, NAME, Release

RELEASE = Release("1.2.3", 1_800_000_000, "Someone <someone@example.invalid>", ("Reads more.",))
NEEDS = Needs(frozenset({"libc.so.6", "libGL.so.1"}), "2.36")
PROGRAM = '#!/bin/sh\necho "reads $*"\n'


@pytest.fixture(autouse=True)
def no_elf_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "needs_of", lambda bundle: NEEDS)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    (folder / "_internal").mkdir(parents=True)
    (folder / NAME).write_text(PROGRAM)
    (folder / "_internal" / "library.so").write_text("library")
    (folder / "_internal" / "link.so").symlink_to("library.so")
    (folder / "THIRD-PARTY-NOTICES.txt").write_text("notices")
    return folder


@pytest.fixture(params=["plain", 'Zoë\'s "Läse" ordner $HOME 100% `x` \\'])
def unpacked(request: pytest.FixtureRequest, tmp_path: Path, bundle: Path) -> Path:
    """The archive's folder in a home; the home is the folder that it lies in."""
    folder = tmp_path / str(request.param) / "unpacked"
    archive.lay_out(folder, bundle, RELEASE)
    return folder


def run(script: Path, *arguments: str, home: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"} | more
    return subprocess.run([script, *arguments], env=environment, capture_output=True, text=True)


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def commands_of(entry: Path) -> list[list[str]]:
    """Return the commands of an entry as a desktop reads them: as a string, then as words, then without field codes."""
    values = [line.removeprefix("Exec=") for line in entry.read_text().splitlines() if line.startswith("Exec=")]
    words = [re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', value.replace("\\\\", "\\")) for value in values]
    plain = [[re.sub(r"\\(.)", r"\1", quoted) or bare for quoted, bare in command] for command in words]
    return [[word.replace("%%", "%") for word in command if word != "%F"] for command in plain]


def test_what_is_installed_runs_by_its_command_and_from_the_menu(unpacked: Path) -> None:
    home = unpacked.parent

    outcome = run(unpacked / "install.sh", home=home)

    assert outcome.returncode == 0, outcome.stderr
    entry = home / ".local" / "share" / "applications" / f"{DESKTOP_ID}.desktop"
    commands = commands_of(entry)
    command = str(home / ".local" / "bin" / NAME)
    assert commands == [[command], [command, "--clipboard"], [command, "--new-window"]]
    assert subprocess.check_output([*commands[0], "an article"], text=True) == "reads an article\n"


def test_uninstalling_leaves_only_what_is_the_users(unpacked: Path) -> None:
    home = unpacked.parent
    settings = home / ".config" / "GlanceReader" / "GlanceReader.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("theme=dark")
    before = files_in(home)
    run(unpacked / "install.sh", home=home)

    outcome = run(home / ".local" / "opt" / NAME / "uninstall.sh", home=home)

    assert outcome.returncode == 0, outcome.stderr
    assert files_in(home) == before


def test_other_programs_of_the_user_stay_when_this_one_goes(unpacked: Path) -> None:
    home = unpacked.parent
    run(unpacked / "install.sh", home=home)
    others = [home / ".local" / "bin" / "other", home / ".local" / "share" / "applications" / "other.desktop"]
    for other in others:
        other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=other\n")

    run(home / ".local" / "opt" / NAME / "uninstall.sh", home=home)

    assert all(other.exists() for other in others)


def test_a_newer_version_takes_the_place_of_the_older(unpacked: Path) -> None:
    home = unpacked.parent
    before = files_in(home)
    run(unpacked / "install.sh", home=home)
    program = home / ".local" / "opt" / NAME
    (program / "_internal" / "of-the-older").write_text("gone in the newer")

    outcome = run(unpacked / "install.sh", home=home)

    assert outcome.returncode == 0, outcome.stderr
    assert not (program / "_internal" / "of-the-older").exists()
    assert sorted(path.name for path in program.parent.iterdir()) == [NAME]
    run(program / "uninstall.sh", home=home)
    assert files_in(home) == before


def test_settings_beside_an_installed_program_survive_an_update_and_its_end(unpacked: Path) -> None:
    home = unpacked.parent
    run(unpacked / "install.sh", home=home)
    kept = home / ".local" / "opt" / NAME / "portable-data" / "settings.ini"
    kept.parent.mkdir()
    kept.write_text("theme=dark")

    run(unpacked / "install.sh", home=home)
    assert kept.read_text() == "theme=dark"

    outcome = run(home / ".local" / "opt" / NAME / "uninstall.sh", home=home)
    assert kept.read_text() == "theme=dark"
    assert str(kept.parent) in outcome.stdout
    assert not (home / ".local" / "opt" / NAME / NAME).exists()


def test_an_update_that_was_broken_off_is_mended_by_the_next(unpacked: Path) -> None:
    home = unpacked.parent
    run(unpacked / "install.sh", home=home)
    folder = home / ".local" / "opt"
    (folder / NAME / "portable").touch()
    (folder / NAME).rename(folder / f".{NAME}.old")

    outcome = run(unpacked / "install.sh", home=home)

    assert outcome.returncode == 0, outcome.stderr
    assert [path.name for path in folder.iterdir()] == [NAME]
    assert (folder / NAME / "portable").exists()


def test_a_prefix_takes_everything(unpacked: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "an other place"

    outcome = run(unpacked / "install.sh", "--prefix", str(prefix), home=Path("/nonexistent"))

    assert outcome.returncode == 0, outcome.stderr
    assert {path.name for path in prefix.iterdir()} == {"opt", "bin", "share"}
    assert subprocess.check_output([prefix / "bin" / NAME, "x"], text=True) == "reads x\n"

    run(prefix / "opt" / NAME / "uninstall.sh", home=Path("/nonexistent"))
    assert not prefix.exists()


def test_a_prefix_is_meant_from_where_one_stands(unpacked: Path, tmp_path: Path) -> None:
    script = [str(unpacked / "install.sh"), "--prefix", "here"]

    subprocess.run(script, cwd=tmp_path, env={"PATH": "/usr/bin:/bin"}, check=True, capture_output=True)

    assert (tmp_path / "here" / "bin" / NAME).readlink().is_absolute()
    assert subprocess.check_output([tmp_path / "here" / "bin" / NAME, "x"], text=True) == "reads x\n"


def test_the_users_own_data_folder_is_used(unpacked: Path, tmp_path: Path) -> None:
    share = tmp_path / "data"

    run(unpacked / "install.sh", home=unpacked.parent, XDG_DATA_HOME=str(share))

    assert (share / "applications" / f"{DESKTOP_ID}.desktop").exists()
    assert not (unpacked.parent / ".local" / "share").exists()


def test_a_home_that_cannot_be_written_is_told_in_one_sentence(unpacked: Path) -> None:
    outcome = run(unpacked / "install.sh", home=Path("/proc/1"))

    assert outcome.returncode == 1
    assert outcome.stderr.count("\n") == 1
    assert "cannot be written" in outcome.stderr
    assert "--prefix" in outcome.stderr


def test_a_folder_that_something_else_made_is_left_alone(unpacked: Path) -> None:
    own = unpacked.parent / ".local" / "opt" / NAME / "own.txt"
    own.parent.mkdir(parents=True)
    own.write_text("mine")

    outcome = run(unpacked / "install.sh", home=unpacked.parent)

    assert outcome.returncode == 1
    assert own.read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_no_obstacle(unpacked: Path) -> None:
    for path in (unpacked, *unpacked.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)

    outcome = run(unpacked / "install.sh", home=unpacked.parent)

    assert outcome.returncode == 0, outcome.stderr
    program = unpacked.parent / ".local" / "opt" / NAME / NAME
    assert os.access(program, os.X_OK)
    assert program.stat().st_mode & stat.S_IWUSR


def test_a_copy_that_was_not_installed_is_not_removed(unpacked: Path) -> None:
    outcome = run(unpacked / "uninstall.sh", home=unpacked.parent)

    assert outcome.returncode == 1
    assert (unpacked / NAME).exists()


def test_an_unknown_option_installs_nothing(unpacked: Path) -> None:
    outcome = run(unpacked / "install.sh", "--everywhere", home=unpacked.parent)

    assert outcome.returncode == 1
    assert "--everywhere" in outcome.stderr
    assert not (unpacked.parent / ".local").exists()


def test_the_same_bundle_gives_the_same_bytes_and_no_name_of_the_builder(bundle: Path, tmp_path: Path) -> None:
    first = archive.build_archive(bundle, tmp_path / "first", RELEASE)
    (bundle / NAME).touch()
    (bundle / "portable-data").mkdir()
    second = archive.build_archive(bundle, tmp_path / "second", RELEASE)

    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as tar:
        entries = {entry.name.partition("/")[2]: entry for entry in tar}
    assert {(entry.uid, entry.uname, entry.mtime) for entry in entries.values()} == {(0, "root", RELEASE.source_date)}
    assert entries[NAME].mode == entries["install.sh"].mode == 0o755
    assert entries["_internal/link.so"].issym()


def test_the_read_me_says_what_the_system_must_have(unpacked: Path) -> None:
    text = (unpacked / "README.txt").read_text()

    assert "2.36" in text
    assert "libGL.so.1" in text
    assert "@" not in text
