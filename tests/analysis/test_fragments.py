import pytest

from reader.analysis.fragments import is_fragment


@pytest.mark.parametrize(
    "line",
    [
        "The current flag of New Zealand.",
        "Pilgrims at the Grand Mosque in 2008.",
        "Instituto Gonzaga, a catholic school in Milan.",
        "The far end of part of the convention floor, shortly after opening Friday.",
        "The harbour's old bridge in May.",
        "Storm Filsaime with 4 points.",
        "Painful for the farmer -- and costly for the town, who paid for it all.",
        "Aden O'Hara 2 goals, 2 assists.",
    ],
)
def test_a_line_without_a_verb_is_a_fragment(line: str) -> None:
    assert is_fragment(line, "en")


@pytest.mark.parametrize(
    "line",
    [
        "Rain fell on Monday.",
        "Farmers opposed the new railway line loudly.",
        "The rate rises in May.",
        "The rate, moreover, remains a political third rail.",
        "Scientists say so.",
        "The council can’t repair it.",
    ],
)
def test_a_line_with_a_verb_is_none(line: str) -> None:
    assert not is_fragment(line, "en")


def test_long_lines_and_other_languages_are_left_alone() -> None:
    assert not is_fragment(f"The flag {'of the land ' * 6}.", "en")
    assert not is_fragment("Die Fahne der Stadt.", "de")
