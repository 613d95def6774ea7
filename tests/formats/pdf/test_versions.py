"""A long PDF comes in versions: the first pages at once, each version the beginning of the next."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reader.errors import Cancelled
from reader.formats import open_document
from reader.formats.readers.pdf_file import PdfReader
from reader.formats.readers.reader import GrowingReader
from reader.model.document import Document
from reader.model.progress import Progress, ProgressUnit
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
    assert [removed.text.split("\n\n")[0] for removed in first.removed] == ["The Daily Bridge", "1"]


def test_a_short_file_comes_at_once() -> None:
    assert len(versions(12)) == 1


def test_the_last_version_is_what_reading_gives() -> None:
    data = pdf_of([page(number) for number in range(1, PAGES + 1)])

    *_, last = PdfReader().versions(data, "long.pdf")

    assert last == PdfReader().read(data, "long.pdf")


class Watch:
    """Notes what pdfium has open: documents, pages and their texts."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.documents: list[pypdfium2.PdfDocument] = []
        self.calls: Counter[str] = Counter()
        make = pypdfium2.PdfDocument
        monkeypatch.setattr(pypdfium2, "PdfDocument", lambda data, password: self._noted(make(data, password)))
        for name in ("FPDF_LoadPage", "FPDF_ClosePage", "FPDFText_LoadPage", "FPDFText_ClosePage"):
            monkeypatch.setattr(pdfium, name, self._counted(name, getattr(pdfium, name)))

    def _noted(self, document: pypdfium2.PdfDocument) -> pypdfium2.PdfDocument:
        self.documents.append(document)
        return document

    def _counted(self, name: str, function: Callable[..., object]) -> Callable[..., object]:
        def counting(*arguments: object) -> object:
            self.calls[name] += 1
            return function(*arguments)

        return counting

    def assert_nothing_is_open(self) -> None:
        assert len(self.documents) == 1
        assert self.documents[0].raw is None
        assert self.calls["FPDF_LoadPage"] == self.calls["FPDF_ClosePage"]
        assert self.calls["FPDFText_LoadPage"] == self.calls["FPDFText_ClosePage"]


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    return Watch(monkeypatch)


def test_reading_called_off_midway_reads_no_further_and_leaves_nothing_open(watch: Watch) -> None:
    reading = PdfReader().versions(pdf_of([page(number) for number in range(1, PAGES + 1)]), "long.pdf")
    next(reading)

    assert watch.documents[0].raw is not None
    assert 20 <= watch.calls["FPDF_LoadPage"] < PAGES
    reading.close()

    watch.assert_nothing_is_open()
    assert watch.calls["FPDF_LoadPage"] < PAGES


def test_how_far_the_reading_has_come_is_told(tmp_path: Path) -> None:
    path, told = tmp_path / "long.pdf", list[Progress]()
    path.write_bytes(pdf_of([page(number) for number in range(1, PAGES + 1)]))

    open_document(path, on_progress=told.append)

    pages = [each.done for each in told]
    assert {(each.unit, each.total) for each in told} == {(ProgressUnit.PAGE, PAGES)}
    assert pages == sorted(set(pages))
    assert PAGES / 2 < pages[-1] <= PAGES
    assert len(pages) > 3


def test_a_file_whose_opening_is_called_off_is_closed(watch: Watch, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf_of([page(number) for number in range(1, PAGES + 1)]))

    def call_off(_document: Document) -> None:
        raise Cancelled

    with pytest.raises(Cancelled) as called_off:
        open_document(path, on_version=call_off)

    watch.assert_nothing_is_open()
    del called_off  # whose traceback kept all that ran alive


def test_a_file_read_to_its_end_is_closed(watch: Watch) -> None:
    PdfReader().read(pdf_of([page(1)]), "short.pdf")

    watch.assert_nothing_is_open()
