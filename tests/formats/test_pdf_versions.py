"""A long PDF comes in versions: the first pages at once, each version the beginning of the next."""

from itertools import pairwise

from reader.formats.pdf_file import PdfReader
from reader.formats.reader import GrowingReader
from reader.model.document import Document
from tests.formats.pdf_files import BOLD, line, lines, pdf_of

SENTENCE = "On page {page} the council still met on Monday evening to decide"
PAGES = 60


def page(number: int) -> str:
    """Return a page whose last paragraph goes on on the next one."""
    head = line("The Daily Bridge", 30) + line(str(number), 580, x=195)
    title = line(f"Chapter {number}", 105, size=16, font=BOLD) if number % 5 == 1 else ""
    above = lines("about the bridge, which stays closed until the piers are mended.", 130) if number > 1 else ""
    return head + title + above + lines(SENTENCE.format(page=number), 480)


def versions(page_count: int) -> list[Document]:
    data = pdf_of([page(number) for number in range(1, page_count + 1)])
    return list(PdfReader().versions(data, "long.pdf"))


def test_reader_of_pdf_files_grows() -> None:
    assert isinstance(PdfReader(), GrowingReader)


def test_each_version_is_the_beginning_of_the_next() -> None:
    found = versions(PAGES)

    assert len(found) == 2
    assert all(after.text.startswith(before.text) for before, after in pairwise(found))
    assert 15 <= found[0].text.count("On page ") <= 20


def test_a_version_ends_where_a_paragraph_ends() -> None:
    first, last = versions(PAGES)
    count = len(first.paragraphs)

    assert first.text == last.text[: last.paragraphs[count - 1].span.end]
    assert [each.span for each in first.paragraphs] == [each.span for each in last.paragraphs[:count]]


def test_running_heads_are_left_out_of_the_first_version_already() -> None:
    first, _ = versions(PAGES)

    assert "Daily Bridge" not in first.text
    assert [removed.text for removed in first.removed] == ["The Daily Bridge"]


def test_a_short_file_comes_at_once() -> None:
    assert len(versions(12)) == 1


def test_the_last_version_is_what_reading_gives() -> None:
    data = pdf_of([page(number) for number in range(1, PAGES + 1)])

    *_, last = PdfReader().versions(data, "long.pdf")

    assert last == PdfReader().read(data, "long.pdf")
