"""Words within a sentence whose bearer stands in another."""

import pytest

from reader.analysis.dangling_bearers import lacks_a_bearer


@pytest.mark.parametrize(
    "sentence",
    [
        "Earlier this year he told of mice in the mill.",
        "Two weeks later they sold the boat.",
        "A former keeper of the mill, he is wanted in the north.",
        "‘The mill is ours,’ he told the Vell Gazette.",
        "Police said his bag was found in the reeds.",
        "About eight guards who made up his escort fired into the air.",
        "Families of the two girls came to the court.",
        "After years of friendship, the pair opened a bakery.",
        "Two other men were led away in the morning.",
        "Within hours the same rule was lifted by a court.",
        "The 52-year-old explained that the mill earns well.",
        "The council said this week the number was 1.3 million.",
        "Couples in some of those towns began to marry at once.",
        "Members watch this group of the dispossessed.",
        "Anna Kern is said to have flown to Oran that afternoon.",
        "The spokeswoman said the mill was safe.",
        "Nobody knows where the remaining suspects fled.",
        "One of the remaining suspects fled to the north.",
        "Mr Low has denied trying to oust him.",
        "While Japan has shown that it works, the treatment must go on, he said, for his sake.",
        "Flying high above the mill, it looks like a bird.",
        "According to the council, the same family could pay less.",
        "The 42-year-old Frisian baker was not at home.",
        "We met her at the mill in the north.",
        "A torn shirt hung from his shoulders.",
        "Taken daily, the medicine kept her in good health.",
        "The mother of two was at her job in the mill.",
        "Built in 1963 with help from the north, it holds grain.",
        "First proposed by a baker in 1960, this would be a ring of mills.",
        "Confirmed by the council on Monday, they open in May.",
        "The 24-year-old from Northern Ireland claims the mill is safe.",
    ],
)
def test_a_sentence_lacks_whom_or_what_it_speaks_of(sentence: str) -> None:
    assert lacks_a_bearer(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A lawyer hurt at home said he could not stop thinking of his wife.",
        "Kern told the court that she had found the bag.",
        "When he left the mill, Peter Low locked the door.",
        "In her speech, the mayor thanked the town.",
        "Asked whether he would run, Low said nothing.",
        "That he resigned surprised nobody.",
        "Anna Kern and Peter Low met, and the two opened a bakery.",
        "The two leaders, Kern and Low, met at the mill.",
        "The two-day meeting ended at noon.",
        "Farmers can't hire hands if those hands can't live nearby.",
        "Those who left came back in May.",
        "It was the same as in May.",
        "The number of boats was 30.",
        "The newspaper said the mill was safe.",
        "One man was caught, and the other man fled.",
        "Kern met Low, who has denied trying to oust her.",
        "On 4 May 2027 the mill burned, and that night the bridge fell.",
        "The 42-year-old baker Peter Low was not at home.",
        "The mother of two, Anna Kern, was at her job in the mill.",
        "Based on the figures of the council, it is clear that the mill earns well.",
        "In the morning a man lost his bag.",
    ],
)
def test_a_sentence_that_has_a_bearer_lacks_nothing(sentence: str) -> None:
    assert not lacks_a_bearer(sentence)


def test_long_sentences_cost_no_more_than_their_beginning() -> None:
    assert not lacks_a_bearer("Anna Kern sold boats, " + "one and another, " * 20_000 + "and the other men left.")
