"""Work that the window hands to its worker process, and the loop that does it there.

Must not import Qt. Readers and engines are imported only when a job needs them: the window imports this file too.
"""

import logging
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.crash_report import NativeLog, traceback_of
from reader.errors import EngineError, ErrorKind, ReaderError
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import Comparison
from reader.model.document import Document
from reader.model.source import Source
from reader.terminal import guard_terminal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SUBJECT = "worker"
QUICK_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
QUICK_BYTES = 1_000_000  # plain text below this is parsed at once, faster than another process could answer
WARM_UP_TEXT = "Anna Smith spoke in Paris. The city listened to her. She thanked the United Nations.\n\nNobody left."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Read a file or a link into a Document; `reader` is the id of a format, None to find it out.

    Partial answers: of a format that long files have, each Document so far, the whole one too, and Progress between.
    """

    source: Source
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class ReadText:
    """Read pasted text into a Document; `source` says where it came from, `reader` is the id of its format."""

    text: str
    source: str
    reader: str = "text"


@dataclass(frozen=True, slots=True)
class Analyze:
    """Analyse a Document. Partial answers: the Document if it had to be segmented, each Analysis so far, Progress."""

    document: Document
    options: AnalysisOptions


@dataclass(frozen=True, slots=True)
class Compare:
    """Rank the sentences of a segmented Document by every method that is quick enough; the answer is a Comparison."""

    document: Document


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Load the engines, so that the first analysis need not."""


Job = OpenFile | ReadText | Analyze | Compare | WarmUp


class AnswerKind(StrEnum):
    """Where a job stands; all but a partial answer end it."""

    PARTIAL = "partial"
    FINISHED = "finished"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the worker says of a job; the value of a failure is a ReaderError."""

    kind: AnswerKind
    job: int
    value: object

    @property
    def is_last(self) -> bool:
        """Tell whether the job is over."""
        return self.kind is not AnswerKind.PARTIAL


Report = Callable[[object], None]
Handlers = Mapping[type, Callable[[Any, Report], object]]


def work(connection: "Connection", handlers: Handlers | None = None, crash_log: Path | None = None) -> None:
    """Do jobs until the other end closes: the whole life of the worker process."""
    import signal

    if crash_log is not None:
        NativeLog(crash_log).open()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the window's to answer; it ends this process.
    guard_terminal()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # A second thread gains nothing here and stalls the window.
    threading.Thread(target=_end_with_the_window, daemon=True).start()
    serve(connection, HANDLERS if handlers is None else handlers)


def serve(connection: "Connection", handlers: Handlers) -> None:
    """Answer each (job id, job) that arrives, until the other end closes."""
    try:
        while True:
            job_id, job = connection.recv()
            _send(connection, _outcome(connection, job_id, job, handlers))
    except (EOFError, OSError):
        return


def _outcome(connection: "Connection", job_id: int, job: Job, handlers: Handlers) -> Answer:
    def report(value: object) -> None:
        connection.send(Answer(AnswerKind.PARTIAL, job_id, value))

    try:
        return Answer(AnswerKind.FINISHED, job_id, handlers[type(job)](job, report))
    except ReaderError as error:
        return Answer(AnswerKind.FAILED, job_id, error)
    except Exception as error:
        logger.exception("%s failed", type(job).__name__)
        return Answer(AnswerKind.FAILED, job_id, unexpected(error))


def _send(connection: "Connection", answer: Answer) -> None:
    try:
        connection.send(answer)
    except OSError:
        raise
    except Exception as error:
        logger.exception("an answer that cannot be sent")
        connection.send(Answer(AnswerKind.FAILED, answer.job, unexpected(error)))


def is_quick(source: Source) -> bool:
    """Tell whether a file is opened sooner without the worker; one that is not there is, too."""
    path = source.path
    if path is None:
        return False
    try:
        return path.suffix.lower() in QUICK_SUFFIXES and path.stat().st_size < QUICK_BYTES
    except OSError:
        return True


def unexpected(error: BaseException) -> EngineError:
    """Return what the user is told of a failure that nobody foresaw; its note tells where it was, for a report."""
    sentence = f"Something unexpected went wrong: {type(error).__name__}: {error}."
    failure = EngineError(ErrorKind.ENGINE, SUBJECT, sentence)
    failure.add_note(traceback_of(error))
    return failure


def _end_with_the_window() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def _open_file(job: OpenFile, report: Report) -> Document:
    from reader.formats import open_document

    return open_document(job.source, reader=job.reader, on_version=report, on_progress=report)


def _read_text(job: ReadText, _report: Report) -> Document:
    from reader.formats import read_text

    return read_text(job.text, job.source, reader=job.reader)


def _analyze(job: Analyze, report: Report) -> Analysis:
    from reader.analysis.pipeline import analyze
    from reader.nlp.segmentation import segmented

    document, language = job.document, job.options.language
    if not document.is_segmented or language not in {None, document.language}:
        document = segmented(document, language)
        report(document)
    return analyze(document, job.options, on_stage=report, on_progress=report)


def _compare(job: Compare, _report: Report) -> Comparison:
    from reader.analysis.comparison import compare

    return compare(job.document)


def _warm_up(_job: WarmUp, _report: Report) -> None:
    from reader.formats import read_text

    _analyze(Analyze(read_text(WARM_UP_TEXT, ""), AnalysisOptions()), lambda _value: None)


HANDLERS: Handlers = {
    OpenFile: _open_file,
    ReadText: _read_text,
    Analyze: _analyze,
    Compare: _compare,
    WarmUp: _warm_up,
}
