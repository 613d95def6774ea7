import pytest

from reader.analysis.lines.deletions import deletions
from reader.model.span import Span


def marked(text: str, language: str = "en") -> str:
    """Return a sentence with what can go in braces."""
    for cut in reversed(deletions(text, language)):
        text = f"{text[: cut.start]}{{{text[cut.start : cut.end]}}}{text[cut.end :]}"
    return text


@pytest.mark.parametrize(
    "sentence",
    [
        "{LONDON (Harbour News) — }The council of the town sold its boats.",
        "{OAKVILLE/LOWELL, Nov 12 (Harbour) - }The council of the town sold its boats.",
        "{OAKVILLE/LOWELL, 12 November 2027 (HN) — }The council of the town sold its boats.",
        "{OAKVILLE, Oct. 12, 2027 /HarbourWire/ -- }The council of the town sold its boats.",
        "Robert Moss, May 9, 1950 – The council of the town sold its boats.",
        "On Monday, May 4, 2027 – The council of the town sold its boats.",
        "{Seoul, South Korea (AP) -- }The mayor of the town sold his boats.",
        "{Oakville (AP) -- }The council of the town sold its boats.",
        "{(AP) -- }The council of the town sold its boats.",
        "{(CNN)}The council of the town sold its boats.",
        "{However, }the council of the town sold its boats.",
        "Anna Smith{, for instance}, a farmer of the valley, sold her boats.",
        "In the spring{, however}, the council of the town sold its boats.",
        "{First, however, }the council of the town sold its boats.",
        "{But }the council of the town sold its boats.",
        "Most farmers of the valley{, however,} sold their boats.",
        "Most farmers of the valley sold their boats{, though}.",
        "The council {also }said that the bridge is old.",
        "The council has {also }sold its seven wooden boats.",
        "The farmers {then }sold their seven wooden boats.",
        "There were {also }two wooden boats in the old harbour.",
        "Anna Smith{, 42,} said that the bridge is old.",
        "The council sold its boats{ as well}.",
        "{For one thing, }the council of the town sold its boats.",
        "That is why the plan failed, and not because the town had no money.",
        "The deputy will lead the council of the town, in the meantime.",
        "... would be a disaster for the whole town, the mayor said.",
        "The old bridge{ – which was built in 1890 –} was sold in May.",
        "The old bridge (12 metres long) was sold in May.",
        "The old bridge{ (of stone and iron)} was sold in May.",
        "The old bridge (which killed three people) was sold in May.",
        "In an interview about Diana Moss, Laura Brown said she had left.",
        "The Harbour Trust of Oakville (HTO) sold its boats.",
        "The Harbour Church (USA) has sold its seven wooden boats.",
        "They met a farmer, who died in the old harbour, said Anna Smith.",
        "In May it was Anna Smith, a farmer of the valley, who sold her boats.",
        "The council built a bridge{, however}, its boats were never sold.",
        "The council sold the bridge, which was built in 1890.",
        "Sales rose to 40 million (down from 90 million) in the old town.",
        "The old bridge (66 percent) and the new one (34 percent) were sold.",
        "The driver - who has pleaded guilty to theft - was seen in Oran.",
        "The old bridge{ - which was built in 1890 -} was sold in May.",
        "{But }the mayor of the town said: 'The bridge is old.'",
    ],
)
def test_what_leaves_the_claim_as_it_was_can_go(sentence: str) -> None:
    assert marked(sentence.replace("{", "").replace("}", "")) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge will fall this year, said the mayor of the town.",
        "U.S.-Built boats fell to pieces in the old harbour.",
        "Anna Smith, 42, of Port Hill, said that the bridge is old.",
        "Anna Smith, R-Idaho, the mayor of the town, said that the bridge is old.",
        "The town – with its boats, with its bridges – they loved it all.",
        "The council sold the bridge, which told them: 'I fall.",
        "According to the mayor, the bridge will fall this year.",
        "The bridge will fall this year, according to the mayor.",
        "The law could help the economy in the short run.",
        "Partly as a result of the vote, the bank sees three rises.",
        "The sum is right, though it is the price of two planes.",
        "She came at four, although she had been told before.",
        "If the bridge falls, the town has no road to the coast.",
        "On the bridge, the council did the opposite of what it promised.",
        "The machine isn't just a faster one; it is new.",
        "The council chose an approach that does not suit the town.",
        "The council, which did not meet in May, sold its boats.",
        "The council sold all of its boats, which led to a strike.",
        "The old bridge, which has since killed nine people, was sold in May.",
        "The council commissioned a study of the bridge, which put the cost of a new one at €48 million.",
        "The council sold the boats that belong to, for example, Anna Smith.",
        "The council sold the bridge, which only farmers may use.",
        "“However, the council also sold its boats,” said Anna Smith.",
        "'The council, however, also sold its boats.",
        "The council not only sold boats but also bought a bridge.",
        "After the vote, the council will sell its boats to farmers.",
        "But for the council, the town would have no boats.",
        "Once the law holds, prices can fall in the whole town.",
        "The town, also known as Port Hill, sold its boats.",
        "Anna Smith, the mayor, said the bridge is old.",
        "However, he left it.",
    ],
)
def test_what_a_claim_rests_on_stays(sentence: str) -> None:
    assert marked(sentence) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "{BAD EHLEN, 9. März 2027 – }Die Stadt verkauft ihre Boote."),
        ("de", "Frist, 9. März 2027 – Bis dahin verkauft die Stadt ihre Boote."),
        ("es", "{OLMEDA, 12 de abril de 2027.- }El pueblo vende sus barcos."),
        ("fr", "{TARLON, le 1er juin 2027 (AFP) — }La ville vend ses bateaux."),
    ],
)
def test_a_dateline_goes_in_other_languages_from_the_first_sentence(language: str, sentence: str) -> None:
    text = sentence.replace("{", "").replace("}", "")

    assert marked(text, language) == sentence
    assert deletions(text, language, is_first=False) == ()


def test_other_languages_lose_a_connective_with_its_comma_or_nothing() -> None:
    assert marked("Sin embargo, el pueblo vende sus barcos.", "es") == "{Sin embargo, }el pueblo vende sus barcos."
    assert marked("Cependant, la ville vend ses bateaux.", "fr") == "{Cependant, }la ville vend ses bateaux."
    assert marked("Allerdings verkauft die Stadt ihre Boote.", "de") == "Allerdings verkauft die Stadt ihre Boote."


@pytest.mark.parametrize("aside", ["sometimes old ones, sometimes new", "most of them old and grey"])
def test_what_limits_the_words_before_a_dash_stays(aside: str) -> None:
    assert deletions(f"Boats -- {aside} -- lie in the harbour of the town.", "en") == ()
    assert deletions("Boats -- long ones, with a mast and sails -- lie in the harbour.", "en") != ()


@pytest.mark.parametrize("clause", [", which Ann has rejected", ", a figure she disputes", ", denying its debts"])
def test_how_a_claim_or_charge_ended_stays_whatever_the_parse_says(clause: str) -> None:
    text = f"The council sold the old bridge of Oran{clause}."
    cut = Span(len(text) - len(clause) - 1, len(text) - 1)

    assert deletions(text, "en", (cut,)) == ()
    assert deletions(text.replace(clause, "," + "x" * (len(clause) - 1)), "en", (cut,)) == (cut,)
