"""Files made by word processors and book programs, and small ones built by hand."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats import open_document, read_bytes
from reader.model.document import Document
from reader.paths import seed_dir

FILES = Path(__file__).parent / "files"
ARTICLES = {
    "world-cup-day-five": FILES / "world-cup-day-five.md",
    "document-found-on-street": FILES / "document-found-on-street.md",
    "putin-ceasefire-demands": seed_dir() / "putin-ceasefire-demands.txt",
    "north-korea-quasi-state-of-war": seed_dir() / "north-korea-quasi-state-of-war.txt",
}
FIRST_STEPS = "Twice a day the tide pushes through the gates in the dam and fills the pond behind it."
# Kind, depth and beginning of every paragraph of "The Mill That Works by the Moon", its notes aside.
TIDE_MILL = (
    ("title", 0, "The Mill That Works by the Moon"),
    ("byline", 0, "Glance Reader"),
    ("byline", 0, "2026-11-23"),
    ("standfirst", 0, "A tide mill grinds when the sea allows it."),
    ("label", 0, "At a glance"),
    ("key_point", 1, "The mill turns twice a day, and never at the same hour."),
    ("key_point", 1, "Its pond holds 40,000 cubic metres of water."),
    ("key_point", 1, "Repairs since 2019 have cost the village 310,000 euros."),
    ("heading", 1, "How the pond fills"),
    ("body", 0, FIRST_STEPS),
    ("body", 0, "“You don’t ask what time it is,” says the miller, who has worked here for thirty years."),
    ("quote", 0, "The sea is an employee that nobody pays and nobody can dismiss."),
    ("quote", 0, "It is punctual, but it keeps a calendar of its own."),
    ("heading", 1, "What it costs"),
    ("body", 0, "The village council published the figures in spring. They are short enough to be printed whole:"),
    ("table", 0, "Year\tWork\tCost in euros"),
    ("table", 0, "2019\tGates\t120,000"),
    ("table", 0, "2021\tWheel\t95,000"),
    ("table", 0, "2024\tRoof\t95,000"),
    ("body", 0, "Not everything was paid by the village. The money came from three places:"),
    ("list_item", 1, "1. the council, which gave a third,"),
    ("list_item", 1, "2. the region, which gave another third,"),
    ("list_item", 1, "3. and visitors, who came"),
    ("list_item", 2, "by boat in summer"),
    ("list_item", 2, "and on foot all year"),
    ("heading", 2, "Who decides"),
    ("body", 0, "A board of five meets in the kitchen of the mill. More about it stands on its own page."),
    ("code", 0, "next tide   04:12\nstart       07:50"),
    ("body", 0, "Nobody on the board has ever missed a meeting, though the meetings follow the tide as well."),
    ("caption", 0, "The wheel at low water"),
    ("heading", 1, "What comes next"),
    ("body", 0, "The gates will have to be replaced again in about twenty years."),
)
NOTES = (
    "1. Such gates are known from the twelfth century onwards.",
    "2. The kitchen is also the only heated room.",
)


def outline(document: Document) -> list[tuple[str, int, str]]:
    """Return kind, depth and text of every paragraph."""
    return [(each.kind.value, each.level, document.text_of(each.span)) for each in document.paragraphs]


def assert_outline(found: list[tuple[str, int, str]], expected: tuple[tuple[str, int, str], ...]) -> None:
    """Compare kinds, depths and the beginnings of the texts."""
    assert [(kind, level) for kind, level, _ in found] == [(kind, level) for kind, level, _ in expected]
    for (_, _, text), (_, _, beginning) in zip(found, expected, strict=True):
        assert text.startswith(beginning)


def assert_like_plain_text(name: str, suffix: str) -> None:
    """Compare a file with the text of which it was made: the same paragraphs, of the same kinds."""
    document, expected = open_document(FILES / f"{name}{suffix}"), open_document(ARTICLES[name])

    assert outline(document) == outline(expected)
    assert [section.title for section in document.sections] == [section.title for section in expected.sections]


def refusal(data: bytes, name: str, reader: str | None = None) -> FormatError:
    """Return the error of a file that cannot be read: one sentence with the name and a way on."""
    with pytest.raises(FormatError) as caught:
        read_bytes(data, name, reader=reader, name=name)
    error = caught.value
    assert name in error.message
    assert error.message.endswith(".")
    assert "; " in error.message
    assert error.kind in ErrorKind
    return error


def zipped(members: Mapping[str, str | bytes], *, first: str | None = None) -> bytes:
    """Return an archive; `first` is a member that stands at its beginning, uncompressed."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        if first is not None:
            file.writestr(first, members[first], ZIP_STORED)
        for name, content in members.items():
            if name != first:
                file.writestr(name, content)
    return packed.getvalue()


def repacked(data: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Return an archive with some members changed, added, or left out."""
    with ZipFile(BytesIO(data)) as file:
        members: dict[str, bytes] = {info.filename: file.read(info) for info in file.infolist()}
    merged = {**members, **changes}
    kept = {name: content for name, content in merged.items() if content is not None}
    return zipped(kept, first="mimetype" if "mimetype" in kept else None)
