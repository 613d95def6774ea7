import pytest

from reader.gui.page.page_geometry import EDGE, Widths, page_geometry, text_alone

WISHED = Widths(594, 594, 360, 270)


@pytest.mark.parametrize("width", range(300, 2600, 70))
def test_text_and_margin_never_overlap_nor_leave_the_window(width: int) -> None:
    page = page_geometry(width, WISHED)

    assert page.text_left >= EDGE
    assert page.text_width > 0
    assert page.text_right <= width
    if page.margin_width:
        assert page.margin_left > page.text_right
        assert page.margin_left + page.margin_width <= width


def test_a_wide_window_centres_the_block() -> None:
    page = page_geometry(2000, WISHED)

    right = 2000 - (page.margin_left + page.margin_width)
    assert abs(page.text_left - right) < 60
    assert (page.text_width, page.margin_width) == (594, 360)


def test_the_margin_gives_way_before_the_text_does() -> None:
    page = page_geometry(1020, WISHED)

    assert page.text_width == 594
    assert 270 < page.margin_width < 360


@pytest.mark.parametrize("width", [300, 460, 640, 800])
def test_a_narrow_window_folds_the_margin_and_keeps_the_text_wide(width: int) -> None:
    page = page_geometry(width, WISHED)

    assert page.margin_width == 0
    assert page.text_width >= min(594, width - 100)


@pytest.mark.parametrize("width", [700, 1016, 1280, 1920])
def test_a_text_without_a_margin_stands_in_the_middle(width: int) -> None:
    page = text_alone(width, 594)

    assert abs(page.text_left - (width - page.text_right)) <= 20


def test_a_long_measure_gives_way_before_the_margin_folds() -> None:
    page = page_geometry(1016, Widths(1080, 594, 360, 270))

    assert page.text_width >= 594
    assert page.margin_width >= 230


@pytest.mark.parametrize("width", [480, 1016, 1280, 2000])
def test_the_other_side_is_the_same_page_with_left_for_right(width: int) -> None:
    page = page_geometry(width, WISHED)
    other = page.mirrored(width)

    assert (other.text_width, other.margin_width) == (page.text_width, page.margin_width)
    assert width - other.text_right == page.text_left
    assert width - other.margin_right == page.margin_left
    assert other.mirrored(width) == page


def test_the_gap_is_between_text_and_margin_on_either_side() -> None:
    page = page_geometry(1280, WISHED)
    other = page.mirrored(1280)

    assert page.gap == (page.text_right, page.margin_left)
    assert other.gap == (other.text_left, other.margin_right)
    assert other.margin_right < other.text_left
