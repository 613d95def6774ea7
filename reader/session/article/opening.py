"""The roads by which an article comes: opened, pasted, read again; in versions, whole, or not at all."""

from dataclasses import replace

from reader.jobs import Job, OpenFile, ReadText
from reader.model.document import Document
from reader.model.progress import Progress
from reader.model.source import PASTED, Source
from reader.session.article.analysing import analyse, analyse_if_due, settle
from reader.session.article.commands import Show, Tell
from reader.session.article.decision import Decision
from reader.session.article.events import Closed, Failed, Opened, Pasted, Reloaded, Stopped
from reader.session.article.showing import show_article, show_more
from reader.session.article.state import Opening

HTML_READER = "html"


def on_opened(decision: Decision, event: Opened) -> None:
    """Open a file or a link; what is on the screen stays until the new article, or its beginning, is there."""
    _open(decision, event.source, OpenFile(event.source))


def on_pasted(decision: Decision, event: Pasted) -> None:
    """Read a text, or its marked-up form where there is one."""
    if event.html:
        _open(decision, event.source, ReadText(event.html, str(PASTED), HTML_READER), plain_text=event.text)
    else:
        _open(decision, event.source, ReadText(event.text, str(PASTED)))


def on_reloaded(decision: Decision, event: Reloaded) -> None:
    """Read the article again, where it can be found again."""
    source = decision.state.source
    if source is not None and source.has_place:
        _open(decision, source, OpenFile(source), top=event.top)


def on_stopped(decision: Decision, _event: Stopped) -> None:
    """Call off the work under way; what of the article is there stays, and is analysed as far as it goes."""
    if decision.state.opening is not None:
        decision.set(opening=None)
        _return(decision)
    else:
        settle(decision)


def on_closed(decision: Decision, _event: Closed) -> None:
    """Drop all work; the window is going."""
    decision.set(opening=None, analysing=None, comparing=None)


def take_version(decision: Decision, opening: Opening, value: object) -> None:
    """Show the beginning of a long article, or more of it, or how far the reading has come."""
    if isinstance(value, Progress):
        decision.set(progress=value)
        decision.show(Show.PROGRESS)
    elif isinstance(value, Document) and opening.top is None:  # the place to return to may come last
        decision.set(opening=replace(opening, is_shown=True))
        _show(decision, value, opening)


def take_document(decision: Decision, opening: Opening, value: object) -> None:
    """Show the whole article, and have it analysed."""
    decision.set(opening=None)
    if isinstance(value, Document):
        _show(decision, value, opening)
    analyse(decision)


def fail_to_open(decision: Decision, opening: Opening, event: Failed) -> None:
    """Say why nothing came, or not all, and go on with what is there; of marked-up text, read the plain words."""
    decision.set(opening=None)
    if opening.plain_text.strip():
        _open(decision, opening.source, ReadText(opening.plain_text, str(PASTED)))
        return
    decision.set(failed=opening.source)
    _return(decision)
    decision.say(Tell(event.error))


def _open(decision: Decision, source: Source, job: Job, *, top: int | None = None, plain_text: str = "") -> None:
    state = decision.state
    opening = Opening(decision.submit(job), source, top, plain_text)
    decision.set(opening=opening, analysing=None, progress=None, failed=None, is_cut=state.is_arriving)
    decision.show(Show.PROGRESS)


def _return(decision: Decision) -> None:
    """Go on with the article on the screen: with the rest of it, where that was still to come, or else its analysis."""
    source = decision.state.source
    if decision.state.is_cut and source is not None:
        opening = Opening(decision.submit(OpenFile(source)), source, is_shown=True)
        decision.set(opening=opening, is_cut=False)
    else:
        analyse_if_due(decision)


def _show(decision: Decision, document: Document, opening: Opening) -> None:
    """Show a text; of the one that is on the screen already, only what goes on where that ends."""
    shown = decision.state.document
    if not opening.is_shown:
        show_article(decision, document, opening)
    elif document.text.startswith(shown.text) and _details(document) != _details(shown):
        show_more(decision, document)


def _details(document: Document) -> tuple[object, ...]:
    """Return what a longer version has more of."""
    return len(document.text), document.removed, document.warnings, document.metadata
