"""Which language the window speaks."""

import pytest

from reader.gui.tongue.language import OWN_NAMES, Language, spoken


@pytest.mark.parametrize(
    ("wished", "language"),
    [
        (["de-AT", "en-US"], Language.GERMAN),
        (["nl-NL", "fr-BE", "en"], Language.FRENCH),
        (["es_419"], Language.SPANISH),
        (["C"], Language.ENGLISH),
        (["den-CA", "fry"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_first_of_the_systems_languages_that_is_known_is_spoken(wished: list[str], language: Language) -> None:
    assert spoken(Language.SYSTEM, wished) is language


@pytest.mark.parametrize("language", OWN_NAMES)
def test_a_chosen_language_is_spoken_whatever_the_system_wishes(language: Language) -> None:
    assert spoken(language, ["it", "de"]) is language
