"""The summary by itself: points, lines and marked sentences as one text, to read and to copy, with ways back."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.exporters import copied_summary
from reader.exporters.condensed import Condensed, Passage, condensed
from reader.exporters.places import Places
from reader.gui.look.theme import typography
from reader.gui.page.ornaments import paint_bullet
from reader.gui.page.page_margins import geometry_for, set_page_margins
from reader.gui.page.rendering import PageStyle, style_sheet
from reader.gui.paper.notes import point_words
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.clipboard import put_on_clipboard
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, Origin
from reader.model.characters.direction import direction_of

UNBROKEN = "\N{NO-BREAK SPACE}"


class SummaryPage(QTextBrowser):
    """Shows what the session has chosen; a number of a paragraph leads there."""

    def __init__(self, session: ReadingSession, style: PageStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._style = session, style
        self._found = Condensed("", (), ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Summary only"))
        self.anchorClicked.connect(self._on_anchor_clicked)
        session.analysis_changed.connect(self._refresh)
        session.lines_changed.connect(self._refresh)

    def show_summary(self, style: PageStyle) -> None:
        """Fill the page, and show it."""
        self._style = style
        self.show()
        self._refresh()
        self.setFocus()

    def copy_shown(self) -> None:
        """Copy what is selected, or else all of it, as clean text and as it is set."""
        if self.textCursor().hasSelection():
            self.copy()
        elif not self._found.is_empty:
            put_on_clipboard(copied_summary(self._found))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for block in self._point_blocks():
            layout = block.layout()
            if layout.lineCount():
                rect = layout.boundingRect().translated(layout.position())
                baseline = rect.top() + layout.lineAt(0).ascent()
                is_mirrored = block.textDirection() == Qt.LayoutDirection.RightToLeft
                paint_bullet(painter, rect, baseline, self._style, is_mirrored=is_mirrored)
        painter.end()

    def _point_blocks(self) -> Iterator[QTextBlock]:
        first = bool(self._found.title) + 1  # below the title and the label
        for number in range(first, first + len(self._found.points)):
            yield self.document().findBlockByNumber(number)

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible():
            self._found = condensed(self._session.document, shown_analysis(self._session))
            place = self.verticalScrollBar().value()
            self.document().setDefaultStyleSheet(style_sheet(self._style))
            self.setHtml("".join(self._blocks()))
            self._set_margins()
            self.verticalScrollBar().setValue(place)

    def _set_margins(self) -> None:
        style, width = replace(self._style, margin_columns=0), self.viewport().width()
        set_page_margins(self.document(), geometry_for(width, style), style, width=width, room=(0, 0))

    def _blocks(self) -> Iterator[str]:
        found, number = self._found, 0
        yield _block("title", found.title)
        if found.is_empty:
            yield _block("byline", self._why_empty())
        if found.points:
            ours, theirs = self.tr("Key points, chosen from the text"), self.tr("The author’s key points")
            yield _block("label", theirs if self._authors() else ours, beside=found.points[0].words)
        for place, point in enumerate(found.points, start=1):
            kind = "item1" if place < len(found.points) else "lastitem1"
            yield _block(kind, point.words, self._said_of(point, number))
            number += 1
        for part in found.parts:
            if part.heading:
                yield _block("heading2", part.heading)
            for passage in part.passages:
                yield _block("body", passage.words, self._way(passage, number))
                number += 1

    def _why_empty(self) -> str:
        if self._session.analysis.summary is None:
            return self.tr("The summary is not there yet.")
        return self.tr("This text is short enough to be read as it is.")

    def _authors(self) -> tuple[KeyPoint, ...]:
        points = self._session.analysis.key_points
        return points.items if points is not None and points.origin is Origin.AUTHOR else ()

    def _said_of(self, passage: Passage, number: int) -> str:
        """Return what the margin says of a point: where it stands, and of an author's how it stands to the text."""
        if not self._authors():
            return self._way(passage, number)
        point, document = self._authors()[number], self._session.document
        said = point_words(document, point, Places(document)).splitlines()
        way = self._way(replace(passage, at=said.pop(0)), number) if passage.place else ""
        look = self._small("warning" if any(doubt.is_loud for doubt in point.doubts) else "soft_ink")
        return way + "".join(f'<br/><span style="{look}">{escape(words)}</span>' for words in said)

    def _way(self, passage: Passage, number: int) -> str:
        """Return the number of a paragraph, small, as a link to it."""
        if passage.place is None or not passage.at:
            return ""
        at = escape(passage.at).replace(" ", UNBROKEN)
        return f'{UNBROKEN}<a href="#{number}" style="text-decoration:none;{self._small("soft_ink")}">{at}</a>'

    def _small(self, role: str) -> str:
        kinds, ink = typography(), self._style.theme.colours[role]
        return f"color:{ink};font-family:'{kinds.interface_family}';font-size:{self._style.pixels(kinds.page_small)}px"

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        passages = (*self._found.points, *(each for part in self._found.parts for each in part.passages))
        place = passages[int(url.fragment())].place
        if place is not None:
            self._session.activate(place)


def shown_analysis(session: ReadingSession) -> Analysis:
    """Return the analysis with the summary as it is shown: at its length, with the sentences that were added."""
    return replace(session.analysis, summary=session.lines.shown_summary())


def _block(kind: str, words: str, way: str = "", *, beside: str = "") -> str:
    """Return a paragraph; a word of ours runs as what it stands beside does."""
    direction = direction_of(beside or words)
    return f'<p dir="{direction}" class="{kind}">{escape(words)}{way}</p>' if words else ""
