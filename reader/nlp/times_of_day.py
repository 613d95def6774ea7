"""Whether an English sentence ends with a time of day before somebody's title: "It left at 3 a.m. Mr Hale slept."."""

import re
from collections.abc import Iterator

from reader.nlp.names import FORMS_OF_ADDRESS
from reader.nlp.stop_words import stop_words
from reader.nlp.word_set import word_set

FEWEST_WORDS = 3  # up to the time, "The van came at": fewer are no sentence
_TIME = re.compile(
    r"\b(?:about|around|at|by|until|till)\s\d{1,2}(?:[.:]\d\d)?\s?[ap]\.m\.\s+(?=([A-Z][a-z]+)\.? [A-Z][a-z])"
)
_WORD = re.compile(r"[^\W\d_]+")
_TITLES = FORMS_OF_ADDRESS | word_set(
    "captain colonel constable detective inspector judge lieutenant mayor officer sergeant"
)
_SUBJECTS = word_set("a all an both he it many most no she some that the these they this those we you")
_OF_TIMES = word_set(  # "The next day at 3 p.m. Mr Lee left": nobody has done anything yet
    "after afternoon before day days dusk dawn earlier evening friday hour hours just later midnight minute minutes "
    "moment moments monday month morning night noon now once same saturday second seconds shortly soon sunday then "
    "thursday today tomorrow tonight tuesday wednesday week weekend year yesterday"
)


def ends_with_time(piece: str) -> Iterator[int]:
    """Yield where a text begins anew after a time of day that ends a sentence; in doubt nowhere."""
    start = 0
    for match in _TIME.finditer(piece):
        if match[1].lower() in _TITLES and _is_sentence(piece[start : match.start()]):
            start = match.end()
            yield start


def _is_sentence(before: str) -> bool:
    """Tell whether the words before a time say something without it; what opens with "At" or a comma may not."""
    words = [word.lower() for word in _WORD.findall(before)]
    if len(words) < FEWEST_WORDS - 1 or "," in before or not _OF_TIMES.isdisjoint(words):
        return False
    return words[0] in _SUBJECTS or words[0] not in stop_words("en")
