"""Captions that stand among the paragraphs and end as sentences do: what they tell is a picture. English."""

import re
from functools import lru_cache

from reader.analysis.dangling_english import CALENDAR
from reader.analysis.fragments import has_past, is_fragment
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.document import Document
from reader.nlp.language_table import either_of, words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.tokens import count_words
from reader.nlp.word_set import word_set

MAX_WORDS = 35
LABEL_WORDS = 7
SCENE_WORDS = 25

_PREPOSITIONS = words_for("function-words.opening_prepositions")
_NO_LABELS = word_set("The A An One But And So")  # of what is said on: "The problem: nobody came"
_LABEL = re.compile(r"^(?P<label>[^:.“”\"]{2,40}): ?(?=[\w'‘“\"])")
_OF_A_PICTURE = re.compile(
    r"\b(?:(?:file|undated) (?:photo|picture|image)|(?:is|are) (?:pictured|seen here))\b"
    r"|, (?:left|right|cent(?:re|er)), "
)
_SCENE = re.compile(r"\b[a-z]+ing\b|\b(?:at|in|on|outside|inside|during|near|along|after|before|as)\b")
_NO_PICTURE = re.compile(
    rf"\b{either_of('function-words.of_no_picture', language=ENGLISH)}\b|[$£€%:“”\"]|\d{{3}}|n['’]t\b", re.IGNORECASE
)


def is_caption(text: str, *, is_alone: bool, is_past: bool) -> bool:
    """Tell whether a line is the caption of a picture.

    `is_alone` is said of a line that is a paragraph, `is_past` of a text that tells what has been.
    """
    is_of_a_picture = count_words(text) <= MAX_WORDS and _OF_A_PICTURE.search(text) is not None
    return _has_label(text) or is_of_a_picture or (is_alone and is_past and _is_scene(text))


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


@lru_cache(maxsize=1)  # the grades and each making of lines ask
def is_of_the_past(document: Document) -> bool:
    """Tell whether most sentences of a text tell what has been."""
    texts = (document.text_of(sentence.span) for sentence in document.sentences)
    return sum(map(has_past, texts)) * 2 > len(document.sentences)


def _is_scene(text: str) -> bool:
    """Tell whether somebody does something now, somewhere: "Pickers load crates at the harbour"; no news is so told."""
    is_short = count_words(text) <= SCENE_WORDS
    return is_short and not has_past(text) and _NO_PICTURE.search(text) is None and _SCENE.search(text) is not None
