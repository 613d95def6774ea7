"""The languages of the window, and which of them is spoken. Must load no catalog."""

from collections.abc import Iterable
from enum import StrEnum


class Language(StrEnum):
    """What can be chosen; the values are those of the settings file and the names of the catalogs."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    FRENCH = "fr"


OWN_NAMES = {  # by which who speaks it finds it, whatever the window speaks now
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.FRENCH: "Français",
}


def spoken(choice: Language, wished: Iterable[str]) -> Language:
    """Return the language to speak: the chosen one, or the first of those that the system wishes that is known."""
    if choice is not Language.SYSTEM:
        return choice
    known = {language.value: language for language in OWN_NAMES}
    codes = (wish.replace("_", "-").partition("-")[0] for wish in wished)
    return next((known[code] for code in codes if code in known), Language.ENGLISH)
