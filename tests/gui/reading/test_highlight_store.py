"""Whatever is wrong with the disk: one sentence that says why, and all that was kept before is there still."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.anchors.placing import passage_at
from reader.gui.reading.highlight_store import HighlightStore
from reader.model.highlight import Comment, Highlight
from reader.model.span import Span
from reader.storage.shared_file import Trouble, TroubleKind
from tests.documents import make_document

ARTICLE = replace(make_document("The bay froze early. Nobody walked there."), source="/news/bay.txt")
KEPT = Highlight("one", passage_at(ARTICLE.text, Span(4, 13)), made="2027-03-01T08:00:00+00:00")
LARGE = replace(KEPT, id="two", comment=Comment("Why? " * 100_000, "2027-03-01T08:00:00+00:00"))


def close(store: HighlightStore) -> None:
    store.shelf.close()
    assert store._writing is not None
    store._writing._shelf.close()


@contextmanager
def full_disk(path: Path, store: HighlightStore, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    assert store._writing is not None
    store._writing._shelf._file.read(f"PRAGMA max_page_count = {path.stat().st_size // 4096}")
    yield


@contextmanager
def read_only_folder(path: Path, store: HighlightStore, patch: pytest.MonkeyPatch) -> Iterator[None]:
    close(store)
    with patch.context() as patched:  # the superuser, who runs tests, too, is never refused
        patched.setattr("reader.storage.database.os.access", lambda name, _mode: Path(name) != path)
        yield


@contextmanager
def next_version(path: Path, store: HighlightStore, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    close(store)
    with closing(sqlite3.connect(path)) as file:
        (version,) = file.execute("PRAGMA user_version").fetchone()
        file.execute(f"PRAGMA user_version = {version + 1}")
    yield
    close(store)
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {version}")


@contextmanager
def other_process(path: Path, store: HighlightStore, patch: pytest.MonkeyPatch) -> Iterator[None]:
    close(store)
    patch.setattr("reader.storage.database.PATIENCE_S", 0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (full_disk, "the disk is full); try it again."),
        (read_only_folder, "the shelf can only be read where it lies)."),
        (next_version, "a newer version of the program has written the shelf)."),
        (other_process, "another program is writing to the shelf"),
    ],
)
def test_what_cannot_be_kept_is_told_in_one_sentence_and_nothing_is_lost(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: object, reason: str
) -> None:
    path = tmp_path / "shelf.db"
    store, told = HighlightStore(path), list[str]()
    assert store.put(ARTICLE, KEPT)
    store.failed.connect(told.append)

    assert callable(trouble)
    with trouble(path, store, monkeypatch):
        assert not store.put(ARTICLE, LARGE)

    assert len(told) == 1
    assert told[0].startswith("This was not kept (")
    assert reason in told[0]
    close(store)
    again = HighlightStore(path)
    assert again.of_article(ARTICLE) == (KEPT,)
    assert again.put(ARTICLE, LARGE)


def test_a_shelf_of_the_next_version_is_told_once_and_to_each_wish(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shelf.db"
    store, told = HighlightStore(path), list[str]()
    assert store.put(ARTICLE, KEPT)
    store.failed.connect(told.append)

    with next_version(path, store, monkeypatch):
        assert store.of_article(ARTICLE) == ()
        store.leave(ARTICLE, 3)
        store.tell_not_kept(Trouble(TroubleKind.NEWER))
        store.put(ARTICLE, LARGE)
        qtbot.wait_until(lambda: len(told) == 2)

    reason = "a newer version of the program has written the shelf"
    assert told == [
        f"The shelf cannot be read ({reason}); what you read now is not kept.",
        f"This was not kept ({reason}).",
    ]


@contextmanager
def held_lock(path: Path) -> Iterator[sqlite3.Connection]:
    """Be another process that writes; the lock is let go of by a ROLLBACK."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the disk waited for by the thread that writes for as long as it takes, and by no window."""
    monkeypatch.setattr("reader.gui.reading.serial_executor.SHORT_S", 0.0)
    monkeypatch.setattr("reader.storage.database.PATIENCE_S", 60.0)


def test_while_another_process_writes_no_window_waits_and_what_was_done_is_kept_after(
    qtbot: QtBot, tmp_path: Path, busy: None
) -> None:
    path = tmp_path / "shelf.db"
    store = HighlightStore(path)
    store.put(ARTICLE, KEPT)
    qtbot.waitUntil(lambda: not store._held)

    with held_lock(path) as other:
        assert store.put(ARTICLE, LARGE)
        assert store.remove(ARTICLE, KEPT)
        assert store.of_article(ARTICLE) == (LARGE,)
        assert HighlightStore(path).of_article(ARTICLE) == (KEPT,)
        other.execute("ROLLBACK")

        qtbot.waitUntil(lambda: not store._held)

    assert store.of_article(ARTICLE) == (LARGE,)
    store.finish()
    assert HighlightStore(path).of_article(ARTICLE) == (LARGE,)


def test_what_was_shown_and_is_refused_is_taken_back_and_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, busy: None
) -> None:
    path = tmp_path / "shelf.db"
    store, told, refused = HighlightStore(path), list[str](), list[bool]()
    store.put(ARTICLE, KEPT)
    qtbot.waitUntil(lambda: not store._held)
    close(store)
    monkeypatch.setattr("reader.storage.database.PATIENCE_S", 0.0)
    store.failed.connect(told.append)

    with held_lock(path), qtbot.waitSignal(store.changed):
        assert store.put(ARTICLE, LARGE, lambda: refused.append(True))
    qtbot.waitUntil(lambda: bool(refused))

    assert store.of_article(ARTICLE) == (KEPT,)
    assert told == ["This was not kept (another program is writing to the shelf); try it again."]


def test_the_program_ends_when_all_is_kept(qtbot: QtBot, tmp_path: Path, busy: None) -> None:
    path = tmp_path / "shelf.db"
    store = HighlightStore(path)
    for number in range(5):
        store.put(ARTICLE, replace(KEPT, id=f"{number}"))

    store.finish()

    assert len(HighlightStore(path).of_article(ARTICLE)) == 5


@pytest.mark.parametrize("is_asked", [True, False])
def test_a_drive_that_was_away_has_all_that_is_kept_after(qtbot: QtBot, tmp_path: Path, is_asked: bool) -> None:
    drive, away = tmp_path / "drive", tmp_path / "away"
    store = HighlightStore(drive / "shelf.db")
    store.put(ARTICLE, KEPT)
    assert store.of_article(ARTICLE) == (KEPT,)
    drive.rename(away)
    assert store.of_article(ARTICLE) == () if is_asked else not store.put(ARTICLE, LARGE)
    assert store.of_article(ARTICLE) == ()
    assert not store.put(ARTICLE, LARGE)
    assert not drive.exists()
    shutil.copytree(away, drive)

    assert store.put(ARTICLE, LARGE)

    assert store.of_article(ARTICLE) == (KEPT, LARGE)
    store.finish()
    assert HighlightStore(drive / "shelf.db").of_article(ARTICLE) == (KEPT, LARGE)
