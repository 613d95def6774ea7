"""A database of the user's: private, whole, shared by processes, set aside where it is broken."""

import errno
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Thread, Timer

import pytest

from reader.storage.database import Database, DatabaseTroubleError
from reader.storage.shared_file import TroubleKind

FIRST = "CREATE TABLE thing (name TEXT);\n"
PATIENCE_S = 60.0  # with other writers, however slow the disk is
SECOND = "ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 3;\nCREATE INDEX by_size ON thing (size);\n"


def things(database: Database) -> list[str]:
    return [row[0] for row in database.read("SELECT name FROM thing ORDER BY rowid")]


def add(database: Database, name: str) -> None:
    database.write(lambda connection: connection.execute("INSERT INTO thing (name) VALUES (?)", (name,)))


def test_what_was_written_is_there_after_closing(tmp_path: Path) -> None:
    database = Database(tmp_path / "kept.db", [FIRST])

    add(database, "one")
    database.close()

    assert things(Database(tmp_path / "kept.db", [FIRST])) == ["one"]


def test_without_a_path_all_stays_in_memory() -> None:
    database = Database(None, [FIRST])

    add(database, "one")

    assert things(database) == ["one"]


def test_nobody_else_can_read_the_file_nor_what_lies_beside_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "room" / "kept.db", [FIRST])

    add(database, "one")

    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "room").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "room").stat().st_mode) == 0o700


def test_an_act_that_fails_leaves_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "kept.db", [FIRST])

    def act(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO thing VALUES ('half')")
        raise KeyError

    with pytest.raises(KeyError):
        database.write(act)

    assert things(database) == []


def test_a_file_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old = Database(tmp_path / "kept.db", [FIRST])
    add(old, "one")
    old.close()

    new = Database(tmp_path / "kept.db", [FIRST, SECOND])

    assert new.read("SELECT name, size FROM thing") == [("one", 3)]


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    newer = Database(tmp_path / "kept.db", [FIRST, SECOND])
    add(newer, "one")
    newer.close()

    with pytest.raises(DatabaseTroubleError) as told:
        add(Database(tmp_path / "kept.db", [FIRST]), "two")

    assert told.value.trouble.kind is TroubleKind.NEWER
    assert things(Database(tmp_path / "kept.db", [FIRST, SECOND])) == ["one"]


@pytest.mark.parametrize("content", [b"this is no database " * 99, b"SQLite format 3\0" + bytes(range(256)) * 30])
def test_a_broken_file_is_set_aside_and_a_new_one_begins(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kept.db"
    path.write_bytes(content)
    database = Database(path, [FIRST])

    add(database, "one")

    assert things(database) == ["one"]
    assert database.set_aside is not None
    assert database.set_aside.read_bytes() == content


def test_what_can_be_read_of_a_broken_file_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    whole = Database(path, [FIRST])
    for number in range(400):
        add(whole, f"thing number {number} " * 20)
    whole.close()
    content = bytearray(path.read_bytes())
    content[-40_000:-36_000] = b"\xff" * 4_000
    path.write_bytes(content)

    def salvage(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
        for row in old.execute("SELECT name FROM thing"):
            new.execute("INSERT INTO thing VALUES (?)", row)

    database = Database(path, [FIRST], salvage)
    with pytest.raises(DatabaseTroubleError):
        Database(tmp_path, [FIRST]).read("SELECT 1")
    found = database.read("SELECT count(*), max(length(name)) FROM thing")

    assert database.set_aside is not None
    assert found[0][0] > 100


def test_several_writers_lose_nothing_of_each_other(tmp_path: Path) -> None:
    def write(name: str) -> None:
        own = Database(tmp_path / "kept.db", [FIRST], patience_s=PATIENCE_S)
        for number in range(10):
            add(own, f"{name}{number}")
        own.close()

    threads = [Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    expected = sorted(f"{name}{number}" for name in "abcd" for number in range(10))
    assert sorted(things(Database(tmp_path / "kept.db", [FIRST]))) == expected


def test_a_new_file_that_another_begins_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = Timer(0.05, lambda: other.execute("ROLLBACK"))
        release.start()
        database = Database(path, [FIRST], patience_s=PATIENCE_S)
        add(database, "one")
        release.join()

    assert things(database) == ["one"]


def test_while_another_writes_for_long_it_is_said_to_be_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.storage.database.PATIENCE_S", 0.0)
    database = Database(tmp_path / "kept.db", [FIRST])
    add(database, "one")
    with closing(sqlite3.connect(tmp_path / "kept.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DatabaseTroubleError) as told:
            add(database, "two")

        assert told.value.trouble.kind is TroubleKind.BUSY
        assert things(database) == ["one"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(DatabaseTroubleError) as told:
        add(Database(tmp_path / "file" / "kept.db", [FIRST]), "one")

    assert told.value.trouble.kind is TroubleKind.UNWRITABLE
    assert told.value.trouble.reason


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    database = Database(tmp_path / "kept.db", [FIRST])
    add(database, "one")
    pages = database.read("PRAGMA page_count")[0][0]
    database.read(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(DatabaseTroubleError) as told:
        add(database, "x" * 100_000)

    assert told.value.trouble.kind is TroubleKind.FULL
    assert "full" in told.value.trouble.reason
    assert things(database) == ["one"]


def test_a_file_that_nobody_closed_is_closed_with_what_held_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "kept.db", ("CREATE TABLE kept (word TEXT)",))
    (connection,) = database.do(lambda connection: [connection])

    del database

    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_a_file_that_is_removed_between_two_acts_is_there_again_with_all_that_was_written(tmp_path: Path) -> None:
    database = Database(tmp_path / "kept.db", [FIRST])
    add(database, "one")
    (tmp_path / "kept.db").unlink()

    add(database, "two")

    assert things(Database(tmp_path / "kept.db", [FIRST])) == ["one", "two"]
    assert stat.S_IMODE((tmp_path / "kept.db").stat().st_mode) == 0o600
    assert not list(tmp_path.glob("*-again"))


def test_a_drive_that_goes_is_told_and_what_is_on_it_is_there_when_it_comes_back(tmp_path: Path) -> None:
    drive, away = tmp_path / "drive", tmp_path / "away"
    database = Database(drive / "kept.db", [FIRST])
    add(database, "one")
    drive.rename(away)

    with pytest.raises(DatabaseTroubleError) as told:
        add(database, "two")

    assert told.value.trouble.kind is TroubleKind.UNWRITABLE
    assert not drive.exists()
    away.rename(drive)
    add(database, "two")
    assert things(Database(drive / "kept.db", [FIRST])) == ["one", "two"]


def test_a_file_that_another_took_the_place_of_is_read_from_then_on(tmp_path: Path) -> None:
    other = Database(tmp_path / "other.db", [FIRST])
    add(other, "other")
    other.close()
    database = Database(tmp_path / "kept.db", [FIRST])
    add(database, "one")
    database.read("PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "other.db").replace(tmp_path / "kept.db")

    assert things(database) == ["other"]


def test_a_folder_that_cannot_be_written_to_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.db"
    whole = Database(path, [FIRST])
    add(whole, "one")
    whole.close()

    def refuse(_folder: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("reader.storage.database.make_private", refuse)
    database = Database(path, [FIRST])

    assert things(database) == ["one"]
    with pytest.raises(DatabaseTroubleError) as told:
        add(database, "two")
    assert told.value.trouble.kind is TroubleKind.READ_ONLY
    assert things(database) == ["one"]


def test_a_second_connection_takes_no_lock_from_the_first(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    one, other = Database(path, [FIRST]), Database(path, [FIRST])
    one.read("PRAGMA user_version")
    other.read("PRAGMA user_version")
    alone = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('PRAGMA journal_mode = DELETE')"

    ended = subprocess.run([sys.executable, "-c", alone, path], capture_output=True, text=True, check=False)

    assert "database is locked" in ended.stderr
    for each in (one, other):
        each.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_READONLY, TroubleKind.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DIRECTORY, TroubleKind.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DBMOVED, TroubleKind.UNWRITABLE),
    ],
)
def test_what_has_moved_under_its_reader_may_be_written_at_the_next_try(code: int, kind: TroubleKind) -> None:
    database = Database(None, [FIRST])

    def fail(_connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = code
        raise error

    with pytest.raises(DatabaseTroubleError) as caught:
        database.write(fail)

    assert caught.value.trouble.kind is kind
