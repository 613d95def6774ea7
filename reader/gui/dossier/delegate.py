"""The rows of a dossier drawn: words of the article with their paragraph's number, and companions."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.actors.actor_rows import paint_elided, paint_sign
from reader.gui.dossier.rows import CompanionRow, PlaceRow, Row
from reader.gui.dossier.rows_model import DossierRole
from reader.gui.dossier.text_lines import height_of, paint_text
from reader.gui.look.icons import IconName, icon
from reader.gui.look.theme import Theme, grown, interface_font, typography

GUTTER = 38  # of the paragraph's number
RIGHT = 12
ABOVE, BELOW = 6, 8
NOTE_HEIGHT = 17
COMPANION_HEIGHT = 32
INNER = 10  # by which shared sentences stand further in


def arrow_place(area: QRect) -> QRect:
    """Return where the sign lies that opens a companion's own dossier."""
    return QRect(area.right() - grown(24), area.top() + grown(9), grown(14), grown(14))


class DossierRows(QStyledItemDelegate):
    """Draws a row in the room that its words need."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(DossierRole.ROW)
        if isinstance(row, CompanionRow):
            return QSize(160, grown(COMPANION_HEIGHT))
        width = _text_width(self._view.viewport().width(), row)
        return QSize(160, ABOVE + _note_height(row) + height_of(row.text, width) + BELOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(DossierRole.ROW)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option.state, is_here=bool(index.data(DossierRole.IS_HERE)))
        if isinstance(row, CompanionRow):
            self._paint_companion(painter, area, row, option.state)
        else:
            self._paint_place(painter, area, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, is_here: bool) -> None:
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.tint("accent", "hover"))
            painter.drawRoundedRect(QRectF(area).adjusted(0, 1, -4, -1), 6, 6)
        if is_here:
            painter.fillRect(QRectF(area.left(), area.top() + 5, 2, area.height() - 10), self.theme.colour("accent"))

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
        """Draw the name that leads, as far as there is room beside the note, and the note after it."""
        note = f" · {row.note}" if row.lead and row.note else row.note
        if row.lead:
            room = place.width() - painter.fontMetrics().horizontalAdvance(note)
            painter.setFont(interface_font(typography().small - 1, is_strong=True))
            painter.setPen(self.theme.colour("ink"))
            name = painter.fontMetrics().elidedText(row.lead, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            place = place.adjusted(painter.fontMetrics().horizontalAdvance(name), 0, 0, 0)
            painter.setFont(interface_font(typography().small - 1))
            painter.setPen(self.theme.colour("soft_ink"))
        paint_elided(painter, place, note)

    def _paint_companion(self, painter: QPainter, area: QRect, row: CompanionRow, state: QStyle.StateFlag) -> None:
        theme, top = self.theme, area.top()
        soft: QColor = theme.colour("soft_ink")
        sign = IconName.NEXT if row.is_open else IconName.MORE_ABOUT
        icon(sign, soft).paint(painter, QRect(area.left() + grown(4), top + grown(9), grown(14), grown(14)))
        kind = row.actor.kind
        paint_sign(
            painter,
            QRectF(area.left() + grown(20), top + grown(8), grown(14), grown(15)),
            kind,
            theme.kind_colour(kind),
        )
        arrow = arrow_place(area)
        painter.setFont(interface_font(is_strong=True))
        painter.setPen(theme.colour("ink"))
        left, right = area.left() + grown(42), arrow.left() - grown(40)
        name = QRect(left, top + grown(6), right - left, grown(20))
        paint_elided(painter, name, row.actor.name, Qt.TextElideMode.ElideMiddle)
        painter.setFont(interface_font(typography().small))
        painter.setPen(soft)
        count = QRect(arrow.left() - grown(40), top + grown(6), grown(34), grown(20))
        painter.drawText(count, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.count))
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            icon(IconName.ACTORS, soft).paint(painter, arrow)


def _text_width(width: int, row: PlaceRow) -> int:
    return max(60, width - grown(GUTTER) - RIGHT - INNER * row.is_inner)


def _note_height(row: PlaceRow) -> int:
    return grown(NOTE_HEIGHT) if row.note or row.lead else 0
