"""A right click on a card is about that card."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.margin.card_button import CardButton
from reader.gui.margin.card_menu import CardMenu
from reader.gui.margin.cards import Card, CardKind
from tests.gui.pages import Bench


def test_a_right_click_on_a_card_offers_what_can_be_done_with_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    wished: list[Card] = []
    bench.page.margin.card_menu_wished.connect(lambda card, _place: wished.append(card))
    cards = [each for each in bench.page.findChildren(CardButton) if each.card.kind is CardKind.SUMMARY]
    card = next(each for each in cards if each.isVisible())

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), card.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(card, event)

    assert wished == [card.card]
    menu = CardMenu(bench.session, bench.page.margin, bench.page).menu_of(wished[0])
    assert [action.text() for action in menu.actions()] == ["Go There", "Copy", "Copy with Source"]
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == card.card.text
    menu.actions()[0].trigger()
    assert bench.session.selection.sentence == card.card.number
    menu.close()


def test_a_note_leads_nowhere_and_can_be_copied(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    note = CardButton(bench.page.view.style_of_page(), bench.page).card

    menu = CardMenu(bench.session, bench.page.margin, bench.page).menu_of(note)

    assert [action.text() for action in menu.actions()] == ["Copy"]
    menu.close()
