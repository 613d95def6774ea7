"""Whether capitals in an English stretch of text may name a person: lands, peoples, institutions and days do not."""

import re
from collections.abc import Set

from reader.analysis.recognizers.tables import NO_PERSONS, Entry, name_tables
from reader.nlp.common_words import is_common_word
from reader.nlp.languages import ENGLISH

LONGEST_ACRONYM = 5  # letters

_NAME = r"(?:(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|[A-Z])\.|[A-Z][\w'’-]*)"
_RUN = re.compile(rf"{_NAME}(?: (?:{_NAME}|of|the|de|van|von|al|bin)(?![\w]))*")
_OWNED = re.compile(r"['’]s?$")
_NO_PERSONS_END = (Entry.ORGANISATION_WORD, Entry.PLACE_WORD)


def may_name_a_person(text: str, known: Set[str] = frozenset()) -> bool:
    """Tell whether a stretch that begins a sentence has capitals that may be somebody's name, or a known surname."""
    return any(_may_be_person(found[0].split(), known, is_first=not found.start()) for found in _RUN.finditer(text))


def surnames_in(text: str) -> frozenset[str]:
    """Return the last words of the names in a text that have several words and may be people's."""
    runs = (found[0].split() for found in _RUN.finditer(text))
    people = (run for run in runs if len(run) > 1 and _may_be_person(run, frozenset(), is_first=True))
    return frozenset(_OWNED.sub("", run[-1]) for run in people)


def _may_be_person(run: list[str], known: Set[str], *, is_first: bool) -> bool:
    words = [_OWNED.sub("", word).rstrip(".") for word in run]
    if not known.isdisjoint(words):
        return True
    tables = name_tables()
    while words and (tables.has((words[0],), Entry.NEVER) or (is_first and is_common_word(words[0], ENGLISH))):
        del words[0]
        is_first = False
    while words and not words[-1][:1].isupper():
        del words[-1]
    if not words or (len(words) == 1 and words[0].isupper() and len(words[0]) <= LONGEST_ACRONYM):
        return False
    if tables.has(tuple(words), *NO_PERSONS) or all(tables.has((word,), *NO_PERSONS) for word in words):
        return False
    return not (len(words) > 1 and tables.has((words[-1],), *_NO_PERSONS_END))
