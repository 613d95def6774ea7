"""Pages built by hand: what is left out, what is joined, and in which order columns are read."""

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind, RemovedKind
from tests.formats.pdf_files import BOLD, FIXED, ITALIC, LEFT, line, lines, pdf_of, turned
from tests.formats.reading import texts

OPENING = """
The council of the town met on Monday evening to decide about
the bridge over the river, which has been closed since the flood
of last spring. Nobody spoke against the plan to mend it.
"""
SECOND = """
Engineers told the members that repairs would take two years and
cost more than the town earns in taxes in the same time.
"""
LEFT_COLUMN = """
The council met on Monday
evening to decide about the
bridge, which has been closed
since the flood of last spring
and will not be opened again
before the summer, because
"""
RIGHT_COLUMN = """
nobody knows who is to pay
for the piers. Engineers told
the members that repairs are
dear. A vote is expected soon,
when the budget of the town
has to be settled anyway.
"""


def read(*pages: str, title: str = "", extra: str = "") -> Document:
    return read_bytes(pdf_of(pages, title=title, extra=extra), "article.pdf", name="article.pdf")


def bodies(document: Document) -> list[str]:
    return texts(document, ParagraphKind.BODY)


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_lines_make_paragraphs_and_white_space_parts_them() -> None:
    document = read(lines(OPENING, 100) + lines(SECOND, 160))

    assert bodies(document) == [one_line(OPENING), one_line(SECOND)]


def test_an_indent_parts_paragraphs_without_white_space() -> None:
    first, *rest = SECOND.strip().splitlines()
    document = read(lines(OPENING, 100) + line(first, 136, x=LEFT + 15) + lines("\n".join(rest), 148))

    assert bodies(document) == [one_line(OPENING), one_line(SECOND)]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["left first in the file", "right first in the file"])
def test_two_columns_are_read_down_and_then_across(order: tuple[int, int]) -> None:
    columns = [lines(LEFT_COLUMN, 150), lines(RIGHT_COLUMN, 150, x=220)]
    title = line("A title that stands over both of the columns", 100, size=14)
    document = read(title + "".join(columns[at] for at in order))

    assert texts(document, ParagraphKind.TITLE) == ["A title that stands over both of the columns"]
    assert bodies(document) == [one_line(LEFT_COLUMN + RIGHT_COLUMN)]


def test_running_heads_are_left_out_and_reported_together() -> None:
    pages = [
        line("The Daily Bridge", 30) + line(str(number), 580, x=195) + lines(OPENING, 80 + number * 10)
        for number in range(1, 7)
    ]
    document = read(*pages)

    assert "Daily Bridge" not in document.text
    assert [(each.kind, each.text) for each in document.removed] == [
        (RemovedKind.RUNNING_HEAD, "\n\n".join(["The Daily Bridge"] * 6)),
        (RemovedKind.RUNNING_HEAD, "\n\n".join("123456")),
    ]
    assert bodies(document) == [one_line(OPENING)] * 6


def test_a_number_that_begins_the_text_of_a_page_is_no_page_number() -> None:
    pages = [lines(f"{year} was a year of floods, and of long evenings in the council.", 50) for year in (1903, 1950)]

    assert len(bodies(read(*pages))) == 2


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    above, below = OPENING.strip().splitlines()[:2], OPENING.strip().splitlines()[2:]
    document = read(lines("\n".join(above), 560), lines("\n".join(below), 50))

    assert bodies(document) == [one_line(OPENING)]


def test_a_caption_between_does_not_part_a_paragraph() -> None:
    above, below = OPENING.strip().splitlines()[:2], OPENING.strip().splitlines()[2:]
    first = lines("\n".join(above), 520) + line("Figure 1: The bridge before the flood.", 580, size=8)
    document = read(lines(SECOND, 50) + first, lines("\n".join(below), 50))

    assert bodies(document) == [one_line(SECOND), one_line(OPENING)]
    assert texts(document, ParagraphKind.CAPTION) == ["Figure 1: The bridge before the flood."]


def test_text_that_runs_up_the_margin_is_left_out_and_kept() -> None:
    document = read(turned("arXiv:2501.00001v1 [cs.CL]", x=20, y=400) + lines(OPENING, 100))

    assert document.text == one_line(OPENING)
    assert [(each.kind, each.text) for each in document.removed] == [(RemovedKind.OTHER, "arXiv:2501.00001v1 [cs.CL]")]


def test_a_page_shown_turned_is_read_upright() -> None:
    content = "q 0 1 -1 0 400 0 cm " + lines(OPENING, 200) + " Q"

    assert read(content, extra="/Rotate 90 /MediaBox [-200 -200 600 600]").text == one_line(OPENING)


def test_what_lies_outside_the_cropped_page_is_left_out_and_kept() -> None:
    document = read(lines(OPENING, 300) + line("Cut here", 20), extra="/CropBox [0 0 400 560]")

    assert document.text == one_line(OPENING)
    assert [each.text for each in document.removed] == ["Cut here"]


def test_the_largest_line_is_the_title_and_what_stands_above_it_a_masthead() -> None:
    page = line("Journal of Bridges, volume 12", 40, size=9) + line("On mending piers", 80, size=20)
    names = line("Mara Lindqvist and Jon Berg", 110)
    document = read(page + names + lines(OPENING, 160) + lines(SECOND, 220), title="Microsoft Word - piers.doc")

    assert document.metadata.title == "On mending piers"
    assert document.metadata.byline == "Mara Lindqvist, Jon Berg"
    assert [(each.kind, each.text) for each in document.removed] == [
        (RemovedKind.OTHER, "Journal of Bridges, volume 12")
    ]


@pytest.mark.parametrize(
    ("claimed", "title"), [("The bridge of Brennvik", "The bridge of Brennvik"), ("piers-final.docx", None)]
)
def test_the_properties_give_a_title_only_where_the_page_has_none(claimed: str, title: str | None) -> None:
    assert read(lines(OPENING, 100) + lines(SECOND, 160), title=claimed).metadata.title == title


def test_a_short_bold_line_is_a_heading() -> None:
    page = lines(OPENING, 100) + line("What the engineers say", 160, font=BOLD) + lines(SECOND, 175)

    assert texts(read(page), ParagraphKind.HEADING) == ["What the engineers say"]


def test_a_word_in_bold_within_a_line_is_marked() -> None:
    page = line("The vote was", 100) + line("not", 100, x=112, font=BOLD) + line("unanimous, they said.", 100, x=133)
    document = read(page + lines(SECOND, 150))

    assert [document.text_of(mark.span) for mark in document.marks] == ["not"]


def test_a_hyphen_at_the_end_of_a_line_goes_where_the_file_has_the_word_whole() -> None:
    whole = "It was the engineers who asked the town for more time, they said."
    broken = "The letter came from the engi-\nneers, who had measured everything."

    assert "from the engineers, who" in read(lines(whole, 100) + lines(broken, 150)).text


def test_a_hyphen_stays_where_the_file_has_the_compound_within_a_line() -> None:
    whole = "Nobody thought of co-operation when the bridge was built, they said."
    broken = "The two towns have now agreed on close co-\noperation in everything that matters."

    assert "close co-operation in" in read(lines(whole, 100) + lines(broken, 150)).text


def test_a_line_that_ends_within_a_double_name_ends_no_paragraph() -> None:
    name = f"{OPENING.strip()}\nThe harbours are too shallow, as Anna-\nLena Berg has said, who runs the office."

    assert "as Anna-Lena Berg has said" in read(lines(name, 100)).text


def test_a_drop_capital_is_put_back_before_its_word() -> None:
    rest = lines("he council of the town met on Monday\nevening to decide about the bridge over", 100, x=LEFT + 26)
    document = read(line("T", 112, size=30) + rest + lines("the river, which has been closed since the flood.", 124))

    assert document.text.startswith("The council of the town met on Monday evening to decide")


def test_a_raised_digit_is_an_exponent() -> None:
    page = line("The pier covers 40 m", 100) + line("2", 96, x=144, size=6) + line("of the river bed.", 100, x=150)

    assert read(page + lines(SECOND, 150)).text.startswith("The pier covers 40 m² of the river bed.")


def test_lines_of_a_typewriter_are_code_with_their_indents() -> None:
    code = line("for pier in piers:", 160, font=FIXED) + line("mend(pier)", 172, x=LEFT + 24, font=FIXED)
    document = read(lines(OPENING, 100) + code + lines(SECOND, 200))

    assert texts(document, ParagraphKind.CODE) == ["for pier in piers:\n    mend(pier)"]


def test_bullets_make_items() -> None:
    items = "".join(
        line("\u2022", y, x=LEFT + 10) + line(text, y, x=LEFT + 22)
        for y, text in ((160, "Stone for the piers"), (172, "Oak for the deck"))
    )
    document = read(lines(OPENING, 100) + items + lines(SECOND, 200))

    assert texts(document, ParagraphKind.LIST_ITEM) == ["Stone for the piers", "Oak for the deck"]


def test_numbers_beside_the_lines_are_no_text() -> None:
    numbers = "".join(line(str(at + 1), 100 + at * 12, x=20) for at in range(6))
    document = read(numbers + lines(LEFT_COLUMN, 100))

    assert document.text == one_line(LEFT_COLUMN)
    assert [each.text for each in document.removed] == ["1 2 3 4 5 6"]


def test_italics_over_a_whole_paragraph_are_one_mark() -> None:
    document = read(lines(OPENING, 100) + lines(SECOND, 160, font=ITALIC) + lines(OPENING, 220))

    assert [document.text_of(mark.span) for mark in document.marks] == [one_line(SECOND)]


def test_words_set_apart_without_a_space_are_words() -> None:
    page = "\n".join(line(word, 100, x=x) for word, x in (("giv", 50), ("en", 63.4), ("each", 77), ("year", 101)))

    assert read(page + lines(SECOND, 150)).text.startswith("given each year")


def test_the_number_of_a_footnote_in_superscript_digits_is_no_number_of_a_line() -> None:
    numbers = "".join(line("\u00b2", 100 + at * 12, x=20) for at in range(6))

    assert "The council met" in read(numbers + lines(LEFT_COLUMN, 100)).text


def test_an_abstract_set_in_below_the_title_is_no_quotation() -> None:
    title = line("Counting rain", 60, size=20) + line("Abstract", 90, x=170, font=BOLD)
    abstract = lines(
        "We compare the readings of two hundred gauges\nwith those of one funnel, and mend them.", 110, x=80
    )
    document = read(title + abstract + lines(OPENING, 160) + lines(SECOND, 220))

    assert texts(document, ParagraphKind.QUOTE) == []
    assert bodies(document)[0].startswith("We compare the readings")


def test_a_paragraph_set_wide_below_a_list_set_close_is_one() -> None:
    def wide(text: str, y: float) -> str:
        return "\n".join(line(row, y + 20 * at) for at, row in enumerate(text.strip().splitlines()))

    items = "".join(line(f"\u2022 Gauge {at} on the roof of the mill", 100 + 12 * at) for at in range(1, 8))
    document = read("\n".join(wide(OPENING, 60 + 90 * at) for at in range(5)), items + wide(OPENING, 240))

    assert bodies(document) == [one_line(OPENING)] * 6
