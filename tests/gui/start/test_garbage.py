"""Which thread frees what nothing refers to any more."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.gui.start.garbage import Garbage

MANY = 200_000  # objects, for which Python looks for garbage many times


class Loop:
    """Refers to itself, so that only a search finds that nothing else does."""

    freed_in: threading.Thread | None = None

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Loop.freed_in = threading.current_thread()


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    gc.enable()
    owner = QObject()
    made = Garbage(owner)
    yield made
    made.stop()
    assert gc.isenabled()
    gc.disable()  # as all tests have it


def test_garbage_is_freed_by_the_windows_thread_though_another_makes_the_most(garbage: Garbage) -> None:
    gc.collect()
    Loop.freed_in = None
    kept: list[list[int]] = []
    Loop()

    other = threading.Thread(target=lambda: kept.extend([number] for number in range(MANY)))
    other.start()
    other.join()
    assert Loop.freed_in is None

    garbage.free()
    assert Loop.freed_in is threading.main_thread()
