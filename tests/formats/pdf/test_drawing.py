"""Every paragraph of a PDF file knows where it stands on the page, and the page can be drawn."""

from pathlib import Path

import pypdfium2
import pytest

from reader.errors import FormatError
from reader.formats import open_document
from reader.formats.pdf.drawing import draw_page
from reader.model.document import Paragraph
from tests.formats.pdf.layout.test_columns import OPENING, read
from tests.formats.pdf_files import HEIGHT, WIDTH, line, lines, pdf_of

FILES = Path(__file__).parents[1] / "files"
UP = "q 0 1 -1 0 600 0 cm "
AROUND = 1.5  # points that letters may stand over their box


def words_within(pages: pypdfium2.PdfDocument, paragraph: Paragraph) -> str:
    """Return what pdfium finds in the boxes of a paragraph, its letters alone."""
    found = ""
    for page, box in paragraph.places:
        assert box is not None
        left, top, right, bottom = box
        height = pages[page].get_height()
        bounds = (left - AROUND, height - bottom - AROUND, right + AROUND, height - top + AROUND)
        found += pages[page].get_textpage().get_text_bounded(*bounds)
    return spelled(found)


def spelled(text: str) -> str:
    return "".join(filter(str.isalpha, text))


@pytest.mark.parametrize("name", ["putin-ceasefire-demands-two-columns", "harbour-rain-one-column"])
def test_the_words_of_a_paragraph_stand_in_its_boxes(name: str) -> None:
    document = open_document(FILES / f"{name}.pdf")

    pages = pypdfium2.PdfDocument(FILES / f"{name}.pdf")
    for paragraph in document.paragraphs:
        assert spelled(document.text_of(paragraph.span)) in words_within(pages, paragraph)
    pages.close()


def test_a_paragraph_over_two_pages_stands_on_both() -> None:
    rows = OPENING.strip().splitlines()
    document = read(lines("\n".join(rows[:2]), 500), lines("\n".join(rows[2:]), 60))

    assert [place.page for place in document.paragraphs[0].places] == [0, 1]


def test_on_a_turned_or_mirrored_page_only_the_page_is_known() -> None:
    documents = (read(UP + lines(OPENING, 200) + " Q"), open_document(FILES / "harbour-rain-arabic.pdf"))

    places = {place.box for document in documents for each in document.paragraphs for place in each.places}
    assert places == {None}


def test_other_formats_have_no_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nobody came. The hall was empty.")

    assert open_document(tmp_path / "a.txt").paragraphs[0].places == ()


def test_a_page_is_drawn_at_the_size_that_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf_of([line("The first page", 50), line("The second page", 50)]))

    drawn = draw_page(file, 1, 1.5)

    assert drawn[:5] == (1, 2, 600, 900, 1.5)
    assert len(drawn.pixels) == 600 * 900 * 4
    assert min(drawn.pixels) < 128  # there is ink on it
    assert sum(drawn.pixels) / len(drawn.pixels) > 240  # and little of it


def test_a_page_that_would_take_too_much_memory_is_drawn_smaller(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf_of([line("The first page", 50)]))

    drawn = draw_page(file, 0, 100)

    assert drawn.width * drawn.height < 9_000_000
    assert drawn.width == pytest.approx(WIDTH * drawn.scale, abs=1)
    assert drawn.height == pytest.approx(HEIGHT * drawn.scale, abs=1)


def test_a_page_that_is_not_there_is_said(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf_of([line("The first page", 50)]))

    with pytest.raises(FormatError, match=r"^Page 4 of “report\.pdf” cannot be drawn; open the file once more"):
        draw_page(file, 3, 1.0)
