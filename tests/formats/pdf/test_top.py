"""The top of an article and its headings: authors beside and below each other, and formulas that are no headings."""

from dataclasses import replace

import pytest

from reader.formats.pdf.glyphs.words import Page, Style, Word
from reader.formats.pdf.headings import is_heading
from reader.formats.pdf.layout.lines import line_of, segments_of
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind
from reader.model.document import ParagraphKind
from tests.formats.pdf.layout.test_columns import OPENING, SECOND, read
from tests.formats.pdf_files import BOLD, ITALIC, line, lines
from tests.formats.reading import texts

TITLE = line("A Bridge over the River", 50, size=18, font=BOLD)
TEXT = lines(OPENING, 240) + lines(SECOND, 300)


def test_authors_beside_each_other_are_several() -> None:
    names = line("Jane Roe", 90, x=80) + line("Mary Major", 90, x=160) + line("John Doe", 90, x=250)

    assert read(TITLE + names + TEXT).metadata.byline == "Jane Roe, Mary Major, John Doe"


def test_each_author_above_a_place_of_work_is_named() -> None:
    first = lines("Jane Roe\nDepartment of Rivers\nHill University", 90, x=140) + line("Houston", 132, x=160)
    second = lines("Mary Major\nInstitute of Bridges", 152, x=140)

    document = read(TITLE + first + second + TEXT)

    assert document.metadata.byline == "Jane Roe, Mary Major"
    assert "Houston" in texts(document, ParagraphKind.BYLINE)


def test_authors_in_rows_below_another_are_named() -> None:
    rows = line("John Doe", 150, x=80) + line("Ann Other", 150, x=240)
    rows += line("Houston", 162, x=80) + line("Houston", 162, x=240)
    rows += line("Hill University", 174, x=80) + line("Hill University", 174, x=240)
    first = lines("Jane Roe\nInstitute of Bridges", 90, x=140)

    document = read(TITLE + first + rows + TEXT)

    assert document.metadata.byline == "Jane Roe, John Doe, Ann Other"
    assert texts(document, ParagraphKind.TABLE) == []


def test_the_name_of_a_journal_in_large_type_is_no_title() -> None:
    journal = line("Journal of Small Bridges", 30, size=24, font=BOLD) + line("May 2027, Volume 18, Issue 3", 48)
    document = read(journal + line("A Bridge over the River", 90, size=18, font=BOLD) + TEXT)

    assert document.metadata.title == "A Bridge over the River"


def test_an_author_in_bold_type_above_a_place_of_work_is_named() -> None:
    names = line("Mary Major", 90, x=140, font=BOLD) + line("Hill University", 104, x=140)

    assert read(TITLE + names + TEXT).metadata.byline == "Mary Major"


def test_a_mark_of_a_note_that_lost_its_name_is_left_out() -> None:
    document = read(TITLE + line("Jane Roe", 90, x=160) + line("\u2020", 70, x=215, size=14) + TEXT)

    assert "\u2020" not in document.text
    assert "\u2020" in [removed.text for removed in document.removed]


def passage_of(text: str, style: Style) -> Passage:
    word = Word(text, 50.0, 150.0, 100.0, style)
    found = line_of(segments_of(Page(0, 400.0, 600.0, (word,))), 0)
    return Passage(PassageKind.TEXT, (found,), Column(50.0, 350.0))


@pytest.mark.parametrize("text", ["Pn", "X", "1 X", "Fi , (25)", "= W⁰", "Wn(t) = √", "+Nηt, + +ηh, = Wn η", "√ i"])
def test_parts_of_formulas_are_no_headings(text: str) -> None:
    assert not is_heading(passage_of(text, Style(14.0)), Style(10.0))


@pytest.mark.parametrize("text", ["A", "II", "EU", "3D", "Q&A", "The costs", "市议会", "Costs × wages", "Das Öl"])
def test_short_words_in_large_type_are_headings(text: str) -> None:
    assert is_heading(passage_of(text, Style(14.0)), Style(10.0))


def test_a_letter_apart_in_the_type_of_the_text_is_no_heading() -> None:
    letter, words = (replace(passage_of(text, Style(10.0)), gap=2.0) for text in ("U", "THE COSTS"))

    assert not is_heading(letter, Style(10.0))
    assert is_heading(words, Style(10.0))


def test_a_variable_in_italics_apart_is_no_heading() -> None:
    document = read(lines(OPENING, 100) + line("U", 160, font=ITALIC) + lines(SECOND, 184))

    assert "U" in texts(document, ParagraphKind.BODY)


def test_a_short_line_in_bold_is_a_heading() -> None:
    assert is_heading(passage_of("X", Style(14.0, is_bold=True)), Style(10.0))


def test_a_byline_in_small_type_under_the_title_names_the_author() -> None:
    document = read(TITLE + line("By Jane Roe", 90, size=7) + TEXT)

    assert document.metadata.byline == "Jane Roe"
    assert texts(document, ParagraphKind.BYLINE) == ["By Jane Roe"]


def test_lines_beside_a_drop_capital_and_below_it_are_one_paragraph() -> None:
    beside = line("he council of the town met on Monday to decide upon the old bridge", 240, x=80)
    beside += line("that was closed for the winter and for nearly all of this spring", 252, x=80)
    below = lines("since the storm took two of its arches and half the road.", 264)
    page = TITLE + line("T", 252, size=26) + beside + below + lines(SECOND, 300)

    first = texts(read(page), ParagraphKind.BODY)[0]

    assert first.startswith("The council of the town met")
    assert first.endswith("the road.")
