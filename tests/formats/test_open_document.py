"""Files, bytes and pasted text; for whatever is wrong with one, a sentence that names it."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from reader import formats
from reader.errors import ErrorKind, FormatError
from reader.formats import READERS, file_patterns, open_document, read_bytes, read_text, suffixes
from reader.formats.readers.reader import Reader
from reader.model.document import Document
from tests.formats.reading import FIRST, SECOND, kinds


def _refusal(path: Path) -> FormatError:
    with pytest.raises(FormatError) as refusal:
        open_document(path)
    return refusal.value


def _assert_clear(error: FormatError, kind: ErrorKind, name: str) -> None:
    assert error.kind is kind
    assert error.subject == name
    assert name in str(error)
    assert str(error).endswith(".")
    assert str(error).count(". ") == 0
    assert "; " in str(error)


@pytest.mark.parametrize("reader", [READERS[0], READERS[1]], ids=lambda reader: reader.id)
def test_readers_of_text_read_their_own_files(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / f"article{reader.suffixes[0]}"
    path.write_text(f"{FIRST}\n\n{SECOND}", encoding="utf-8")

    document = open_document(path)

    assert document.text == f"{FIRST}\n\n{SECOND}"
    assert document.source == str(path)
    assert (document.language, document.sentences) == (None, ())


def test_readers_differ_in_id_and_suffix() -> None:
    assert len({reader.id for reader in READERS}) == len(READERS)
    assert len(set(suffixes())) == len(suffixes())
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes())


def test_file_patterns_name_every_format() -> None:
    assert dict(file_patterns())["Markdown"][0] == "*.md"
    assert [name for name, _ in file_patterns()] == [reader.name for reader in READERS]


def test_ending_decides_and_its_case_does_not_matter() -> None:
    text = f"{FIRST} It was *very* long.".encode()

    assert read_bytes(text, "a", name="A.MD").marks
    assert not read_bytes(text, "a", name="a.txt").marks
    assert not read_bytes(text, "a").marks
    assert read_bytes(text, "a", reader="markdown", name="a.txt").marks


def test_unknown_ending_is_tried_as_text() -> None:
    assert read_bytes(FIRST.encode(), "notes.xyz", name="notes.xyz").text == FIRST


def test_pasted_text_may_hold_anything() -> None:
    assert read_text("%PDF is a format.\x00 \ud800", "clipboard").text.startswith("%PDF is a format.")


def test_missing_file_is_named(tmp_path: Path) -> None:
    refusal = _refusal(tmp_path / "gone.txt")

    assert refusal.kind is ErrorKind.NOT_FOUND
    assert refusal.message == "There is no file “gone.txt”; choose another."


def test_file_that_vanishes_is_said_to_have_been_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    path.write_text(FIRST, encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr(Path, "open", fail)

    assert _refusal(path).message == "“article.txt” is not there any more; choose it again where it is now."


def test_file_below_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")

    _assert_clear(_refusal(tmp_path / "a.txt" / "b.txt"), ErrorKind.NOT_FOUND, "b.txt")


def test_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()

    _assert_clear(_refusal(tmp_path / "articles"), ErrorKind.NOT_A_FILE, "articles")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\x0c", "\u00a0\u2003\n".encode()])
@pytest.mark.parametrize("name", ["empty.txt", "empty.md"])
def test_empty_file_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    _assert_clear(_refusal(tmp_path / name), ErrorKind.EMPTY, name)


def test_binary_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_bytes(b"\x89PNG\r\n")

    _assert_clear(_refusal(tmp_path / "scan.txt"), ErrorKind.BINARY, "scan.txt")


@pytest.mark.parametrize(
    "content", ["<!DOCTYPE html><p>x", "\n<html lang='en'><p>x", "<?xml version='1.0'?><HTML><p>x"]
)
@pytest.mark.parametrize("name", ["page.txt", "page", "page.html"])
def test_a_web_page_is_read_as_one_whatever_its_name(name: str, content: str) -> None:
    assert read_bytes(content.encode(), name, name=name).text == "x"


def test_long_text_is_refused_whatever_its_bytes() -> None:
    with pytest.raises(FormatError) as refusal:
        read_text("a" * (formats.MAX_CHARACTERS + 1), "clipboard")

    _assert_clear(refusal.value, ErrorKind.TOO_LARGE, "clipboard")


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (PermissionError(13, "Permission denied"), ErrorKind.NO_PERMISSION),
        (FileNotFoundError(2, "No such file"), ErrorKind.NOT_FOUND),
        (OSError(5, "Input/output error"), ErrorKind.UNREADABLE),
    ],
    ids=["no permission", "vanishes while it is read", "broken disk"],
)
def test_failure_while_reading_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError, kind: ErrorKind
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(FIRST, encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(Path, "open", fail)

    _assert_clear(_refusal(path), kind, "article.txt")


def test_name_that_no_file_can_have_is_refused() -> None:
    assert _refusal(Path("a\x00b.txt")).kind is ErrorKind.UNREADABLE


def test_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")

    _assert_clear(_refusal(tmp_path / "loop.txt"), ErrorKind.UNREADABLE, "loop.txt")


def test_unknown_reader_is_named_with_those_there_are() -> None:
    with pytest.raises(FormatError, match="text, markdown") as refusal:
        read_bytes(b"x", "a", reader="papyrus")

    assert refusal.value.kind is ErrorKind.UNKNOWN_FORMAT


def test_failures_and_documents_can_be_sent_to_another_process(tmp_path: Path) -> None:
    error = _refusal(tmp_path / "gone.txt")
    document: Document = read_text(FIRST, "clipboard")

    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert pickle.loads(pickle.dumps(document)) == document


def test_pipe_is_read() -> None:
    script = (
        "from pathlib import Path; from reader.formats import open_document; "
        "print(open_document(Path('/dev/stdin')).text)"
    )

    done = subprocess.run([sys.executable, "-c", script], input=FIRST, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == FIRST


def test_import_is_light() -> None:
    heavy = (
        "nltk numpy sumy markdown_it charset_normalizer py3langid PySide6 lxml mammoth trafilatura httpx pypdfium2 "
        "cryptography msoffcrypto"
    )
    script = f"import sys, reader.formats; print([name for name in {heavy.split()} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_same_bytes_give_the_same_document() -> None:
    first, second = (read_bytes(f"{FIRST}\n{SECOND}".encode(), "a") for _ in range(2))

    assert first == second
    assert kinds(first) == "body body"
