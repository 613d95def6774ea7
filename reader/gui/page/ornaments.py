"""What the page shows beside and under its words: paragraph numbers, bullets, rules of quotes and tables, joints."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from reader.gui.look.theme import interface_font, typography
from reader.gui.page.block_places import BlockPlaces
from reader.gui.page.overlays import Highlight, LineForm, draw_corner, draw_highlight, draw_line, draw_rule
from reader.gui.page.page_geometry import PageGeometry
from reader.gui.page.rendering import PageStyle, list_indent
from reader.model.document import Document, ParagraphKind
from reader.model.numbering import has_own_number, paragraph_numbers

if TYPE_CHECKING:
    from reader.gui.figures.tables import Table
    from reader.gui.page.table_blocks import TableBlocks

NUMBER_WIDTH = 40  # paragraph numbers, in the gutter
NUMBER_GAP = 14  # from them to the text
JOINT_GAP = 6  # from the text to the line that joins it to a card
STRAIGHT_WITHIN = 5  # pixels by which a joining line may miss a card's first line without a bend


class Ornaments:
    """Draws the furniture of one article in one style; places are those of the viewport."""

    def __init__(
        self,
        document: Document,
        places: BlockPlaces,
        style: PageStyle,
        tables: "tuple[Table, ...]" = (),
        numbers: Mapping[int, int] | None = None,
    ) -> None:
        self._document = document
        self._places = places
        self._style = style
        self._tables = self._set_tables(tables) if tables else None
        self._numbers = paragraph_numbers(document) if numbers is None else numbers
        self._number_font = _font_within(NUMBER_WIDTH, max(self._numbers.values(), default=0), style)
        self._number_descent = QFontMetrics(self._number_font).descent()

    def of_part(self, places: BlockPlaces, style: PageStyle, tables: "tuple[Table, ...]") -> "Ornaments":
        """Return those of the same article for blocks of a part of it, with the tables in it."""
        return Ornaments(self._document, places, style, tables, self._numbers)

    def fit_tables(self, page: PageGeometry) -> None:
        """Set the tables for a page."""
        if self._tables is not None:
            self._tables.fit(page)

    def paint(self, painter: QPainter, visible: range, page: PageGeometry, origin: QPointF) -> None:
        """Draw what belongs to the visible paragraphs; `origin` is that of the page."""
        theme = self._style.theme
        for index in visible:
            paragraph = self._document.paragraphs[index]
            rect = self._places.text_rect(index).translated(origin)
            self._paint_number(painter, index, page, origin)
            if list_indent(paragraph) and not has_own_number(self._document.text_of(paragraph.span)):
                self._paint_bullet(painter, index, rect, origin)
            if paragraph.kind is ParagraphKind.QUOTE:
                out = self._style.pixels(16)
                x = rect.right() + out - 3 if self._places.is_right_to_left(index) else rect.left() - out
                painter.fillRect(QRectF(x, rect.top(), 3, rect.height()), theme.colour("rule"))
            if paragraph.kind is ParagraphKind.TABLE:
                self._paint_row_rule(painter, index, rect, page)

    def _paint_number(self, painter: QPainter, index: int, page: PageGeometry, origin: QPointF) -> None:
        number = self._numbers.get(index)
        if number is None or self._numbers.keys() <= {index}:
            return
        painter.setFont(self._number_font)
        painter.setPen(self._style.theme.colour("soft_ink"))
        baseline = self._places.first_baseline(index) + origin.y()
        left = page.text_right + NUMBER_GAP if page.is_mirrored else page.text_left - NUMBER_GAP - NUMBER_WIDTH
        side = Qt.AlignmentFlag.AlignLeft if page.is_mirrored else Qt.AlignmentFlag.AlignRight
        place = QRectF(left, baseline - 30, NUMBER_WIDTH, 30 + self._number_descent)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignBottom, str(number))

    def _paint_bullet(self, painter: QPainter, index: int, rect: QRectF, origin: QPointF) -> None:
        baseline = self._places.first_baseline(index) + origin.y()
        paint_bullet(painter, rect, baseline, self._style, is_mirrored=self._places.is_right_to_left(index))

    def _set_tables(self, tables: "tuple[Table, ...]") -> "TableBlocks":
        from reader.gui.page.table_blocks import TableBlocks

        return TableBlocks(tables, self._places, self._style)

    def _paint_row_rule(self, painter: QPainter, index: int, rect: QRectF, page: PageGeometry) -> None:
        """Draw the line under a row of a table; the row that names the columns has a stronger one."""
        row = self._tables.row_of(index) if self._tables is not None else None
        if row is None:
            return
        colour = self._style.theme.colour("soft_ink" if row.is_header else "rule")
        left = page.text_right - row.width if self._places.is_right_to_left(index) else page.text_left
        y = round(rect.bottom() + self._style.row_gap / 2)
        painter.fillRect(QRectF(left, y, row.width, 1), colour)


def _font_within(room: int, number: int, style: PageStyle) -> QFont:
    """Return the type of numbers, smaller than at its zoom where the largest of them would not fit into the gutter."""
    size = style.pixels(typography().page_small - 1)
    width = QFontMetrics(interface_font(size)).horizontalAdvance(str(number))
    return interface_font(size if width <= room else size * room // width)


def paint_bullet(painter: QPainter, rect: QRectF, baseline: float, style: PageStyle, *, is_mirrored: bool) -> None:
    """Draw the bullet of an item before its first line; `rect` is that of its lines."""
    size = style.body_size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.colour("accent"))
    x = rect.right() + size * 0.75 if is_mirrored else rect.left() - size * 0.75
    painter.drawEllipse(QPointF(x, baseline - size * 0.28), size * 0.14, size * 0.14)


def paint_fills(painter: QPainter, drawn: Iterable[tuple[Highlight, list[QRectF]]]) -> None:
    """Draw the grounds of highlights, which lie under the words."""
    for highlight, rects in drawn:
        for rect in rects:
            draw_highlight(painter, rect, highlight.look)


def paint_lines(
    painter: QPainter, drawn: Iterable[tuple[Highlight, list[QRectF]]], page: PageGeometry, *, runs_left: bool
) -> None:
    """Draw the lines of highlights, which run under the words or down the side of their lines."""
    for highlight, rects in drawn:
        look = highlight.look
        if look.line is LineForm.NONE or look.line_colour is None or not rects:
            continue
        if look.line is LineForm.BESIDE:
            edge = page.text_right if runs_left else page.text_left
            draw_rule(painter, rects, edge, look.line_colour, runs_left=runs_left)
            continue
        if look.line is LineForm.CORNER:
            draw_corner(painter, rects[-1], look.line_colour, runs_left=runs_left)
            continue
        for rect in rects:
            draw_line(painter, rect, look.line, look.line_colour)


def paint_joint(painter: QPainter, goal: QRectF, card_y: int, page: PageGeometry, colour: QColor) -> None:
    """Draw the thin line that joins the first line of a sentence to its card."""
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    text, margin = page.gap
    start = text - JOINT_GAP if page.is_mirrored else text + JOINT_GAP
    middle, level = (start + margin) / 2, goal.center().y()
    y = level if abs(level - card_y) < STRAIGHT_WITHIN else card_y
    painter.drawPolyline([QPointF(start, level), QPointF(middle, level), QPointF(middle, y), QPointF(margin, y)])
