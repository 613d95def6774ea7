"""How a highlight is drawn in the list: its sign, its first words, under them the comment and the tags."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.gui.highlights.highlights_model import HighlightRole
from reader.gui.highlights.swatch import paint_swatch, swatch_size
from reader.gui.look.row_painting import Index
from reader.gui.look.row_parts import Part, PartRows, shortened
from reader.gui.look.theme import typography
from reader.gui.reading.highlight_words import changed_words
from reader.model.highlight import Highlight

BESIDE = 16  # pixels around the sign
LINE_SEPARATOR = "\u2028"
MOST_LINES = 4  # of a comment, as it was written
MOST_WORDS, MOST_COMMENT, MOST_NOTE = 150, 240, 60  # characters that are shown


class HighlightRows(PartRows):
    """The sign of the colour stands before the words."""

    def left(self) -> int:
        return swatch_size().width() + BESIDE

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        place = QRect(QPoint(area.left() + 6, area.top() + self.top), swatch_size())
        paint_swatch(painter, place, highlight.colour, self.theme)
        super().paint_words(painter, option, index)

    def parts(self, index: Index) -> list[Part]:
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


def _one_line(text: str, most: int) -> str:
    return shortened(" ".join(text.split()), most)
