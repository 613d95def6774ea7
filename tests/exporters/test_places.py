"""Paragraph numbers and names in words."""

import pytest

from reader.exporters.places import paragraph_words
from reader.exporters.provenance import provenance
from reader.model.document import Document


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


@pytest.mark.parametrize("source", ["/home/someone/a.txt", "C:\\Users\\someone\\a.txt", "a.txt"])
def test_the_source_is_a_file_name_without_its_folder(source: str) -> None:
    assert provenance(Document("x", (), source=source)) == {"source": "a.txt"}


@pytest.mark.parametrize("source", ["", "-"])
def test_a_source_without_a_name_is_left_out(source: str) -> None:
    assert provenance(Document("x", (), source=source)) == {}


def test_the_address_of_a_page_is_its_url() -> None:
    assert provenance(Document("x", (), source="https://a.example/b")) == {"url": "https://a.example/b"}
