"""PDF files made by a word processor give the article that the plain text gives."""

from collections import Counter
from pathlib import Path

import pytest

from reader.formats import open_document
from reader.model.document import Document, ParagraphKind
from reader.paths import seed_dir

FILES = Path(__file__).parents[1] / "files"
MADE_OF_SEEDS = {
    "asylum-seekers-rescued-off-indonesia-two-columns": "asylum-seekers-rescued-off-indonesia.txt",
    "global-warming-and-crops-small-pages": "global-warming-and-crops.txt",
    "north-korea-quasi-state-of-war-one-column": "north-korea-quasi-state-of-war.txt",
    "putin-ceasefire-demands-two-columns": "putin-ceasefire-demands.txt",
    "warhol-university-exhibits-two-columns": "warhol-university-exhibits.md",
}


def paragraphs(document: Document) -> list[tuple[ParagraphKind, str]]:
    return [(each.kind, document.text_of(each.span)) for each in document.paragraphs]


@pytest.mark.parametrize("name", MADE_OF_SEEDS)
def test_a_pdf_gives_the_paragraphs_that_the_text_gives(name: str) -> None:
    plain = open_document(seed_dir() / MADE_OF_SEEDS[name])

    document = open_document(FILES / f"{name}.pdf")

    assert paragraphs(document) == paragraphs(plain)
    assert document.metadata.title == plain.metadata.title


@pytest.mark.parametrize("name", MADE_OF_SEEDS)
def test_what_stands_on_every_page_is_no_part_of_the_article(name: str) -> None:
    document = open_document(FILES / f"{name}.pdf")

    heads = [removed.text.split("\n\n") for removed in document.removed]
    assert [(set(head), foot[0]) for head, foot in [heads]] == [({"From the archive"}, "Page 1")]
    assert "From the archive" not in document.text


def test_words_broken_at_the_ends_of_german_lines_are_whole() -> None:
    words = Counter(open_document(FILES / "wetterhaeuschen-three-columns.pdf").text.split())

    assert not [word for word in words if "-" in word]
    assert words["Feuchtigkeitsmessgerät"] == words["Instrumentenbauerin"] == words["Verwaltungsangestellten"] == 1


def test_three_columns_are_read_one_after_the_other() -> None:
    document = open_document(FILES / "wetterhaeuschen-three-columns.pdf")

    assert [each.kind for each in document.paragraphs] == [
        ParagraphKind.TITLE,
        ParagraphKind.BYLINE,
        ParagraphKind.BODY,
        ParagraphKind.BODY,
        ParagraphKind.HEADING,
        ParagraphKind.BODY,
        ParagraphKind.BODY,
    ]
    assert document.text.endswith("um zu erfahren, wie das Wetter gerade ist.")


def test_arabic_is_read_from_the_right_with_its_ligatures() -> None:
    document = open_document(FILES / "harbour-rain-arabic.pdf")

    assert len(document.paragraphs) == 4
    assert "المطر الذي يسقط على التلال يصل إلى الرصيف بعد ست ساعات." in document.text
    assert document.text.endswith("وتصل التحذيرات إلى الميناء قبل موعدها القديم بأربعين دقيقة.")


def test_chinese_lines_are_joined_without_spaces() -> None:
    document = open_document(FILES / "harbour-rain-chinese.pdf")

    assert len(document.paragraphs) == 4
    assert " " not in document.text
    assert document.metadata.title == "港口小镇怎样学会数雨"
