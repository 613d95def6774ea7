"""A PDF that cannot be read says so in one sentence with a way on; one that can in part says what is missing."""

from pathlib import Path

import pytest

from reader.errors import ErrorKind, FormatError, LockedError
from reader.formats import open_document, read_bytes
from reader.formats.pdf import refusals
from reader.formats.sources import files
from reader.jobs import DrawPage, OpenFile
from reader.model.document import Document
from reader.model.source import Source
from tests.formats.pdf_files import PICTURE, line, lines, pdf_of

FILES = Path(__file__).parents[1] / "files"
TEXT = lines("The council of the town met on Monday evening\nto decide about the bridge over the river.", 100)


def read(data: bytes, name: str = "scan.pdf") -> Document:
    return read_bytes(data, f"/home/mara/{name}", name=name)


def refusal(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as error:
        read(data)
    assert error.value.subject == "scan.pdf"
    assert str(error.value).endswith(".")
    assert str(error.value).count(". ") == 0
    return error.value


def test_a_locked_file_says_so() -> None:
    with pytest.raises(LockedError, match=r"“locked\.pdf” is locked with a password; give it, or open a copy"):
        open_document(FILES / "locked.pdf")


def test_a_locked_file_opens_with_its_password_and_with_no_other() -> None:
    locked = Source.file(FILES / "locked.pdf")

    title = open_document(locked.unlocked("secret")).metadata.title
    assert title == "Over 900 asylum seekers rescued off Indonesian coast"
    with pytest.raises(LockedError, match=r"“locked\.pdf” does not open with this password; try another"):
        open_document(locked.unlocked("guess"))


def test_a_password_is_shown_nowhere() -> None:
    locked = Source.file("a.pdf").unlocked("secret")

    assert "secret" not in f"{locked}{locked!r}{OpenFile(locked)!r}{DrawPage(Path('a.pdf'), 0, 1.0, 'secret')!r}"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%%EOF", pdf_of([TEXT])[:120], b"Not a PDF at all."], ids=["empty", "cut off", "other"]
)
def test_a_damaged_file_says_so(data: bytes) -> None:
    with pytest.raises(FormatError) as error:
        read_bytes(data, "scan.pdf", reader="pdf")

    assert error.value.kind is ErrorKind.UNREADABLE
    assert str(error.value) == "“scan.pdf” is not a PDF, or is damaged; fetch or save it once more."


def test_a_scan_says_that_it_is_one() -> None:
    error = refusal(pdf_of([PICTURE, f"{PICTURE}\n{line('Seen', 100)}", PICTURE]))

    assert error.kind is ErrorKind.EMPTY
    assert str(error).startswith("“scan.pdf” is a scan: its 3 pages are pictures without text; ")


def test_a_scan_of_one_page_is_spoken_of_as_one() -> None:
    assert "its page is a picture without text" in str(refusal(pdf_of([PICTURE])))


def test_an_empty_page_is_no_scan() -> None:
    error = refusal(pdf_of([""]))

    assert error.kind is ErrorKind.EMPTY
    assert "holds no text" in str(error)


def test_a_file_that_is_a_scan_in_part_opens_with_a_warning() -> None:
    document = read(pdf_of([TEXT, PICTURE, PICTURE]))

    assert document.text.startswith("The council of the town")
    assert document.warnings == ("2 of 3 pages are pictures without text; what they say is not here.",)


def test_a_picture_beside_text_needs_no_warning() -> None:
    assert read(pdf_of([f"{PICTURE}\n{TEXT}"])).warnings == ()


def test_a_file_of_too_many_pages_names_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "MAX_PAGES", 2)

    error = refusal(pdf_of([TEXT] * 3))

    assert error.kind is ErrorKind.TOO_LARGE
    assert "more than 2 pages" in str(error)


def test_a_file_of_too_many_letters_names_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_CHARACTERS", 50)

    error = refusal(pdf_of([TEXT]))

    assert error.kind is ErrorKind.TOO_LARGE
    assert "longer than" in str(error)


def test_the_bytes_tell_a_pdf_whatever_its_name() -> None:
    assert read(pdf_of([TEXT]), "article.txt").text.startswith("The council of the town")
