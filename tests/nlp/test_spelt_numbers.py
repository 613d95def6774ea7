"""Numbers in words, in languages other than English."""

import pytest

from reader.nlp.spelt_numbers import numbers_of_language


def numbers(text: str, language: str) -> list[str]:
    return [name for number in numbers_of_language(text.split(), language) for name in number.names]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "vier oder sieben von 12", ["4", "7", "12"]),
        ("fr", "quatre - vingt - dix - sept ou soixante - douze", ["97", "72"]),
        ("fr", "deux cents ou vingt et un", ["200", "21"]),
        ("es", "treinta y cinco y dos", ["35", "2"]),
        ("pt", "cento e vinte e três", ["123"]),
        ("ru", "двадцать пять и трое", ["25", "3"]),
        ("pl", "dwóch z dwudziestu", ["2", "20"]),
        ("uk", "п’ять хат", ["5"]),
        ("nl", "tweemaal", ["2"]),
    ],
)
def test_numbers_in_words_are_read(language: str, text: str, found: list[str]) -> None:
    assert numbers(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"), [("de", "ein mann"), ("fr", "une femme"), ("it", "un uomo"), ("tr", "iki")]
)
def test_an_article_is_no_number_and_an_unknown_language_has_none(language: str, text: str) -> None:
    assert numbers(text, language) == []


def test_two_numbers_that_are_not_one_stay_two() -> None:
    assert numbers("deux , trois", "fr") == ["2", "3"]
    assert numbers("dos y tres", "es") == ["2", "3"]
