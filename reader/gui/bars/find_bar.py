"""Find in the article: the hits are spans of the document, not of the widget."""

from bisect import bisect_left
from itertools import islice

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from reader.gui.look.boxes import row_of
from reader.gui.look.icons import IconName, icon
from reader.gui.text.plain import PlainLabel, set_tip
from reader.model.folding import FoldedText
from reader.model.span import Span

MAX_HITS = 10_000  # more is no longer a search
NARROWEST, WIDEST = 72, 280  # of the field, in pixels
ROOM_FOR_ALL = 420  # pixels; in a narrower window the list of hits is left to the menu


class FindBar(QWidget):
    """A line for the words, the count, and the way through the hits."""

    hits_changed = Signal()
    hit_reached = Signal(object)
    hit_seen = Signal(object)
    list_wished = Signal()
    left = Signal()  # before the bar is gone, so that the keyboard can be taken from it
    counted = Signal(str)  # how many hits there are, and which was reached, in words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hits: tuple[Span, ...] = ()
        self._place = -1
        self._here = 0
        self._take("")
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Find in the article"))
        self._words.setAccessibleName(self.tr("Find in the article"))
        self._words.textChanged.connect(self._search)
        self._words.returnPressed.connect(self.next)
        self._whole = QToolButton(self)
        self._whole.setText(self.tr("Whole words"))
        self._whole.setCheckable(True)
        set_tip(self._whole, self.tr("Find the words only where they stand alone"))
        self._whole.toggled.connect(self._search)
        self._all = QToolButton(self)
        self._all.setText(self.tr("List"))
        set_tip(self._all, self.tr("List all hits with the words around them"))
        self._all.clicked.connect(self.list_wished)
        self._count = PlainLabel(parent=self)
        self.previous_button, self.next_button, self.close_button = (QToolButton(self) for _ in range(3))
        for button, name, slot in (
            (self.previous_button, self.tr("Previous hit"), self.previous),
            (self.next_button, self.tr("Next hit"), self.next),
            (self.close_button, self.tr("Close"), self.leave),
        ):
            button.setAccessibleName(name)
            set_tip(button, name)
            button.clicked.connect(slot)
        self._words.setMaximumWidth(WIDEST)
        self._words.setMinimumWidth(NARROWEST)
        steps = (self.previous_button, self.next_button, self.close_button)
        parts = (1, (self._words, 100), self._whole, self._count, self._all, *steps)
        row_of(*parts, within=self, margins=(16, 6, 16, 6))
        self.hide()

    @property
    def current(self) -> Span | None:
        """The hit that was reached last."""
        return self.hits[self._place] if 0 <= self._place < len(self.hits) else None

    def draw_icons(self, ink: QColor) -> None:
        """Draw the buttons."""
        self.previous_button.setIcon(icon(IconName.PREVIOUS, ink))
        self.next_button.setIcon(icon(IconName.NEXT, ink))
        self.close_button.setIcon(icon(IconName.CLOSE, ink))

    def set_text(self, text: str) -> None:
        """Search in another text."""
        self._take(text)
        if not self.isHidden():
            self._search()

    def go_on_in(self, text: str) -> None:
        """Search in more of the same article; the hit that was reached stays so, and nothing is gone to or said."""
        if len(text) == self._size:
            return
        current = self.current
        self._take(text)
        if not self.isHidden():
            hits = self._found()
            self._set_hits(hits, hits.index(current) if current in hits else -1)

    def enter(self, words: str = "", here: int = 0) -> None:
        """Show the bar and take the keyboard; `here` is the offset from which the search goes on."""
        self._here = here
        self.show()
        if words:
            self._words.setText(words)
        self._words.setFocus()
        self._words.selectAll()
        self._search()

    @Slot()
    def leave(self) -> None:
        """Hide the bar and its hits."""
        self.left.emit()
        self.hide()
        self._set_hits(())

    @Slot()
    def next(self) -> None:
        """Go to the next hit, around the end."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the hit before, around the start."""
        self._step(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._all.setVisible(event.size().width() >= ROOM_FOR_ALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.previous()
        else:
            super().keyPressEvent(event)

    def _take(self, text: str) -> None:
        self._text, self._size = FoldedText(text), len(text)

    def _found(self) -> tuple[Span, ...]:
        return tuple(islice(self._text.hits(self._words.text(), whole_words=self._whole.isChecked()), MAX_HITS))

    @Slot()
    def _search(self) -> None:
        self._set_hits(self._found())
        self.counted.emit(self._count.text())
        ahead = self._first(1)
        if ahead < len(self.hits):
            self.hit_seen.emit(self.hits[ahead])

    def _set_hits(self, hits: tuple[Span, ...], place: int = -1) -> None:
        self.hits, self._place = hits, place
        self._all.setEnabled(bool(hits))
        self._count.setText(self._told())
        self.hits_changed.emit()

    def _step(self, step: int) -> None:
        if not self.hits:
            return
        place = self._place + step if self._place >= 0 else self._first(step)
        self._set_hits(self.hits, place % len(self.hits))
        self.counted.emit(self._count.text())
        self.hit_reached.emit(self.hits[self._place])

    def _first(self, step: int) -> int:
        """Return the first hit after the place where one reads, or the last one before it."""
        behind = bisect_left(self.hits, self._here, key=lambda hit: hit.start)
        return behind if step > 0 else behind - 1

    def _told(self) -> str:
        if not self._words.text():
            return ""
        if not self.hits:
            return self.tr("Not found")
        if self._place < 0:
            return self.tr("Hits: {count}").format(count=len(self.hits))
        return self.tr("{number} of {count}").format(number=self._place + 1, count=len(self.hits))
