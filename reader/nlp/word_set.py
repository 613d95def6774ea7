"""Word lists that read as text."""

import re
from collections.abc import Iterable


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text separated by white space."""
    return frozenset(words.split())


def capitalised(words: Iterable[str]) -> frozenset[str]:
    """Return words as they stand in a name."""
    return frozenset(word.capitalize() for word in words)


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of some words, a longer one before those that open it; of none it matches nothing."""
    choice = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return f"(?:{choice})" if choice else "(?!)"
