import pytest

from tests.analysis.quotation_samples import actors_told

BOTH = "Paul Lee met his mother, Jane Lee, on Monday."


def test_a_surname_with_a_word_for_a_relative_is_unsure() -> None:
    assert actors_told("“We had to do something,” said Berg, the mother of the bride.") == [None]
    assert actors_told("“We had to do something,” said Anna Berg, the mother of the bride.") == ["Anna Berg"]


@pytest.mark.parametrize("kin", ["wife", "late son"])
def test_a_shared_surname_is_unsure_beside_words_about_relatives(kin: str) -> None:
    assert actors_told(BOTH, f"“I love my {kin},” Lee said.") == [None]


def test_a_shared_surname_is_sure_beside_other_words() -> None:
    assert actors_told(BOTH, "“I love the old bridge,” Lee said.") == ["Jane Lee"]


def test_a_pronoun_after_an_unsure_speaker_means_nobody() -> None:
    told = actors_told(BOTH, "“We had to do it,” said Lee, the mother of the bride. “It was late,” she added.")

    assert told == [None, None]
