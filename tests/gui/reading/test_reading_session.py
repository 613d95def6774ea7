import itertools
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import EngineError, ErrorKind
from reader.formats import read_text
from reader.gui.reading.reading_session import ReadingSession
from reader.jobs import Analyze, OpenFile
from reader.model.analysis import Analysis
from reader.model.source import PASTED, Source
from reader.session.article.state import Stage
from tests.gui.fake_worker import FakeWorker, analysis_by_hand

TEXT = "Anna spoke. Bert listened. Anna left.\n\nCarl came. Bert wept.\n\nAnna returned. All was well."
LONG = f"{TEXT}\n\nDora came late. Nobody minded."


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.epub"
    path.write_bytes(b"read by the worker alone")
    return path


def test_the_article_is_there_before_any_analysis(session: ReadingSession, worker: FakeWorker, qtbot: QtBot) -> None:
    session.open_text(TEXT)
    with qtbot.waitSignal(session.document_changed):
        worker.read()

    assert session.document.text == TEXT
    assert session.stage is Stage.SUMMARIZING
    assert session.analysis.summary is None


def test_stages_follow_the_answers(session: ReadingSession, worker: FakeWorker) -> None:
    stages: list[Stage] = []
    session.stage_changed.connect(stages.append)

    session.open_text(TEXT)
    worker.answer()

    assert stages == [Stage.OPENING, Stage.SUMMARIZING, Stage.RECOGNIZING, Stage.READY]
    assert session.document.is_segmented
    assert session.analysis.is_complete


def test_a_second_article_wins_over_the_first(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.read()
    session.open_text("Dora sang. Emil danced.")
    worker.read()

    worker.answer(2)

    assert worker.cancelled == [2]
    assert session.analysis.summary is None
    assert session.document.text.startswith("Dora")


def test_an_answer_for_another_text_is_never_taken(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)

    worker.finished.emit(1, Analysis("another digest"))

    assert session.analysis.document_digest == session.document.digest


def test_the_slider_only_adds(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.answer()
    chosen = []
    for size in range(session.lines.count + 1):
        session.set_size(size)
        chosen.append(set(session.lines.shown()))

    assert all(len(now) == size for size, now in enumerate(chosen))
    assert all(shorter < longer for shorter, longer in itertools.pairwise(chosen))


def test_another_method_keeps_the_length_that_was_chosen(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.answer(size=2)
    session.set_size(4)

    session.use_summarizer("lsa")
    worker.answer(size=1)

    assert session.lines.size == 4
    assert cast(Analyze, worker.jobs[-1]).options.summarizer == "lsa"


def test_another_language_finds_other_sentences_of_the_same_text(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.answer()
    digest = session.document.digest

    session.use_language("de")
    asked = cast(Analyze, worker.jobs[-1])
    assert (asked.document.is_segmented, asked.options.language) == (False, "de")
    worker.answer()

    assert session.document.language == "de"
    assert session.document.digest == digest
    assert session.analysis.summary is not None


def test_the_language_is_chosen_for_one_article(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.answer()
    session.use_language("de")

    session.open_text(LONG)
    worker.read()

    assert cast(Analyze, worker.jobs[-1]).options.language is None


def test_a_missing_file_is_told_and_the_article_stays(
    session: ReadingSession, worker: FakeWorker, qtbot: QtBot, tmp_path: Path
) -> None:
    session.open_text(TEXT)
    worker.answer()

    session.open(Source.file(tmp_path / "gone.txt"))
    with qtbot.waitSignal(session.failed) as signal:
        worker.read()

    assert signal.args is not None
    assert "gone.txt" in signal.args[0].message
    assert session.document.text == TEXT
    assert session.stage is Stage.READY
    assert session.source == PASTED


def test_a_failed_analysis_leaves_the_article(session: ReadingSession, worker: FakeWorker, qtbot: QtBot) -> None:
    session.open_text(TEXT)
    worker.read()

    with qtbot.waitSignal(session.failed):
        worker.failed.emit(2, EngineError(ErrorKind.ENGINE, "worker", "It stopped."))

    assert session.document.text == TEXT
    assert session.stage is Stage.READY


@pytest.mark.parametrize("name", ["short.txt", "long.md", "page.html", "not there.text", "book.epub"])
def test_every_file_is_read_by_the_worker(
    session: ReadingSession, worker: FakeWorker, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name

    session.open(Source.file(path))

    assert worker.jobs == [OpenFile(Source.file(path))]
    assert session.stage is Stage.OPENING


def test_a_link_is_fetched_by_the_worker(session: ReadingSession, worker: FakeWorker) -> None:
    session.open(Source.link(" https://news.example/a\n"))
    worker.finished.emit(1, read_text(TEXT, "https://news.example/a"))

    assert worker.jobs[0] == OpenFile(Source.link("https://news.example/a"))
    assert session.source == Source.link("https://news.example/a")
    assert session.document.text == TEXT


def test_a_long_article_grows_on_the_screen_and_is_analysed_once(
    session: ReadingSession, worker: FakeWorker, book: Path
) -> None:
    shown: list[str] = []
    session.document_changed.connect(lambda: shown.append("changed"))
    session.document_refined.connect(lambda: shown.append("grown"))
    whole = read_text(LONG, str(book))
    session.open(Source.file(book))

    worker.partial.emit(1, read_text(TEXT, str(book)))
    assert (session.stage, session.document.text) == (Stage.OPENING, TEXT)
    worker.partial.emit(1, whole)
    worker.finished.emit(1, whole)

    assert shown == ["changed", "grown"]
    assert worker.jobs == [OpenFile(Source.file(book)), Analyze(whole, session.options)]


def test_a_long_article_can_be_stopped(session: ReadingSession, worker: FakeWorker, book: Path) -> None:
    beginning = read_text(TEXT, str(book))
    session.open(Source.file(book))
    worker.partial.emit(1, beginning)

    session.stop()

    assert worker.cancelled == [1]
    assert worker.jobs[1:] == [Analyze(beginning, session.options)]


def test_the_beginning_of_an_article_is_kept_when_the_rest_fails(
    session: ReadingSession, worker: FakeWorker, book: Path, qtbot: QtBot
) -> None:
    session.open(Source.file(book))
    worker.partial.emit(1, read_text(TEXT, str(book)))

    with qtbot.waitSignal(session.failed):
        worker.failed.emit(1, EngineError(ErrorKind.ENGINE, "worker", "It stopped."))

    assert session.document.text == TEXT
    assert isinstance(worker.jobs[-1], Analyze)


def test_activating_a_place_chooses_its_sentence_and_paragraph(
    session: ReadingSession, worker: FakeWorker, qtbot: QtBot
) -> None:
    session.open_text(TEXT)
    worker.answer()
    span = session.document.sentences[3].span

    with qtbot.waitSignal(session.span_activated) as signal:
        session.activate(span)

    assert signal.args == [span]
    assert (session.selection.sentence, session.selection.paragraph) == (3, 1)


def test_stepping_visits_every_mention_and_starts_again(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    analysis = worker.answer()
    assert analysis.actors is not None
    anna = analysis.actors[0]
    visited: list[int] = []
    session.span_activated.connect(lambda span: visited.append(span.start))
    session.select_actor(anna.id)

    for _ in range(len(anna.mentions) + 1):
        session.step_mention(1)
    session.step_mention(-1)

    starts = [span.start for span in anna.mentions]
    assert visited == [*starts, starts[0], starts[-1]]


def test_stepping_through_the_summary_follows_source_order(session: ReadingSession, worker: FakeWorker) -> None:
    session.open_text(TEXT)
    worker.answer(size=3)
    visited: list[int] = []
    session.span_activated.connect(lambda span: visited.append(span.start))

    for _ in range(4):
        session.step_summary(1, 0)
    session.step_summary(-1, 0)

    starts = [session.document.sentences[index].span.start for index in session.lines.shown()]
    assert visited == [*starts, starts[-2]]


@pytest.mark.parametrize("text", ["Word", "😀 Anna spoke.", "שלום עולם. טוב.", "no end anywhere " * 50, "- one\n- two"])
def test_odd_texts_are_analysed_like_all_others(session: ReadingSession, worker: FakeWorker, text: str) -> None:
    session.open_text(text)
    worker.answer()

    assert session.stage is Stage.READY
    analysis_by_hand(session.document).check(session.document)
