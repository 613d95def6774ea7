"""Where lines and notes come to stand on the printed page."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSizeF

from reader.gui.paper.composition import composed
from reader.gui.paper.pagination import MIN_LINES, PlacedRow, paginated
from reader.gui.paper.rows import Row
from reader.gui.paper.sheet import TOP, Face, faces, sheet_of
from reader.gui.paper.typeset import SetText
from reader.model.analysis import Analysis
from reader.model.annotation import ActorKind, Summary
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document

A4 = QSizeF(595, 842)  # points
SENTENCE = "Twelve plain words stand here in a row, and none is missing. "


@pytest.fixture
def body(_faces: None) -> Face:
    return faces().body


@pytest.mark.parametrize("size", [A4, QSizeF(612, 792), QSizeF(842, 595), QSizeF(420, 595), QSizeF(298, 420)])
def test_text_and_margin_fill_one_block_in_the_middle_of_the_paper(size: QSizeF) -> None:
    sheet = sheet_of(size)

    assert sheet.left == pytest.approx(sheet.width - sheet.right)
    assert sheet.text_width / (sheet.right - sheet.left) == pytest.approx(0.63, abs=0.04)


def test_lines_are_filled_up_to_the_width(body: Face) -> None:
    text = SetText(SENTENCE * 10, body, 4000)

    lines = text.stretches(Span(0, len(SENTENCE) * 10))
    assert text.line_count == len(lines) > 3
    assert all(3000 < line.right <= 4000 for line in lines[:-1])
    assert text.height == pytest.approx(text.line_count * body.leading)


def test_emoji_before_a_name_do_not_shift_its_underline(body: Face) -> None:
    plain, wide = SetText("aa Ana Ruiz", body, 9000), SetText("🎈🎈 Ana Ruiz", body, 9000)

    widths = [text.stretches(Span(3, 11))[0] for text in (plain, wide)]

    assert widths[0].right - widths[0].left == pytest.approx(widths[1].right - widths[1].left, abs=1)


def test_an_underline_goes_over_the_line_break_without_its_blank(body: Face) -> None:
    first, second = (SetText(word, body, 9000).stretches(Span(0, len(word)))[0].right for word in ("Ana", "Ruiz"))
    text = SetText("Ana Ruiz", body, second + 20)

    stretches = text.stretches(Span(0, 8))

    assert [stretch.line for stretch in stretches] == [0, 1]
    assert stretches[0].right == pytest.approx(first, abs=1)


def test_text_from_right_to_left_stands_at_the_right(body: Face) -> None:
    text = SetText("שלום", body, 5000)

    stretch = text.stretches(Span(0, 4))[0]

    assert stretch.right == pytest.approx(5000, abs=20)


def test_a_name_in_a_line_of_the_other_direction_is_underlined_whole(body: Face) -> None:
    mixed, plain = SetText("אמר Malta שלום", body, 5000), SetText("Malta", body, 5000)

    within, alone = mixed.stretches(Span(4, 9)), plain.stretches(Span(0, 5))

    assert len(within) == len(alone) == 1
    assert within[0].right - within[0].left == pytest.approx(alone[0].right - alone[0].left, abs=4)


def test_every_line_is_printed_once_and_within_the_page() -> None:
    document = _long_document()

    for page in _pages(document, _every_third(document)):
        for above, below in pairwise(page):
            assert above.bottom <= below.y
        for row in page:
            assert row.y >= TOP - 1
            assert max([row.bottom, *(note.bottom for note in row.notes)]) <= sheet_of(A4).bottom


def test_no_line_is_lost_at_the_end_of_a_page() -> None:
    document = _long_document()

    placed = [row for page in _pages(document, _every_third(document)) for row in page]

    seen: dict[int, list[int]] = {}
    for part in placed:
        seen.setdefault(id(part.row), []).extend(range(part.first, part.last))
    assert len(seen) == len(document.paragraphs)
    assert all(lines == list(range(len(lines))) for lines in seen.values())
    assert sum(len(part.notes) for part in placed) == len(_every_third(document).summary.selected())  # type: ignore[union-attr]


def test_notes_never_lie_upon_each_other() -> None:
    document = _long_document()

    for page in _pages(document, _all(document)):
        notes = [note for row in page for note in row.notes]
        assert all(above.bottom < below.y for above, below in pairwise(notes))


def test_a_note_stands_on_the_baseline_of_its_sentence() -> None:
    document = make_document("Short one. " + SENTENCE * 6 + "The last sentence stands here")
    chosen = Analysis(document.digest, summary=Summary("lead", (len(document.sentences) - 1,), 1))

    row = _pages(document, chosen)[0][0]
    note = row.notes[0]

    assert note.note.line > 2
    assert note.y + note.note.text.baseline(0) == pytest.approx(row.y + row.row.text.baseline(note.note.line))


def test_no_heading_ends_a_page_and_no_line_stands_alone() -> None:
    parts: list[str | tuple[ParagraphKind, str]] = []
    for number in range(60):
        parts += [(ParagraphKind.HEADING, f"Heading {number}"), (SENTENCE * (number % 9 + 1)).strip()]
    document = make_document(*parts)

    pages = _pages(document, None)

    assert len(pages) > 5
    assert not any(page[-1].row.keeps_with_next for page in pages)
    for part in (part for page in pages for part in page):
        is_whole = part.last - part.first == part.row.line_count
        assert is_whole or part.last - part.first >= MIN_LINES


def test_a_short_paragraph_is_not_broken() -> None:
    document = make_document(*[(SENTENCE * 4).strip()] * 50)

    parts = [part for page in _pages(document, None) for part in page]

    assert len(parts) == 50


def test_a_paragraph_longer_than_a_page_goes_on() -> None:
    document = make_document((SENTENCE * 200).strip())

    pages = _pages(document, None)

    assert len(pages) > 2
    assert pages[0][0].last == pages[1][0].first


def test_a_sentence_of_a_page_is_cut_in_the_margin_alone() -> None:
    words = "and on " * 400
    document = make_document(words.strip())

    row = _pages(document, _all(document))[0][0]

    assert row.notes[0].note.text.height < sheet_of(A4).bottom - TOP
    assert row.row.line_count > 40


def test_actors_are_underlined_in_the_text_by_kind_but_not_in_headings() -> None:
    document = sample_document()

    rows = composed(document, sample_analysis(document), sheet_of(A4))

    assert {underline.kind for underline in rows[1].underlines} == {ActorKind.PERSON}
    assert {underline.kind for underline in rows[7].underlines} == {ActorKind.PLACE, ActorKind.ORGANISATION}
    assert rows[5].underlines == ()


def test_paragraph_numbers_are_those_of_the_window() -> None:
    document = sample_document()

    rows = composed(document, None, sheet_of(A4))

    assert [row.number for row in rows] == ["", "1", "", "", "", "", "2", "3", "", "4"]


def _pages(document: Document, analysis: Analysis | None) -> list[list[PlacedRow]]:
    sheet = sheet_of(A4)
    rows: list[Row] = composed(document, analysis, sheet)
    return paginated(rows, sheet)


def _long_document() -> Document:
    return make_document(*[(SENTENCE * (number % 12 + 1)).strip() for number in range(80)])


def _every_third(document: Document) -> Analysis:
    chosen = tuple(range(0, len(document.sentences), 3))
    return Analysis(document.digest, summary=Summary("lead", chosen, len(chosen)))


def _all(document: Document) -> Analysis:
    chosen = tuple(range(len(document.sentences)))
    return Analysis(document.digest, summary=Summary("lead", chosen, len(chosen)))
