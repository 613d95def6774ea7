"""The lock between processes: one at a time, and free again whenever its owner ends."""

import fcntl
import subprocess
import sys
from pathlib import Path

import pytest

from reader.storage import file_lock
from reader.storage.file_lock import LOCK_FILE, is_held, locked

HOLDER = """
import sys
from pathlib import Path
from reader.storage.file_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_only_one_process_writes_in_a_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"

        with pytest.raises(BlockingIOError), locked(tmp_path):
            pass
        other.kill()

    with locked(tmp_path):
        assert list(tmp_path.iterdir()) == []


def test_it_is_free_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="wrong"), locked(tmp_path):
        raise ValueError("wrong")

    with locked(tmp_path):
        pass


def test_where_no_folder_can_be_locked_a_file_in_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = fcntl.flock

    def as_on_a_network_drive(handle: int, operation: int) -> None:
        if Path(f"/proc/self/fd/{handle}").resolve().is_dir():
            raise OSError(9, "Bad file descriptor")
        lock(handle, operation)

    monkeypatch.setattr(fcntl, "flock", as_on_a_network_drive)

    with locked(tmp_path), pytest.raises(BlockingIOError), locked(tmp_path):
        pass

    assert [path.name for path in tmp_path.iterdir()] == [LOCK_FILE]


def test_what_cannot_be_locked_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), locked(tmp_path / "not there"):
        pass


def test_it_is_told_who_holds_a_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()

    with path.open("rb") as file:
        file_lock.hold(file.fileno())
        assert is_held(path)

    assert not is_held(path)
