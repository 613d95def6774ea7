"""What the network reads where capitals say nothing."""

import pytest

from reader.parsing.casing import Case, case_of, is_shouted, ways_to_read


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("peace", Case.LOWER),
        ("Peace", Case.INITIAL),
        ("NATO", Case.CAPITALS),
        ("A", Case.INITIAL),
        ("McKay", Case.MIXED),
        ("iPhone", Case.MIXED),
        ("2024", Case.NO_LETTERS),
        ("—", Case.NO_LETTERS),
        ("Ödön", Case.INITIAL),
        ("МИД", Case.CAPITALS),
        ("漢字", Case.LOWER),
    ],
)
def test_a_word_has_a_case(word: str, case: Case) -> None:
    assert case_of(word) is case


@pytest.mark.parametrize(
    "sentence", ["PUTIN MEETS XI IN BEIJING", "UN CHIEF : “ NO PEACE YET ”", "EU-GIPFEL IN BRÜSSEL", "G7 WANTS PEACE"]
)
def test_a_sentence_in_capitals_is_shouted(sentence: str) -> None:
    assert is_shouted(sentence.split())


@pytest.mark.parametrize(
    "sentence",
    ["NATO", "", "NATO and the EU met in Kyiv", "WASHINGTON (AP) - The president spoke", "A B", "1 2 3", "漢字 漢字"],
)
def test_acronyms_shout_nothing(sentence: str) -> None:
    assert not is_shouted(sentence.split())


def test_words_of_a_shouted_sentence_are_read_in_their_likeliest_form() -> None:
    ways = ways_to_read(["PUTIN", "MET", "Xi", "."], str.capitalize)

    assert [forms[0] for forms in ways] == [
        ("Putin", Case.GUESSED),
        ("Met", Case.GUESSED),
        ("Xi", Case.INITIAL),
        (".", Case.NO_LETTERS),
    ]


def test_a_word_in_capitals_may_stand_for_a_capital_or_for_none() -> None:
    ways = ways_to_read(["PUTIN", "MET", "Xi"], lambda word: word)

    assert [[form for form, _ in forms] for forms in ways] == [
        ["PUTIN", "Putin", "putin"],
        ["MET", "Met", "met"],
        ["Xi"],
    ]


def test_words_of_another_sentence_are_read_as_they_stand_with_straight_apostrophes() -> None:
    ways = ways_to_read(["NATO", "’s", "chief", "’"], str.lower)

    assert [word for ((word, _),) in ways] == ["NATO", "'s", "chief", "’"]
