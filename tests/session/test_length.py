import pytest

from reader.session.length import (
    PRESETS,
    READING_SPEED,
    Length,
    LengthUnit,
    SentenceLengths,
    extent_of,
    share_of,
    size_for,
)
from tests.documents import make_document

TEN_WORDS = "One two three four five six seven eight nine ten."
DOCUMENT = make_document(*([" ".join([TEN_WORDS] * 2)] * 30))
RANKING = tuple(range(60))


@pytest.mark.parametrize(
    ("length", "size"),
    [
        (Length(), 7),
        (Length(LengthUnit.SENTENCES, 3), 3),
        (Length(LengthUnit.SENTENCES, 600), 60),
        (Length(LengthUnit.WORDS, 100), 10),
        (Length(LengthUnit.WORDS, 104), 10),
        (Length(LengthUnit.WORDS, 106), 11),
        (Length(LengthUnit.WORDS, 1), 1),
        (Length(LengthUnit.MINUTES, 1), READING_SPEED // 10),
        (Length(LengthUnit.MINUTES, 20), 60),
        (Length(LengthUnit.SHARE, 3), 20),
        (Length(LengthUnit.PERCENT, 10), 6),
    ],
)
def test_a_wish_is_met_as_nearly_as_whole_sentences_allow(length: Length, size: int) -> None:
    assert size_for(length, RANKING, 7, SentenceLengths(DOCUMENT)) == size


@pytest.mark.parametrize("length", PRESETS)
def test_a_wish_asks_nothing_of_a_text_without_sentences(length: Length) -> None:
    assert size_for(length, (), 0, SentenceLengths(make_document())) == 0


@pytest.mark.parametrize("length", PRESETS)
def test_a_wish_is_read_back_as_it_was_written(length: Length) -> None:
    assert Length.parse(str(length)) == length


@pytest.mark.parametrize("text", ["", "words", "hours 3", "words many", "words 1 2"])
def test_what_is_no_wish_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Length.parse(text)


def test_the_extent_counts_lines_words_and_paragraphs_that_are_spoken_for() -> None:
    extent = extent_of(DOCUMENT, (0, 1, 5, 8), (8,), SentenceLengths(DOCUMENT))

    assert (extent.lines, extent.marked, extent.words, extent.covered, extent.paragraphs) == (3, 1, 40, 3, 30)
    assert extent.minutes == 1
    assert extent_of(DOCUMENT, (), (), SentenceLengths(DOCUMENT)).minutes == 0


def test_a_length_of_one_article_is_as_large_a_share_of_others() -> None:
    lengths = SentenceLengths(DOCUMENT)

    assert share_of(RANKING[:12], RANKING, lengths) == Length(LengthUnit.PERCENT, 20)
    assert share_of((), RANKING, lengths) == Length()
