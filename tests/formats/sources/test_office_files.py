"""Files that real programs made: each reads like the plain text of which it was made."""

import pytest

from reader.formats import READERS, open_document
from reader.formats.readers.reader import GrowingReader
from reader.model.document import Document, MarkKind, ParagraphKind
from tests.formats.office import ARTICLES, FILES, NOTES, TIDE_MILL, assert_like_plain_text, assert_outline, outline

SUFFIXES = (".docx", ".odt", ".rtf", ".epub")
CONVERTED = [(name, suffix) for name in ARTICLES for suffix in SUFFIXES if (FILES / f"{name}{suffix}").exists()]
TIDE_MILLS = sorted(path.name for path in FILES.glob("tide-mill*"))
# pandoc's rich text tells neither quotations nor code, and no rich text keeps pictures that can be shown.
PLAINER = {"quote": "body", "code": "body", "caption": "caption"}


def _document(name: str) -> Document:
    return open_document(FILES / name)


@pytest.mark.parametrize(("name", "suffix"), CONVERTED, ids=[f"{name}{suffix}" for name, suffix in CONVERTED])
def test_a_converted_article_has_the_paragraphs_of_its_text(name: str, suffix: str) -> None:
    assert_like_plain_text(name, suffix)


def test_there_are_files_of_every_kind() -> None:
    assert len(CONVERTED) == 14
    assert len(TIDE_MILLS) == 8


@pytest.mark.parametrize("name", [name for name in TIDE_MILLS if not name.endswith(".rtf")])
def test_structure_is_kept(name: str) -> None:
    found = outline(_document(name))
    notes = [text for kind, _, text in found if kind == "caption" and text[3:] in {note[3:] for note in NOTES}]

    assert_outline([each for each in found if each[2] not in notes], TIDE_MILL)
    assert len(notes) == len(NOTES)


@pytest.mark.parametrize("name", [name for name in TIDE_MILLS if name.endswith(".rtf")])
def test_structure_that_rich_text_can_hold_is_kept(name: str) -> None:
    found = [each for each in outline(_document(name)) if each[2] not in NOTES]
    kinds = [kind for kind, _, _ in found]
    expected = [each for each in TIDE_MILL if each[2] != "The wheel at low water"]

    assert [PLAINER.get(kind, kind) for kind in kinds] == [PLAINER.get(kind, kind) for kind, _, _ in expected]
    assert [level for _, level, _ in found] == [level for _, level, _ in expected]
    assert "".join(text for _, _, text in found).count("the tide pushes through the gates") == 1


@pytest.mark.parametrize("name", TIDE_MILLS)
def test_marks_lie_over_their_words(name: str) -> None:
    document = _document(name)
    words = {(mark.kind, document.text_of(mark.span), mark.target) for mark in document.marks}

    assert (MarkKind.STRONG, "at least one metre", None) in words
    assert (MarkKind.EMPHASIS, "through the wheel", None) in words
    assert (MarkKind.LINK, "its own page", "https://example.org/board") in words


@pytest.mark.parametrize("name", [name for name in TIDE_MILLS if not name.endswith(".rtf")])
def test_a_picture_stands_before_its_caption(name: str) -> None:
    document = _document(name)

    (image,) = document.images

    assert image.data.startswith(b"\x89PNG")
    assert document.paragraphs[image.before].kind is ParagraphKind.CAPTION


@pytest.mark.parametrize("name", TIDE_MILLS)
def test_footnotes_are_no_prose_and_their_signs_are_under_a_mark(name: str) -> None:
    document = _document(name)
    texts = [document.plain_words(each.span) for each in document.paragraphs if each.is_prose]

    assert not any("twelfth century" in text or "heated room" in text for text in texts)
    assert any("from the other side. The miller waits" in text for text in texts)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_the_last_version_is_what_reading_gives(reader: object) -> None:
    paths = [path for path in FILES.iterdir() if path.suffix == getattr(reader, "suffixes", ("",))[0]]
    if not isinstance(reader, GrowingReader):
        return

    for path in paths[:2]:
        *_, last = reader.versions(path.read_bytes(), path.name)
        assert last == reader.read(path.read_bytes(), path.name)
