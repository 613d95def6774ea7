"""What a common noun stands for: a person, a body, a place, a thing that has a name and does not act."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache

from reader.analysis.recognizers.parsed_names import listed
from reader.analysis.recognizers.tables import Entry, lines_of, name_tables
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH

_SORT, _AGENT = 3, 5  # letters of the parts of "bookmaker"
_WORD = re.compile(r"\b[a-z][a-z-]*")
_HUMAN_ENDING = re.compile(
    r"[a-z-]*(?:man|woman|men|women|person|boy|girl|mother|father|er|or|ist|cian|eer|ee|(?<!m)ent|ant|ian|child|mate|year-old)"
)
_NO_HUMANS = words_for("people.nobody")
_HUMANS = words_for("people.anybody")


class NounKind(Enum):
    """Kinds of nouns, as far as names are told by them."""

    PERSON = auto()
    BODY = auto()
    TRADER = auto()  # a firm or a person: "rival", "investor"
    PLACE = auto()
    THING = auto()


def noun_kind(word: str, language: str) -> NounKind | None:
    """Return what a noun in lower case stands for, None if unknown; "co-founder" as "founder", so "housebuilder"."""
    kinds = _kinds(language)
    known = kinds.get(word) or kinds.get(word.rpartition("-")[2]) or kinds.get(word.partition("-")[0])
    return known or (compound_kind(word) if language == ENGLISH else None)


@cache
def compound_kind(word: str) -> NounKind | None:
    """Return the kind of who builds, sells or owns something, by the part of a word that says so."""
    parts = ((word[:at], word[at:]) for at in range(_SORT, len(word) - _AGENT + 1))
    kinds = (_kinds(ENGLISH).get(agent) for sort, agent in parts if is_common_word(sort, ENGLISH))
    return next((kind for kind in kinds if kind in (NounKind.PERSON, NounKind.TRADER)), None)


def may_be_somebody(text: str) -> bool:
    """Tell whether a noun in a stretch of text may mean a person."""
    return any(map(_is_human, _WORD.findall(text)))


def _is_human(word: str) -> bool:
    if word in _HUMANS or name_tables().has((word,), Entry.ROLE):
        return True
    return word not in _NO_HUMANS and _HUMAN_ENDING.fullmatch(word) is not None


@cache
def _kinds(language: str) -> Mapping[str, NounKind]:
    """Return the kinds of the nouns of a language; what is listed for names goes before what a dictionary says."""
    found = dict(_of_english()) if language == ENGLISH else {}
    return found | dict.fromkeys(listed(language, "works"), NounKind.THING)


def _of_english() -> Iterator[tuple[str, NounKind]]:
    bodies = frozenset(_words_of(Entry.ORGANISATION_WORD)) - words_for("things.sorts", "things.documents")
    yield from ((word, NounKind.BODY) for word in bodies)
    people = {word for word, kind in _of_dictionary() if kind is NounKind.PERSON} | words_for("people.callings")
    yield from _of_dictionary()
    yield from ((word, NounKind.PERSON) for word in _words_of(Entry.ROLE, Entry.TITLE))
    yield from ((word, NounKind.PERSON) for word in words_for("people.callings"))
    for word in words_for("bodies.sorts", "bodies.businesses"):
        yield word, NounKind.TRADER if word in people else NounKind.BODY
    yield from ((word, NounKind.TRADER) for word in words_for("bodies.traders"))
    yield from ((word, NounKind.PLACE) for word in words_for("things.sorts_of_places"))


def _of_dictionary() -> Iterator[tuple[str, NounKind]]:
    for line, kind in zip(lines_of("noun-kinds.txt"), (NounKind.PERSON, NounKind.THING), strict=True):
        yield from ((word, kind) for word in line.split()[1:])


def _words_of(*entries: Entry) -> Iterator[str]:
    tables = name_tables()
    yield from (words[0].lower() for words in tables.entries if len(words) == 1 and tables.has(words, *entries))
