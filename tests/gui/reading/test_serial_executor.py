"""What takes its time is done beside the window, one act after the other, and told in the window's thread."""

from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.reading import serial_executor
from reader.gui.reading.serial_executor import SerialExecutor


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial_executor, "SHORT_S", 0.0)


def test_what_is_quick_is_done_and_told_at_once(owner: QObject) -> None:
    told: list[str] = []

    SerialExecutor("quick", owner).do(lambda: "done", told.append)

    assert told == ["done"]


@pytest.mark.usefixtures("impatient")
def test_acts_are_done_in_their_order_elsewhere_and_told_here(qtbot: QtBot, owner: QObject) -> None:
    executor, may_go_on = SerialExecutor("slow", owner), Event()
    done: list[int] = []
    threads = []

    def act(number: int) -> int:
        may_go_on.wait()
        threads.append(current_thread())
        return number

    def tell(number: int) -> None:
        done.append(number)
        threads.append(current_thread())

    for number in (1, 2, 3):
        executor.do(partial(act, number), tell)
    assert done == []
    may_go_on.set()
    qtbot.waitUntil(lambda: len(done) == 3)

    assert done == [1, 2, 3]
    assert threads.count(main_thread()) == 3


@pytest.mark.usefixtures("impatient")
def test_at_the_end_all_is_waited_for(owner: QObject) -> None:
    executor = SerialExecutor("last", owner)
    done: list[str] = []
    executor.do(lambda: "one", done.append)
    executor.do(lambda: "two", done.append)

    executor.finish()

    assert done == ["one", "two"]


def test_what_goes_wrong_is_raised_where_it_was_asked_for(owner: QObject) -> None:
    def act() -> object:
        raise RuntimeError("no room")

    with pytest.raises(RuntimeError, match="no room"):
        SerialExecutor("wrong", owner).do(act, bool)
