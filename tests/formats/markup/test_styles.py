"""What a style says of whether and how an element is shown."""

import pytest

from reader.formats.markup.styles import declarations, has_no_size, hides, is_block


@pytest.mark.parametrize(
    "style",
    [
        "display: NONE",
        "color:red;display : none !important",
        "display:none!important;display:block",
        "visibility:hidden",
        "position:absolute;left:-9999px",
        "top: -1000em; position: fixed",
        "position:absolute;clip:rect(1px, 1px, 1px, 1px)",
        "position:absolute;clip-path:inset(50%)",
    ],
)
def test_a_style_hides_what_is_not_drawn_or_drawn_outside_the_page(style: str) -> None:
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        "",
        "--bar-display: none",
        "content:'display:none'",
        "background:url(a;display:none)",
        "/* display:none; */ color:red",
        "display:none;display:block",
        "left:-9999px",
        "text-indent:-9999px",
        "position:absolute;left:-20px",
        "opacity:0",
        "position:relative;clip:rect(0,0,0,0)",
        "*display:none",
        "//display:none",
        "display:none!ie",
        "a:'b;display:none",
        "a:(b;display:none",
        "display:none;a:'b\n;display:block",
        'content:"\\";display:none;\\""',
        "display:none;/* display:block",
        "position:absolute;left:-1280px",
        "position:absolute;right:-9999px",
        "position:fixed;bottom:-9999px",
    ],
)
def test_all_other_styles_hide_nothing(style: str) -> None:
    assert not hides(style)


def test_words_without_size_are_told_from_small_ones() -> None:
    assert has_no_size("font-size:0")
    assert has_no_size("font-size: 0.0px")
    assert not has_no_size("font-size:0.8em")


def test_what_begins_a_line_is_told_by_its_last_declaration() -> None:
    assert is_block("display:inline;display:block")
    assert not is_block("display:inline-block")
    assert not is_block("display:block;float:left")


@pytest.mark.parametrize("part", ["a:'", "(", '\\"', "/*", "x", "()", "a:b("])
def test_a_long_style_that_says_nothing_declares_hardly_anything(part: str) -> None:
    assert len(declarations((part * 20_000)[:20_000])) <= 1
