"""Text that runs another way than its page, lies outside it or is in letters of other planes is read or kept."""

import pytest

from reader.formats.pdf.glyphs.frame import Way, way_of
from reader.formats.pdf.glyphs.letters import letter, with_pairs_joined
from reader.formats.pdf.glyphs.unknown_letters import says_nothing
from tests.formats.pdf.layout.test_columns import OPENING, SECOND, bodies, one_line, read
from tests.formats.pdf_files import PLAIN, line, lines

UP, OVER = "q 0 1 -1 0 600 0 cm ", "q -1 0 0 -1 400 600 cm "
LONG = "\n".join((OPENING.strip(), SECOND.strip()) * 2)


@pytest.mark.parametrize("way", [UP, OVER], ids=["sideways", "upside down"])
def test_a_page_whose_text_is_all_turned_is_read(way: str) -> None:
    assert one_line(OPENING) in read(way + lines(OPENING, 200) + " Q").text


def test_type_of_a_negative_size_in_a_turned_frame_is_upright() -> None:
    content = f"BT /{PLAIN} -10 Tf -1 0 0 -1 50 500 Tm (The council met on Monday evening to decide.) Tj ET"

    assert read(content).text == "The council met on Monday evening to decide."


def test_a_turned_table_on_a_page_with_an_upright_head_is_read() -> None:
    document = read(line("The Daily Bridge", 30) + UP + lines(LONG, 200) + " Q", lines(SECOND, 100))

    assert one_line(OPENING) in document.text
    assert "The Daily Bridge" in [each.text for each in document.removed]


def test_much_turned_text_beside_upright_text_is_read_after_it() -> None:
    document = read(lines(LONG, 60) + lines(LONG, 200) + UP + lines(LONG, 250) + " Q")

    assert document.text.count("Engineers told the members") == 6


def test_a_slanted_stamp_is_left_out_and_kept() -> None:
    stamp = f"BT /{PLAIN} 40 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET"
    document = read(lines(OPENING, 100) + stamp)

    assert document.text == one_line(OPENING)
    assert [each.text for each in document.removed] == ["DRAFT"]


def test_the_way_of_text_is_told_by_quarters() -> None:
    assert way_of(1, 0) == Way(0)
    assert way_of(0, 2) == Way(1)
    assert way_of(-1, 0.05) == Way(2)
    assert way_of(0, -1) == Way(3)
    assert way_of(1, 1).is_slanted


def test_halves_of_pairs_are_one_letter() -> None:
    codes = [ord("a"), 0xD835, 0xDC49, ord("b"), 0xD835]
    letters = [letter(code) for code in codes]

    with_pairs_joined(codes, letters)

    assert letters == ["a", "\U0001d449", "", "b", ""]


@pytest.mark.parametrize(
    "written", ["\x16\x08\x1f\x15\x19\x04" * 20, "% & % ( ) * + " * 20, "YRLUQRWLFHHWPHQWVSRUW " * 10]
)
def test_bare_numbers_of_shapes_say_nothing(written: str) -> None:
    assert says_nothing(written)


@pytest.mark.parametrize("written", [OPENING * 2, "x\ny\nn\nk\n" * 50, "1731 470 2092 109 " * 10, "12.5 %"])
def test_words_variables_and_numbers_say_what_they_are(written: str) -> None:
    assert not says_nothing(written)


def test_paragraphs_of_a_turned_page_are_paragraphs() -> None:
    assert bodies(read(UP + lines(OPENING, 100) + lines(SECOND, 160) + " Q")) == [one_line(OPENING), one_line(SECOND)]
