"""The room of cards is measured near what is in sight at once, and further off while the window stays awake."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.gui.page.room_below import AT_ONCE, RoomBelow

MANY = 4 * AT_ONCE
VISIBLE = range(600, 620)


def noted(asked: list[int]) -> Callable[[int], int]:
    """Return what notes for which paragraphs it is asked, and gives their number."""

    def measure(index: int) -> int:
        asked.append(index)
        return index

    return measure


def test_what_is_near_is_measured_at_once_and_the_rest_in_turn(qtbot: QtBot) -> None:
    parent = QObject()
    asked: list[int] = []
    room = RoomBelow(noted(asked), parent)

    room.begin(range(MANY), VISIBLE)
    at_once = sorted(asked)
    with qtbot.waitSignal(room.found):
        pass

    assert len(at_once) == AT_ONCE
    assert set(VISIBLE) <= set(at_once)
    assert sorted(asked) == list(range(MANY))
    assert room.kept == {index: index for index in range(1, MANY)}


def test_few_cards_in_a_book_do_not_have_all_of_it_measured_at_once(qtbot: QtBot) -> None:
    parent = QObject()
    asked: list[int] = []
    room = RoomBelow(noted(asked), parent)

    room.begin(range(0, MANY * 10, AT_ONCE // 2), VISIBLE)

    assert asked
    assert all(abs(index - VISIBLE.start) < 2 * AT_ONCE for index in asked)


def test_what_is_not_measured_yet_has_the_room_of_before(qtbot: QtBot) -> None:
    parent = QObject()
    room = RoomBelow(lambda _index: 7, parent)
    room.begin(range(MANY), VISIBLE)
    with qtbot.waitSignal(room.found):
        pass

    room.begin(range(0, MANY, 2), VISIBLE)

    assert room.kept[0] == 7
    assert 1 not in room.kept


def test_of_another_article_nothing_is_measured_any_more(qtbot: QtBot) -> None:
    parent = QObject()
    asked: list[int] = []
    room = RoomBelow(noted(asked), parent)
    room.begin(range(MANY), VISIBLE)

    room.forget()
    qtbot.wait(20)

    assert len(asked) == AT_ONCE
    assert room.kept == {}
