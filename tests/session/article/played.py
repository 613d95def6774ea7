"""A worker as a script: what it says of each job is known beforehand, and a test decides when it says it."""

from collections.abc import Iterator
from dataclasses import replace

from reader.errors import EngineError, ErrorKind, FormatError
from reader.jobs import Analyze, Compare, Job, OpenFile, ReadText
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import (
    Actor,
    ActorKind,
    Comparison,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Summary,
    Support,
)
from reader.model.document import Document, ParagraphKind, Removed, RemovedKind, Sentence
from reader.model.progress import Progress, ProgressUnit
from reader.model.source import Source
from reader.model.span import Span
from reader.session.article.events import Failed, Finished, Partial
from tests.documents import make_document

SHORT, BOOK, PAGE = Source.file("/short.txt"), Source.file("/book.epub"), Source.link("https://vell.example/page")
GONE, TORN = Source.file("/gone.txt"), Source.file("/torn.pdf")  # is not there; breaks in the middle
SOURCES = (SHORT, BOOK, PAGE, GONE, TORN)
CHAPTERS = ("Anna spoke. Bert listened, Anna left.", "Carl came. Bert wept, and slept.", "Anna returned. All was well.")
FOOTER = Removed(RemovedKind.FOOTER, "Carl wrote this. Nobody reads it.", 1)
HOLLOW = "<p></p>"  # marked-up text without an article
BROKEN = "broken"  # a method that fails
Answer = Partial | Finished | Failed


def article(source: Source, *paragraphs: str, removed: tuple[Removed, ...] = ()) -> Document:
    """Return an article as a reader gives it."""
    title = (ParagraphKind.TITLE, str(source))
    document = make_document(title, *paragraphs)
    return replace(document, sentences=(), language=None, source=str(source), removed=removed)


def whole(source: Source) -> Document:
    """Return what a source holds."""
    chapters = CHAPTERS if source in (BOOK, TORN) else CHAPTERS[:2]
    return article(source, *chapters, removed=(FOOTER,) if source == PAGE else ())


def answers(ticket: int, job: Job) -> Iterator[Answer]:
    """Yield all that the worker says of a job, in order."""
    if isinstance(job, OpenFile):
        yield from _of_file(ticket, job.source)
    elif isinstance(job, ReadText) and job.text == HOLLOW:
        yield Failed(ticket, FormatError(ErrorKind.EMPTY, job.source, "No article."))
    elif isinstance(job, ReadText):
        yield Finished(ticket, article(Source.kept(job.source), job.text))
    elif isinstance(job, Analyze):
        yield from _of_analysis(ticket, job.document, job.options)
    elif isinstance(job, Compare):
        yield Finished(ticket, Comparison(job.document.digest, (("lead", tuple(_indices(job.document))),), ()))


def segmented(document: Document, language: str | None) -> Document:
    """Return the article with its sentences, which are shorter in German."""
    document = replace(document, sentences=(), language=language or "en")
    sentences = []
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.is_prose:
            sentences += [Sentence(span, index) for span in _pieces(document, paragraph.span)]
    return replace(document, sentences=tuple(sentences))


def found(document: Document, options: AnalysisOptions) -> Analysis:
    """Return an analysis in which one can see what was asked for."""
    indices = tuple(_indices(document))
    return Analysis(
        document.digest,
        key_points=points_at(document, indices[:2]),
        summary=Summary(options.summarizer, indices, min(2, len(indices))),
        actors=tuple(_actors(document, options.recognizer)),
        quotations=(),
        dates=(),
        quantities=(),
        is_complete=True,
    )


def found_first(document: Document, options: AnalysisOptions) -> Analysis:
    """Return what is found before the text is parsed, which only one of the engines does."""
    points = points_at(document, tuple(_indices(document))[1:3])
    analysis = replace(found(document, options), key_points=points, is_complete=False)
    is_provisional = options.recognizer == "minilm"
    return replace(analysis, actors=None, quotations=None, dates=None, quantities=None, is_provisional=is_provisional)


def points_at(document: Document, sentences: tuple[int, ...]) -> KeyPoints:
    """Return sentences as key points."""
    spans = ((index, document.sentences[index].span) for index in sentences)
    points = (KeyPoint(span, 1.0, Support.STRONG, (Evidence(index, 1.0),)) for index, span in spans)
    return KeyPoints(Origin.GENERATED, tuple(points))


def _of_file(ticket: int, source: Source) -> Iterator[Answer]:
    if source == GONE:
        yield Failed(ticket, FormatError(ErrorKind.NOT_FOUND, str(source), "It is not there."))
        return
    chapters = CHAPTERS if source in (BOOK, TORN) else ()
    for count in range(1, len(chapters)):
        yield Partial(ticket, Progress(ProgressUnit.CHAPTER, count, len(chapters)))
        yield Partial(ticket, article(source, *chapters[:count]))
    if source == TORN:
        yield Failed(ticket, FormatError(ErrorKind.UNREADABLE, str(source), "It is damaged."))
    else:
        yield Finished(ticket, whole(source))


def _of_analysis(ticket: int, document: Document, options: AnalysisOptions) -> Iterator[Answer]:
    if not document.is_segmented or options.language not in {None, document.language}:
        document = segmented(document, options.language)
        yield Partial(ticket, document)
    if options.summarizer == BROKEN:
        yield Failed(ticket, EngineError(ErrorKind.ENGINE, BROKEN, "It broke."))
        return
    analysis = found(document, options)
    yield Partial(ticket, found_first(document, options))
    yield Partial(ticket, Progress(ProgressUnit.PERCENT, 50, 100))
    yield Finished(ticket, analysis)


def _indices(document: Document) -> range:
    return range(len(document.sentences))


def _pieces(document: Document, paragraph: Span) -> Iterator[Span]:
    ends = ".," if document.language == "de" else "."
    start = paragraph.start
    for offset in range(paragraph.start, paragraph.end):
        if document.text[offset] in ends:
            yield Span(start, offset + 1)
            start = offset + 2


def _actors(document: Document, recognizer: str) -> Iterator[Actor]:
    for name in ("Anna", "Bert", "Carl"):
        start = document.text.find(name)
        if start >= 0:
            mentions = (Span(start, start + len(name)),)
            yield Actor(f"{recognizer}-{name}", name, ActorKind.PERSON, "", 1.0, (), mentions)
