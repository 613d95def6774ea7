"""Abbreviations after which a sentence goes on, by language, read from resources/language/abbreviations.toml."""

import re
from dataclasses import dataclass
from functools import cache

from reader.nlp.language_table import language_table
from reader.nlp.languages import name_of
from reader.nlp.stop_words import stop_words
from reader.nlp.word_set import word_set

ANY = "any"  # the abbreviations that hold in every language
SHORTEST_WORD = 3  # letters
_VOWEL = re.compile("[аеёиоуыэюя]")
_OF_DICTIONARIES = frozenset({"russian"})  # tables of Punkt that list what dictionaries shorten, many a word among it
_SAME = {"sr": "hr", "bs": "hr"}


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Those of one language, in lower case without the last full stop; the file says what each field means."""

    leads_on: frozenset[str]
    before_numbers: frozenset[str]
    behind_days: frozenset[str]
    ends_before_numbers: frozenset[str]
    may_lead_on: frozenset[str]
    after_years: frozenset[str]
    before_ordinals: frozenset[str]
    given_names: frozenset[str]
    offices: frozenset[str]
    ends_of_offices: frozenset[str]


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of a language (ISO 639-1), those that hold in every language among them."""
    tables = language_table("abbreviations")
    code = _SAME.get(language, language)
    common, own = tables[ANY], tables.get(code, {})
    words = {
        field: word_set(f"{common.get(field, '')} {own.get(field, '')}") for field in Abbreviations.__dataclass_fields__
    }
    shortened = of_dictionaries(name_of(code))
    return Abbreviations(
        **words
        | {
            "may_lead_on": words["may_lead_on"] | _short_months(code) | shortened,
            "behind_days": words["behind_days"] | _short_months(code),
            "before_numbers": words["before_numbers"] | (shortened - stop_words(code)),
        }
    )


@cache
def of_dictionaries(name: str | None) -> frozenset[str]:
    """Return what Punkt's table for a language lists and may be a word that ends a sentence: "в прошлый год. Затем"."""
    if name not in _OF_DICTIONARIES:
        return frozenset()
    import punkt

    return frozenset(each for each in punkt.load_model(name).abbrev_types if _may_be_word(each))


def _may_be_word(abbreviation: str) -> bool:
    return len(abbreviation) >= SHORTEST_WORD and abbreviation.isalpha() and _VOWEL.search(abbreviation) is not None


def _short_months(language: str) -> frozenset[str]:
    """Return the short forms of months, "janv" beside "janvier"."""
    months = language_table("calendar").get(language, {}).get("months", "").split()
    return frozenset(short for forms in months for short in forms.split("/")[1:])
