"""Where messages stand, and how long."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars import message_bar
from reader.gui.bars.message_bar import MessageBar, Offer


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    page = QWidget(window)
    page.setGeometry(0, 40, 900, 560)
    window.show()
    yield page
    window.hide()


def bar_over(page: QWidget) -> MessageBar:
    bar = MessageBar(page.parentWidget())
    bar.stand_over(page)
    return bar


def test_a_message_stands_over_the_upper_edge_of_the_page_and_follows_it(page: QWidget) -> None:
    bar = bar_over(page)

    bar.say_failure("There is no such file.")
    page.resize(500, 560)

    assert page.geometry().top() < bar.geometry().top() < page.geometry().top() + 40
    assert abs(bar.geometry().center().x() - page.geometry().center().x()) <= 1


def test_what_stays_covers_nothing_of_the_page_and_what_goes_moves_nothing(page: QWidget) -> None:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    bar = bar_over(page)

    bar.say_briefly("Copied.")
    assert column.contentsMargins().top() == 0
    assert page.geometry().center().y() < bar.geometry().top() < bar.geometry().bottom() < page.geometry().bottom()

    bar.say("Actors are not looked for in this language.")
    assert page.geometry().top() + column.contentsMargins().top() >= bar.geometry().bottom()

    bar.hide()
    assert column.contentsMargins().top() == 0


def test_where_a_pane_has_the_room_what_stays_stands_below_it_and_covers_nothing(page: QWidget) -> None:
    pane = QWidget(page.parentWidget())
    pane.setGeometry(page.geometry())
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    bar = MessageBar(page.parentWidget())
    bar.stand_over(page, pane)
    page.hide()

    bar.say("Actors are not looked for in this language.")

    assert bar.geometry().bottom() <= pane.geometry().bottom()
    assert pane.geometry().bottom() - column.contentsMargins().bottom() <= bar.geometry().top()
    page.show()
    assert column.contentsMargins().bottom() == 0


def test_a_sentence_of_two_lines_stands_beside_one_button(page: QWidget) -> None:
    bar = bar_over(page)

    bar.say("This is a sentence of many words " * 4)

    (button,) = (button for button in bar.findChildren(QPushButton) if button.isVisible())
    assert bar._text.geometry().right() < button.x()
    assert bar._text.height() >= bar._text.heightForWidth(bar._text.width())


def test_a_long_sentence_stands_whole_above_its_buttons(page: QWidget) -> None:
    bar = bar_over(page)
    page.resize(400, 560)

    bar.say_failure("This is a sentence of many words " * 6)

    (shown,) = {button.y() for button in bar.findChildren(QPushButton) if button.isVisible()}
    assert bar.width() <= 400
    assert shown > bar._text.geometry().bottom()
    assert bar._text.height() >= bar._text.heightForWidth(bar._text.width())


def test_a_message_that_goes_by_itself_waits_for_who_is_at_its_buttons(
    page: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "UNDO_MS", 1)
    monkeypatch.setattr(message_bar, "BRIEFLY_MS", 1)
    bar = bar_over(page)
    page.window().activateWindow()
    bar.say_briefly_with_offer("Done.", Offer.UNDO, "Undo")
    undo = next(button for button in bar.findChildren(QPushButton) if button.text() == "Undo")
    undo.setFocus()

    bar._go()
    assert bar.isVisible()

    page.setFocus()
    undo.clearFocus()
    qtbot.waitUntil(bar.isHidden)


def test_where_a_pane_has_taken_the_room_of_the_page_the_message_stands_at_the_bottom(page: QWidget) -> None:
    bar, window = bar_over(page), page.window()

    bar.say("Choose a paragraph first.")
    page.hide()

    assert bar.geometry().top() > window.height() // 2
    assert bar.geometry().bottom() < window.height()
    page.show()
    assert bar.geometry().top() < page.geometry().top() + 40


def test_in_a_narrow_page_the_buttons_stand_under_each_other_and_nothing_reaches_out(page: QWidget) -> None:
    page.resize(210, 560)
    bar = bar_over(page)

    bar.say_passing_failure("“host.example” did not answer in time; try again later.")

    assert page.geometry().left() <= bar.geometry().left()
    assert bar.geometry().right() <= page.geometry().right()
    tops = {button.geometry().top() for button in bar.findChildren(QPushButton) if button.isVisible()}
    assert len(tops) == 3


def test_a_message_takes_no_more_room_than_it_did_before_the_page_was_narrow(page: QWidget) -> None:
    bar = bar_over(page)
    bar.say_passing_failure("“host.example” could not be reached; check the address, please, and your connection.")
    height = bar.height()

    page.resize(210, 560)
    page.resize(900, 560)

    assert bar.height() == height
