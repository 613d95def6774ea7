"""One word in several spellings: names from other alphabets, British and American forms, cities that were renamed."""

import re
from collections.abc import Sequence

from reader.nlp.language_table import language_table

_SOUNDS = (
    (re.compile(r"(?<=[dgkb])h"), ""),  # Gadhafi, Afghan, Kharkiv, Bhutto
    (re.compile(r"w"), "v"),  # Medwedew
    (re.compile(r"[yj]"), "i"),  # Zelenskyj, Zelenskiy, Riyad
    (re.compile(r"ou"), "u"),  # Assouan
    (re.compile(r"(.)\1+"), r"\1"),  # Gaddafi
)
_AMERICAN: dict[str, str] = language_table("spellings")["american"]
_OPENINGS = {"eu": "european union", "uk": "united kingdom", "un": "united nations", "us": "united states"}
_ISATION = re.compile(r"(?<=..)isation(?=s?$)")
_PLACES: dict[str, str] = language_table("spellings")["places"]


def sound(word: str) -> str:
    """Return a key that spellings of one foreign name share: Zelensky, Zelenskyy, Zelenskiy. Short words stay."""
    if len(word) < 4:  # what remained of "Yi" or "Wu" would fit too much
        return word
    for pattern, letters in _SOUNDS:
        word = pattern.sub(letters, word)
    return word


def have_one_surname(name: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names end alike."""
    return sound(name[-1]) == sound(other[-1])


def of_organisation(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of an organisation in American spelling, "U.N." before others written out."""
    if len(words) > 1 and words[0] in _OPENINGS:
        words = (*_OPENINGS[words[0]].split(), *words[1:])
    return tuple(_AMERICAN.get(word) or _ISATION.sub("ization", word) for word in words)


def of_place(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a place as it is called now."""
    return tuple(_PLACES[name].split()) if (name := " ".join(words)) in _PLACES else words
