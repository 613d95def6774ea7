"""The key points at the top of the article, where the author's own list does not stand there already."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.margin.cards import lacks, point_words
from reader.gui.margin.place_button import WayButton
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import PlainLabel, set_tip
from reader.gui.text.set_lines import is_right_to_left, set_lines
from reader.gui.text.utf16 import Utf16Map
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, KeyPoints, Origin
from reader.model.document import Document, ParagraphKind
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import SpanIndex

PADDING = 20
BULLET_INSET = 24  # from the bullet to the words
NUMBER_ROOM = 44  # for "¶ 12" at the right
LINE_HEIGHT = 1.45


class PointButton(WayButton):
    """One key point; a press leads to its sentence."""

    def __init__(self, number: int, point: KeyPoint, shown: tuple[str, str], style: PageStyle, parent: QWidget) -> None:
        """Take a point by its number, from 0, with its words and the paragraph that it leads to."""
        super().__init__(parent)
        self.number, self.point = number, point
        self._words, self._mark = shown
        self._style = style
        text = self._words
        self._lit: tuple[Span, ...] = ()
        self._is_chosen = False
        self._is_mirrored = is_right_to_left(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width).boundingRect().height()) + 8

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(120, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, size = self._style.theme, self._font().pixelSize()
        if self.underMouse() or self.hasFocus() or self._is_chosen:
            frame = theme.tint("accent", "faded") if self._is_chosen else Qt.PenStyle.NoPen
            painter.setPen(theme.colour("accent") if self.hasFocus() else frame)
            painter.setBrush(theme.tint("accent", "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        bullet_x = self.width() - 10 if self._is_mirrored else 10
        painter.drawEllipse(QPointF(bullet_x, 4 + size * LINE_HEIGHT / 2), size * 0.14, size * 0.14)
        painter.setPen(theme.colour("ink"))
        self._laid_out(self.width()).draw(painter, QPointF(NUMBER_ROOM if self._is_mirrored else BULLET_INSET, 4))
        painter.setPen(theme.colour("soft_ink"))
        painter.setFont(interface_font(self._style.pixels(typography().small)))
        left = 8 if self._is_mirrored else self.width() - NUMBER_ROOM
        side = Qt.AlignmentFlag.AlignLeft if self._is_mirrored else Qt.AlignmentFlag.AlignRight
        place = QRectF(left, 4, NUMBER_ROOM - 8, size * LINE_HEIGHT)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, self._mark)
        painter.end()

    def way(self) -> int:
        return self.number

    def _font(self) -> QFont:
        font = QFont(typography().reading_family)
        font.setPixelSize(self._style.pixels(typography().body - 1))
        return font

    def _laid_out(self, width: int) -> QTextLayout:
        room = max(40, width - BULLET_INSET - NUMBER_ROOM)
        return set_lines(self._words, self._font(), room, LINE_HEIGHT, self._formats())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        """Return how lit and doubtful words look; Qt counts them in its own units."""
        theme, start, units = self._style.theme, self.point.span.start, Utf16Map(self._words)
        looks = [(span, _lit_format(theme)) for span in self._lit]
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


def _lit_format(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.tint("accent", "selection"))
    return look


def _doubt_format(theme: Theme, *, is_wavy: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    wave, dots = QTextCharFormat.UnderlineStyle.WaveUnderline, QTextCharFormat.UnderlineStyle.DotLine
    look.setUnderlineStyle(wave if is_wavy else dots)
    look.setUnderlineColor(theme.colour("warning"))
    return look


class KeyPointsBox(QWidget):
    """A list of points with its label; knows how tall it is at a width."""

    point_activated = Signal(int)
    point_pointed = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style: PageStyle | None = None
        self._shown: tuple[str, KeyPoints | None, PageStyle] | None = None
        self._label = PlainLabel(parent=self)
        self._label.setObjectName("points_label")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING - 10, 14, PADDING - 14, 16)
        self._column.setSpacing(2)
        self._column.addWidget(self._label)
        self._buttons: list[PointButton] = []
        self.hide()

    def show_points(self, document: Document, analysis: Analysis, style: PageStyle) -> None:
        """Show the points of an analysis but those of the standfirst; where none is left the box is hidden."""
        shown = (analysis.document_digest, analysis.key_points, style)
        if shown == self._shown and not self.isHidden():
            return
        self._shown, self._style = shown, style
        for button in self._buttons:
            self._column.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        points = analysis.key_points
        if points is None:
            self.hide()
            return
        self._show_label(points, style)
        index, numbers = SpanIndex(document), paragraph_numbers(document)
        for place, point in enumerate(points.items):
            paragraph = index.paragraph_of(point.span)
            if paragraph is not None and document.paragraphs[paragraph].kind is ParagraphKind.STANDFIRST:
                continue  # it stands right above the box, larger than in it
            if points.origin is Origin.AUTHOR and point.evidence:
                paragraph = document.sentences[point.evidence[0].sentence].paragraph
            number = numbers.get(paragraph) if paragraph is not None else None
            button = self._add(place, point, (point_words(document, point), f"¶ {number}" if number else ""))
            whole = (document.plain_words(point.span),) if point.line else ()
            set_tip(button, "\n".join((*whole, *lacks(document, point))))
        self.setVisible(bool(self._buttons))

    def _show_label(self, points: KeyPoints, style: PageStyle) -> None:
        is_ours = points.origin is Origin.GENERATED
        text = self.tr("Key points, chosen from the text") if is_ours else self.tr("The author’s key points")
        self._label.setText(text)
        self._label.setFont(interface_font(style.pixels(typography().interface), is_strong=True))
        self._label.setContentsMargins(6, 0, 0, 4)
        self.setAccessibleName(text)

    def _add(self, number: int, point: KeyPoint, shown: tuple[str, str]) -> PointButton:
        assert self._style is not None
        button = PointButton(number, point, shown, self._style, self)
        button.setAccessibleName(self.tr("Key point {number}: {text}").format(number=number + 1, text=shown[0]))
        button.clicked.connect(self._on_clicked)
        button.pointed.connect(self.point_pointed)
        self._column.addWidget(button)
        self._buttons.append(button)
        button.show()
        return button

    def light(self, number: int | None, spans: tuple[Span, ...]) -> None:
        """Light words of one point, and none of the others."""
        for button in self._buttons:
            button.set_lit(spans if button.number == number else ())

    def choose(self, number: int | None) -> None:
        """Frame one point, or none."""
        for button in self._buttons:
            button.set_chosen(button.number == number)

    def shows(self, number: int) -> bool:
        """Tell whether a point stands in the box."""
        return not self.isHidden() and any(button.number == number for button in self._buttons)

    def focus_point(self, number: int) -> None:
        """Give the keyboard to a point that the box shows."""
        next(button for button in self._buttons if button.number == number).setFocus()

    def height_at(self, width: int) -> int:
        """Return the height of the box at a width; 0 where there is nothing to show."""
        if not self._buttons:
            return 0
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        rows = sum(button.heightForWidth(inner) + self._column.spacing() for button in self._buttons)
        return margins.top() + self._label.sizeHint().height() + rows + margins.bottom()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._style is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style.theme.colour("rule"))
        painter.setBrush(self._style.theme.colour("chrome"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PointButton):
            self.point_activated.emit(button.number)
