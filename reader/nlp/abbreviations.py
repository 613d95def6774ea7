"""Abbreviations after which a sentence goes on, by language, read from resources/language/abbreviations.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache

from reader.nlp.word_set import word_set
from reader.paths import resource_dir

ANY = "any"  # the abbreviations that hold in every language
_SAME = {"no": "nb", "nn": "nb", "sr": "hr", "bs": "hr"}


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Those of one language, in lower case without the last full stop; the file says what each field means."""

    leads_on: frozenset[str]
    before_numbers: frozenset[str]
    may_lead_on: frozenset[str]
    after_years: frozenset[str]
    before_ordinals: frozenset[str]


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of a language (ISO 639-1), those that hold in every language among them."""
    tables = _tables()
    common, own = tables[ANY], tables.get(_SAME.get(language, language), {})
    return Abbreviations(
        **{
            field: word_set(f"{common.get(field, '')} {own.get(field, '')}")
            for field in Abbreviations.__dataclass_fields__
        }
    )


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((resource_dir() / "language" / "abbreviations.toml").read_text(encoding="utf-8"))
