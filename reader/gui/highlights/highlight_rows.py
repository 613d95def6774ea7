"""How a highlight is drawn in the list: its sign, its first words, under them the comment and the tags."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.highlights.highlights_model import HighlightRole, Index
from reader.gui.highlights.swatch import paint_swatch, swatch_size
from reader.gui.look.row_painting import paint_ground
from reader.gui.look.row_parts import Part, height_of, shortened, width_for
from reader.gui.look.theme import Theme, typography
from reader.gui.reading.highlight_words import changed_words
from reader.model.highlight import Highlight

BESIDE, RIGHT, TOP = 16, 16, 7  # pixels around the words, with the sign at their left
LINE_SEPARATOR = "\u2028"
MOST_LINES = 4  # of a comment, as it was written
MOST_WORDS, MOST_COMMENT, MOST_NOTE = 150, 240, 60  # characters that are shown


class HighlightRows(QStyledItemDelegate):
    """As high as its words need."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, height_of(self._parts(index), width_for(option) - _left() - RIGHT) + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, area, self.theme, option.state)
        paint_swatch(
            painter, QRect(QPoint(area.left() + 6, area.top() + TOP), swatch_size()), highlight.colour, self.theme
        )
        top, width = float(area.top() + TOP), area.width() - _left() - RIGHT
        for part in self._parts(index):
            painter.setPen(self.theme.colour(part.role))
            part.set_in(width).draw(painter, QPointF(area.left() + _left(), top))
            top += part.height_in(width)
        painter.restore()

    def _parts(self, index: Index) -> list[Part]:
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        sizes = typography()
        parts = [Part(_one_line(str(index.data()), MOST_WORDS), sizes.interface, "ink")]
        if highlight.comment:
            parts.append(Part(_few_lines(highlight.comment.text), sizes.interface, "accent"))
        if highlight.tags:
            tags = " · ".join(highlight.tags)
            parts.append(Part(_one_line(tags, MOST_NOTE), sizes.small, "soft_ink"))
        if marked := index.data(HighlightRole.MARKED):
            parts.append(Part(_one_line(changed_words(marked), MOST_WORDS), sizes.small, "soft_ink"))
        if index.data(HighlightRole.IS_LOST):
            parts.append(Part(self.tr("Not in the text any more"), sizes.small, "warning"))
        return parts


def _few_lines(text: str) -> str:
    """Return the beginning of a comment in the lines in which it was written, without those that are empty."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    most = [*lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :])]
    return shortened(LINE_SEPARATOR.join(filter(None, most)), MOST_COMMENT)


def _left() -> int:
    return swatch_size().width() + BESIDE


def _one_line(text: str, most: int) -> str:
    return shortened(" ".join(text.split()), most)
