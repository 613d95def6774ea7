import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from reader.gui.sides.on_screen import first_size, kept_on

WISHED = QSize(1280, 800)
SCREENS = [QRect(0, 0, 1366, 768), QRect(0, 24, 1024, 576), QRect(0, 0, 960, 540), QRect(1920, 0, 1280, 1024)]


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_window_fits_its_screen(screen: QRect) -> None:
    size = first_size(WISHED, screen)

    assert size.width() < screen.width()
    assert size.height() < screen.height()


def test_a_large_screen_gives_the_window_the_size_that_it_wishes() -> None:
    assert first_size(WISHED, QRect(0, 0, 1920, 1080)) == WISHED


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("place", [QPoint(-900, -700), QPoint(5000, 3000), QPoint(100, 100)])
def test_a_window_that_comes_back_is_all_on_the_screen(screen: QRect, place: QPoint) -> None:
    assert screen.contains(kept_on(QRect(place, QSize(1600, 1200)), screen))


def test_a_window_that_is_on_the_screen_stays_where_it_was() -> None:
    window = QRect(100, 100, 900, 600)

    assert kept_on(window, QRect(0, 0, 1920, 1080)) == window
