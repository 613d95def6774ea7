"""Paragraph numbers and names in words."""

from dataclasses import replace

import pytest

from reader.exporters.heading import heading_of, provenance
from reader.exporters.places import one_line, paragraph_words
from reader.model.document import Document, Metadata, ParagraphKind
from tests.documents import make_document


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        ([4], "¶ 4"),
        ([3, 2], "¶ 2, 3"),
        ([2, 3, 4], "¶ 2–4"),
        ([9, 1, 5, 6, 7, 6], "¶ 1, 5–7, 9"),
        ([1, 2, 4, 5, 6, 8, 9], "¶ 1, 2, 4–6, 8, 9"),
    ],
)
def test_paragraph_numbers_are_sorted_and_gathered(numbers: list[int], words: str) -> None:
    assert paragraph_words(numbers) == words


def test_one_line_keeps_a_non_breaking_space() -> None:
    assert one_line(" 5\u00a0km\n and\u2028on\t") == "5\u00a0km and on"


def test_the_title_of_the_source_comes_first() -> None:
    document = make_document((ParagraphKind.TITLE, "In the text"), "Body.")

    assert heading_of(document) == "In the text"
    assert heading_of(replace(document, metadata=Metadata(title="In the head"))) == "In the head"


def test_an_article_without_a_title_is_known_by_its_first_words() -> None:
    document = make_document((ParagraphKind.LABEL, "News"), "One two three four five six seven eight nine, ten.")

    assert heading_of(document) == "One two three four five six seven eight nine …"


def test_a_short_article_is_its_own_name() -> None:
    assert heading_of(make_document("Rain.")) == "Rain."


def test_an_empty_article_has_no_name() -> None:
    assert heading_of(Document("", ())) == ""


@pytest.mark.parametrize("source", ["/home/someone/a.txt", "C:\\Users\\someone\\a.txt", "a.txt"])
def test_the_source_is_a_file_name_without_its_folder(source: str) -> None:
    assert provenance(Document("x", (), source=source)) == {"source": "a.txt"}


@pytest.mark.parametrize("source", ["", "-"])
def test_a_source_without_a_name_is_left_out(source: str) -> None:
    assert provenance(Document("x", (), source=source)) == {}


def test_the_address_of_a_page_is_its_url() -> None:
    assert provenance(Document("x", (), source="https://a.example/b")) == {"url": "https://a.example/b"}
