"""The tables of resources/language, each read once, and the words of a concept in them."""

import tomllib
from functools import cache
from typing import Any

from reader.paths import resource_dir


@cache
def language_table(name: str) -> dict[str, Any]:
    """Return the table of that name: of most, the words by language."""
    return tomllib.loads((resource_dir() / "language" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words_for(*concepts: str, language: str = "en") -> frozenset[str]:
    """Return the words of concepts, each named with its table ("people.kin"), none where the language has none listed.

    Raises KeyError for a concept that no table has.
    """
    return frozenset(word for concept in concepts for word in _listed(concept).get(language, "").split())


def either_of(*concepts: str, language: str = "mul") -> str:
    """Return a pattern of any of the words of concepts, the longest first, with a blank for "_"."""
    words = sorted(words_for(*concepts, language=language), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(words)})".replace("_", " ")


def _listed(concept: str) -> dict[str, str]:
    """Return the words of a concept by language."""
    table, _, name = concept.partition(".")
    words: dict[str, str] = language_table(table)[name]
    return words
