"""What the worker process does for each job; readers and engines are imported only when a job needs them."""

import errno
from typing import TYPE_CHECKING

from reader.jobs import (
    Analyze,
    Carriage,
    Carry,
    Compare,
    DrawPage,
    Handlers,
    OpenFile,
    ReadText,
    Report,
    Shelve,
    ShelvePasted,
    WarmUp,
)
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import Comparison
from reader.model.document import Document, DrawnPage
from reader.model.source import Source
from reader.model.two_articles.asking import CompareArticles
from reader.storage.shared_file import Trouble, TroubleKind

if TYPE_CHECKING:
    from reader.model.two_articles.findings import Compared
    from reader.shelf.shelf import Shelf
    from reader.shelf.shelved import Carried

WARM_UP_TEXT = "Anna Smith spoke in Paris. The city listened to her. She thanked the United Nations.\n\nNobody left."


def _open_file(job: OpenFile, report: Report) -> Document:
    from reader.formats import open_document

    _demand_file(job.source)
    return open_document(job.source, reader=job.reader, on_version=report, on_progress=report)


def _demand_file(source: Source) -> None:
    """Refuse what may never end: who opens it in a window does not write to it, as a shell does."""
    from reader.formats.sources.files import demand_file

    if source.path is not None:
        demand_file(source.path)


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

    if not job.copy:
        _demand_file(job.second)
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


def _carry(job: Carry, _report: Report) -> "Carried | Trouble":
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
        kind = TroubleKind.FULL if error.errno == errno.ENOSPC else TroubleKind.UNWRITABLE
        return Trouble(kind, error.strerror or str(error))


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
