"""Work that the window hands to its worker process, and the loop that does it there.

Must not import Qt. Readers and engines are imported only when a job needs them: the window imports this file too.
"""

import gc
import logging
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from reader.crash_report import NativeLog, traceback_of
from reader.errors import EngineError, ErrorKind, ReaderError
from reader.message import Message
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import Comparison
from reader.model.document import Document, DrawnPage
from reader.model.source import Source
from reader.model.two_articles.asking import CompareArticles
from reader.storage.shared_file import Trouble, TroubleKind
from reader.terminal import guard_terminal

if TYPE_CHECKING:
    from reader.model.two_articles.findings import Compared
    from reader.shelf.shelf import Shelf

SUBJECT = "worker"
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
class DrawPage:
    """Draw a page of a PDF file, counted from 0, with `scale` pixels to a point; the answer is a DrawnPage."""

    path: Path
    page: int
    scale: float
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Shelve:
    """Put an article on the shelf, found by those who act in it; the answer is the Trouble that was, or None."""

    shelf: Path
    document: Document
    analysis: Analysis
    asked: str = ""  # the link that led to it


class Carriage(StrEnum):
    """What is carried between the shelf and other programs."""

    SAVE_FOLDER = "save_folder"
    BRING_IN_FOLDER = "bring_in_folder"
    BRING_IN_LINKS = "bring_in_links"


@dataclass(frozen=True, slots=True)
class Carry:
    """Carry articles or links to a folder or from a file; the answer is how many, or the Trouble that was."""

    shelf: Path
    carriage: Carriage
    path: Path


@dataclass(frozen=True, slots=True)
class ShelvePasted:
    """Put a text that was pasted on the shelf; the answer is the Trouble that was, or None. `html` has its marks.

    `moment` is when it was pasted, in ISO 8601.
    """

    shelf: Path
    source: Source
    text: str
    html: str
    moment: str


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Load the engines, so that the first analysis need not."""


Job = OpenFile | ReadText | Analyze | Compare | CompareArticles | DrawPage | Shelve | ShelvePasted | Carry | WarmUp


class AnswerKind(StrEnum):
    """Where a job stands."""

    ALIVE = "alive"
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
        return self.kind in (AnswerKind.FINISHED, AnswerKind.FAILED)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A partial answer: the process did not answer any more and another took its place, as a sentence tells."""

    sentence: str


Report = Callable[[object], None]
Handlers = Mapping[type, Callable[[Any, Report], object]]


class Connection(Protocol):
    """One end of a pipe."""

    def send(self, value: Any, /) -> None:
        """Send a value that can be pickled."""
        ...

    def recv(self) -> Any:
        """Return the next value; raise EOFError where the other end is closed."""
        ...


def work(
    connection: Connection,
    handlers: Handlers | None = None,
    crash_log: Path | None = None,
    beat_s: float | None = None,
    wait_for_end: Callable[[], object] | None = None,
) -> None:
    """Do jobs until the other end closes: the whole life of the worker process.

    With `beat_s` it gives a sign of life so often while it is at work. `wait_for_end` returns when the window is gone.
    """
    import signal

    gc.enable()  # which the start of the window turns off
    if crash_log is not None:
        NativeLog(crash_log).open()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the window's to answer; it ends this process.
    guard_terminal()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # A second thread gains nothing here and stalls the window.
    threading.Thread(target=_end_with_the_window, args=(wait_for_end or _wait_for_parent,), daemon=True).start()
    voice = Voice(connection)
    if beat_s is not None:
        threading.Thread(target=voice.beat, args=(beat_s,), daemon=True).start()
    serve(connection, HANDLERS if handlers is None else handlers, voice)


class Voice:
    """What a worker process says: answers, and signs of life between the first and the last of a job."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()  # two threads speak
        self._job: int | None = None

    def begin(self, job: int) -> None:
        """Note that a job begins."""
        self._job = job

    def say(self, answer: Answer) -> None:
        """Say an answer; after the last one of a job there is silence."""
        with self._lock:
            if answer.is_last:
                self._job = None
            self._connection.send(answer)

    def beat(self, beat_s: float) -> None:
        """Give signs of life until the other end closes."""
        silence = threading.Event()
        with suppress(OSError):
            while not silence.wait(beat_s):
                with self._lock:
                    if self._job is not None:
                        self._connection.send(Answer(AnswerKind.ALIVE, self._job, None))


def serve(connection: Connection, handlers: Handlers, voice: Voice | None = None) -> None:
    """Answer each (job id, job) that arrives, until the other end closes."""
    voice = voice or Voice(connection)
    try:
        while True:
            job_id, job = connection.recv()
            voice.begin(job_id)
            _send(voice, _outcome(voice, job_id, job, handlers))
    except (EOFError, OSError):
        return


def _outcome(voice: Voice, job_id: int, job: Job, handlers: Handlers) -> Answer:
    def report(value: object) -> None:
        voice.say(Answer(AnswerKind.PARTIAL, job_id, value))

    try:
        return Answer(AnswerKind.FINISHED, job_id, handlers[type(job)](job, report))
    except ReaderError as error:
        return Answer(AnswerKind.FAILED, job_id, error)
    except Exception as error:
        logger.exception("%s failed", type(job).__name__)
        return Answer(AnswerKind.FAILED, job_id, unexpected(error))


def _send(voice: Voice, answer: Answer) -> None:
    try:
        voice.say(answer)
    except OSError:
        raise
    except Exception as error:
        logger.exception("an answer that cannot be sent")
        voice.say(Answer(AnswerKind.FAILED, answer.job, unexpected(error)))


def unexpected(error: BaseException) -> EngineError:
    """Return what the user is told of a failure that nobody foresaw; its note tells where it was, for a report."""
    sentence = Message("Something unexpected went wrong: {problem}.", problem=f"{type(error).__name__}: {error}")
    failure = EngineError(ErrorKind.ENGINE, SUBJECT, sentence)
    failure.add_note(traceback_of(error))
    return failure


def _end_with_the_window(wait_for_end: Callable[[], object]) -> None:
    wait_for_end()
    os._exit(0)


def _wait_for_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if (parent := parent_process()) is None:
        threading.Event().wait()
    else:
        wait([parent.sentinel])


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


def _compare_articles(job: CompareArticles, report: Report) -> "Compared":
    from reader.analysis.two_articles.comparing import compare_documents
    from reader.formats import open_document, read_text

    second = read_text(job.copy, str(job.second)) if job.copy else open_document(job.second)
    report(second)
    return compare_documents(job.first, second, job.options, job.analysis)


def _draw_page(job: DrawPage, _report: Report) -> DrawnPage:
    from reader.formats.pdf.drawing import draw_page

    return draw_page(job.path, job.page, job.scale, job.password)


def _shelve(job: Shelve, _report: Report) -> Trouble | None:
    from reader.shelf.shelf import Shelf

    return _put(Shelf(job.shelf), job.document, job.analysis, job.asked)


def _shelve_pasted(job: ShelvePasted, _report: Report) -> Trouble | None:
    from reader.formats import read_text
    from reader.shelf.shelf import Shelf

    document = read_text(job.html or job.text, str(job.source), reader="html" if job.html else "text")
    return _put(Shelf(job.shelf, lambda: job.moment), document, Analysis(document.digest))


def _carry(job: Carry, _report: Report) -> int | Trouble:
    from contextlib import closing

    from reader.shelf.folder import bring_in, bring_in_links, save_folder
    from reader.shelf.shelf import Shelf
    from reader.storage.database import DatabaseTroubleError

    ways = {
        Carriage.SAVE_FOLDER: save_folder,
        Carriage.BRING_IN_FOLDER: bring_in,
        Carriage.BRING_IN_LINKS: bring_in_links,
    }
    try:
        with closing(Shelf(job.shelf)) as shelf:
            return ways[job.carriage](shelf, job.path)
    except DatabaseTroubleError as error:
        return error.trouble
    except OSError as error:
        return Trouble(TroubleKind.UNWRITABLE, error.strerror or str(error))


def _put(shelf: "Shelf", document: Document, analysis: Analysis, asked: str = "") -> Trouble | None:
    from reader.shelf.appearances import appearances_in
    from reader.storage.database import DatabaseTroubleError

    try:
        shelf.put(document, analysis.names(), asked, appearances=appearances_in(document, analysis))
    except DatabaseTroubleError as error:
        return error.trouble
    finally:
        shelf.close()
    return None


def _warm_up(_job: WarmUp, _report: Report) -> None:
    from reader.formats import read_text

    _analyze(Analyze(read_text(WARM_UP_TEXT, ""), AnalysisOptions()), lambda _value: None)


HANDLERS: Handlers = {
    OpenFile: _open_file,
    ReadText: _read_text,
    Analyze: _analyze,
    Compare: _compare,
    CompareArticles: _compare_articles,
    DrawPage: _draw_page,
    Shelve: _shelve,
    ShelvePasted: _shelve_pasted,
    Carry: _carry,
    WarmUp: _warm_up,
}
