"""The context menu of a card: what it offers is about that card, whatever else is chosen."""

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.margin.cards import ON_DEMAND, Card, CardKind
from reader.gui.margin.summary_margin import SummaryMargin
from reader.gui.reading.reading_session import ReadingSession


class CardMenu(QObject):
    """Follows one margin."""

    def __init__(self, session: ReadingSession, margin: SummaryMargin, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._margin, self._window = session, margin, window
        self._card: Card | None = None
        margin.card_menu_wished.connect(self.open)

    @Slot(object, QPoint)
    def open(self, card: Card, place: QPoint) -> None:
        """Open the menu of a card at a place of the screen."""
        self.menu_of(card).popup(place)

    def menu_of(self, card: Card) -> QMenu:
        """Return the menu of a card; gone when closed."""
        self._card = card
        menu = QMenu(self._window)
        menu.setAccessibleName(card.spoken)
        menu.aboutToHide.connect(menu.deleteLater)
        if card.is_way:
            menu.addAction(self._name_of_way(card)).triggered.connect(self._go)
        menu.addAction(self.tr("Copy")).triggered.connect(self._copy)
        if card.target is not None:
            menu.addAction(self.tr("Copy with Source")).triggered.connect(self._copy_with_source)
        return menu

    def _name_of_way(self, card: Card) -> str:
        if card.kind in ON_DEMAND:
            return card.text if card.kind is CardKind.ASK else self.tr("Put Away")
        return self.tr("Go There")

    @Slot()
    def _go(self) -> None:
        if self._card is not None:
            self._margin.card_activated.emit(self._card)

    @Slot()
    def _copy(self) -> None:
        if self._card is not None:
            QGuiApplication.clipboard().setText(self._card.text)

    @Slot()
    def _copy_with_source(self) -> None:
        from reader.exporters.citation import cited

        if self._card is not None and self._card.target is not None:
            QGuiApplication.clipboard().setText(cited(self._session.document, self._card.target))
