"""Captions that stand among the paragraphs and end as sentences do: what they tell is a picture. English."""

import re

from reader.analysis.dangling_english import CALENDAR
from reader.analysis.fragments import is_fragment
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.tokens import count_words
from reader.nlp.word_set import word_set

MAX_WORDS = 35
LABEL_WORDS = 7

_PREPOSITIONS = words_for("function-words.opening_prepositions")
_NO_LABELS = word_set("The A An One But And So")  # of what is said on: "The problem: nobody came"
_LABEL = re.compile(r"^(?P<label>[^:.“”\"]{2,40}): ?(?=[\w'‘“\"])")
_OF_A_PICTURE = re.compile(
    r"\b(?:(?:file|undated) (?:photo|picture|image)|(?:is|are) (?:pictured|seen here))\b"
    r"|, (?:left|right|cent(?:re|er)), "
)


def is_caption(text: str) -> bool:
    """Tell whether a line is the caption of a picture."""
    return _has_label(text) or (count_words(text) <= MAX_WORDS and _OF_A_PICTURE.search(text) is not None)


def _has_label(text: str) -> bool:
    """Tell whether a line begins with words in place of a verb: "Belongings: Her purse is here"; no date or place."""
    found = _LABEL.match(text)
    words = found["label"].split() if found else []
    if found is None or words[0] in _NO_LABELS or any(word in CALENDAR or word.isdecimal() for word in words):
        return False
    if len(words) > LABEL_WORDS or name_tables().has(tuple(words), Entry.PLACE, Entry.CAPITAL):
        return False
    if words[0] in _PREPOSITIONS:  # "In safe hands: A nurse ...", and no speech: "In her letter she wrote: '...'"
        return text[found.end()].isupper() and " ".join(words[1:]).islower()
    return len(words) == 1 or is_fragment(found["label"], ENGLISH)
