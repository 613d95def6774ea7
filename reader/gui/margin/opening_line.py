"""The quiet line at the top of an article: who wrote it, where and when it stood, and how long it takes to read."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.look.theme import typography
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import PlainLabel
from reader.gui.tongue.words import counted, translated
from reader.model.characters.direction import SAMPLE, TO_THE_LEFT, is_right_to_left, isolated
from reader.model.document import Document, ParagraphKind
from reader.session.length import minutes_of

OPENING = 10  # paragraphs, in which an article itself may say who wrote it and when
LINE_HEIGHT = 1.5
LONG_MINUTES = 120  # from here on the time is told in hours
SEPARATOR = " · "
_WORD = re.compile(r"\w+")


class OpeningLine(PlainLabel):
    """Says what the article's own first lines do not say already."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setObjectName("opening_line")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pixels = 0
        self._counted: Document | None = None
        self._minutes = 0  # of that document
        self._parts: tuple[str, ...] = ()
        self.hide()

    def show_document(self, document: Document, style: PageStyle) -> None:
        """Say what is known before the words are counted; room for one line is kept in any case."""
        self._parts = origins(document)
        runs_left = is_right_to_left(document.text[:SAMPLE])
        side = Qt.AlignmentFlag.AlignRight if runs_left else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._set(self._parts, style)
        self.setVisible(bool(document.text))

    def show_length(self, document: Document, style: PageStyle) -> None:
        """Say how long it takes to read, too."""
        if document is not self._counted:  # which takes its time in a book
            self._counted, self._minutes = document, minutes_of(document)
        minutes = self._minutes
        if minutes < LONG_MINUTES:
            took = counted("{count} minute to read", "{count} minutes to read", minutes)
        else:
            took = counted("{count} hour to read", "{count} hours to read", round(minutes / 60))
        self._set((*self._parts, *((took,) if minutes else ())), style)

    def has_words(self) -> bool:
        """Tell whether there is an article to speak of."""
        return not self.isHidden()

    def height_now(self) -> int:
        """Return how tall the line is."""
        return round(self._pixels * LINE_HEIGHT)

    def _set(self, parts: tuple[str, ...], style: PageStyle) -> None:
        self._pixels = style.pixels(typography().page_interface)
        wished = "" if self._pixels == typography().interface else f"font-size: {self._pixels}px"
        if wished != self.styleSheet():  # a sheet of its own takes longer than all else about the line
            self.setStyleSheet(wished)
        runs_left = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        told = SEPARATOR.join(isolated(*parts, runs_left=runs_left))
        self.setText(f"{TO_THE_LEFT}{told}" if runs_left else told)


def origins(document: Document) -> tuple[str, ...]:
    """Return author, site and date as far as the source tells them and the article's first lines do not."""
    metadata = document.metadata
    opening = document.paragraphs[:OPENING]
    said = " ".join(document.text_of(each.span) for each in opening if each.kind is ParagraphKind.BYLINE).casefold()
    author, site = metadata.byline or "", metadata.site or ""
    parts = (author if not _is_said(author, said) else "", site if not _is_said(site, said) else "")
    return tuple(filter(None, (*parts, _day(metadata.published or "", said))))


def _is_said(words: str, said: str) -> bool:
    """Tell whether all words are said; a comma between names is none, nor is the sign of a note after one."""
    return all(word in said for word in _WORD.findall(words.casefold()))


def _day(published: str, said: str) -> str:
    """Return a date as people write it, unless its year is said."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return ""
    if str(day.year) in said:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), translated("d MMMM yyyy"))
