"""Tables and pictures on paper."""

import pytest
from PySide6.QtCore import QSizeF

from reader.formats.structure.builder import DocumentBuilder
from reader.gui.paper.composition import BELOW_POINTS, TALLEST_PICTURE, composed
from reader.gui.paper.pagination import PlacedRow, paginated
from reader.gui.paper.picture import SetPicture
from reader.gui.paper.printing import pdf_of
from reader.gui.paper.rows import Marker, Row
from reader.gui.paper.sheet import sheet_of
from reader.gui.paper.typeset import SetText
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.figures.test_pictures import encoded, illustrated, png_without_pixels
from tests.gui.figures.test_tables import NUMBERS, TERMS, row
from tests.gui.pdf_words import pages_of

A4 = QSizeF(595, 842)  # points
SHEET = sheet_of(A4)


def set_text(placed: Row) -> SetText:
    assert isinstance(placed.text, SetText)
    return placed.text


def pages(document: Document) -> list[list[PlacedRow]]:
    return paginated(composed(document, None, SHEET), SHEET)


def test_there_is_white_between_the_points_of_an_author_and_the_text() -> None:
    points = [(ParagraphKind.KEY_POINT, words) for words in ("The pier closes.", "Boats stop.")]

    below = [placed.below for placed in composed(make_document(*points, "The pier closes in May."), None, SHEET)]

    assert below[0] < below[1] == BELOW_POINTS


def test_numbers_stand_under_each_other_on_paper() -> None:
    rows = composed(make_document(*(row(*cells) for cells in NUMBERS)), None, SHEET)

    edges = []
    for placed, cells in zip(rows, NUMBERS, strict=True):
        start = len(cells[0]) + 1
        edges.append(set_text(placed).stretches(Span(start, start + len(cells[1])))[0].right)
    assert max(edges) - min(edges) < 8  # half a point
    assert {set_text(placed).line_count for placed in rows} == {1}


def test_the_row_that_names_the_columns_is_set_apart_and_never_alone() -> None:
    rows = composed(make_document(*(row(*cells) for cells in NUMBERS)), None, SHEET)

    assert [placed.marker for placed in rows] == [Marker.HEADER_RULE, *[Marker.ROW_RULE] * 3]
    assert [placed.keeps_with_next for placed in rows] == [True, False, False, False]
    assert rows[0].extent <= SHEET.text_width


def test_a_long_last_cell_goes_on_below_itself_on_paper() -> None:
    rows = composed(make_document(*(row(*cells) for cells in TERMS)), None, SHEET)

    text = set_text(rows[1])
    assert text.line_count > 1
    start = len("Margin") + 1
    lines = text.stretches(Span(start, start + len(TERMS[1][1])))
    assert len(lines) == text.line_count
    assert {round(stretch.left) for stretch in lines} == {round(lines[0].left)}


def test_a_line_of_code_runs_over_the_margin_and_goes_on_behind_its_indent() -> None:
    code = "def sail(ship):\n    " + "log(ship) or " * 12 + "stop()\n    return ship"
    text = set_text(composed(make_document("A.", (ParagraphKind.CODE, code), "B."), None, SHEET)[1])
    indent = text.stretches(Span(code.index("log"), code.index("log") + 1))[0].left
    lefts = [stretch.left for stretch in text.stretches(Span(0, len(code)))]

    assert text.width > SHEET.text_width
    assert [left > indent for left in lefts] == [False, False, True, False]


def test_a_table_runs_over_pages_without_losing_a_row() -> None:
    document = make_document(*(row(f"Row {number}", str(number)) for number in range(200)))

    placed = [part for page in pages(document) for part in page]

    assert len(pages(document)) > 2
    assert len({id(part.row) for part in placed}) == 200


def test_a_picture_is_printed_above_its_paragraph() -> None:
    rows = composed(illustrated(encoded(400, 200), after=1), None, SHEET)

    picture = rows[1].text
    assert isinstance(picture, SetPicture)
    assert picture.width == pytest.approx(2 * picture.tops[-1], rel=0.01)
    assert rows[1].keeps_with_next
    assert set_text(rows[2]).line_count > 1


def test_a_picture_that_is_not_there_has_a_frame_with_its_description() -> None:
    rows = composed(illustrated(b"", after=1), None, SHEET)

    assert rows[1].marker is Marker.FRAME
    assert set_text(rows[1]).line_count == 1
    assert len(pdf_of(illustrated(b"", after=1), None)) > len(pdf_of(illustrated(after=1), None))


def test_a_large_picture_fits_the_column_and_leaves_room_for_text() -> None:
    wide, tall = (part for part in composed(illustrated(encoded(4000, 100), encoded(100, 4000)), None, SHEET)[2:4])

    assert isinstance(wide.text, SetPicture)
    assert wide.text.width <= SHEET.text_width + 1
    assert tall.text.tops[-1] <= TALLEST_PICTURE * SHEET.height + 1


def test_a_picture_at_the_end_is_printed_last() -> None:
    rows = composed(illustrated(end=encoded(400, 200)), None, SHEET)

    assert isinstance(rows[-1].text, SetPicture)
    assert not rows[-1].keeps_with_next


def test_a_picture_and_its_caption_are_on_one_page() -> None:
    builder = DocumentBuilder()
    for number in range(12):
        builder.add(ParagraphKind.BODY, f"{number}. " + "Twelve plain words stand here, and none is missing. " * 9)
        builder.add_image(encoded(400, 300))
        builder.add(ParagraphKind.CAPTION, f"Picture {number}")

    found = pages(builder.build("test"))

    assert len(found) > 3
    assert not any(isinstance(page[-1].row.text, SetPicture) for page in found)
    assert all(part.bottom <= SHEET.bottom for page in found for part in page)


@pytest.mark.qt_log_ignore("qt.gui.imageio|libpng|QImageIOHandler")
@pytest.mark.parametrize("data", [b"no picture", png_without_pixels(30, 20), png_without_pixels(30_000, 30_000)])
def test_a_picture_that_cannot_be_shown_is_not_printed(data: bytes) -> None:
    rows = composed(illustrated(data), None, SHEET)

    assert all(isinstance(part.text, SetText) for part in rows)


def test_the_words_of_a_table_are_in_the_pdf() -> None:
    document = make_document("Before.", *(row(*cells) for cells in (*NUMBERS, ("", "ישראל 🎈", ""))), "After.")

    text = "".join("".join(pages_of(pdf_of(document, None))).split())

    assert all("".join(cell.split()) in text for cells in NUMBERS for cell in cells)


def test_a_pdf_with_pictures_stays_small() -> None:
    pdf = pdf_of(illustrated(encoded(4000, 3000, form="JPG")), None)

    assert 1_000 < len(pdf) < 600_000
