"""Lines that say nothing by themselves: someone asked again, someone answered with a sigh, an hour of the day."""

import re

from reader.nlp.language_table import words_for
from reader.nlp.stop_words import stop_words

LANGUAGE = "en"
MAX_WORDS = 8  # a longer line says something

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HOUR = re.compile(r"\W*\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.? ?m\b\.?|o['’]clock)\W*", re.IGNORECASE)
_SPEECH = words_for("verbs.speech")
_MANNERS = words_for("function-words.manners")


def is_empty(text: str, language: str) -> bool:
    """Tell whether an English line is only an hour, or tells of speech without anything that was said."""
    if language != LANGUAGE:
        return False
    if _HOUR.fullmatch(text):
        return True
    words = _WORD.findall(text)
    plain = [word.lower().replace("’", "'") for word in words]
    if len(words) > MAX_WORDS or _SPEECH.isdisjoint(plain):
        return False
    known = _SPEECH | _MANNERS | stop_words(LANGUAGE)
    return all(small in known or word[0].isupper() for word, small in zip(words, plain, strict=True))
