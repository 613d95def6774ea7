"""On which side of the text its margin stands."""

import pytest

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page.page_margins import geometry_of
from reader.gui.page.rendering import PageStyle

ENGLISH, ARABIC = "A harbour wall was built. ", "مدينة ساحلية تبني سدًا ضد الفيضانات. "


@pytest.mark.parametrize(
    ("text", "is_crossed", "is_at_left"),
    [(ENGLISH, False, False), (ENGLISH, True, True), (ARABIC, False, True), (ARABIC, True, False)],
)
def test_the_margin_is_where_lines_end_or_crossed_where_they_begin(
    text: str, is_crossed: bool, is_at_left: bool
) -> None:
    style = PageStyle(theme_of(ThemeChoice.LIGHT), is_margin_crossed=is_crossed)

    page = geometry_of(text * 9, 1280, style)

    assert page.is_mirrored is is_at_left
    assert (page.margin_left < page.text_left) is is_at_left


def test_another_style_keeps_the_margin() -> None:
    light, dark = (PageStyle(theme_of(choice)) for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK))
    crossed = PageStyle(light.theme, margin_columns=2, is_margin_crossed=True)

    assert crossed.dressed(dark) == PageStyle(dark.theme, margin_columns=2, is_margin_crossed=True)
