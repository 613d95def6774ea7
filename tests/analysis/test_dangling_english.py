"""Words within a sentence whose bearer stands in another."""

import pytest

from reader.analysis.dangling_english import lacks_a_person, points_back


@pytest.mark.parametrize(
    "sentence",
    [
        "Earlier this year he told of mice in the mill.",
        "‘The mill is ours,’ he told the Vell Gazette.",
        "Police said his bag was found in the reeds.",
        "About eight guards who made up his escort fired into the air.",
        "Families of the two girls came to the court.",
        "After years of friendship, the pair opened a bakery.",
        "The 52-year-old explained that the mill earns well.",
        "Couples in some of those towns began to marry at once.",
        "Members watch this group of the dispossessed.",
        "While Japan has shown that it works, the treatment must go on, he said, for his sake.",
        "The 42-year-old Frisian baker was not at home.",
        "We met her at the mill in the north.",
        "A torn shirt hung from his shoulders.",
        "Taken daily, the medicine kept her in good health.",
        "About half of them were built in the harbour.",
        "Half of it was spent on paint.",
        "A separate report found the mill unsafe.",
    ],
)
def test_a_sentence_lacks_whom_or_what_it_speaks_of(sentence: str) -> None:
    assert points_back(sentence) or lacks_a_person(sentence, frozenset())


@pytest.mark.parametrize(
    "sentence",
    [
        "A lawyer hurt at home said he could not stop thinking of his wife.",
        "Kern told the court that she had found the bag.",
        "When he left the mill, Peter Low locked the door.",
        "In her speech, the mayor thanked the town.",
        "Asked whether he would run, Low said nothing.",
        "Anna Kern and Peter Low met, and the two opened a bakery.",
        "The two-day meeting ended at noon.",
        "Those who left came back in May.",
        "The number of boats was 30.",
        "The newspaper said the mill was safe.",
        "One man was caught, and the other man fled.",
        "Kern met Low, who has denied trying to oust her.",
        "On 4 May 2027 the mill burned, and that night the bridge fell.",
        "The 42-year-old baker Peter Low was not at home.",
        "The mother of two, Anna Kern, was at her job in the mill.",
        "Based on the figures of the council, it is clear that the mill earns well.",
        "In the morning a man lost his bag.",
        "Half of the boats were empty.",
        "Mills and half of them burned.",
        "A separate report by Peter Low found the mill unsafe.",
    ],
)
def test_a_sentence_that_has_a_bearer_lacks_nothing(sentence: str) -> None:
    assert not points_back(sentence)
    assert not lacks_a_person(sentence, frozenset())


def test_long_sentences_cost_no_more_than_their_beginning() -> None:
    assert not points_back("Anna Kern sold boats, " + "one and another, " * 20_000 + "and the other men left.")
