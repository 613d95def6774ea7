"""The key points at the top of the article, where the author's own list does not stand there already."""

from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.in_sight import SwitchOnPage
from reader.gui.look.theme import typography
from reader.gui.margin.cards import lacks, point_words
from reader.gui.margin.point_button import INSET, LINE_HEIGHT, ROW_GAP, PointButton, PointsFrame
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import set_tip
from reader.gui.tongue.words import counted
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, KeyPoints, Origin
from reader.model.document import Document, MarkKind
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.session.findings import Findings

FOLDED, UNFOLDED = "▸", "▾"
USUAL_WIDTH = 1500  # of the words of a point in one line, at zoom 1
MOST_FREE = 40  # pixels of white that points leave below them; more is a hole
FEWEST, MOST = 3, 5  # points in sight before the rest is asked for; more is no glance


class KeyPointsBox(QWidget):
    """A list of points under its label, which folds it; what is more than a glance comes when it is asked for."""

    point_activated = Signal(int)
    point_pointed = Signal(object, bool)
    menu_wished = Signal(object, QPoint)  # of a point, by its number
    folded = Signal(bool)  # by the reader, all points or none
    changed = Signal()  # how tall it is

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style: PageStyle | None = None
        self._shown: tuple[str, KeyPoints | None, PageStyle, bool] | None = None
        self._is_awaited, self._free = False, 0  # the height that is kept for points until they come
        self._title = ""
        self._label, self._more = self._switch("points_label"), self._switch("points_more")
        self._label.clicked.connect(self._on_label_clicked)
        self._more.clicked.connect(self._show_all)
        self._column = column_of(self._label, self._more, 1, within=self, margins=(0, 0, 0, 0), spacing=0)
        self._buttons: list[PointButton] = []
        self._is_folded = self._are_all_shown = False
        self._frame = PointsFrame(0, 400, 0)
        self._room = 0
        self.hide()

    def show_points(
        self, document: Document, analysis: Analysis, style: PageStyle, *, is_awaited: bool = False
    ) -> None:
        """Show the points of an analysis but those of the standfirst; where none is left there is nothing.

        Where they are awaited, their label is there, and room that they fill when they come.
        """
        shown = (analysis.document_digest, analysis.key_points, style, is_awaited)
        if shown == self._shown and not self.isHidden():
            return
        if self._shown is None or self._shown[0] != shown[0]:
            self._are_all_shown, self._free = False, 0
        self._shown, self._style, self._is_awaited = shown, style, is_awaited
        before, self._buttons = self._buttons, []
        for button in before:
            self._column.removeWidget(button)
        origin = analysis.key_points.origin if analysis.key_points else None
        self._show_label(origin)
        self._take_points(Findings(document, analysis), origin, before)
        self.setVisible(bool(self._buttons) or is_awaited)
        self._place_switches()
        self._fit()
        self._drop([button for button in before if button not in self._buttons])

    def _take_points(self, findings: Findings, origin: Origin | None, before: list[PointButton]) -> None:
        """Make a button for each point; one that says the same already stays, with mouse and keyboard on it."""
        document, numbers = findings.document, paragraph_numbers(findings.document)
        code = tuple(mark.span for mark in document.marks if mark.kind is MarkKind.CODE)
        for number, (point, place) in enumerate(zip(findings.points, findings.places_of_points, strict=True)):
            if place is None:
                continue
            paragraph = findings.index.paragraph_of(point.span)
            if origin is Origin.AUTHOR and point.evidence:
                paragraph = document.sentences[point.evidence[0].sentence].paragraph
            beside = f"¶ {numbers[paragraph]}" if paragraph in numbers else ""
            words = point_words(document, point)
            button = self._add(number, point, words, before)
            button.renew(number, point, beside)
            button.code = code
            button.setAccessibleName(self.tr("Key point {number}: {text}").format(number=place, text=words))
            whole = (document.plain_words(point.span),) if point.line else ()
            set_tip(button, "\n".join((*whole, *lacks(document, point))))

    def _drop(self, gone: list[PointButton]) -> None:
        """Take points away; the keyboard goes to that of the same sentence, to the label, or to the page."""
        for button in gone:
            if self.window().focusWidget() is button:
                same = (each for each in self._buttons if each.point.span == button.point.span and not each.isHidden())
                heir = next(same, self._label if self._buttons else self.parentWidget())
                if heir is not None:
                    heir.setFocus()
            button.setParent(None)
            button.deleteLater()

    def fit(self, frame: PointsFrame, room: int) -> None:
        """Take places across the page, and show as many points as leave room, in pixels of height, for the article."""
        if (frame, room) != (self._frame, self._room):
            self._free = self._free if frame == self._frame else 0
            self._frame, self._room = frame, room
            self._fit()
            self._place_switches()

    def set_folded(self, is_folded: bool) -> None:
        """Show the label alone, or the points with it."""
        if is_folded != self._is_folded:
            self._is_folded, self._free = is_folded, 0
            self._fit()
            self.changed.emit()

    def light(self, number: int | None, spans: tuple[Span, ...]) -> None:
        """Light words of one point, and none of the others."""
        for button in self._buttons:
            button.set_lit(spans if button.number == number else ())

    def choose(self, number: int | None) -> None:
        """Frame one point, or none."""
        for button in self._buttons:
            button.set_chosen(button.number == number)

    def shows(self, number: int) -> bool:
        """Tell whether a point stands here, be it folded away."""
        return not self.isHidden() and any(button.number == number for button in self._buttons)

    def focus_point(self, number: int) -> None:
        """Give the keyboard to a point that stands here."""
        button = next(button for button in self._buttons if button.number == number)
        if button.isHidden():
            self.set_folded(False)
            self._show_all()
        button.setFocus()

    def height_now(self) -> int:
        """Return how tall all of it is, with the room that is kept for points that are awaited."""
        rows = sum(button.height_in(self._frame) for button in self._buttons if not button.isHidden())
        more = 0 if self._more.isHidden() else self._more.sizeHint().height()
        is_hole = bool(self._buttons) and self._free - rows - more > MOST_FREE
        return self._label.sizeHint().height() + max(rows + more, 0 if is_hole else self._free)

    # -- private -------------------------------------------------------------------------------------------------

    def _switch(self, name: str) -> QToolButton:
        button = SwitchOnPage(self)
        button.setObjectName(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _show_label(self, origin: Origin | None) -> None:
        ours, theirs = self.tr("Key points, chosen from the text"), self.tr("The author’s key points")
        titles = {Origin.GENERATED: ours, Origin.AUTHOR: theirs, None: self.tr("Choosing key points…")}
        self._title = titles[origin]
        self.setAccessibleName(self._title)

    def _place_switches(self) -> None:
        """Have label and what folds where the words begin."""
        style, frame = self._style, self._frame
        if style is None:
            return
        behind = frame.width - frame.ground_left - frame.text_width - 2 * INSET
        is_mirrored = bool(self._buttons) and self._buttons[0].is_mirrored
        for switch in (self._label, self._more):
            size = style.pixels(typography().page_interface)
            switch.setStyleSheet(f"font-size: {size}px; margin: 0 {behind}px 0 {frame.ground_left}px")
            side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
            self._column.setAlignment(switch, side)

    def _add(self, number: int, point: KeyPoint, words: str, before: list[PointButton]) -> PointButton:
        style = self._style
        assert style is not None
        button = next((each for each in before if each.says(point.span, words, style)), None)
        if button is None:
            button = PointButton(number, point, words, style, self)
            button.clicked.connect(self._on_clicked)
            button.pointed.connect(self.point_pointed)
            button.menu_wished.connect(self.menu_wished)
            button.show()
        self._column.insertWidget(len(self._buttons) + 1, button)
        self.setTabOrder(self._buttons[-1] if self._buttons else self._label, button)
        self.setTabOrder(button, self._more)
        self._buttons.append(button)
        return button

    def _fit(self) -> None:
        for button in self._buttons:
            button.set_frame(self._frame)
        if self._is_awaited and self._style is not None and not self._is_folded:
            self._free = self._usual_height(self._style)
        count = self._count_in_sight()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < count)
        left = len(self._buttons) - count
        self._more.setVisible(left > 0 and not self._is_folded)
        self._more.setText(counted("{count} more", "{count} more", left))
        self._label.setText(f"{self._title}  {FOLDED if self._is_folded else UNFOLDED}")
        state = self.tr("folded") if self._is_folded else self.tr("unfolded")
        self._label.setAccessibleName(f"{self._title}, {state}")
        set_tip(self._label, self.tr("Fold or unfold the key points"))

    def _usual_height(self, style: PageStyle) -> int:
        """Return how tall points are as a rule, with what asks for more."""
        lines = ceil(style.pixels(USUAL_WIDTH) / self._frame.words_width)
        row = lines * style.pixels(typography().body - 1) * LINE_HEIGHT + ROW_GAP
        return min(self._room, round(FEWEST * row) + self._more.sizeHint().height())

    def _count_in_sight(self) -> int:
        """Return how many points are shown: few enough that the article begins in sight."""
        if self._is_folded or self._are_all_shown:
            return 0 if self._is_folded else len(self._buttons)
        heights = list(accumulate(button.height_in(self._frame) for button in self._buttons))
        fitting = sum(height <= self._room for height in heights)
        return min(len(self._buttons), max(FEWEST, min(MOST, fitting)))

    @Slot()
    def _on_label_clicked(self) -> None:
        self.set_folded(not self._is_folded)
        self.folded.emit(self._is_folded)

    @Slot()
    def _show_all(self) -> None:
        if not self._are_all_shown:
            self._are_all_shown = True
            self._fit()
            self.changed.emit()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PointButton):
            self.point_activated.emit(button.number)
