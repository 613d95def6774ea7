"""Words that are no names: those that the texts behind Punkt's tables hold in lower case."""

from collections.abc import Mapping
from functools import cache

from reader.nlp.languages import name_of

_SEEN_LOWER_CASE = 0b1110000  # Punkt's flags for lower case at, within and after an unclear start of a sentence


def is_common_word(word: str, language: str) -> bool:
    """Tell whether a word is known to be written in lower case; False where the language has no table."""
    return bool(_flags(language).get(word.lower(), 0) & _SEEN_LOWER_CASE)


@cache
def _flags(language: str) -> Mapping[str, int]:
    import punkt

    name = name_of(language)
    if name not in punkt.available_languages():
        return {}
    return {word: int(flags) for word, flags in punkt.load_model(name).ortho_context.items()}
