"""The article that the program was made for, in every form in which it may arrive."""

from collections.abc import Callable
from pathlib import Path
from textwrap import fill

import pytest

from reader.formats import open_document
from reader.model.document import Document, ParagraphKind
from reader.paths import seed_dir
from tests.formats.reading import kinds, read, texts

EXPECTED = (
    "standfirst label key_point key_point key_point key_point key_point "
    "heading body body heading body body heading body body body"
)
HEADINGS = [
    "Putin’s Strategic Demands Revealed",
    "Trump’s Peace Push Faces European Skepticism",
    "Territorial Disputes Take Center Stage",
]


@pytest.fixture(name="lines")
def seed_lines() -> list[str]:
    """Return the seed's lines."""
    return (seed_dir() / "putin-ceasefire-demands.txt").read_text(encoding="utf-8").split("\n")


def test_seed_has_exactly_its_structure() -> None:
    document = open_document(seed_dir() / "putin-ceasefire-demands.txt")

    assert kinds(document) == EXPECTED
    assert [(section.title, section.level) for section in document.sections] == [(title, 1) for title in HEADINGS]
    assert [paragraph.section for paragraph in document.paragraphs] == [None] * 7 + [0] * 3 + [1] * 3 + [2] * 4
    assert document.metadata.title is None
    assert document.warnings == ()
    assert not document.is_segmented


def test_seed_keeps_its_words_and_loses_only_bullets(lines: list[str]) -> None:
    document = open_document(seed_dir() / "putin-ceasefire-demands.txt")

    assert document.text == "\n\n".join(line.removeprefix("- ") for line in lines)


def _blank_lines(lines: list[str]) -> str:
    return "\n\n".join(lines)


def _hard_wrapped(lines: list[str]) -> str:
    return "\n\n".join(fill(line, 72, subsequent_indent="  " if line.startswith("- ") else "") for line in lines)


def _hard_wrapped_close(lines: list[str]) -> str:
    return "\n".join(fill(line, 72) for line in lines)


def _without_bullets(lines: list[str]) -> str:
    return "\n".join(line.removeprefix("- ") for line in lines)


def _without_bullets_with_blank_lines(lines: list[str]) -> str:
    return "\n\n".join(line.removeprefix("- ") for line in lines)


def _numbered(lines: list[str]) -> str:
    points = {line: f"{number}. {line[2:]}" for number, line in enumerate(lines[2:7], 1)}
    return "\n".join(points.get(line, line) for line in lines)


def _from_windows(lines: list[str]) -> str:
    return "\ufeff" + "\r\n".join(lines) + "\r\n"


def _from_an_old_mac(lines: list[str]) -> str:
    return "\r".join(lines)


FORMS = (
    _blank_lines,
    _hard_wrapped,
    _hard_wrapped_close,
    _without_bullets,
    _without_bullets_with_blank_lines,
    _numbered,
    _from_windows,
    _from_an_old_mac,
)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@pytest.mark.parametrize("name", ["article.txt", "article.md", "article", "article.unknown"])
def test_seed_has_the_same_structure_in_every_form(
    form: Callable[[list[str]], str], name: str, lines: list[str]
) -> None:
    document = read(form(lines), name)

    assert kinds(document) == EXPECTED
    assert texts(document, ParagraphKind.HEADING) == HEADINGS


@pytest.mark.parametrize("label", ["At a glance", "AT A GLANCE", "Key Points:", "The key takeaways", "What we know"])
@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "•\t", "– ", "— ", "‣ ", "·  "])
def test_seed_under_another_label_and_bullet(label: str, bullet: str, lines: list[str]) -> None:
    changed = [line.replace("- ", bullet, 1) if line.startswith("- ") else line for line in lines]
    changed[1] = label

    document = read("\n".join(changed))

    assert kinds(document) == EXPECTED
    assert texts(document, ParagraphKind.LABEL) == [label]


def test_seed_as_markdown_keeps_its_structure(lines: list[str]) -> None:
    marked = [f"## {line}" if line in HEADINGS else line for line in lines]
    marked[1] = "**At a glance:**"

    document = read("\n\n".join(marked), "article.md")

    assert kinds(document) == EXPECTED
    assert [section.level for section in document.sections] == [1, 1, 1]


def test_seed_with_its_points_at_the_end(lines: list[str]) -> None:
    document = read("\n".join([*lines[:1], *lines[7:], *lines[1:7]]))

    assert kinds(document).endswith("body label key_point key_point key_point key_point key_point")


def _shape(document: Document) -> list[tuple[str, int]]:
    return [(paragraph.kind.value, paragraph.level) for paragraph in document.paragraphs]


@pytest.mark.parametrize("path", sorted(seed_dir().glob("*.txt")), ids=lambda path: path.stem)
def test_other_samples_open_with_title_and_date(path: Path) -> None:
    document = open_document(path)

    has_title = path.stem != "putin-ceasefire-demands"
    assert (_shape(document)[:2] == [("title", 0), ("byline", 0)]) is has_title
    assert (document.metadata.published is not None) is has_title


def test_markdown_sample_has_title_date_and_sections() -> None:
    document = open_document(seed_dir() / "warhol-university-exhibits.md")

    assert document.metadata.title == "Warhol's photo legacy spread by university exhibits"
    assert document.metadata.published == "2014-01-28"
    assert [section.title for section in document.sections] == [
        "University exhibits",
        "Superstars",
        "Warhol's photographic legacy",
        "USI exhibit",
    ]
