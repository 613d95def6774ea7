"""Word lists that read as text."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text separated by white space."""
    return frozenset(words.split())
