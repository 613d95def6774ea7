"""One card of the margin: quiet until asked, a button to the keyboard and to a screen reader."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.margin.cards import SENTENCE_KINDS, Card, CardKind
from reader.gui.margin.place_button import WayButton
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import set_tip
from reader.gui.text.set_lines import set_lines
from reader.gui.text.utf16 import Utf16Map
from reader.model.annotation import Support
from reader.model.characters.direction import is_right_to_left

LINE_HEIGHT = 1.42  # of the type size
PADDING = 4
RULE_WIDTH = 2
TEXT_INSET = 14  # from the rule to the words
RIGHT_INSET = 8  # from the words to the card's end
WORDS_INSET = RULE_WIDTH + TEXT_INSET  # from the edge of the margin to its words, of all cards
SMALL_INSET = 8  # of the words in a small card
NOTE_GAP = 3  # between a card's text and the small words under it
RULE_STEP = 4  # from one rule to the next, where a card has two
RULES = {
    CardKind.SUMMARY: ("accent",),
    CardKind.RIVAL: ("soft_ink",),
    CardKind.SHARED: ("accent", "soft_ink"),
    CardKind.CONTEXT: ("rule",),
    CardKind.ASKED: ("rule",),
}
FILLED_DOTS = {Support.STRONG: 3, Support.PARTIAL: 2, Support.NONE: 0}
DOT_STEP = 9


class CardButton(WayButton):
    """Draws a Card; emits `pointed` when the mouse or the focus comes and goes."""

    def __init__(self, style: PageStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = Card(CardKind.NOTE, "", "", "")
        self._style = style
        self._is_chosen = False
        self._set: tuple[float, QTextLayout, QTextLayout | None] | None = None  # the words in lines, at a width
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_card(self, card: Card, style: PageStyle) -> None:
        """Take another card."""
        self.card, self._style, self._set = card, style, None
        self.setAccessibleName(card.spoken)
        set_tip(self, card.tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card.is_way else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if card.is_way else Qt.CursorShape.ArrowCursor)
        self.update()

    def is_of(self, card: Card, style: PageStyle) -> bool:
        """Tell whether this very card is shown in this style."""
        return self.card is card and self._style is style

    def set_chosen(self, is_chosen: bool) -> None:
        """Fill the card, or let it be quiet again."""
        if self._is_chosen != is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), card_height(self.card, self.width(), self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._style.theme
        self._paint_ground(painter, theme)
        is_mirrored = is_right_to_left(self.card.text)
        for place, role in enumerate(RULES.get(self.card.kind, ())):
            from_side = place * RULE_STEP
            x = self.width() - RULE_WIDTH - from_side if is_mirrored else from_side
            painter.fillRect(QRectF(x, PADDING, RULE_WIDTH, self.height() - 2 * PADDING), theme.colour(role))
        left = self._paint_dots(painter, theme)
        room, left = self.width() - left - RIGHT_INSET, RIGHT_INSET if is_mirrored else left
        painter.setPen(theme.colour(_ink_of(self.card)))
        layout, note = self._words_in(room)
        layout.draw(painter, QPointF(left, PADDING), _soft_ranges(self.card, theme))
        if note is not None:
            painter.setPen(theme.colour("soft_ink"))
            note.draw(painter, QPointF(left, PADDING + layout.boundingRect().height() + NOTE_GAP))
        painter.end()

    def _words_in(self, room: float) -> tuple[QTextLayout, QTextLayout | None]:
        """Return text and note broken into lines; once for every picture of a card that only moves."""
        if self._set is None or self._set[0] != room:
            note = noted(self.card, room, self._style) if self.card.note else None
            self._set = (room, laid_out(self.card, room, self._style), note)
        return self._set[1], self._set[2]

    def way(self) -> Card:
        return self.card

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        strength = "sentence" if self._is_chosen else "hover" if self.underMouse() and self.card.is_way else None
        if strength:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint("accent", strength))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_dots(self, painter: QPainter, theme: Theme) -> float:
        left = _text_left(self.card)
        if self.card.support is None:
            return left
        size = card_font(self.card, self._style).pixelSize()
        colour = theme.colour("warning" if self.card.support is Support.NONE else "accent")
        for place in range(3):
            painter.setPen(colour)
            is_filled = place < FILLED_DOTS[self.card.support]
            painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
            centre = QPointF(left - 3 * DOT_STEP - 2 + place * DOT_STEP, PADDING + size * LINE_HEIGHT / 2)
            painter.drawEllipse(centre, 2.6, 2.6)
        return left


def _soft_ranges(card: Card, theme: Theme) -> list[QTextLayout.FormatRange]:
    """Return the parts of a card's text that are none of the article's own, in another tone."""
    if not card.soft:
        return []
    units, tone = Utf16Map(card.text), QTextCharFormat()
    tone.setForeground(theme.colour("soft_ink"))
    ranges = []
    for start, end in card.soft:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = units.to_qt(start), units.to_qt(end) - units.to_qt(start), tone
        ranges.append(made)
    return ranges


def card_font(card: Card, style: PageStyle) -> QFont:
    """Return the type of a card."""
    roles = typography()
    size = roles.body * roles.card_ratio if card.kind in SENTENCE_KINDS else roles.page_small
    return interface_font(style.pixels(size))


def card_height(card: Card, width: int, style: PageStyle) -> int:
    """Return the height that a card takes at a width."""
    room = width - _text_left(card) - RIGHT_INSET
    note = noted(card, room, style).boundingRect().height() + NOTE_GAP if card.note else 0.0
    return round(laid_out(card, room, style).boundingRect().height() + note) + 2 * PADDING


def first_line_middle(card: Card, style: PageStyle) -> float:
    """Return how far below a card's top the middle of its first line is."""
    return PADDING + card_font(card, style).pixelSize() * LINE_HEIGHT / 2


def card_width(card: Card, style: PageStyle) -> int:
    """Return the width of a card on one line."""
    words = QFontMetricsF(card_font(card, style)).horizontalAdvance(card.text)
    return round(words + _text_left(card)) + RIGHT_INSET + 1


def laid_out(card: Card, width: float, style: PageStyle) -> QTextLayout:
    """Return the card's words broken into lines."""
    return set_lines(card.text, card_font(card, style), max(width, 20.0), LINE_HEIGHT)


def noted(card: Card, width: float, style: PageStyle) -> QTextLayout:
    """Return the small words under a card's text broken into lines."""
    return set_lines(card.note, interface_font(style.pixels(typography().page_small)), max(width, 20.0), LINE_HEIGHT)


def _text_left(card: Card) -> float:
    if card.support is not None:
        return 3.0 * DOT_STEP + 8
    return WORDS_INSET if card.kind in SENTENCE_KINDS else SMALL_INSET


def _ink_of(card: Card) -> str:
    if card.support is Support.NONE or card.kind is CardKind.DOUBT:
        return "warning"
    if card.kind is CardKind.ASK:
        return "accent"
    return "ink" if card.kind in SENTENCE_KINDS - {CardKind.CONTEXT, CardKind.ASKED} else "soft_ink"
