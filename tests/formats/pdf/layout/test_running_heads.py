"""What stands at the edge of every page is a running head only where it is no row of a table nor line of the text."""

import pytest

from reader.model.document import ParagraphKind, RemovedKind
from tests.formats.pdf.layout.test_columns import OPENING, SECOND, bodies, one_line, read
from tests.formats.pdf_files import ITALIC, line, lines
from tests.formats.reading import texts

TOWNS = ("Brennvik", "Oslund", "Brennvik", "Tarnholt", "Brennvik", "Oslund", "Brennvik", "Tarnholt")
HEAD = ("Date", "Firm", "Town", "Posts")
LONG_HEAD = (
    "Proceedings of the fourth meeting of the engineers of small bridges and of their friends, held at Brennvik in the"
    " spring, volume 12"
)


def table_page(number: int) -> str:
    rows = (
        line(text, 40 + 14 * at, x=x)
        for at, town in enumerate(TOWNS * 5)
        for x, text in (
            (40, f"0{1 + at % 9}/0{number}/2020"),
            (110, f"Firm {'ABCDEFGH'[at % 8]} of page {number}"),
            (210, town),
            (330, str(at + number)),
        )
    )
    return "\n".join(rows)


def test_rows_of_a_table_that_fills_its_pages_all_stay() -> None:
    document = read(*map(table_page, range(1, 5)))

    assert document.removed == ()
    assert document.text.count("Brennvik") == 4 * 20
    assert document.text.count("/2020") == 4 * 40


def test_a_row_that_is_alike_on_two_pages_but_for_its_numbers_stays() -> None:
    pages = [
        "".join(
            line(text, 80 + 14 * at, x=x) + "\n"
            for at in range(34)
            for x, text in ((40, f"Balance at {'the end' if at == 33 else at}"), (200, f"{at}{page}"), (300, f"7{at}"))
        )
        for page in (1, 2)
    ]

    assert read(*pages).text.count("Balance at the end") == 2


def test_rows_of_one_page_are_no_heads_of_others() -> None:
    rows = "\n".join(
        line(text, 40 + 22 * at, x=x)
        for at in range(4)
        for x, text in ((40, f"008564810030{at}"), (160, "Central store"), (260, f"Bar {at}"), (330, f"$ {at}.61"))
    )
    document = read(rows + lines(OPENING, 300))

    assert document.removed == ()
    assert document.text.count("Central store") == 4


LINES = "\n".join((OPENING.strip(), SECOND.strip(), OPENING.strip()))


def test_short_heads_and_numbers_in_the_margin_are_no_words_of_the_text() -> None:
    pages = [
        line("ER", 60, x=5, size=8) + line("29,2", 72, x=5, size=8) + line(str(162 + at), 108, x=5, size=8)
        + lines(LINES, 60, x=90)
        for at in range(4)
    ]  # fmt: skip
    document = read(*pages)

    assert "ER" not in document.text
    assert not any(str(162 + at) in document.text for at in range(4))
    assert "29,2" in "".join(each.text for each in document.removed)


def test_what_stands_in_the_margin_of_single_pages_is_kept() -> None:
    pages = [line(note, 108, x=5, size=8) + lines(LINES, 60, x=90) for note in ("Orm", "Vell", "Skerry", "Kelston")]
    document = read(*pages)

    assert all(note in document.text for note in ("Orm", "Vell", "Skerry", "Kelston"))


def test_a_head_in_the_margin_beside_the_first_line_leaves_that_line_alone() -> None:
    texts = (OPENING, SECOND, OPENING, SECOND)
    pages = [line("Shift work", 60, x=5, size=8) + lines(text, 60, x=90) for text in texts]
    document = read(*pages)

    assert bodies(document) == [one_line(text) for text in texts]
    assert document.removed[0].text.startswith("Shift work")


def test_a_long_head_is_a_head() -> None:
    pages = [line(LONG_HEAD, 30, size=6, font=ITALIC) + lines(OPENING, 80) for _ in range(4)]
    document = read(*pages)

    assert "Proceedings" not in document.text
    assert [each.kind for each in document.removed] == [RemovedKind.RUNNING_HEAD]


@pytest.mark.parametrize("text", ["civil", "mild", "(2007).", "28.00", "1980)."])
def test_a_last_line_that_only_resembles_a_page_number_is_kept(text: str) -> None:
    document = read(lines(OPENING, 500) + line(text, 536), lines(SECOND, 50))

    assert text in document.text


def test_footnotes_that_differ_by_the_number_of_their_address_are_no_feet() -> None:
    pages = [
        lines(OPENING, 80 + 4 * at) + line(f"{at} https://bridge.example/list?id=4648{at}", 570, size=8)
        for at in (4, 7, 9)
    ]
    document = read(*pages)

    assert len(texts(document, ParagraphKind.CAPTION)) == 3
