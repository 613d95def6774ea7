import pytest

from reader.gui.page.page_geometry import EDGE, page_geometry


@pytest.mark.parametrize("width", range(300, 2600, 70))
def test_text_and_margin_never_overlap_nor_leave_the_window(width: int) -> None:
    page = page_geometry(width, 594, 360, 270)

    assert page.text_left >= EDGE
    assert page.text_width > 0
    if page.margin_width:
        assert page.margin_left > page.text_right
        assert page.margin_left + page.margin_width <= width


def test_a_wide_window_centres_the_block() -> None:
    page = page_geometry(2000, 594, 360, 270)

    right = 2000 - (page.margin_left + page.margin_width)
    assert abs(page.text_left - right) < 60
    assert (page.text_width, page.margin_width) == (594, 360)


def test_the_margin_gives_way_before_the_text_does() -> None:
    page = page_geometry(1020, 594, 360, 270)

    assert page.text_width == 594
    assert 270 < page.margin_width < 360


def test_a_narrow_window_closes_the_margin() -> None:
    assert page_geometry(460, 594, 360, 270).margin_width == 0
