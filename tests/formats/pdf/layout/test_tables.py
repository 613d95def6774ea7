"""Rows built by hand: heads of tables, captions, and stretched lines of prose that look like rows."""

import pytest

from reader.formats.pdf.glyphs.pages import opened
from reader.formats.pdf.layout.markers import is_caption
from reader.model.document import Document, ParagraphKind
from tests.formats.pdf.layout.test_columns import OPENING, bodies, one_line, read
from tests.formats.pdf_files import HEIGHT, LEFT, line, lines, pdf_of
from tests.formats.reading import texts

COLUMNS = (LEFT, LEFT + 80, LEFT + 160, LEFT + 240)


def row(cells: tuple[str, ...], y: float) -> str:
    return "".join(line(cell, y, x=x) for cell, x in zip(cells, COLUMNS, strict=True))


def cells(document: Document) -> list[str]:
    return texts(document, ParagraphKind.TABLE)


def head(y: float) -> str:
    """Return a line of text with wider gaps between its parts than within them."""
    parts = "(Data set) -1200 (Number seen) -1200 (New time) -1200 (Old)"
    return f"BT /F1 10 Tf 1 0 0 1 {LEFT} {HEIGHT - y} Tm [{parts}] TJ ET"


def test_a_line_in_parts_above_a_table_is_its_head() -> None:
    rows = row(("Harbour", "6", "17 s", "105 s"), 220) + row(("Bridge", "9", "22 s", "647 s"), 234)
    page = lines(OPENING, 100) + head(206) + rows + row(("River", "8", "46 s", "17 s"), 248)

    document = read(page)

    assert bodies(document) == [one_line(OPENING)]
    assert cells(document)[:2] == ["Data set\tNumber seen\tNew time\tOld", "Harbour\t6\t17 s\t105 s"]


def test_a_sentence_above_a_table_is_no_head() -> None:
    rows = row(("Harbour", "6", "17 s", "105 s"), 220) + row(("Bridge", "9", "22 s", "647 s"), 234)
    page = lines(OPENING, 100) + line("These are the times that were seen.", 206) + rows

    assert "These are the times that were seen." in bodies(read(page))


def stretched(words: tuple[str, ...], y: float, right: float) -> str:
    """Return words over the whole measure, with even gaps between them."""
    free = right - LEFT - sum(width for _, width in WIDTHS if _ in words)
    gap, x, written = free / (len(words) - 1), float(LEFT), ""
    for word in words:
        written += line(word, y, x=x)
        x += dict(WIDTHS)[word] + gap
    return written


WIDTHS = (("better", 25.6), ("chance", 32.2), ("of", 8.3), ("making", 32.2), ("an", 11.1), ("earlier", 27.8))


def test_a_stretched_line_of_prose_is_no_row_of_a_table() -> None:
    full = "The council of the town met on Monday evening to talk about a"
    page = line(full, 100) + stretched(tuple(word for word, _ in WIDTHS), 112, right_of(full))
    page += line("date,", 124) + line("he said.", 124, x=LEFT + 38)

    document = read(page)

    assert cells(document) == []
    assert bodies(document) == [f"{full} better chance of making an earlier date, he said."]


def right_of(text: str) -> float:
    """Return where a line ends that begins at the left."""
    with opened(pdf_of([line(text, 100)]), "article.pdf") as file:
        return file.page(0).words[-1].right


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Figure 1 The route of the new railway over the hills.", True),
        ("Table 3 Costs of the bridge in each year", True),
        ("Figure 1 shows the route of the railway.", False),
        ("Tables 1 and 2 give the costs.", False),
        ("Table 1: Costs", True),
    ],
)
def test_a_number_and_a_capital_make_a_caption_where_a_verb_makes_a_sentence(text: str, is_one: bool) -> None:
    assert is_caption(text, is_small=False) is is_one
