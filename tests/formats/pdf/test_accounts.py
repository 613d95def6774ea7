"""Every character of a file is shown, left out with a reason, or told of: the stages add up."""

from pathlib import Path

import pytest

from reader.errors import FormatError
from reader.formats.pdf.accounts import Account
from reader.formats.pdf.glyphs.pages import opened
from reader.formats.pdf.reading import Reading
from tests.formats.pdf.layout.test_columns import LEFT_COLUMN, OPENING, RIGHT_COLUMN, SECOND
from tests.formats.pdf_files import LEFT, line, lines, pdf_of, turned

FILES = sorted(path for path in (Path(__file__).parents[1] / "files").glob("*.pdf") if path.stem != "locked")


def account(data: bytes) -> Account:
    with opened(data, "article.pdf") as file:
        reading = Reading(file, "article.pdf", first=file.page_count)
        reading.read_to(file.page_count)
        return reading.account(reading.whole())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_characters_of_a_file_add_up(path: Path) -> None:
    found = account(path.read_bytes())

    assert found.given > 200
    assert found.missing == 0


PAGES = {
    "stamp in the margin": turned("arXiv:2501.00001v1 [cs.CL]", x=20, y=400) + lines(OPENING, 100),
    "outside the page": lines(OPENING, 300) + line("Cut here", 100, x=900),
    "numbers of lines": "".join(line(str(at + 1), 100 + at * 12, x=20) for at in range(6)) + lines(LEFT_COLUMN, 100),
    "scraps": lines(OPENING, 100) + line("12", 200) + line("(3)", 240, x=300) + lines(SECOND, 300),
    "columns": lines(LEFT_COLUMN, 150) + lines(RIGHT_COLUMN, 150, x=220),
    "drop capital": line("T", 112, size=30) + lines("he council met on Monday\nevening to decide", 100, x=LEFT + 26),
    "masthead": line("Journal of Bridges", 40, size=9) + line("On mending piers", 80, size=20) + lines(OPENING, 160),
    "note": lines(OPENING, 100) + line("1", 96, x=300, size=6) + line("1 A note on it.", 560, size=8),
    "row": "".join(line(text, 100 + y, x=x) for y in (0, 12, 24) for x, text in ((50, "Year"), (120, "5"), (200, "7"))),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_characters_of_a_page_add_up_whatever_stands_on_it(name: str) -> None:
    try:
        assert account(pdf_of([PAGES[name]])).missing == 0
    except FormatError as error:
        pytest.fail(str(error))
