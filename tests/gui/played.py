"""Plays the worker for a session, whichever worker that has: what is opened or found is there at once."""

from reader.gui.reading.reading_session import ReadingSession
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.source import Source
from reader.session.article.events import Finished, Partial


def show(session: ReadingSession, document: Document) -> None:
    """Let a document be opened."""
    session.open(Source.given(document.source or "article.txt"))
    opening = session.state.opening
    assert opening is not None
    session.handle(Finished(opening.ticket, document))


def find(session: ReadingSession, analysis: Analysis) -> None:
    """Let an analysis be the answer."""
    session.handle(Finished(ticket_of_analysis(session), analysis))


def find_part(session: ReadingSession, value: object) -> None:
    """Let an analysis, or how far it has come, be a part of the answer."""
    session.handle(Partial(ticket_of_analysis(session), value))


def ticket_of_analysis(session: ReadingSession) -> int:
    """Return the ticket of the analysis under way; begin one where there is none."""
    if session.state.analysing is None:
        session.resume()
    analysing = session.state.analysing
    assert analysing is not None
    return analysing.ticket
