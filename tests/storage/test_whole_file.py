"""Every file that the program writes: whole or not at all, as it was made, and nothing beside it."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.storage import whole_file
from reader.storage.file_lock import hold
from reader.storage.whole_file import PART_END, PART_START, write_whole

OLD, NEW = b"the old one", b"the new one, which is longer"


@pytest.fixture(params=["without a name", "with a name"])
def file(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is there, on a system that knows files without names and on one that does not."""
    if request.param == "with a name":
        monkeypatch.setattr(whole_file, "_UNNAMED", 0)
    path = tmp_path / "precious.md"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def usual_mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_beside_it(file: Path) -> None:
    write_whole(file, NEW)
    write_whole(file.with_name("another.md"), NEW)

    assert file.read_bytes() == file.with_name("another.md").read_bytes() == NEW
    assert names_in(file.parent) == ["another.md", "precious.md"]


def test_on_a_full_disk_the_old_one_stays_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def one_byte_then_full(handle: int, content: memoryview) -> int:
        if os.fstat(handle).st_size:
            raise OSError(28, "No space left on device")
        return os.pwrite(handle, content[:1], 0)

    monkeypatch.setattr(os, "write", one_byte_then_full)

    with pytest.raises(OSError, match="No space left"):
        write_whole(file, NEW)

    assert file.read_bytes() == OLD
    assert names_in(file.parent) == ["precious.md"]


def test_where_no_file_without_a_name_can_be_named_one_with_a_name_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", forbidden)

    write_whole(file, NEW)

    assert file.read_bytes() == NEW
    assert names_in(file.parent) == ["precious.md"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_a_file_keeps_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)

    write_whole(file, NEW)

    assert mode_of(file) == mode


def test_a_new_file_has_the_usual_mode(file: Path, usual_mask: None) -> None:
    write_whole(file.with_name("another.md"), NEW)

    assert mode_of(file.with_name("another.md")) == 0o644


def test_a_private_file_is_for_its_owner_alone_whatever_it_was(file: Path, usual_mask: None) -> None:
    file.chmod(0o644)

    write_whole(file, NEW, is_private=True)
    write_whole(file.with_name("another.md"), NEW, is_private=True)

    assert mode_of(file) == mode_of(file.with_name("another.md")) == 0o600


def test_a_link_stays_a_link(file: Path) -> None:
    link = file.with_name("link.md")
    link.symlink_to(file.name)

    write_whole(link, NEW)

    assert link.is_symlink()
    assert file.read_bytes() == NEW


def test_a_link_to_a_file_that_is_not_there_makes_it(file: Path) -> None:
    link = file.with_name("link.md")
    link.symlink_to("not-yet.md")

    write_whole(link, NEW)

    assert link.is_symlink()
    assert file.with_name("not-yet.md").read_bytes() == NEW


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_neither_replaced_nor_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    place = tmp_path / "place.md"
    make(place)

    with pytest.raises(OSError, match="no file"):
        write_whole(place, NEW)

    assert not place.is_file()


def test_a_file_that_its_owner_protects_is_not_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may do anything

    with pytest.raises(PermissionError):
        write_whole(file, NEW)

    assert file.read_bytes() == OLD


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "no folder" / "a.md", NEW)


def test_what_a_writer_left_that_died_is_removed_and_what_a_living_one_writes_is_not(file: Path) -> None:
    left, living = (file.with_name(f"{PART_START}{name}{PART_END}") for name in ("left", "living"))
    left.write_bytes(NEW[:3])
    living.write_bytes(NEW[:3])
    handle = os.open(living, os.O_RDWR)
    hold(handle)

    write_whole(file, NEW)
    os.close(handle)

    assert names_in(file.parent) == [living.name, "precious.md"]


def test_who_is_killed_while_writing_leaves_the_old_one_and_nothing_else(file: Path) -> None:
    program = f"""
import os, signal, sys
from pathlib import Path
from reader.storage import whole_file
whole_file._UNNAMED = {whole_file._UNNAMED}
whole_file.os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
whole_file.write_whole(Path(sys.argv[1]), b"new")
"""
    done = subprocess.run([sys.executable, "-c", program, str(file)], check=False)
    assert done.returncode == -9
    assert file.read_bytes() == OLD

    write_whole(file, NEW)

    assert names_in(file.parent) == ["precious.md"]
