"""What is seen of a word beside the network's scores."""

from reader.analysis.recognizers.second_look.signs import Signs
from tests.parses import make_parse


def signs(text: str, word: str) -> set[str]:
    """Return the signs of a word of a text that is one sentence, every word hung on the first."""
    words = text.split()
    lines = [f"{each} PROPN {0 if index == 0 else 1} {'dep' if index else 'root'}" for index, each in enumerate(words)]
    return set(Signs(make_parse("\n".join(lines)), words).of(words.index(word)))


def test_a_word_knows_the_run_of_capitals_that_it_stands_in() -> None:
    found = signs("she led the Ministry of Fish and Boats there", "of")

    assert {"run begins 1", "run ends 3", "before run word the", "behind run case LOWER"} <= found


def test_a_small_word_at_the_end_of_a_run_is_no_part_of_it() -> None:
    assert not any(sign.startswith("run") for sign in signs("the Ministry of it all", "of"))


def test_a_word_knows_what_the_tables_say_of_it_and_of_its_neighbours() -> None:
    found = signs("in New York President Rosa sang", "York")

    assert {"goes on place", "-1 begins place", "+1 title"} <= found


def test_tables_are_read_in_capitals_too() -> None:
    assert "begins nation" in signs("THE SHIP LEFT NORWAY ON FRIDAY", "NORWAY")


def test_a_role_in_small_letters_is_told_from_a_title() -> None:
    found = signs("the president Rosa sang", "Rosa")

    assert {"-1 small role", "-1 small title"} <= found
    assert "-1 title" not in found


def test_a_capital_is_measured_against_the_rest_of_the_text() -> None:
    assert "small elsewhere" in signs("Roof leaked and the roof fell", "Roof")
    assert "never small" in signs("Roof leaked and the tile fell", "Roof")


def test_no_sign_is_told_twice() -> None:
    words = ["Rosa", "Lind", "of", "New", "York", "left", "the", "Ministry", "of", "Fish"]
    parse = make_parse(
        "\n".join(f"{word} PROPN {int(bool(at))} {'dep' if at else 'root'}" for at, word in enumerate(words))
    )
    seen = Signs(parse, words)

    for index in range(len(words)):
        told = list(seen.of(index))
        assert len(told) == len(set(told))
