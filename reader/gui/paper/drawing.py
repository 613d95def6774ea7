"""One page onto a painter whose unit is that of the sheet: text, margin, underlines, head and foot."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.gui.paper.composition import FRAME_GAP, NOTE_INSET
from reader.gui.paper.pagination import PlacedNote, PlacedRow
from reader.gui.paper.rows import Marker, NoteForm
from reader.gui.paper.sheet import MILLIMETRE, POINT, TOP, Face, Sheet, faces, paper_theme
from reader.gui.paper.table_rows import ROW_GAP
from reader.gui.paper.underlines import draw_underline
from reader.gui.text.reserved_characters import in_one_block
from reader.model.annotation import Support

HEAD_BASELINE = TOP - 10 * MILLIMETRE
HEAD_RULE = TOP - 8 * MILLIMETRE
FOOT_BASELINE = 12 * MILLIMETRE  # from the bottom of the paper
HAIRLINE = 0.5 * POINT
HEADER_LINE = 0.8 * POINT  # under the row that names the columns of a table
NOTE_RULE = 1.2 * POINT
NUMBER_GAP = 9 * POINT  # between paragraph number and text
MARKER_GAP = 9 * POINT  # between bullet or quote rule and text
BULLET_RADIUS = 1.4 * POINT
DOT_RADIUS = 1.7 * POINT
DOT_STEP = 5.6 * POINT
X_HEIGHT = 0.5  # of the type size, near enough for every face we set: bullets stand at half of it

_FILLED_DOTS = {Support.STRONG: 3, Support.PARTIAL: 2, Support.NONE: 0}


class PageArtist:
    """Draws the pages of one article."""

    def __init__(self, painter: QPainter, sheet: Sheet, heading: str) -> None:
        self._painter = painter
        self._sheet = sheet
        self._heading = heading
        self._faces = faces()
        self._theme = paper_theme()

    def draw(self, rows: list[PlacedRow], number: int, total: int) -> None:
        """Draw page `number` (the first is 1) of `total`; the first page needs no running head."""
        if number > 1:
            self._draw_head()
        self._draw_foot(f"{number} / {total}")
        for row in rows:
            self._draw_row(row)

    def _draw_head(self) -> None:
        face, width = self._faces.small, self._sheet.right - self._sheet.text_left
        heading = QFontMetricsF(face.font).elidedText(in_one_block(self._heading), Qt.TextElideMode.ElideRight, width)
        self._draw_words(heading, face, QPointF(self._sheet.text_left, HEAD_BASELINE))
        self._draw_hairline(self._sheet.text_left, self._sheet.right, HEAD_RULE)

    def _draw_foot(self, words: str) -> None:
        face = self._faces.small
        left = self._sheet.right - QFontMetricsF(face.font).horizontalAdvance(words)
        self._draw_words(words, face, QPointF(left, self._sheet.height - FOOT_BASELINE))

    def _draw_row(self, placed: PlacedRow) -> None:
        row = placed.row
        self._draw_marker(placed)
        row.text.draw(self._painter, QPointF(row.left, placed.y), first=placed.first, last=placed.last)
        for underline in row.underlines:
            line = underline.stretch.line
            if placed.first <= line < placed.last:
                baseline = placed.y + row.text.baseline(line) - row.text.tops[placed.first]
                draw_underline(self._painter, underline, QPointF(row.left, baseline), self._theme)
        if row.number and not placed.first:
            self._draw_number(row.number, placed.y + row.text.baseline(0))
        for note in placed.notes:
            self._draw_note(note)

    def _draw_number(self, number: str, baseline: float) -> None:
        face = self._faces.number
        width = QFontMetricsF(face.font).horizontalAdvance(number)
        left = max(self._sheet.left, self._sheet.text_left - NUMBER_GAP - width)
        self._draw_words(number, face, QPointF(left, baseline))

    def _draw_note(self, placed: PlacedNote) -> None:
        note, left = placed.note, self._sheet.notes_left
        top, bottom = placed.y + 1.5 * POINT, placed.bottom - 1.5 * POINT
        if note.form is NoteForm.SENTENCE:
            self._painter.fillRect(QRectF(left, top, NOTE_RULE, bottom - top), self._theme.colour("accent"))
        if note.support is not None:
            self._draw_dots(note.support, QPointF(left + NOTE_INSET, placed.y + note.text.baseline(0)), note.text.face)
        note.text.draw(self._painter, QPointF(left + note.left, placed.y))

    def _draw_dots(self, support: Support, place: QPointF, face: Face) -> None:
        accent = self._theme.colour("accent")
        middle = place.y() - face.font.pixelSize() * 0.36  # the middle of the capitals
        self._painter.setPen(QPen(accent, 0.7 * POINT))
        for number in range(3):
            self._painter.setBrush(accent if number < _FILLED_DOTS[support] else Qt.BrushStyle.NoBrush)
            centre = QPointF(place.x() + DOT_RADIUS + number * DOT_STEP, middle)
            self._painter.drawEllipse(centre, DOT_RADIUS, DOT_RADIUS)

    def _draw_marker(self, placed: PlacedRow) -> None:
        row = placed.row
        if row.marker in (Marker.ROW_RULE, Marker.HEADER_RULE):
            self._draw_row_rule(placed)
            return
        left = row.left + row.text.width + MARKER_GAP if row.text.is_right_to_left else row.left - MARKER_GAP
        if row.marker is Marker.BULLET and not placed.first:
            middle = placed.y + row.text.baseline(0) - row.text.face.font.pixelSize() * X_HEIGHT / 2
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._theme.colour("soft_ink"))
            self._painter.drawEllipse(QPointF(left, middle), BULLET_RADIUS, BULLET_RADIUS)
        elif row.marker is Marker.QUOTE_RULE:
            height = placed.bottom - placed.y
            self._painter.fillRect(QRectF(left, placed.y, NOTE_RULE, height), self._theme.colour("rule"))
        elif row.marker is Marker.FRAME:
            rect = QRectF(row.left, placed.y, row.text.width, placed.bottom - placed.y)
            self._painter.setPen(QPen(self._theme.colour("rule"), HAIRLINE))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(rect.adjusted(-FRAME_GAP, -FRAME_GAP, 0, FRAME_GAP))
        elif row.marker is Marker.LINE_ABOVE:
            self._draw_hairline(self._sheet.text_left, self._sheet.right, placed.y - 6 * POINT)

    def _draw_row_rule(self, placed: PlacedRow) -> None:
        row = placed.row
        if placed.last < row.line_count:
            return
        left = row.left + row.text.width - row.extent if row.text.is_right_to_left else row.left
        is_header = row.marker is Marker.HEADER_RULE
        colour, width = ("soft_ink", HEADER_LINE) if is_header else ("rule", HAIRLINE)
        y = placed.bottom + ROW_GAP / 2
        self._painter.setPen(QPen(self._theme.colour(colour), width))
        self._painter.drawLine(QLineF(left, y, left + row.extent, y))

    def _draw_words(self, words: str, face: Face, place: QPointF) -> None:
        self._painter.setFont(face.font)
        self._painter.setPen(face.colour)
        self._painter.drawText(place, words)

    def _draw_hairline(self, left: float, right: float, y: float) -> None:
        self._painter.setPen(QPen(self._theme.colour("rule"), HAIRLINE))
        self._painter.drawLine(QLineF(left, y, right, y))
