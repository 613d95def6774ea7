"""What the pane of actors says in place of a list that is empty."""

from PySide6.QtCore import QCoreApplication

from reader.gui.reading.reading_session import ReadingSession
from reader.session.article.state import Stage

SEARCHING = (Stage.SUMMARIZING, Stage.RECOGNIZING)


def actors_note(session: ReadingSession, *, is_any_shown: bool) -> str:
    """Return what there is to say of the actors; empty where the list says it all."""
    actors = session.analysis.actors
    if session.stage in SEARCHING:
        return _search_note(session) if actors is None else ""
    if session.stage is Stage.READY and actors is None:
        return _tr("The analysis ended before the actors were found.")
    if session.stage is Stage.READY and not actors:
        return unread_note(session) or _tr("No people, organisations or places were found.")
    if actors and not is_any_shown:
        return _tr("No actor matches the filter and the switches above.")
    return ""


def quotations_note(session: ReadingSession, *, is_any_shown: bool) -> str:
    """Return what there is to say of the quotations; empty where the list says it all."""
    quotations = session.analysis.quotations
    if session.stage in SEARCHING:
        return _tr("Looking for who says what…") if quotations is None else ""
    if session.stage is Stage.READY and quotations is None:
        return _tr("The analysis ended before it was known who says what.")
    if session.stage is Stage.READY and not quotations:
        return unread_note(session) or _tr("Nobody is quoted in this text.")
    return _tr("No quotation matches the filter above.") if quotations and not is_any_shown else ""


def unread_note(session: ReadingSession) -> str:
    """Return what is said of an empty list where nothing reads the language of the text; empty where it is read."""
    from reader.analysis.recognizers import languages

    is_read = session.document.language in (None, *languages())
    return "" if is_read else _tr("None were found; the language of this text is not read here.")


def _search_note(session: ReadingSession) -> str:
    if session.stage is not Stage.RECOGNIZING or session.state.progress is None:
        return _tr("Looking for the actors…")
    return _tr("Looking for the actors… {percent} %").format(percent=session.state.progress.done)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActorsPane", text)
