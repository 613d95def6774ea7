from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import EngineError, ErrorKind
from reader.gui.reading.comparing import Comparing
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.jobs import Compare
from reader.model.annotation import Comparison
from tests.gui.fake_worker import FakeWorker

TEXT = "Anna spoke. Bert listened. Anna left.\n\nCarl came. Bert wept."


@pytest.fixture
def session(worker: FakeWorker) -> ReadingSession:
    session = ReadingSession(cast(Worker, worker))
    session.open_text(TEXT)
    worker.answer(size=2)
    return session


def answered(session: ReadingSession, worker: FakeWorker) -> Comparing:
    rankings = (("lead", (0, 1, 2, 3, 4)), ("lsa", (4, 0, 1, 2, 3)), ("kl", (3, 2, 1, 0, 4)))
    worker.finished.emit(len(worker.jobs), Comparison(session.document.digest, rankings, ("luhn",)))
    return session.comparing


def test_every_method_is_asked_once_and_a_second_one_answers_at_the_same_length(
    session: ReadingSession, worker: FakeWorker
) -> None:
    session.comparing.start("lsa")
    assert session.comparing.is_waiting
    comparing = answered(session, worker)

    assert comparing.sentences() == (0, 4)
    session.set_size(1)
    assert comparing.sentences() == (4,)
    comparing.start("kl")
    assert comparing.sentences() == (3,)
    assert [type(job) for job in worker.jobs].count(Compare) == 1


def test_agreement_counts_the_methods_that_choose_a_sentence(session: ReadingSession, worker: FakeWorker) -> None:
    session.comparing.start("lsa")
    assert session.comparing.choosing([0]) == {0: ()}

    comparing = answered(session, worker)

    assert comparing.choosing([0, 3]) == {0: ("lead", "lsa"), 3: ("kl",)}


def test_a_method_that_takes_too_long_has_nothing_to_show(session: ReadingSession, worker: FakeWorker) -> None:
    session.comparing.start("luhn")
    comparing = answered(session, worker)

    assert not comparing.is_shown
    assert comparing.sentences() == ()


def test_another_article_ends_the_comparison(session: ReadingSession, worker: FakeWorker) -> None:
    session.comparing.start("lsa")

    session.open_text("Another article. It is short.")
    worker.read()

    assert session.comparing.rival is None
    assert not session.comparing.is_waiting
    assert 3 in worker.cancelled


def test_a_comparison_that_fails_ends_and_is_told(session: ReadingSession, worker: FakeWorker, qtbot: QtBot) -> None:
    session.comparing.start("lsa")

    with qtbot.waitSignal(session.failed):
        worker.failed.emit(len(worker.jobs), EngineError(ErrorKind.ENGINE, "worker", "It stopped."))

    assert session.comparing.rival is None
