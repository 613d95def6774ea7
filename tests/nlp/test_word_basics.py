"""Stems, stop words, common words and names: what decides whether two words are the same."""

import pytest

from reader.nlp.common_words import is_common_word
from reader.nlp.languages import LANGUAGE_NAMES
from reader.nlp.names import are_related, spellings
from reader.nlp.plurals import singular
from reader.nlp.stems import stem, stems
from reader.nlp.stop_words import stop_words


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("demanding", "en", "demand"), ("häuser", "de", "haus"), ("whatever", "xx", "whatever"), ("北京", "zh", "北京")],
)
def test_words_are_stemmed_where_the_language_has_a_stemmer(word: str, language: str, expected: str) -> None:
    assert stem(word, language) == expected


def test_stems_are_those_of_the_content_words() -> None:
    assert stems("He demands that they were demanding", "en") == ("demand", "demand")


def test_stop_words_are_read_without_loading_sumy_and_numbers_are_no_stop_words() -> None:
    assert {"the", "and"} <= stop_words("en")
    assert "seven" not in stop_words("en")
    assert stop_words("en-GB") == stop_words("en")
    assert stop_words("xx") == frozenset()


@pytest.mark.parametrize(
    ("language", "words"), [("de", "seit um"), ("es", "de y se"), ("fr", "de à un"), ("uk", "в і на")]
)
def test_the_commonest_words_are_stop_words(language: str, words: str) -> None:
    assert set(words.split()) <= stop_words(language)


@pytest.mark.parametrize(
    ("word", "is_common"), [("reports", True), ("Officials", True), ("Biden", False), ("Kiev", False)]
)
def test_a_word_seen_in_lower_case_is_no_name(word: str, is_common: bool) -> None:
    assert is_common_word(word, "en") is is_common


@pytest.mark.parametrize(
    ("first", "second", "is_related"),
    [
        ("russia", "russian", True),
        ("ukraine", "ukrainians", True),
        ("britain", "british", True),
        ("china", "chinese", True),
        ("iran", "iraq", False),
        ("austria", "australia", False),
        ("mark", "markov", False),
    ],
)
def test_a_land_and_its_people_are_related(first: str, second: str, is_related: bool) -> None:
    assert are_related(first, second) is is_related


def test_spellings_of_a_name_are_known_both_ways() -> None:
    assert "united states" in spellings("us")
    assert "us" in spellings("united states")
    assert spellings("kyiv") == {"kyiv"}


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_every_language_that_is_known_but_malayalam_has_stop_words(language: str) -> None:
    assert bool(stop_words(language)) is (language != "ml")


@pytest.mark.parametrize(
    ("language", "forms"),
    [("cs", "města městem"), ("el", "πόλη πόλης"), ("pl", "mieszkańcy mieszkańców"), ("tr", "kentler kentlerin")],
)
def test_forms_of_one_word_have_one_stem(language: str, forms: str) -> None:
    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("studies", "study"),
        ("churches", "church"),
        ("witnesses", "witness"),
        ("officials", "official"),
        ("houses", "house"),
        ("analysis", "analysis"),
        ("men", "men"),
    ],
)
def test_a_noun_that_means_several_is_known_as_one(word: str, one: str) -> None:
    assert singular(word) == one
