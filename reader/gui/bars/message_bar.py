"""One sentence about what went wrong or was done, at the upper edge of the page: over it where it goes by itself."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QWidget

from reader.gui.look.boxes import row_of
from reader.gui.text.plain import PlainLabel

BRIEFLY_MS = 2500  # long enough to be read, short enough not to be in the way
UNDO_MS = 8000  # long enough to see what was done, and to take it back
WIDEST = 720  # pixels
AROUND = 10  # pixels between the card and the edges of the page
ROOM = (18, 10, 12, 10)  # left, above, right and below what is said
SPACE = 8  # between the sentence and the buttons
SHARE_OF_BUTTONS = 0.4  # of the width at most, beside a sentence of several lines
_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.HideToParent}


class Offer(StrEnum):
    """What a button of the bar does about what is said."""

    OTHER_METHOD = "other_method"
    UNDO = "undo"
    TRY_AGAIN = "try_again"
    RELOAD = "reload"
    GO_ON = "go_on"
    SHOW_REPORT = "show_report"
    BACK_INTO_LIST = "back_into_list"
    KEEP_READ = "keep_read"
    BRING_BACK = "bring_back"
    KEEP_ARTICLE = "keep_article"
    SHOW_HIGHLIGHTS = "show_highlights"


class MessageBar(QWidget):
    """Hidden until there is something to say."""

    open_requested = Signal()
    offer_taken = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = PlainLabel(parent=self, wraps=True)
        self._open = QPushButton(self.tr("Open Another…"), self)
        self._open.clicked.connect(self.open_requested)
        self._offer_button = QPushButton(self)
        self._offer_button.clicked.connect(self._take_offer)
        self._offered: Offer | None = None
        self._dismiss = QPushButton(self.tr("Dismiss"), self)
        self._dismiss.clicked.connect(self.hide)
        self._page: QWidget | None = None
        self._other: QWidget | None = None
        self._stays = False  # until it is dismissed: then the page makes room
        self._lay_out()
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._go)
        self.hide()

    def _lay_out(self) -> None:
        self._buttons = row_of(0, self._offer_button, self._open, self._dismiss)
        self._row = row_of((self._text, 1), self._buttons, within=self, margins=ROOM, spacing=SPACE)

    def stand_over(self, page: QWidget, else_over: QWidget | None = None) -> None:
        """Stand over the upper edge of the page from now on, where the eye is; what goes by itself, over the lower.

        While the page is hidden it stands over the lower edge of what has taken its room, whose tabs are above.
        """
        self._page, self._other = page, else_over
        page.installEventFilter(self)
        self._place()

    @property
    def text(self) -> str:
        """What is said now; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._say(sentence, offers_open=False)

    @Slot(str)
    def say_briefly(self, sentence: str) -> None:
        """Show a sentence that goes by itself."""
        self._say(sentence, offers_open=False)
        self._dismiss.hide()
        self._stays = False
        self._place()
        self._clock.start(BRIEFLY_MS)

    @Slot(str)
    def say_failure(self, sentence: str) -> None:
        """Show why an article could not be opened, with an offer."""
        self._say(sentence, offers_open=True)

    def say_passing_failure(self, sentence: str) -> None:
        """Show why an article could not be opened now, though perhaps a moment later."""
        self._say(sentence, offers_open=True, offer=Offer.TRY_AGAIN, label=self.tr("Try Again"))

    def offer(self, offer: Offer, label: str) -> None:
        """Add a button to what is said now, unless there is another."""
        if self._offered is None and not self.isHidden():
            self._offered = offer
            self._offer_button.setText(label)
            self._offer_button.show()

    def forget_failure(self) -> None:
        """Hide what was said of an attempt that is over; all else stays."""
        if self.property("failure"):
            self.hide()

    def withdraw(self, offer: Offer) -> None:
        """Hide what was said with an offer that is not open any more."""
        if self._offered is offer:
            self.hide()

    def say_with_offer(self, sentence: str, offer: Offer, label: str) -> None:
        """Show a sentence with a button that does something about it; `offer_taken` tells that it was pressed."""
        self._say(sentence, offers_open=False, offer=offer, label=label)

    def say_briefly_with_offer(self, sentence: str, offer: Offer, label: str) -> None:
        """Show a sentence with a button; both go by themselves."""
        self.say_with_offer(sentence, offer, label)
        self._stays = False
        self._place()
        self._clock.start(UNDO_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _take_offer(self) -> None:
        self.hide()
        self.offer_taken.emit(self._offered)

    def _say(self, sentence: str, *, offers_open: bool, offer: Offer | None = None, label: str = "") -> None:
        self._clock.stop()
        self._offered = offer
        self._offer_button.setText(label)
        self._offer_button.setVisible(offer is not None)
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self._open.setVisible(offers_open)
        self._dismiss.show()
        self._stays = True
        self.setProperty("failure", offers_open)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._place()
        self.said.emit(sentence)

    @Slot()
    def _go(self) -> None:
        """Go by itself, but not from under the mouse or from who is at its buttons."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._clock.start(BRIEFLY_MS)
        else:
            self.hide()

    def _place(self) -> None:
        """Take as much room as the sentence needs: beside the buttons, or else above them."""
        window = self.parentWidget()
        if self._page is None or window is None:
            return
        is_over_page = not self._page.isHidden()
        area = QRect(self._page.mapTo(window, QPoint()), self._page.size()) if is_over_page else window.rect()
        width = min(WIDEST, area.width() - 2 * AROUND)
        beside = self._natural_width()
        directions = QBoxLayout.Direction
        is_beside = beside <= width or self._width_of_buttons() <= width * SHARE_OF_BUTTONS
        self._row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        buttons = ROOM[0] + self._width_of_buttons() + ROOM[2]
        self._buttons.setDirection(directions.LeftToRight if buttons <= width else directions.TopToBottom)
        self._row.invalidate()  # or it would count with the buttons as they stood
        width = min(width, beside)
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        is_above = is_over_page and self._stays  # what goes covers no title, what takes the page's room has tabs above
        top = area.top() + AROUND if is_above else area.bottom() - AROUND - height
        self.setGeometry(area.left() + (area.width() - width) // 2, top, width, height)
        self.raise_()
        self._make_room(height + AROUND if self._stays else 0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._make_room(0)

    def _make_room(self, height: int) -> None:
        """Have what stays cover nothing."""
        if self._page is None:
            return
        above, below = (0, height) if self._page.isHidden() else (height, 0)
        for part, margins in ((self._page, QMargins(0, above, 0, 0)), (self._other, QMargins(0, 0, 0, below))):
            column = part.layout() if part is not None else None
            if column is not None and column.contentsMargins() != margins:
                column.setContentsMargins(margins)

    def _natural_width(self) -> int:
        """Return how wide the sentence and the buttons are in one row."""
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2 * SPACE
        return ROOM[0] + words + self._width_of_buttons() + ROOM[2]

    def _width_of_buttons(self) -> int:
        buttons = (each for each in (self._offer_button, self._open, self._dismiss) if not each.isHidden())
        return sum(button.sizeHint().width() + SPACE for button in buttons)
