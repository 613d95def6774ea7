"""The rows of a dossier drawn: words of the article with their paragraph's number, and companions."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.gui.actors.actor_rows import paint_elided
from reader.gui.dossier.rows import CompanionRow, PlaceRow, Row
from reader.gui.dossier.rows_model import DossierRole
from reader.gui.dossier.text_lines import height_of, paint_text
from reader.gui.look.icons import IconName, icon
from reader.gui.look.row_painting import CHOSEN, POINTED_AT, Index, ThemedRows, width_for
from reader.gui.look.theme import grown, interface_font, typography
from reader.gui.page.overlays import LINE_FORM, draw_line

GUTTER = 38  # of the paragraph's number
RIGHT = 12
ABOVE, BELOW = 6, 8
NOTE_HEIGHT = 17
COMPANION_HEIGHT = 32
INNER = 10  # by which shared sentences stand further in


def arrow_place(area: QRect) -> QRect:
    """Return where the sign lies that opens a companion's own dossier."""
    return QRect(area.right() - grown(24), area.top() + grown(9), grown(14), grown(14))


class DossierRows(ThemedRows):
    """Draws a row in the room that its words need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(DossierRole.ROW)
        if isinstance(row, CompanionRow):
            return QSize(160, grown(COMPANION_HEIGHT))
        width = _text_width(width_for(option), row)
        words = height_of(row.text, width) + BELOW if row.text else 0
        return QSize(160, ABOVE + _note_height(row) + words)

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(DossierRole.ROW)
        area: QRect = option.rect
        if index.data(DossierRole.IS_HERE):
            painter.fillRect(QRectF(area.left(), area.top() + 5, 2, area.height() - 10), self.theme.colour("accent"))
        if isinstance(row, CompanionRow):
            self._paint_companion(painter, area, row)
            if option.state & (CHOSEN | POINTED_AT):
                icon(IconName.ACTORS, self.theme.colour("soft_ink")).paint(painter, arrow_place(area))
        else:
            self._paint_place(painter, area, row)

    def _paint_place(self, painter: QPainter, area: QRect, row: PlaceRow) -> None:
        theme, left = self.theme, area.left() + grown(GUTTER) + INNER * row.is_inner
        soft = theme.colour("soft_ink")
        painter.setFont(interface_font(typography().small - 1))
        painter.setPen(soft)
        if row.number is not None:
            place = QRect(area.left(), area.top() + ABOVE, left - 8 - area.left(), grown(NOTE_HEIGHT))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"¶ {row.number}")
        top = area.top() + ABOVE
        width = _text_width(area.width(), row)
        self._paint_head(painter, QRect(left, top, width, grown(NOTE_HEIGHT)), row)
        words = QRectF(left, top + _note_height(row), width, area.height())
        paint_text(painter, words, row.text, row.names, theme=theme, ink=theme.colour("ink"))

    def _paint_head(self, painter: QPainter, place: QRect, row: PlaceRow) -> None:
        """Draw the name that leads, and the note after it, which gives way where words are quoted."""
        note = f" · {row.note}" if row.lead and row.note else row.note
        if row.lead:
            beside = painter.fontMetrics().horizontalAdvance(note)
            painter.setFont(interface_font(typography().small - 1, is_strong=True))
            painter.setPen(self.theme.colour("ink"))
            name = paint_elided(painter, place.adjusted(0, 0, 0 if row.quotation else -beside, 0), row.lead)
            place = place.adjusted(name.width(), 0, 0, 0)
            note = note if beside <= place.width() else ""
            painter.setFont(interface_font(typography().small - 1))
            painter.setPen(self.theme.colour("soft_ink"))
        paint_elided(painter, place, note)

    def _paint_companion(self, painter: QPainter, area: QRect, row: CompanionRow) -> None:
        theme, top = self.theme, area.top()
        soft: QColor = theme.colour("soft_ink")
        sign = IconName.NEXT if row.is_open else IconName.MORE_ABOUT
        icon(sign, soft).paint(painter, QRect(area.left() + grown(4), top + grown(9), grown(14), grown(14)))
        arrow = arrow_place(area)
        painter.setFont(interface_font(is_strong=True))
        painter.setPen(theme.colour("ink"))
        left, right = area.left() + grown(24), arrow.left() - grown(40)
        name = QRect(left, top + grown(6), right - left, grown(20))
        shown = paint_elided(painter, name, row.actor.name, Qt.TextElideMode.ElideMiddle)
        draw_line(painter, QRectF(shown), LINE_FORM[row.actor.kind], theme.kind_colour(row.actor.kind))
        painter.setFont(interface_font(typography().small))
        painter.setPen(soft)
        count = QRect(arrow.left() - grown(40), top + grown(6), grown(34), grown(20))
        painter.drawText(count, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.count))


def _text_width(width: int, row: PlaceRow) -> int:
    return max(60, width - grown(GUTTER) - RIGHT - INNER * row.is_inner)


def _note_height(row: PlaceRow) -> int:
    return grown(NOTE_HEIGHT) if row.note or row.lead else 0
