"""What is read comes to the shelf once all of it is there, where the reader wishes that; a pasted text always."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.jobs import Carriage, Carry, Shelve
from reader.jobs.doing import HANDLERS
from reader.model.highlight import Comment, HighlightColour
from reader.model.source import Source
from reader.model.span import Span
from reader.shelf.shelf import Shelf
from tests.documents import make_document
from tests.gui.fake_worker import FakeWorker
from tests.gui.played import show

ARTICLE = replace(make_document("Anna spoke. Bert listened."), source="/news/bay.txt")


class Desk:
    """A session whose worker is played."""

    def __init__(self, path: Path | None) -> None:
        self.worker, self.store = FakeWorker(), HighlightStore(path)
        self.session = ReadingSession(cast(Worker, self.worker), highlights=self.store)
        self.session.keeping.use(lambda source: source == Source.file("/news/bay.txt"))
        self.told: list[str] = []
        self.store.failed.connect(self.told.append)

    def shelve(self) -> None:
        """Let the worker do what it was given last."""
        job = self.worker.jobs[-1]
        assert isinstance(job, Shelve)
        self.worker.finished.emit(len(self.worker.jobs), HANDLERS[Shelve](job, lambda _value: None))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(tmp_path / "shelf.db")


def read(desk: Desk) -> None:
    show(desk.session, ARTICLE)
    desk.worker.answer(len(desk.worker.jobs))


def test_an_article_that_was_read_comes_to_the_shelf_with_its_actors(desk: Desk, tmp_path: Path) -> None:
    read(desk)
    desk.shelve()

    (found,) = Shelf(tmp_path / "shelf.db").found("bert")
    assert str(found.source) == "/news/bay.txt"
    assert desk.told == []


def test_it_is_put_there_once_and_keeps_where_it_is_left(desk: Desk) -> None:
    read(desk)
    desk.shelve()
    count = len(desk.worker.jobs)

    desk.session.keeping.look()
    desk.session.keeping.leave(5)

    assert len(desk.worker.jobs) == count
    assert [each.place for each in desk.store.shelf.articles()] == [5]


def test_nothing_comes_to_the_shelf_where_that_is_not_wished(desk: Desk) -> None:
    desk.session.keeping.use(lambda _source: False)
    read(desk)
    desk.session.keeping.leave(5)

    assert not any(isinstance(job, Shelve) for job in desk.worker.jobs)
    assert desk.store.shelf.articles() == ()


def test_a_pasted_text_is_kept_under_its_name(desk: Desk) -> None:
    desk.session.keeping.use(lambda source: bool(source.pasted_name))
    desk.session.open_text("Anna spoke. Bert listened.", source=Source.pasted("0123"))
    desk.worker.answer()
    desk.shelve()

    assert [str(each.source) for each in desk.store.shelf.articles()] == ["pasted:0123"]
    assert desk.session.document.source == "clipboard"


def test_a_shelf_that_cannot_be_written_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    desk = Desk(tmp_path / "file" / "shelf.db")

    for _ in range(2):
        read(desk)
        desk.shelve()
        show(desk.session, make_document("Something else."))
        desk.worker.answer(len(desk.worker.jobs))

    (told,) = desk.told
    assert told.startswith("What you read is not kept on the shelf (")


def test_a_shelf_in_memory_is_written_at_once(qtbot: QtBot) -> None:
    desk = Desk(None)

    read(desk)

    assert len(desk.store.shelf.articles()) == 1


@pytest.mark.parametrize(("is_private", "expected"), [(False, 1), (True, 0)])
def test_what_is_opened_from_the_shelf_is_kept_though_nothing_else_is(
    desk: Desk, *, is_private: bool, expected: int
) -> None:
    desk.session.keeping.use(lambda _source: False, is_private=is_private)
    desk.session.keeping.expect(Source.file("/news/bay.txt"))

    read(desk)

    assert sum(isinstance(job, Shelve) for job in desk.worker.jobs) == expected


def test_what_is_brought_in_is_seen_in_an_article_that_is_open(desk: Desk, tmp_path: Path) -> None:
    desk.session.highlighting.begin()
    read(desk)
    made = desk.session.highlighting.add(Span(0, 10), HighlightColour.PINK)
    assert made is not None
    desk.store.finish()
    with closing(Shelf(tmp_path / "shelf.db")) as other:
        other.put_highlight(desk.session.document, replace(made, comment=Comment("Brought in")))

    desk.session.keeping.carry(Carriage.BRING_IN_FOLDER, tmp_path / "pages")
    assert isinstance(desk.worker.jobs[-1], Carry)
    desk.worker.finished.emit(len(desk.worker.jobs), 0)

    assert [each.highlight.comment for each in desk.session.highlighting.placed] == [Comment("Brought in")]
