"""Document and analysis to rows, in the order of the article; generated key points stand before it."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from reader.exporters.places import Places
from reader.exporters.provenance import provenance
from reader.gui.paper.inline import InlineSigns
from reader.gui.paper.legend import legend
from reader.gui.paper.notes import MarginNote, margin_notes, place_note
from reader.gui.paper.picture import set_picture
from reader.gui.paper.rows import Marker, Note, NoteForm, Row
from reader.gui.paper.sheet import POINT, Face, Sheet, faces
from reader.gui.paper.styles import Style, label_style, list_style, style_of
from reader.gui.paper.table_rows import TableRows
from reader.gui.paper.typeset import SetText
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoints, Origin
from reader.model.document import Document, ParagraphKind
from reader.model.numbering import has_own_number, paragraph_numbers
from reader.model.span import Span

MAX_NOTE_LINES = 24  # a sentence of a page's length is cut in the margin; it stands beside it whole
NOTE_INSET = 7 * POINT  # from the rule at its left
FRAME_GAP = 6 * POINT  # between words and the frame around them
BELOW_POINTS = 16 * POINT  # before the text begins
TALLEST_PICTURE = 0.45  # of the page's height
DOTS_WIDTH = 23 * POINT  # three dots of support before the words

_OPENING = frozenset({ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.BYLINE, ParagraphKind.CAPTION})


def composed(document: Document, analysis: Analysis | None, sheet: Sheet) -> list[Row]:
    """Return every row of the printed article."""
    return list(_Composer(document, analysis, sheet).rows())


class _Composer:
    def __init__(self, document: Document, analysis: Analysis | None, sheet: Sheet) -> None:
        self._document = document
        self._analysis = analysis
        self._sheet = sheet
        self._faces = faces()
        self._numbers = paragraph_numbers(document)
        self._notes = margin_notes(document, analysis)
        self._signs = InlineSigns(document, analysis, self._faces.code)
        self._tables = TableRows(document, self._faces.table, sheet)

    def rows(self) -> Iterator[Row]:
        """Yield the title where the text has none, the article, and the key to the underlines."""
        total = len(self._document.paragraphs)
        opening = next((i for i in range(total) if self._document.paragraphs[i].kind not in _OPENING), total)
        yield from self._head()
        for index in range(opening):
            yield from (*self._pictures(index), self._paragraph_row(index))
        yield from self._pictures(opening)
        yield from self._generated_points()
        for index in range(opening, total):
            yield from (*(self._pictures(index) if index > opening else ()), self._paragraph_row(index))
        yield from self._pictures(total) if total > opening else ()
        yield from self._legend()

    def _pictures(self, before: int) -> Iterator[Row]:
        """Yield the pictures before a paragraph, or their frames; the last keeps with it, as with a caption."""
        tallest = TALLEST_PICTURE * self._sheet.height
        has_more = before < len(self._document.paragraphs)
        frame = Style(self._faces.small, 16 * POINT, 14 * POINT, FRAME_GAP, Marker.FRAME, has_more)
        for image in (each for each in self._document.images if each.before == before):
            picture = set_picture(image.data, self._faces.small, widest=self._sheet.text_width, tallest=tallest)
            if picture is not None:
                gap = 8 * POINT
                yield Row(picture, left=self._sheet.text_left, above=gap, below=gap, keeps_with_next=has_more)
            elif not image.data:
                words = image.description or QCoreApplication.translate("MissingPicture", "The picture is not here")
                yield self._own_row(words, frame)

    def _head(self) -> Iterator[Row]:
        known = provenance(self._document)
        kinds = {paragraph.kind for paragraph in self._document.paragraphs}
        if "title" in known and ParagraphKind.TITLE not in kinds:
            yield self._own_row(known["title"], Style(self._faces.title, below=8 * POINT, keeps_with_next=True))
        origin = " · ".join(known[name] for name in ("byline", "site", "published") if name in known)
        if origin and ParagraphKind.BYLINE not in kinds:
            yield self._own_row(origin, Style(self._faces.small, below=14 * POINT, keeps_with_next=True))

    def _generated_points(self) -> Iterator[Row]:
        points = self._analysis.key_points if self._analysis else None
        if points is None or points.origin is not Origin.GENERATED or not points.items:
            return
        label = QCoreApplication.translate("Paper", "Key points, chosen by Glance Reader")
        yield self._own_row(label, label_style(self._faces))
        *rows, last = self._point_rows(points)
        yield from rows
        yield replace(last, below=BELOW_POINTS)

    def _point_rows(self, points: KeyPoints) -> Iterator[Row]:
        places, style = Places(self._document), list_style(self._faces)
        for point in points.items:
            yield self._span_row(point.span, style, [place_note(point, places)])

    def _paragraph_row(self, index: int) -> Row:
        paragraph = self._document.paragraphs[index]
        if paragraph.kind is ParagraphKind.TABLE:
            return self._tables.row(index, self._signs.formats(paragraph.span, self._faces.table))
        style = style_of(paragraph, self._faces)
        if style.marker is Marker.BULLET and has_own_number(self._document.text_of(paragraph.span)):
            style = replace(style, marker=None)
        row = self._span_row(paragraph.span, style, self._notes.get(index, []))
        kinds = [each.kind for each in self._document.paragraphs[index : index + 2]]
        is_last = kinds[0] is ParagraphKind.KEY_POINT and kinds[1:] != kinds[:1]
        return replace(row, number=str(self._numbers.get(index, "")), below=BELOW_POINTS if is_last else row.below)

    def _span_row(self, span: Span, style: Style, notes: list[MarginNote]) -> Row:
        formats = self._signs.formats(span, style.face)
        is_code = style.face is self._faces.code
        words = span.of(self._document.text)
        text = SetText(words, style.face, self._width(style), formats=formats, is_code=is_code)
        set_notes = tuple(self._note(note, text.line_of(note.offset - span.start)) for note in notes if note.words)
        underlines = () if style.face in self._faces.signposts else self._signs.underlines(span, text)
        return replace(self._row(text, style), notes=set_notes, underlines=underlines)

    def _own_row(self, words: str, style: Style) -> Row:
        return self._row(SetText(words, style.face, self._width(style)), style)

    def _row(self, text: SetText, style: Style) -> Row:
        return Row(
            text,
            left=self._sheet.text_left + (0 if text.is_right_to_left else style.indent),
            above=style.above,
            below=style.below,
            marker=style.marker,
            keeps_with_next=style.keeps_with_next,
            clears_margin=style.keeps_with_next or style.face is self._faces.code,
        )

    def _width(self, style: Style) -> float:
        """A title and code run over text and margin, as nothing stands beside them."""
        if style.face in (self._faces.title, self._faces.code):
            return self._sheet.right - self._sheet.text_left
        return self._sheet.text_width - style.indent

    def _note(self, note: MarginNote, line: int) -> Note:
        face = self._faces.note if note.form is NoteForm.SENTENCE else self._faces.support
        left = NOTE_INSET + (DOTS_WIDTH if note.support is not None else 0.0)
        return Note(_fitted(note.words, face, self._sheet.notes_width - left), line, left, note.form, note.support)

    def _legend(self) -> Iterator[Row]:
        style = Style(self._faces.small, above=16 * POINT, marker=Marker.LINE_ABOVE)
        found = legend(self._analysis, style.face, self._width(style)) if self._analysis else None
        if found:
            text, underlines = found
            yield replace(self._row(text, style), underlines=underlines, clears_margin=True)


def _fitted(words: str, face: Face, width: float) -> SetText:
    text = SetText(words, face, width)
    if text.line_count <= MAX_NOTE_LINES:
        return text
    return SetText(words[: text.line_start(MAX_NOTE_LINES) - 2].rstrip() + " …", face, width)
