import pytest

from tests.analysis.quotation_samples import actors_told

BOTH = "Paul Lee met his mother, Jane Lee, on Monday."
NEAR = "Jane Lee came to the bridge."


def test_a_surname_with_a_word_for_a_relative_is_unsure_where_two_bear_it() -> None:
    assert actors_told(BOTH, "“We had to do something,” said Lee, the mother of the bride.") == [None]


def test_a_surname_with_a_word_for_a_relative_is_unsure_where_relatives_are_spoken_of() -> None:
    before = "Anna Berg came to the bridge. Berg’s late mother had built it."

    assert actors_told(before, "“We had to do something,” said Berg, the mother of the bride.") == [None]


def test_a_surname_with_a_word_for_a_relative_is_sure_where_one_bears_it() -> None:
    assert actors_told("“We had to do something,” said Berg, the mother of Paul Meyer.") == ["Anna Berg"]
    assert actors_told(BOTH, "“We had to do something,” said Jane Lee, the mother of the bride.") == ["Jane Lee"]


def test_who_speaks_of_my_wife_is_the_husband() -> None:
    assert actors_told(BOTH, NEAR, "“I love my dear wife,” Lee said.") == ["Paul Lee"]
    assert actors_told(BOTH, NEAR, "“I love my husband,” Lee said.") == ["Jane Lee"]


@pytest.mark.parametrize("kin", ["son", "family and my uncle", "sister"])
def test_a_shared_surname_is_unsure_beside_words_about_relatives(kin: str) -> None:
    assert actors_told(BOTH, f"“I love my {kin},” Lee said.") == [None]


def test_a_full_name_in_the_paragraph_makes_a_surname_sure() -> None:
    assert actors_told(BOTH, "Jane Lee smiled. “I love my son,” Lee said.") == ["Jane Lee"]


def test_a_shared_surname_is_sure_beside_other_words() -> None:
    assert actors_told(BOTH, "“I love the old bridge,” Lee said.") == ["Jane Lee"]


def test_a_pronoun_after_an_unsure_speaker_means_nobody() -> None:
    told = actors_told(BOTH, "“We had to do it,” said Lee, the mother of the bride. “It was late,” she added.")

    assert told == [None, None]
