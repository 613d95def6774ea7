"""The worker's loop, without a process around it."""

import gc
import pickle
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from reader.errors import Cancelled, EngineError, ErrorKind, FormatError
from reader.jobs import Analyze, Answer, AnswerKind, Handlers, Job, OpenFile, ReadText, Report, WarmUp
from reader.jobs.doing import HANDLERS
from reader.jobs.working import MANY_OBJECTS, Connection, collect_seldom, logger, serve
from reader.model.analysis import Analysis, AnalysisOptions, Part
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.source import Source
from reader.model.span import Span
from reader.model.two_articles.asking import CompareArticles
from reader.model.two_articles.findings import Compared
from reader.nlp.segmentation import segmented
from tests.documents import make_document


class Script:
    """A connection that says what it was given, then closes; everything said to it must survive pickling."""

    def __init__(self, *jobs: Job) -> None:
        self.jobs = list(enumerate(jobs, start=1))
        self.answers: list[Answer] = []

    def recv(self) -> tuple[int, Job]:
        if not self.jobs:
            raise EOFError
        return self.jobs.pop(0)

    def send(self, answer: Answer) -> None:
        self.answers.append(pickle.loads(pickle.dumps(answer)))


def answers_to(handlers: Handlers, *jobs: Job) -> list[Answer]:
    script = Script(*jobs)
    serve(cast(Connection, script), handlers)
    return script.answers


def repeat(job: ReadText, report: Report) -> str:
    report(job.text.upper())
    return job.text


def refuse(job: OpenFile, _report: Report) -> None:
    raise FormatError(ErrorKind.NOT_FOUND, str(job.source), f"There is no file {job.source}.")


def call_off(_job: OpenFile, _report: Report) -> None:
    raise Cancelled


def stumble(job: OpenFile, _report: Report) -> None:
    raise RuntimeError(lambda: job)


def test_partial_answers_are_followed_by_the_result() -> None:
    assert answers_to({ReadText: repeat}, ReadText("a", ""), ReadText("b", "")) == [
        Answer(AnswerKind.PARTIAL, 1, "A"),
        Answer(AnswerKind.FINISHED, 1, "a"),
        Answer(AnswerKind.PARTIAL, 2, "B"),
        Answer(AnswerKind.FINISHED, 2, "b"),
    ]


@pytest.mark.parametrize(("handler", "kind"), [(refuse, ErrorKind.NOT_FOUND), (call_off, ErrorKind.CANCELLED)])
def test_a_known_failure_is_passed_on(handler: object, kind: ErrorKind) -> None:
    (answer,) = answers_to(cast("Handlers", {OpenFile: handler}), OpenFile(Source.file("a.txt")))

    assert answer.kind is AnswerKind.FAILED
    assert isinstance(answer.value, FormatError | Cancelled)
    assert answer.value.kind is kind


def test_an_unforeseen_failure_becomes_one_sentence(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logger, "disabled", False)  # as a library that sets up logging leaves it

    (answer,) = answers_to({OpenFile: stumble}, OpenFile(Source.file("a.txt")))

    assert isinstance(answer.value, EngineError)
    assert "\n" not in str(answer.value)
    assert "stumble" in caplog.text


def test_the_loop_goes_on_after_a_failure(caplog: pytest.LogCaptureFixture) -> None:
    handlers: Handlers = {OpenFile: stumble, ReadText: repeat}

    answers = answers_to(handlers, OpenFile(Source.file("a.txt")), WarmUp(), ReadText("b", ""))

    assert [answer.kind for answer in answers if answer.is_last] == ["failed", "failed", "finished"]


def test_the_loop_ends_when_nobody_listens() -> None:
    class Deaf(Script):
        def send(self, answer: Answer) -> None:
            raise BrokenPipeError

    deaf = Deaf(ReadText("a", ""), ReadText("b", ""))
    serve(cast(Connection, deaf), {ReadText: repeat})

    assert len(deaf.jobs) == 1


@pytest.mark.parametrize(("language", "reports"), [(None, 1), ("en", 1), ("de", 2)])
def test_a_document_is_segmented_anew_only_for_another_language(language: str | None, reports: int) -> None:
    english = segmented(make_document("Anna came to the town. Bert left it."), "en")
    options = AnalysisOptions(parts=frozenset({Part.SUMMARY}), language=language)

    *partial, last = answers_to(HANDLERS, Analyze(english, options))

    documents = [answer.value for answer in partial if isinstance(answer.value, Document)]
    assert len(partial) == reports
    assert [document.language for document in documents] == ["de"] * (reports - 1)
    assert isinstance(last.value, Analysis)
    assert last.value.document_digest == english.digest


def test_importing_jobs_loads_neither_qt_nor_an_engine() -> None:
    code = "import sys, reader.jobs; print({'PySide6', 'sumy', 'nltk', 'numpy', 'reader.analysis'} & set(sys.modules))"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "set()"


def test_a_second_article_is_shown_before_it_is_compared(tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    second.write_text("Nobody slept.\n\nOn Tuesday a dam above Halvern burst.", encoding="utf-8")
    first = Document("A dam above Halvern burst on Tuesday.", (Paragraph(Span(0, 37), ParagraphKind.BODY),))

    job = CompareArticles(first, None, Source.file(second), AnalysisOptions(recognizer="crf"))
    read, compared = (answer.value for answer in answers_to(HANDLERS, job) if answer.kind is not AnswerKind.ALIVE)

    assert isinstance(read, Document)
    assert isinstance(compared, Compared)
    assert [(pair.first, pair.second) for pair in compared.found.pairs] == [(0, 1)]


def test_a_second_article_is_read_from_the_copy_that_is_kept(tmp_path: Path) -> None:
    gone, copy = Source.file(tmp_path / "gone.txt"), "On Tuesday a dam above Halvern burst."
    job = CompareArticles(make_document("It rained."), None, gone, AnalysisOptions(recognizer="crf"), copy)

    read = next(answer.value for answer in answers_to(HANDLERS, job) if answer.kind is AnswerKind.PARTIAL)

    assert isinstance(read, Document)
    assert (read.text, read.source) == (copy, str(gone))


def test_a_second_article_that_is_not_there_is_told(tmp_path: Path) -> None:
    job = CompareArticles(make_document("It rained."), None, Source.file(tmp_path / "gone.txt"), AnalysisOptions())

    answer = answers_to(HANDLERS, job)[-1]

    assert answer.kind is AnswerKind.FAILED
    assert isinstance(answer.value, FormatError)


def test_garbage_is_looked_for_seldom_while_files_are_read() -> None:
    usual = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold() == (MANY_OBJECTS, *usual[1:])
    finally:
        gc.set_threshold(*usual)
