"""The margin: cards level with their paragraphs, drawn by a small pool of buttons that scrolls with the text."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.gui.article_view import ArticleView
from reader.gui.card_button import CardButton, card_height, card_width, first_line_middle
from reader.gui.cards import Card, CardKind, Cards

CARD_GAP = 8
ROOM_BELOW = 12  # white under the last card of a paragraph
REFLOW_MS = 60  # a resize is over when this has passed


class SummaryMargin(QObject):
    """Places cards beside the paragraphs of one ArticleView and keeps room for tall ones."""

    card_activated = Signal(object)
    card_pointed = Signal(object, bool)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._cards: Cards = {}
        self._buttons: dict[str, CardButton] = {}
        self._spare: list[CardButton] = []
        self._chosen: frozenset[str] = frozenset()
        self._heights: dict[tuple[str, int, float], int] = {}
        self._above: dict[int, int] = {}
        self._note: tuple[int, Card] | None = None
        self._reflow_timer = QTimer(self)
        self._reflow_timer.setSingleShot(True)
        self._reflow_timer.setInterval(REFLOW_MS)
        self._reflow_timer.timeout.connect(self.reflow)
        view.page_changed.connect(self._on_page_changed)
        view.verticalScrollBar().valueChanged.connect(self.place)

    def show_cards(self, cards: Cards, above: dict[int, int] | None = None) -> None:
        """Replace all cards; `above` is room to keep over paragraphs, in pixels, for what others place there."""
        is_same = _shape(cards) == _shape(self._cards) and self._above == (above or {})
        self._cards = cards
        self._above = above or {}
        self._note = None
        if is_same:
            self.place()
        else:
            self.reflow()

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

    def show_note(self, note: tuple[int, Card] | None) -> None:
        """Put one note beside a paragraph that has no card, or take it away."""
        if note != self._note:
            self._note = note
            self.place()

    def card_of(self, key: str) -> tuple[int, Card] | None:
        """Return a card and its paragraph."""
        return next(((p, card) for p, cards in self._cards.items() for card in cards if card.key == key), None)

    def keys_of(self, paragraph: int) -> frozenset[str]:
        """Return the keys of a paragraph's cards that lead somewhere."""
        return frozenset(card.key for card in self._cards.get(paragraph, ()) if card.target is not None)

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
        self._heights.clear()
        below = {} if not self._width() else {i: extra for i in self._cards if (extra := self._lack_of_room(i)) > 0}
        self._view.set_spacing(below, self._above)
        self.place()

    @Slot()
    def place(self) -> None:
        """Show the cards of the visible paragraphs, each at its place."""
        wanted: dict[str, tuple[Card, tuple[int, int, int, int]]] = {}
        if self._width():
            for index in self._view.visible_paragraphs():
                for card, place in self._places_of(index):
                    wanted[card.key] = (card, place)
        for key in [key for key in self._buttons if key not in wanted]:
            button = self._buttons.pop(key)
            button.hide()
            self._spare.append(button)
        for key, (card, place) in wanted.items():
            self._button_of(key, card).setGeometry(*place)

    @Slot()
    def _on_page_changed(self) -> None:
        self.place()
        self._reflow_timer.start()

    def _width(self) -> int:
        return self._view.geometry_of_page.margin_width

    def _button_of(self, key: str, card: Card) -> CardButton:
        style = self._view.style_of_page()
        button = self._buttons.get(key)
        if button is None:
            button = self._spare.pop() if self._spare else self._new_button()
            self._buttons[key] = button
        if button.card is not card:
            button.show_card(card, style)
        button.set_chosen(key in self._chosen)
        button.show()
        return button

    def _new_button(self) -> CardButton:
        button = CardButton(self._view.style_of_page(), self._view.viewport())
        button.clicked.connect(self._on_clicked)
        button.pointed.connect(self.card_pointed)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, CardButton) and button.card.target is not None:
            self.card_activated.emit(button.card)

    def _places_of(self, index: int) -> list[tuple[Card, tuple[int, int, int, int]]]:
        """Return each card of a paragraph with its x, y, width and height in the viewport."""
        cards = self._cards.get(index, ())
        if self._note is not None and self._note[0] == index:
            cards = (*cards, self._note[1])
        if not cards:
            return []
        page, top = self._view.geometry_of_page, self._view.paragraph_rect(index).top()
        style = self._view.style_of_page()
        middle = top + self._view.first_line_height(index) / 2
        x, y, places = page.margin_left, round(middle - first_line_middle(cards[0], style)), []
        for card in cards:
            height = self._height(card)
            width = page.margin_width
            if card.kind is not CardKind.SUMMARY:
                width = min(card_width(card, style), page.margin_width)
                places.append((card, (x, y, width, height)))
                x += width + 2
                continue
            places.append((card, (x, y, width, height)))
            y += height + CARD_GAP
        return places

    def _lack_of_room(self, index: int) -> int:
        places = self._places_of(index)
        rect = self._view.paragraph_rect(index)
        bottom = max(y + height for _card, (_x, y, _width, height) in places) if places else 0
        return round(bottom + ROOM_BELOW - rect.bottom() - self._view.space_below(index)) if places else 0

    def _height(self, card: Card) -> int:
        style = self._view.style_of_page()
        key = (card.key, self._width(), style.zoom)
        if key not in self._heights:
            self._heights[key] = card_height(card, self._width(), style)
        return self._heights[key]


def _shape(cards: Cards) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return what decides how much room the cards take."""
    return {paragraph: tuple((card.key, card.text) for card in row) for paragraph, row in cards.items()}
