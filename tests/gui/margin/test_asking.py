"""A paragraph that has no line shows it when it is asked, and puts it away again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.gui.margin.card_button import CardButton
from reader.gui.margin.card_menu import CardMenu
from reader.gui.margin.cards import Card, CardKind
from tests.gui.pages import Bench

ALONE = "\n\n".join(("Anna spoke of it at length, and nobody objected. Bert listened.", "The meeting ended at noon."))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def beside(bench: Bench, paragraph: int) -> QPoint:
    page, rect = bench.page.view.geometry_of_page, bench.page.view.paragraph_rect(paragraph)
    return QPoint(page.margin_left + page.margin_width - 4, round(rect.top()) + 4)


def click_beside(qtbot: QtBot, bench: Bench, paragraph: int) -> None:
    qtbot.mouseClick(bench.page.view.viewport(), Qt.MouseButton.LeftButton, pos=beside(bench, paragraph))


def cards(bench: Bench, kind: CardKind) -> list[CardButton]:
    found = bench.page.findChildren(CardButton)
    return [each for each in found if each.isVisible() and each.card.kind is kind]


def only(bench: Bench, kind: CardKind) -> Card:
    (found,) = cards(bench, kind)
    return found.card


def test_a_click_in_the_empty_margin_shows_the_paragraphs_own_line_until_the_next(qtbot: QtBot, bench: Bench) -> None:
    bench.read(size=1)
    lines = bench.session.lines.extent()

    click_beside(qtbot, bench, 2)

    card = only(bench, CardKind.ASKED)
    assert card.target in [bench.session.document.sentences[index].span for index in (6, 7, 8)]
    assert card.text == bench.session.document.text_of(card.target)
    assert bench.session.lines.extent() == lines
    click_beside(qtbot, bench, 2)
    assert cards(bench, CardKind.ASKED) == []


def test_a_click_on_a_line_that_was_asked_for_takes_it_away(qtbot: QtBot, bench: Bench) -> None:
    bench.read(size=1)
    click_beside(qtbot, bench, 2)
    (button,) = cards(bench, CardKind.ASKED)
    menu = CardMenu(bench.session, bench.page.margin, bench.page).menu_of(button.card)
    assert menu.actions()[0].text() == "Put Away"
    menu.close()

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert cards(bench, CardKind.ASKED) == []


def test_a_paragraph_without_a_line_says_why_in_the_margin(bench: Bench) -> None:
    bench.read(ALONE, size=1)

    bench.session.ask_line(1)

    assert only(bench, CardKind.NO_LINE).text == "One sentence only: a line would say it again."


def test_the_key_asks_for_the_chosen_paragraph_or_else_for_the_first_in_sight(bench: Bench) -> None:
    bench.read(size=1)
    said: list[str] = []
    bench.page.asking.refused.connect(said.append)
    bench.session.select_place(bench.session.document.paragraphs[3].span.start)
    assert [each.card.text for each in cards(bench, CardKind.ASK)] == ["Show its line"]

    bench.page.asking.ask_here()

    assert bench.session.lines.asked == {3}
    assert cards(bench, CardKind.ASK) == []
    bench.session.clear_selection()
    bench.page.view.scroll_to_offset(bench.session.document.paragraphs[9].span.start)
    bench.page.asking.ask_here()
    assert bench.session.lines.asked == {3, 9}
    assert said == []


def test_where_nothing_can_be_asked_for_it_is_said_why(bench: Bench) -> None:
    said: list[str] = []
    bench.page.asking.refused.connect(said.append)
    bench.open(ALONE)
    bench.page.asking.ask_here()
    bench.read(size=2)
    document, shown = bench.session.document, bench.session.lines.shown()[0]
    bench.session.select_place(document.sentences[shown].span.start)
    bench.page.asking.ask_here()
    bench.page.hide_margin(True)
    bench.page.asking.ask_here()

    assert said == [
        "The summary is not there yet.",
        "The line of this paragraph is there already.",
        "The margin is hidden; show it first.",
    ]
    assert bench.session.lines.asked == frozenset()


def test_beside_a_line_and_in_the_white_elsewhere_nothing_can_be_asked_for(bench: Bench) -> None:
    bench.read(size=2)
    document, shown = bench.session.document, bench.session.lines.shown()[0]
    page = bench.page.view.geometry_of_page

    assert bench.page.asking.paragraph_at(beside(bench, document.sentences[shown].paragraph)) is None
    assert bench.page.asking.paragraph_at(QPoint(page.text_left - 20, beside(bench, 1).y())) is None
    assert bench.page.asking.paragraph_at(beside(bench, 3)) == 3
