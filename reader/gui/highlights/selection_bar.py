"""The small bar beside selected words, or a highlight: its four colours, a comment, and the way to take it away."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from reader.gui.highlights.swatch import swatch, swatch_size
from reader.gui.look.boxes import row_of
from reader.gui.look.theme import Theme
from reader.gui.reading.highlight_words import colour_name
from reader.gui.text.plain import set_tip
from reader.model.highlight import HighlightColour

GAP = 8  # pixels between the bar and the words
EDGE = 4  # pixels between the bar and the edges of the view


class SelectionBar(QFrame):
    """Stands over the article and takes no focus: the keys do the same."""

    colour_chosen = Signal(object)
    comment_wished = Signal()
    removal_wished = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("selection_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._colours = {colour: self._button() for colour in HighlightColour}
        self._comment, self._remove = self._button(), self._button()
        buttons = (*self._colours.values(), self._comment, self._remove)
        row_of(*buttons, within=self, margins=(4, 4, 4, 4), spacing=2)
        self._name()
        for button in self._colours.values():
            button.clicked.connect(self._choose)
        self._comment.clicked.connect(self.comment_wished)
        self._remove.clicked.connect(self.removal_wished)
        self.hide()

    def show_at(self, lines: list[QRectF], theme: Theme, chosen: HighlightColour | None) -> None:
        """Show the bar over the first of some lines, or under the last; `chosen` is the colour of a highlight."""
        for colour, button in self._colours.items():
            button.setIcon(swatch(colour, theme))
            button.setChecked(colour is chosen)
        self._remove.setVisible(chosen is not None)
        self.adjustSize()
        room, size = self._view.rect(), self.sizeHint()
        above = lines[0].top() - GAP - size.height()
        top = above if above >= EDGE else lines[-1].bottom() + GAP
        first = lines[0] if above >= EDGE else lines[-1]
        left = max(EDGE, min(first.left(), room.width() - size.width() - EDGE))
        self.move(round(left), round(max(EDGE, min(top, room.height() - size.height() - EDGE))))
        self.show()
        self.raise_()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(swatch_size())
        return button

    def _name(self) -> None:
        for number, (colour, button) in enumerate(self._colours.items(), start=1):
            words = self.tr("Highlight: {colour} ({key})").format(colour=colour_name(colour), key=number)
            button.setCheckable(True)
            button.setAccessibleName(words)
            set_tip(button, words)
        self._comment.setText(self.tr("Comment…"))
        set_tip(self._comment, self.tr("Write a comment on these words (T)"))
        self._remove.setText(self.tr("Remove"))
        set_tip(self._remove, self.tr("Take this highlight away (Del)"))

    @Slot()
    def _choose(self) -> None:
        sender = self.sender()
        chosen = next((colour for colour, button in self._colours.items() if button is sender), None)
        if chosen is not None:
            self.colour_chosen.emit(chosen)
