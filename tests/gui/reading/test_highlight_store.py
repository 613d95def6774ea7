"""Whatever is wrong with the disk: one sentence that says why, and all that was kept before is there still."""

import os
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
from tests.documents import make_document

ARTICLE = replace(make_document("The bay froze early. Nobody walked there."), source="/news/bay.txt")
KEPT = Highlight("one", passage_at(ARTICLE.text, Span(4, 13)), made="2027-03-01T08:00:00+00:00")
LARGE = replace(KEPT, id="two", comment=Comment("Why? " * 100_000, "2027-03-01T08:00:00+00:00"))


@contextmanager
def full_disk(path: Path, store: HighlightStore, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    store.shelf._file.read(f"PRAGMA max_page_count = {path.stat().st_size // 4096}")
    yield


@contextmanager
def read_only_folder(path: Path, store: HighlightStore, patch: pytest.MonkeyPatch) -> Iterator[None]:
    store.shelf.close()
    opened = os.open

    def refuse(name: str | Path, flags: int, mode: int = 0o777) -> int:
        """Do what a folder does to everybody but the superuser, who runs tests, too."""
        if Path(name) == path and flags & os.O_RDWR:
            raise PermissionError(13, "Permission denied")
        return opened(name, flags, mode)

    with patch.context() as patched:
        patched.setattr("reader.storage.database.os.open", refuse)
        yield


@contextmanager
def next_version(path: Path, store: HighlightStore, _patch: pytest.MonkeyPatch) -> Iterator[None]:
    store.shelf.close()
    with closing(sqlite3.connect(path)) as file:
        (version,) = file.execute("PRAGMA user_version").fetchone()
        file.execute(f"PRAGMA user_version = {version + 1}")
    yield
    store.shelf.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {version}")


@contextmanager
def other_process(path: Path, store: HighlightStore, patch: pytest.MonkeyPatch) -> Iterator[None]:
    store.shelf.close()
    patch.setattr("reader.storage.database.PATIENCE_S", 0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (full_disk, "full"),
        (read_only_folder, "readonly"),
        (next_version, "a newer version of the program has written the shelf"),
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
    store.shelf.close()
    again = HighlightStore(path)
    assert again.of_article(ARTICLE) == (KEPT,)
    assert again.put(ARTICLE, LARGE)
