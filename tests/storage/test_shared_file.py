"""A value that several processes keep in one file: no edit is lost, and none is refused unsaid."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from reader.storage import shared_file
from reader.storage.file_lock import locked
from reader.storage.shared_file import Form, SharedFile, TroubleKind

LINES: Form[tuple[str, ...]] = Form(
    (), lambda content: tuple(content.decode("utf-8").splitlines()), lambda lines: "\n".join(lines).encode("utf-8")
)
WRITER = """
import sys
from pathlib import Path
from tests.storage.test_shared_file import adding, lines_in
file = lines_in(Path(sys.argv[1]))
for number in range(40):
    adding(file, f"{sys.argv[2]} {number}")
    file.save(patience_s=60)
    assert not file.is_waiting
"""


def lines_in(path: Path | None) -> SharedFile[tuple[str, ...]]:
    return SharedFile(path, LINES)


def adding(file: SharedFile[tuple[str, ...]], line: str) -> None:
    file.edit(lambda lines: (*lines, line))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ours" / "lines.txt"


def kind_of(file: SharedFile[tuple[str, ...]]) -> TroubleKind | None:
    return file.trouble.kind if file.trouble else None


def test_an_edit_holds_at_once_and_is_in_the_file_once_it_is_saved(path: Path) -> None:
    file = lines_in(path)

    adding(file, "one")
    assert (file.value, path.exists()) == (("one",), False)
    file.save()

    assert path.read_text() == "one"
    assert not file.is_waiting


def test_what_another_wrote_meanwhile_is_kept(path: Path) -> None:
    one, other = lines_in(path), lines_in(path)
    for file, line in ((one, "a"), (other, "b"), (one, "c")):
        adding(file, line)
    for file in (one, other):
        file.save()

    assert one.value == other.value == ("a", "c", "b")


def test_nothing_is_lost_when_three_processes_write_without_pause(path: Path) -> None:
    commands = [[sys.executable, "-c", WRITER, str(path), name] for name in "abc"]

    processes = [subprocess.Popen(command) for command in commands]

    assert [process.wait() for process in processes] == [0, 0, 0]
    assert sorted(lines_in(path).value) == sorted(f"{name} {number}" for name in "abc" for number in range(40))
    assert [each.name for each in path.parent.iterdir()] == ["lines.txt"]


def test_while_another_writes_the_edit_waits_and_that_is_told(path: Path) -> None:
    path.parent.mkdir()
    file = lines_in(path)
    adding(file, "one")

    with locked(path.parent):
        file.save()
    assert (kind_of(file), file.is_waiting, file.value) == (TroubleKind.BUSY, True, ("one",))
    file.save()

    assert (kind_of(file), file.is_waiting, path.read_text()) == (None, False, "one")


def test_what_could_not_be_written_is_written_when_it_can_be(path: Path, tmp_path: Path) -> None:
    (tmp_path / "ours").touch()  # a file where the folder should be
    file = lines_in(path)
    adding(file, "one")
    file.save()
    assert (kind_of(file), file.value) == (TroubleKind.UNWRITABLE, ("one",))

    (tmp_path / "ours").unlink()
    file.save()

    assert (kind_of(file), path.read_text()) == (None, "one")


def test_a_file_that_cannot_be_read_is_left_alone_until_something_is_written_and_then_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff")
    file = lines_in(path)
    assert file.value == ()
    assert (kind_of(file), file.is_unreadable, path.read_bytes()) == (TroubleKind.UNREADABLE, True, b"\xff")

    adding(file, "one")
    file.save()

    assert path.with_name("lines-damaged-1.txt").read_bytes() == b"\xff"
    assert (kind_of(file), file.is_unreadable, path.read_text()) == (TroubleKind.SET_ASIDE, False, "one")


def test_a_file_that_was_mended_before_the_writing_is_not_set_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff")
    file = lines_in(path)
    assert file.value == ()
    adding(file, "two")
    path.write_text("one")

    file.save()

    assert path.read_text() == "one\ntwo"
    assert [each.name for each in path.parent.iterdir()] == ["lines.txt"]


def test_an_edit_that_changes_nothing_writes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = lines_in(path)
    adding(file, "one")
    file.save()
    monkeypatch.setattr(shared_file, "write_whole", None)

    file.edit(lambda lines: lines)
    file.save()

    assert not file.is_waiting


def test_what_this_program_wrote_itself_is_not_parsed_again(path: Path) -> None:
    parsed: list[bytes] = []

    def parse(content: bytes) -> tuple[str, ...]:
        parsed.append(content)
        return LINES.read(content)

    file = SharedFile(path, replace(LINES, read=parse))
    for number in range(3):
        adding(file, str(number))
        file.save()
        assert len(file.value) == number + 1
    other = lines_in(path)
    adding(other, "other")
    other.save()

    adding(file, "last")
    file.save()

    assert file.value == ("0", "1", "2", "other", "last")
    assert parsed == [b"0\n1\n2\nother"]


def test_who_listens_hears_of_an_edit(path: Path) -> None:
    file, heard = lines_in(path), list[int]()
    file.on_edit = lambda: heard.append(1)

    adding(file, "one")

    assert heard == [1]


def test_without_a_path_the_value_is_in_memory(path: Path) -> None:
    file = lines_in(None)

    adding(file, "one")
    file.save()

    assert (file.value, file.is_waiting) == (("one",), False)


def test_one_thread_saves_while_another_edits_and_reads(path: Path) -> None:
    file = lines_in(path)
    is_over = Event()

    def save() -> None:
        while not is_over.is_set():
            file.save()

    thread = Thread(target=save)
    thread.start()
    for number in range(200):
        adding(file, str(number))
        assert len(file.value) == number + 1
    is_over.set()
    thread.join()
    file.save()

    assert lines_in(path).value == tuple(map(str, range(200)))
