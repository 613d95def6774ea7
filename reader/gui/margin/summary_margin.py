"""The margin: cards level with their paragraphs, drawn by a small pool of buttons that scrolls with the text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot

from reader.gui.margin.card_button import WORDS_INSET, CardButton, card_height, card_width, first_line_middle
from reader.gui.margin.card_flow import Frame, Place, placed
from reader.gui.margin.cards import Card, Cards, with_notes
from reader.gui.page.article_view import ArticleView
from reader.gui.page.page_margins import is_folded, runs_left
from reader.gui.page.room_below import RoomBelow
from reader.model.span import Span

ROOM_BELOW = 12  # white under the last card of a paragraph, beside it
FOLDED_GAP = 6  # between a paragraph and what stands under it, in a narrow window
REFLOW_MS = 60  # a resize is over when this has passed

Coming = Mapping[int, tuple[tuple[Card, ...], ...]]


class SummaryMargin(QObject):
    """Places cards beside the paragraphs of one ArticleView and keeps room for tall ones."""

    card_activated = Signal(object)
    card_pointed = Signal(object, bool)
    card_menu_wished = Signal(object, QPoint)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._cards: Cards = {}
        self._buttons: dict[str, CardButton] = {}
        self._spare: list[CardButton] = []
        self._chosen: frozenset[str] = frozenset()
        self._heights: dict[tuple[str, int, float], int] = {}
        self._above: dict[int, int] = {}
        self._room = RoomBelow(self._lack_of_room, self)
        self._room.found.connect(self._use_room)
        self._notes: Cards = {}
        self._coming: Coming = {}
        self._is_of_part = False
        self._reflow_timer = QTimer(self, singleShot=True, interval=REFLOW_MS)
        self._reflow_timer.timeout.connect(self.reflow)
        view.page_changed.connect(self._on_page_changed)
        view.verticalScrollBar().valueChanged.connect(self.place)

    def show_cards(self, cards: Cards, above: dict[int, int] | None = None, coming: Coming | None = None) -> None:
        """Replace all cards; `above` is room to keep over paragraphs, in pixels, for what others place there.

        `coming` are rows of notes of which one may be shown later, so that the text need not move for it then.
        """
        is_same = _shape(cards) == _shape(self._cards) and (self._above, self._coming) == (above or {}, coming or {})
        self._cards = cards
        self._above, self._coming = above or {}, coming or {}
        self._notes = {}
        if is_same:
            self.place()
        else:
            self.reflow()

    def set_anew(self, above: dict[int, int]) -> None:
        """Set the same cards in the style that the page has now; `above` is the room over paragraphs in pixels."""
        self._above = above
        self.reflow()

    def forget(self) -> None:
        """Show nothing any more: another article comes."""
        self._cards, self._notes, self._coming = {}, {}, {}
        self._room.forget()
        self._heights.clear()
        self._reflow_timer.stop()
        for button in self._buttons.values():
            button.hide()
            self._spare.append(button)
        self._buttons.clear()

    def choose(self, keys: frozenset[str]) -> None:
        """Fill the cards with these keys, and no others."""
        self._chosen = keys
        for key, button in self._buttons.items():
            button.set_chosen(key in keys)

    def keep_room_above(self, above: dict[int, int]) -> None:
        """Change the room that is kept over paragraphs; it is there after the next reflow."""
        if above != self._above:
            self._above = above
            self._reflow_timer.start()

    def show_notes(self, notes: Cards) -> None:
        """Put notes under the cards of paragraphs, and no others; room that was made for one stays until a reflow."""
        if notes != self._notes:
            self._notes = notes
            if all(self._lack_of_room(index) <= self._room.kept.get(index, 0) for index in notes):
                self.place()
            else:
                self.reflow()

    def card_of(self, key: str) -> tuple[int, Card] | None:
        """Return a card and its paragraph."""
        return next(((p, card) for p, cards in self._cards.items() for card in cards if card.key == key), None)

    def keys_of(self, paragraph: int) -> frozenset[str]:
        """Return the keys of a paragraph's cards that lead somewhere."""
        return frozenset(card.key for card in self._cards.get(paragraph, ()) if card.target is not None)

    def keys_to(self, place: Span) -> frozenset[str]:
        """Return the keys of the cards that lead to a place."""
        return frozenset(card.key for cards in self._cards.values() for card in cards if card.target == place)

    def focus_card(self, key: str) -> None:
        """Give the keyboard to a card that is in sight."""
        if key in self._buttons:
            self._buttons[key].setFocus()

    def joint_y(self, key: str) -> int | None:
        """Return where the line to a card ends, in the viewport, if the card is in sight."""
        button = self._buttons.get(key)
        return button.y() + round(first_line_middle(button.card, self._view.style_of_page())) if button else None

    @Slot()
    def reflow(self) -> None:
        """Keep room below the paragraphs whose cards are taller than they are, then place the cards."""
        self._is_of_part = self._is_part_set()
        self._heights.clear()
        indices = {*self._cards, *self._notes, *self._coming} if self._is_there() else set()
        self._room.begin(indices, self._view.visible_paragraphs())
        self._use_room()

    @Slot()
    def _use_room(self) -> None:
        self._view.set_spacing(self._room.kept, self._above)
        self.place()

    @Slot()
    def place(self) -> None:
        """Show the cards of the visible paragraphs, each at its place."""
        wanted: dict[str, tuple[Card, Place]] = {}
        if self._is_there():
            for index in self._view.visible_paragraphs():
                for card, place in self._places_of(index, self._notes.get(index, ())):
                    wanted[card.key] = (card, place)
        for key in [key for key in self._buttons if key not in wanted]:
            button = self._buttons.pop(key)
            if button is self._view.window().focusWidget():
                self._view.setFocus()  # or Qt would give the keyboard to the first button of the window
            button.hide()
            self._spare.append(button)
        for key, (card, place) in wanted.items():
            self._button_of(key, card).setGeometry(*place)

    @Slot()
    def _on_page_changed(self) -> None:
        if self._is_of_part and not self._is_part_set():
            self.reflow()
        else:
            self.place()
            self._reflow_timer.start()

    def _is_part_set(self) -> bool:
        """Tell whether paragraphs far from what is in sight have no place yet in which cards could be measured."""
        return len(self._view.paragraphs_set()) < len(self._view.shown_document().paragraphs)

    def _is_there(self) -> bool:
        return bool(self._view.geometry_of_page.margin_width) or self._is_folded()

    def _is_folded(self) -> bool:
        """Tell whether the cards stand under their paragraphs, for want of room beside them."""
        return is_folded(self._view.geometry_of_page, self._view.style_of_page())

    def _button_of(self, key: str, card: Card) -> CardButton:
        style = self._view.style_of_page()
        button = self._buttons.get(key)
        if button is None:
            button = self._spare.pop() if self._spare else self._new_button()
            self._buttons[key] = button
        if not button.is_of(card, style):
            button.show_card(card, style)
        button.set_chosen(key in self._chosen)
        button.show()
        return button

    def _new_button(self) -> CardButton:
        button = CardButton(self._view.style_of_page(), self._view.viewport())
        button.clicked.connect(self._on_clicked)
        button.pointed.connect(self.card_pointed)
        button.menu_wished.connect(self.card_menu_wished)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, CardButton) and button.card.is_way:
            self.card_activated.emit(button.card)

    def _places_of(self, index: int, notes: Sequence[Card]) -> list[tuple[Card, Place]]:
        """Return each card of a paragraph, with notes, and its place."""
        cards = with_notes(self._cards.get(index, ()), notes)
        if not cards:
            return []
        frame = self._under(index) if self._is_folded() else self._beside(index, cards[0])
        is_mirrored = runs_left(self._view.geometry_of_page, self._view.style_of_page())
        return list(placed(cards, frame, width_of=self._natural_width, height_of=self._height, is_mirrored=is_mirrored))

    def _beside(self, index: int, first: Card) -> Frame:
        page, style = self._view.geometry_of_page, self._view.style_of_page()
        middle = self._view.paragraph_rect(index).top() + self._view.first_line_height(index) / 2
        return Frame(page.margin_left, round(middle - first_line_middle(first, style)), page.margin_width)

    def _under(self, index: int) -> Frame:
        page, rect = self._view.geometry_of_page, self._view.paragraph_rect(index)
        left = page.text_left - (0 if runs_left(page, self._view.style_of_page()) else WORDS_INSET)
        return Frame(left, round(rect.bottom()) + FOLDED_GAP, page.text_width + WORDS_INSET)

    def _natural_width(self, card: Card) -> int:
        return card_width(card, self._view.style_of_page())

    def _lack_of_room(self, index: int) -> int:
        """Return how many pixels the cards of a paragraph need below it, whichever notes come."""
        if index not in self._view.paragraphs_set():
            return self._room.kept.get(index, 0)
        rows = (self._notes.get(index, ()), *self._coming.get(index, ()))
        ends = [y + height for row in rows for _card, (_x, y, _width, height) in self._places_of(index, row)]
        spare = 0 if self._is_folded() else self._view.space_below(index) - ROOM_BELOW
        return round(max(ends) - self._view.paragraph_rect(index).bottom() - spare) if ends else 0

    def _height(self, card: Card, width: int) -> int:
        style = self._view.style_of_page()
        key = (card.key, width, style.zoom)
        if key not in self._heights:
            self._heights[key] = card_height(card, width, style)
        return self._heights[key]


def _shape(cards: Cards) -> dict[int, tuple[tuple[str, ...], ...]]:
    """Return what decides how much room the cards take."""
    return {
        paragraph: tuple((card.key, card.text, card.note, card.column) for card in row)
        for paragraph, row in cards.items()
    }
