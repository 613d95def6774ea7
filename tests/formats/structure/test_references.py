"""Lists of references and notes under a heading that names them are kept, and are no text of the article."""

import pytest

from reader.formats import read_text
from reader.model.document import Document, ParagraphKind, ParagraphRole
from tests.formats.reading import texts

BODY = (
    "Rain falls on the hills before it reaches the quay, and the town has learned to count it.",
    "Two hundred gauges now send what they measure to the harbour, every hour of the day and night.",
)
BOOKS = (
    "Berg, A. (2019). Counting rain on slate roofs. Brennvik: Harbour Press.",
    "Reed, T. & Lund, M. (2021). What one funnel cannot know. Journal of Small Rivers 12, pp. 14-31.",
)


def read(heading: str, entries: tuple[str, ...], *after: str) -> Document:
    parts = ("# Counting rain", *BODY, f"## {heading}", *entries, *after)
    return read_text("\n\n".join(parts), "rain.md", reader="markdown")


def of_role(document: Document, role: ParagraphRole) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs if each.role is role]


@pytest.mark.parametrize(
    "heading", ["References", "7. REFERENCES", "Literaturverzeichnis", "Bibliographie", "参考文献"]
)
def test_what_stands_under_a_heading_of_references_is_no_prose(heading: str) -> None:
    document = read(heading, BOOKS)

    assert of_role(document, ParagraphRole.REFERENCE) == list(BOOKS)
    assert texts(document, ParagraphKind.HEADING) == [heading]
    assert texts(document, ParagraphKind.BODY) == list(BODY)
    assert [each.paragraphs for each in document.footnotes] == [(4,), (5,)]


def test_numbered_references_bear_their_numbers() -> None:
    document = read("References", tuple(f"[{at}] {book}" for at, book in enumerate(BOOKS, 8)))

    assert [note.label for note in document.footnotes] == ["8", "9"]


def test_what_stands_under_the_next_heading_is_text_again() -> None:
    document = read("References", BOOKS, "## Appendix", "The gauges were read by hand until the last spring.")

    assert texts(document, ParagraphKind.BODY)[-1] == "The gauges were read by hand until the last spring."


@pytest.mark.parametrize("heading", ["Sources", "Notes"])
def test_prose_under_a_heading_of_that_name_stays_prose(heading: str) -> None:
    prose = ("The river has two springs, and both lie under the same hill.", "Neither of them freezes in winter.")
    document = read(heading, prose)

    assert texts(document, ParagraphKind.BODY) == [*BODY, *prose]


def test_numbered_lines_under_notes_are_notes() -> None:
    document = read("Notes", ("1 The gauge is kept in the cellar.", "2 The other one is lost."))

    assert len(of_role(document, ParagraphRole.FOOTNOTE)) == 2
