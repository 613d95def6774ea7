"""Footnotes: told by the rule above them, moved behind the text, their signs marked."""

import pytest

from reader.model.document import Document, MarkKind, ParagraphKind, ParagraphRole
from tests.formats.pdf.layout.test_columns import OPENING, SECOND, bodies, one_line, read
from tests.formats.pdf_files import HEIGHT, LEFT, PLAIN, line, lines
from tests.formats.reading import texts

ABOVE = """
The council of the town met on Monday evening to decide about
the bridge over the river, which has been closed since the flood
of last spring. It has been measured"""
BELOW = """
by three engineers, who told the members that the repairs would
take two years and cost more than the town earns in taxes."""


def rule(y: float, *, x: float = LEFT, length: float = 100) -> str:
    """Return a rule drawn below the text, as thin as those above footnotes are."""
    return f"\n{x} {HEIGHT - y} {length} 0.5 re f\n"


def signed(text: str, sign: str, y: float, *, size: float = 10) -> str:
    """Return a line of text with a raised sign behind its last word."""
    start = f"BT /{PLAIN} {size} Tf 1 0 0 1 {LEFT} {HEIGHT - y} Tm ({text}) Tj"
    return f"{start} /{PLAIN} {size * 0.6} Tf {size * 0.4} Ts ({sign}) Tj 0 Ts ET\n"


def noted(sign: str) -> str:
    """Return a paragraph whose last word bears a sign."""
    *first, last = OPENING.strip().splitlines()
    return lines("\n".join(first), 100) + signed(last, sign, 124)


def parted(note: str, *, size: float = 10) -> Document:
    """Return a sentence that goes on on the next page, with a note in between."""
    *first, last = ABOVE.strip().splitlines()
    page = lines("\n".join(first), 500) + signed(last, "1", 524) + rule(540) + lines(note, 555, size=size)
    return read(page, lines(BELOW, 60) + lines(SECOND, 120))


def of_role(document: Document, role: ParagraphRole) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs if each.role is role]


def signs(document: Document) -> list[str]:
    return [document.text_of(mark.span) for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN]


def test_a_note_in_the_type_of_the_text_below_a_rule_leaves_the_sentence_whole() -> None:
    document = parted("1 The gauge is kept in the cellar of the town hall.")

    assert bodies(document) == [one_line(ABOVE) + "¹ " + one_line(BELOW), one_line(SECOND)]
    assert of_role(document, ParagraphRole.FOOTNOTE) == ["1 The gauge is kept in the cellar of the town hall."]
    assert [(note.label, note.paragraphs) for note in document.footnotes] == [("1", (2,))]


def test_a_note_that_a_sign_leads_to_stands_behind_the_text_and_one_without_a_sign_where_it_was() -> None:
    document = parted("1 The gauge is kept in the cellar.\n2 The other one is lost.", size=8)

    assert signs(document) == ["¹"]
    assert of_role(document, ParagraphRole.FOOTNOTE) == [
        "2 The other one is lost.",
        "1 The gauge is kept in the cellar.",
    ]
    assert [note.label for note in document.footnotes] == ["1"]
    assert document.paragraphs[-1].role is ParagraphRole.FOOTNOTE


def test_a_line_of_a_note_that_begins_with_a_lower_number_goes_on() -> None:
    first = noted("13")
    document = read(first + rule(540) + lines("13 The gauge has to differ for more than\n10 seconds.", 555, size=8))

    assert of_role(document, ParagraphRole.FOOTNOTE) == ["13 The gauge has to differ for more than 10 seconds."]


def test_a_note_that_goes_on_below_the_rule_of_the_next_page_is_one() -> None:
    first = noted("1") + rule(540)
    first += line("1 The gauge is kept in the cellar of the town hall, which", 555, size=8)
    second = lines(SECOND, 100) + rule(540) + line("nobody may enter without a lamp.", 555, size=8)
    document = read(first, second)

    [note] = of_role(document, ParagraphRole.FOOTNOTE)
    assert note == "1 The gauge is kept in the cellar of the town hall, which nobody may enter without a lamp."
    assert "nobody may enter" not in " ".join(bodies(document))


@pytest.mark.parametrize(
    ("last", "are_notes"),
    [
        (
            "3 The gauge is kept in the cellar.\n4 Nobody may enter it without a lamp, which hangs beside the door.",
            True,
        ),
        (
            "3. The gauge is kept in the cellar.\n4. Nobody may enter it without a lamp, which hangs beside the door.",
            False,
        ),
        ("3 miles of the road were flooded.", False),
    ],
)
def test_numbers_in_a_row_at_the_foot_of_a_page_are_those_of_notes_without_a_rule(last: str, are_notes: bool) -> None:
    document = read(lines(f"{OPENING.strip()}\n{ABOVE.strip()}", 100) + lines(last, 540))

    assert (of_role(document, ParagraphRole.FOOTNOTE) == last.splitlines()) is are_notes


def test_a_power_is_no_sign_of_a_note_of_the_same_number() -> None:
    opening = noted("2") + signed("It covers 10", "2", 150)
    document = read(opening + rule(540) + line("2 The gauge is kept in the cellar.", 555, size=8))

    assert "It covers 10²" in document.text
    assert signs(document) == ["²"]


def test_rules_below_each_other_beside_each_other_are_of_a_table_and_part_no_notes() -> None:
    document = read(
        lines(OPENING, 100) + rule(540) + rule(540, x=LEFT + 110) + lines("1 Mill Street\n2 Kiln Lane", 555)
    )

    assert not document.footnotes
    assert "2 Kiln Lane" in document.text


def test_the_sign_at_a_title_is_no_part_of_what_the_article_is_called() -> None:
    title = signed("Counting rain", "*", 60, size=20)
    document = read(title + lines(OPENING, 120) + rule(540) + line("* Read to the council in May.", 555, size=8))

    assert document.metadata.title == "Counting rain"
    assert texts(document, ParagraphKind.TITLE) == ["Counting rain*"]
