from tests.analysis.quotation_samples import actors_told

BOTH = "Paul Lee met his mother, Jane Lee, on Monday."


def test_a_surname_with_a_word_for_a_relative_is_unsure() -> None:
    assert actors_told("“We had to do something,” said Berg, the mother of the bride.") == [None]
    assert actors_told("Anna Berg came.", "“We had to do it,” said Berg, a mother of four.") == ["Anna Berg"]
    assert actors_told("“We had to do something,” said Anna Berg, the mother of the bride.") == ["Anna Berg"]


def test_a_pronoun_after_an_unsure_speaker_means_nobody() -> None:
    told = actors_told(BOTH, "“We had to do it,” said Lee, the mother of the bride. “It was late,” she added.")

    assert told == [None, None]
