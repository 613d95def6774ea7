"""English nouns that mean several, as one."""

_HISSING = ("sses", "shes", "ches", "xes")  # "es" is what they add


def singular(word: str) -> str:
    """Return a noun in small letters without the sign of several; one that has another form for them stays as it is."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
