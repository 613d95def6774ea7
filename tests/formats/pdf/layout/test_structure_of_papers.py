"""Headings of journals, items that go on at the edge, abstracts in small type, words drawn twice."""

import pytest

from reader.model.document import ParagraphKind
from tests.formats.pdf.layout.test_columns import OPENING, SECOND, bodies, one_line, read
from tests.formats.pdf_files import BOLD, LEFT, line, lines
from tests.formats.reading import texts

TITLE = line("On mending piers", 30, size=20)


@pytest.mark.parametrize(
    ("heading", "size"), [("I. INTRODUCTION", 10), ("II. RELATED WORK", 8), ("3 METHODS AND DATA", 10)]
)
def test_a_number_and_words_in_capitals_are_a_heading(heading: str, size: float) -> None:
    document = read(TITLE + lines(OPENING, 60) + line(heading, 110, x=150, size=size) + lines(SECOND, 124))

    assert texts(document, ParagraphKind.HEADING) == [heading]
    assert bodies(document)[-1] == one_line(SECOND)


def test_headings_of_a_section_and_of_its_first_part_are_two() -> None:
    parts = ("1. INTRODUCTION", "1.1 Bridges and their piers")
    heads = "\n".join(line(text, 110 + 15 * at, font=BOLD, size=12) for at, text in enumerate(parts))
    document = read(TITLE + lines(OPENING, 60) + heads + lines(SECOND, 140))

    assert texts(document, ParagraphKind.HEADING) == list(parts)


def test_an_item_whose_lines_go_on_at_the_edge_is_whole() -> None:
    first = line("\u2022 Mail: the department of bridges, piers and quays of the town of", 110, x=LEFT + 12)
    rest = line("Brennvik, at the office of the engineers, room 12, on the quay.", 122)
    document = read(lines(OPENING, 60) + first + rest + lines(SECOND, 160))

    [item] = texts(document, ParagraphKind.LIST_ITEM)
    assert item.startswith("Mail: the department")
    assert item.endswith("of the town of Brennvik, at the office of the engineers, room 12, on the quay.")


def test_a_short_abstract_in_small_type_is_text() -> None:
    abstract = lines("Abstract. We compare the readings of two hundred gauges\nwith those of one funnel.", 110, size=8)
    document = read(line("Counting rain", 60, size=20) + abstract + lines(OPENING, 160) + lines(SECOND, 220))

    assert bodies(document)[0].startswith("Abstract. We compare")


def test_all_paragraphs_of_an_abstract_in_small_type_are_text() -> None:
    head = line("Abstract", 100, font=BOLD)
    parts = ("Purpose: we count rain with two hundred gauges.", "Findings: one funnel is not enough.")
    abstract = "".join(line(text, 116 + 18 * at, size=8) for at, text in enumerate(parts))
    document = read(line("Counting rain", 60, size=20) + head + abstract + lines(OPENING, 180) + lines(SECOND, 240))

    assert bodies(document)[:2] == list(parts)


def test_words_drawn_twice_to_look_bold_are_read_once() -> None:
    document = read(lines(OPENING, 60) + lines(OPENING, 60, x=LEFT + 0.4) + lines(SECOND, 120))

    assert bodies(document) == [one_line(OPENING), one_line(SECOND)]
