"""A worker that does nothing until the test answers for it."""

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.formats import open_document, read_text
from reader.jobs import Analyze, Job, OpenFile, ReadText
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Evidence, KeyPoint, KeyPoints, Origin, Summary, Support
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.segmentation import segmented


class FakeWorker(QObject):
    """Keeps the jobs; `answer` plays the worker process."""

    partial = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Job] = []
        self.cancelled: list[int] = []

    def submit(self, job: Job) -> int:
        self.jobs.append(job)
        return len(self.jobs)

    def cancel(self, job_id: int) -> None:
        self.cancelled.append(job_id)

    def read(self) -> None:
        """Answer the last job, which opens a text or a file."""
        number, job = len(self.jobs), self.jobs[-1]
        try:
            if isinstance(job, OpenFile):
                self.finished.emit(number, open_document(job.source))
            elif isinstance(job, ReadText):
                self.finished.emit(number, read_text(job.text, job.source, reader=job.reader))
        except ReaderError as error:
            self.failed.emit(number, error)

    def answer(self, job_id: int | None = None, *, size: int = 2) -> Analysis:
        """Answer an analysis job, the last one where none is named, in its usual steps; what is to be read is first."""
        if job_id is None:
            self.read()
        number = len(self.jobs) if job_id is None else job_id
        job = self.jobs[number - 1]
        assert isinstance(job, Analyze)
        document = job.document if job.document.is_segmented else segmented(job.document, job.options.language)
        analysis = analysis_by_hand(document, size)
        self.partial.emit(number, document)
        self.partial.emit(number, Analysis(document.digest, analysis.key_points, analysis.summary))
        self.finished.emit(number, analysis)
        return analysis


def analysis_by_hand(document: Document, size: int = 2) -> Analysis:
    """Every capitalised first word is an actor, every second sentence comes first."""
    count = len(document.sentences)
    ranking = (*range(0, count, 2), *range(1, count, 2))
    points = tuple(
        KeyPoint(document.sentences[index].span, 1.0, Support.STRONG, (Evidence(index, 1.0),))
        for index in range(min(count, 2))
    )
    actors = tuple(_actor(document, number, name) for number, name in enumerate(_names(document)))
    return Analysis(
        document.digest,
        key_points=KeyPoints(Origin.GENERATED, points),
        summary=Summary("lead", ranking, min(size, count)),
        actors=actors,
        quotations=(),
        is_complete=True,
    )


def _names(document: Document) -> list[str]:
    firsts = (document.text_of(sentence.span).split()[0] for sentence in document.sentences)
    return list(dict.fromkeys(word for word in firsts if word.isalpha()))


def _actor(document: Document, number: int, name: str) -> Actor:
    mentions, start = [], document.text.find(name)
    while start >= 0:
        mentions.append(Span(start, start + len(name)))
        start = document.text.find(name, start + len(name))
    return Actor(f"a{number}", name, ActorKind.PERSON, "role", 1 / (number + 1), (), tuple(mentions))
