"""Figures of a row stay in one row with their name, however the file writes them."""

import pytest

from reader.formats.pdf.glyphs.words import Style, Word
from reader.formats.pdf.layout.cells import cells_of, figures_apart, is_figure
from reader.formats.pdf.layout.lines import Segment, line_of, spelled
from reader.model.document import ParagraphKind
from tests.formats.pdf.layout.test_columns import OPENING, SECOND, bodies, one_line, read
from tests.formats.pdf_files import line, lines
from tests.formats.reading import texts

FIRMS = ("Alder Foods", "Birch Mills", "Cedar Boats", "Dogwood Tools", "Elm Print", "Fir Hotels")
PLACES = (40, 110, 220, 320)
ROWS = [(f"0{at}/09/2020", firm, f"{at}5", f"{at}.50") for at, firm in enumerate(FIRMS, start=1)]


def cells(order: str) -> str:
    places = [(at, column) for at in range(len(ROWS)) for column in range(4)]
    if order == "by columns":
        places.sort(key=lambda place: (place[1], place[0]))
    if order == "first column first":
        places.sort(key=lambda place: place[1] > 0)
    return "\n".join(line(ROWS[at][column], 100 + 13 * at, x=PLACES[column]) for at, column in places)


@pytest.mark.parametrize("order", ["by rows", "by columns", "first column first"])
def test_rows_are_read_across_in_whatever_order_the_file_has_them(order: str) -> None:
    assert texts(read(cells(order)), ParagraphKind.TABLE) == ["\t".join(row) for row in ROWS]


def test_a_row_without_its_first_cell_stays_a_row_of_its_own() -> None:
    rows = (("Full check", "1", "0.08", "0.14"), ("", "2", "0.09", "0.13"), ("No check", "3", "0.56", "0.34"))
    page = "\n".join(
        line(text, 100 + 12 * at, x=x)
        for at, row in enumerate(rows)
        for text, x in zip(row, PLACES, strict=True)
        if text
    )

    assert texts(read(page), ParagraphKind.TABLE) == ["\t".join(row) for row in rows]


def test_dots_lead_to_the_cells_of_a_row() -> None:
    rows = [f"{name} .......... 1 hour .......... ${at}5 .......... $6,{at}05" for at, name in enumerate(FIRMS[:3], 1)]
    page = lines(OPENING, 60) + "\n".join(line(row, 150 + 12 * at) for at, row in enumerate(rows)) + lines(SECOND, 220)

    document = read(page)

    assert texts(document, ParagraphKind.TABLE) == [
        f"{name}\t1 hour\t${at}5\t$6,{at}05" for at, name in enumerate(FIRMS[:3], 1)
    ]
    assert bodies(document) == [one_line(OPENING), one_line(SECOND)]


def test_a_name_that_stands_a_little_higher_than_its_figures_is_in_their_row() -> None:
    page = "\n".join(
        line(text, 100 + 14 * at + (4 if at == 1 and x > 100 else 0), x=x)
        for at, row in enumerate(ROWS[:3])
        for text, x in zip(row[1:], (40, 200, 300), strict=True)
    )

    assert texts(read(page), ParagraphKind.TABLE) == ["\t".join(row[1:]) for row in ROWS[:3]]


def test_prose_beside_a_table_is_no_part_of_its_rows() -> None:
    prose = "\n".join(["The council met on Monday evening to", "decide about the bridge, which has be-"] * 4)
    table = "\n".join(
        line(text, 100 + 12 * at, x=x)
        for at, row in enumerate(ROWS)
        for text, x in zip(row[1:], (250, 330, 370), strict=True)
    )
    document = read(lines(prose, 100) + table)

    assert texts(document, ParagraphKind.TABLE) == ["\t".join(row[1:]) for row in ROWS]


def words(*texts: str, gap: float) -> list[Word]:
    found, left = [], 0.0
    for text in texts:
        found.append(Word(text, left, left + 5 * len(text), 100.0, Style(10.0)))
        left += 5 * len(text) + gap
    return found


def test_figures_far_apart_are_cells_and_words_are_not() -> None:
    figures = words("12.5", "17.0", "3", gap=9)
    close = words("12.5", "-", "17.0", gap=2.5)

    assert [spelled(part) for part in figures_apart(figures)] == ["12.5", "17.0", "3"]
    assert [spelled(part) for part in figures_apart(close)] == ["12.5 - 17.0"]
    assert len(figures_apart(words("one", "two", "three", gap=9))) == 1


def test_a_line_is_parted_at_dots_and_white_space() -> None:
    found = cells_of(line_of([Segment.of(words("Introduction", "......", "7", gap=3), 0)], 0))

    assert [cell.text for cell in found] == ["Introduction", "7"]
    assert is_figure("$ 6,205.")
    assert not is_figure("Table 2 of the report")
