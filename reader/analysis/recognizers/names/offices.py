"""Offices and callings before a name that the tables lack; the model was trained without them, so they stay apart."""

from reader.nlp.abbreviations import abbreviations
from reader.nlp.language_table import words_for

_OFFICES = words_for("people.offices_of_towns")


def is_office(word: str) -> bool:
    """Tell whether a word, small or with a capital, is an office or a calling."""
    return word[1:].islower() and word.lower() in _OFFICES


def is_cut_short(word: str) -> bool:
    """Tell whether a word is a title cut short, which leads on to a name: "Supt.", "Assoc."."""
    return word[0].isupper() and word.removesuffix(".").lower() in abbreviations("en").leads_on and not word.isupper()
