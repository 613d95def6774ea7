"""The button of one key point above the article: its bullet, its words, and the paragraph that it leads to."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.margin.place_button import WayButton
from reader.gui.page.rendering import PageStyle
from reader.gui.text.set_lines import set_lines
from reader.gui.text.utf16 import Utf16Map
from reader.model.annotation import KeyPoint
from reader.model.characters.direction import is_right_to_left
from reader.model.span import Span

INSET = 8  # of the bullets and words in the ground that is tinted
BULLET_INSET = 24  # from there to the words, at zoom 1, as in the lists of the article
NUMBER_ROOM = 44  # for "¶ 12", where it stands at the right of the words, at zoom 1
LINE_HEIGHT = 1.45
ROW_GAP = 4  # white between two points


@dataclass(frozen=True, slots=True)
class PointsFrame:
    """Where the points stand across the page: how wide their words are, and where their paragraphs are told."""

    left: int
    text_width: int
    mark_left: int  # from `left`; 0 where there is no margin, and it stands behind the words, or where that is before
    ground_left: int = 0  # from `left`, where the margin is before the words
    mark_room: int = NUMBER_ROOM  # for what tells the paragraph

    @property
    def width(self) -> int:
        """The width of a row."""
        ground = self.ground_left + self.text_width + 2 * INSET
        return max(ground, self.mark_left + self.mark_room if self.mark_left else 0)

    @property
    def is_mark_apart(self) -> bool:
        """Tell whether what says the paragraph stands in the margin."""
        return bool(self.mark_left or self.ground_left)

    @property
    def words_width(self) -> int:
        """The width that the words may take, with their bullet."""
        return self.text_width if self.is_mark_apart else self.text_width - self.mark_room


class PointButton(WayButton):
    """One key point; a press leads to its sentence."""

    def __init__(self, number: int, point: KeyPoint, words: str, style: PageStyle, parent: QWidget) -> None:
        """Take a point by its number, from 0, with the words that are shown of it."""
        super().__init__(parent)
        self.number, self.point = number, point
        self._words, self._mark = words, ""
        self._style = style
        self.code: tuple[Span, ...] = ()  # of the article
        self._lit: tuple[Span, ...] = ()
        self._is_chosen = False
        self.is_mirrored = is_right_to_left(self._words)
        self._frame = PointsFrame(0, 400, 0)
        self._heights: dict[int, int] = {}  # by the width of the words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def says(self, span: Span, words: str, style: PageStyle) -> bool:
        """Tell whether it shows these words of a place already."""
        return (self.point.span, self._words, self._style) == (span, words, style)

    def renew(self, number: int, point: KeyPoint, mark: str) -> None:
        """Take what was found anew of the same words, and the paragraph that they lead to."""
        self.number, self.point, self._mark = number, point, mark
        self.update()

    def set_lit(self, spans: tuple[Span, ...]) -> None:
        """Light these words of the point, given as places of the article."""
        if spans != self._lit:
            self._lit = spans
            self.update()

    def set_chosen(self, is_chosen: bool) -> None:
        """Frame the point, or let it be quiet again; its lit words must stand out from its ground."""
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def set_frame(self, frame: PointsFrame) -> None:
        """Take other places across the page."""
        if frame != self._frame:
            self._frame = frame
            self.setFixedHeight(self.height_in(frame))
            self.update()

    def height_in(self, frame: PointsFrame) -> int:
        """Return how tall the point is."""
        if frame.words_width not in self._heights:
            self._heights[frame.words_width] = round(self._laid_out(frame).boundingRect().height()) + ROW_GAP
        return self._heights[frame.words_width]

    def sizeHint(self) -> QSize:
        return QSize(400, self.height_in(self._frame))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, size, frame = self._style.theme, self._font().pixelSize(), self._frame
        painter.translate(frame.ground_left, 0)
        if self.underMouse() or self.hasFocus() or self._is_chosen:
            edge = theme.tint("accent", "faded") if self._is_chosen else Qt.PenStyle.NoPen
            painter.setPen(theme.colour("accent") if self.hasFocus() else edge)
            painter.setBrush(theme.tint("accent", "hover"))
            ground = QRectF(0, 0, frame.text_width + 2 * INSET, self.height())
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        inset = self._style.pixels(BULLET_INSET) - size * 0.75
        right = INSET + frame.text_width
        bullet_x = right - inset if self.is_mirrored else INSET + inset
        painter.drawEllipse(QPointF(bullet_x, ROW_GAP / 2 + size * LINE_HEIGHT / 2), size * 0.14, size * 0.14)
        painter.setPen(theme.colour("ink"))
        words_left = right - frame.words_width if self.is_mirrored else INSET + self._style.pixels(BULLET_INSET)
        self._laid_out(frame).draw(painter, QPointF(words_left, ROW_GAP / 2))
        self._paint_mark(painter, size)
        painter.end()

    def _paint_mark(self, painter: QPainter, size: int) -> None:
        """Say where the point stands: in the margin, as everything that is said of the text, or behind the words."""
        frame = self._frame
        painter.setPen(self._style.theme.colour("soft_ink"))
        painter.setFont(interface_font(self._style.pixels(typography().page_small)))
        behind = INSET if self.is_mirrored else INSET + frame.text_width - frame.mark_room
        left = -frame.ground_left if frame.ground_left else frame.mark_left or behind
        is_left = frame.mark_left or (self.is_mirrored and not frame.ground_left)
        side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        room = self.width() - left if frame.mark_left else frame.mark_room
        place = QRectF(left, ROW_GAP / 2, max(frame.mark_room, room), size * LINE_HEIGHT)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, self._mark)

    def way(self) -> int:
        return self.number

    def _font(self) -> QFont:
        font = QFont(self._style.reading_family)
        font.setPixelSize(self._style.pixels(typography().body - 1))
        return font

    def _laid_out(self, frame: PointsFrame) -> QTextLayout:
        room = max(40, frame.words_width - self._style.pixels(BULLET_INSET))
        return set_lines(self._words, self._font(), room, LINE_HEIGHT, self._formats())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        """Return how code, lit and doubtful words look; Qt counts them in its own units."""
        theme, start, units = self._style.theme, self.point.span.start, Utf16Map(self._words)
        code, lit = QTextCharFormat(), QTextCharFormat()
        code.setFontFamilies(["monospace"])
        lit.setBackground(theme.tint("accent", "selection"))
        looks = [*((span, code) for span in self.code), *((span, lit) for span in self._lit)]
        looks += [(span, _doubt_format(theme, is_wavy=False)) for span in self.point.unexplained]
        looks += [(doubt.span, _doubt_format(theme, is_wavy=doubt.is_loud)) for doubt in self.point.doubts]
        if self.point.line is not None:
            return []  # its characters are no longer where those of the text are
        ranges = []
        for span, look in looks:
            if self.point.span.covers(span):
                made = QTextLayout.FormatRange()
                made.start = units.to_qt(span.start - start)
                made.length = units.to_qt(span.end - start) - units.to_qt(span.start - start)
                made.format = look
                ranges.append(made)
        return ranges


def _doubt_format(theme: Theme, *, is_wavy: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    wave, dots = QTextCharFormat.UnderlineStyle.WaveUnderline, QTextCharFormat.UnderlineStyle.DotLine
    look.setUnderlineStyle(wave if is_wavy else dots)
    look.setUnderlineColor(theme.colour("warning"))
    return look
