import pytest

from reader.nlp.numbers import digits_in, numbers_in
from reader.nlp.tokens import token_spans


def words_of(text: str) -> list[str]:
    return [span.of(text).lower() for span in token_spans(text)]


def names(text: str) -> list[set[str]]:
    return [set(number.names) for number in numbers_in(words_of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thirty-one", "31"),
        ("Forty two", "42"),
        ("a hundred", "100"),
        ("six hundred and fifty-one", "651"),
        ("three thousand and five", "3005"),
        ("two million five hundred thousand", "2500000"),
        ("1.5 million", "1500000"),
        ("£2bn", "2000000000"),
        ("1,500.0", "1500"),
        ("two dozen", "24"),
        ("two-thirds", "2/3"),
        ("three quarters", "3/4"),
        ("2/3", "2/3"),
        ("½", "1/2"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("1,2 million", "1200000"),
    ],
)
def test_a_number_has_one_name_however_it_is_written(text: str, found: str) -> None:
    assert names(text) == [{found}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nine votes to six", [{"9"}, {"6"}]),
        ("between a hundred and two hundred", [{"100"}, {"200"}]),
        ("between a thousand and six thousand", [{"1000"}, {"6000"}]),
        ("five to six million", [{"5", "5000000"}, {"6000000"}]),
        ("1.2m", [{"1.2", "1200000"}]),
        ("the score was 9-6", [{"9"}, {"6"}]),
        ("twenty boats, one sank", [{"20"}, {"1"}]),
    ],
)
def test_neighbouring_numbers_stay_apart(text: str, found: list[set[str]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize("text", ["the third", "on the 3rd", "a third", "one third"])
def test_the_third_is_named_alike_as_a_word_and_in_digits(text: str) -> None:
    assert "3th" in names(text)[0]


def test_a_third_may_be_a_part() -> None:
    assert [("1/3" in found) for text in ("a third", "one-third", "the third") for found in names(text)] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("text", ["hundreds of people", "a boat", "", "²", "thousandfold", "quarter finals"])
def test_what_counts_nothing_is_no_number_or_keeps_its_signs(text: str) -> None:
    assert names(text) in ([], [{"²"}])


@pytest.mark.parametrize(("text", "is_certain"), [("two", False), ("second", False), ("three", True), ("2", True)])
def test_small_number_words_may_mean_something_else(text: str, *, is_certain: bool) -> None:
    assert [number.is_certain for number in numbers_in(words_of(text))] == [is_certain]


def test_in_other_languages_digits_alone_are_numbers() -> None:
    assert [number.names for number in digits_in(["drei", "1,000", "3.5"])] == [{"1000"}, {"3.5"}]


def test_twice_is_two_times_and_no_one_is_no_number() -> None:
    assert names("warned twice or thrice") == [{"2"}, {"3"}]
    assert names("no one came") == []


def test_a_decimal_comma_parts_a_number() -> None:
    assert [number.names for number in digits_in(["8,5", "1,000"])] == [{"8.5"}, {"1000"}]
