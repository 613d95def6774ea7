"""How large a file may be: a limit for each kind, named in the sentence that refuses it."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import open_document
from tests.formats.pdf_files import lines, pdf_of

PAGE = lines("The council of the town met on Monday evening\nto decide about the bridge over the river.", 100)


class _HeadOnly(BytesIO):
    """A file of which no more than the first bytes may be read."""

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert 0 <= size <= 16
        return super().read(size)


def sparse(path: Path, size: int, head: bytes = b"") -> Path:
    """Return a file of this size, all zeros after its head, that takes no room on the disk."""
    path.write_bytes(head)
    os.truncate(path, size)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(FormatError) as error:
        open_document(path)
    assert error.value.kind is ErrorKind.TOO_LARGE
    assert error.value.subject == path.name
    return str(error.value)


@pytest.mark.parametrize(
    ("name", "size", "limit"),
    [
        ("long.txt", 40_000_000, "longer than 8 million characters"),
        ("long.md", 40_000_000, "longer than 8 million characters"),
        ("long", 40_000_000, "longer than 8 million characters"),
        ("page.html", 40_000_000, "larger than 32 MB"),
        ("archive.mhtml", 40_000_000, "larger than 32 MB"),
        ("book.epub", 200_000_001, "larger than 200 MB"),
        ("scan.pdf", 200_000_001, "larger than 200 MB"),
    ],
)
def test_a_file_beyond_the_limit_is_told_the_limit(tmp_path: Path, name: str, size: int, limit: str) -> None:
    said = refusal(sparse(tmp_path / name, size))

    assert said == f"“{name}” is {limit}; split it and open a part."


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sparse(tmp_path / "long.txt", 40_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: _HeadOnly(b"Once upon a time"))

    assert "8 million characters" in refusal(path)


@pytest.mark.parametrize(("name", "size"), [("report.pdf", 100_000_000), ("report", 40_000_000)])
def test_a_heavy_pdf_is_read_whatever_its_name(tmp_path: Path, name: str, size: int) -> None:
    path = tmp_path / name
    path.write_bytes(_heavy_pdf(size))

    assert open_document(path).text.startswith("The council of the town met on Monday evening")


def test_a_book_may_be_larger_than_a_text_for_its_pictures(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="not an EPUB book"):
        open_document(sparse(tmp_path / "book.epub", 40_000_000))


def _heavy_pdf(size: int) -> bytes:
    """Return a PDF with so many bytes between its objects and their table, where the pictures of a report stand."""
    objects, rest = pdf_of([PAGE]).split(b"xref\n", 1)
    table, _ = rest.split(b"startxref", 1)
    filling = b"%" + b"0" * size + b"\n"
    return b"".join([objects, filling, b"xref\n", table, b"startxref\n%d\n%%%%EOF\n" % (len(objects) + len(filling))])
