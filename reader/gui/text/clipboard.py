"""Puts words on the clipboard: as they are set for programs that write, in plain words for all others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.model.document import Document
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.exporters import Copied


def mime_of(copied: "Copied") -> QMimeData:
    """Return both for Qt; where nothing is set, the plain words alone, which programs would pass over otherwise."""
    data = QMimeData()
    if copied.html:
        data.setHtml(copied.html)
    data.setText(copied.text)
    return data


def mime_of_words(document: Document, span: Span) -> QMimeData:
    """Return words of an article for Qt, without what is not said; that, too, if it is all."""
    from reader.exporters import Copied
    from reader.exporters.html.excerpt import excerpt_html

    return mime_of(Copied(document.plain_words(span) or span.of(document.text), excerpt_html(document, span)))


def put_on_clipboard(copied: "Copied") -> None:
    """Copy it."""
    QGuiApplication.clipboard().setMimeData(mime_of(copied))
