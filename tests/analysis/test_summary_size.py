import pytest

from reader.analysis.summary_size import (
    MAX_SENTENCES,
    default_summary_size,
    is_read_at_a_glance,
    summary_size_for_words,
)
from tests.analysis.samples import long_document
from tests.documents import make_document

FOUR = make_document("One two three. One two. One two three four five six. One.")


@pytest.mark.parametrize(("sentences", "size"), [(6, 3), (16, 5), (40, 13), (160, MAX_SENTENCES), (600, MAX_SENTENCES)])
def test_a_summary_starts_with_about_a_third_within_bounds(sentences: int, size: int) -> None:
    assert default_summary_size(long_document(sentences)) == size


@pytest.mark.parametrize(
    ("words", "size"), [((), 0), ((40, 40), 0), ((20, 20, 19), 0), ((20, 20, 20), 1), ((15,) * 4, 2)]
)
def test_a_short_text_has_a_summary_only_where_it_leaves_something_out(words: tuple[int, ...], size: int) -> None:
    document = make_document(*(f"{'Word ' * count}".strip() + "." for count in words))

    assert default_summary_size(document) == size
    assert is_read_at_a_glance(document) is (size == 0)


@pytest.mark.parametrize(
    ("words", "size"), [(1, 1), (3, 1), (4, 1), (5, 2), (8, 2), (9, 3), (11, 3), (12, 4), (500, 4)]
)
def test_whole_sentences_come_as_near_to_the_words_as_they_can(words: int, size: int) -> None:
    assert summary_size_for_words(FOUR, (0, 1, 2, 3), words) == size


def test_the_words_are_counted_in_the_order_of_the_ranking() -> None:
    assert summary_size_for_words(FOUR, (2, 0, 1, 3), 6) == 1


def test_a_text_without_sentences_has_an_empty_summary() -> None:
    assert summary_size_for_words(make_document(), (), 55) == 0
