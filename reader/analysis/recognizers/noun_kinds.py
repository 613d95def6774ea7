"""What a common noun stands for: a person, a body, a place, a thing that has a name and does not act."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache

from reader.analysis.recognizers.parsed_names import listed
from reader.analysis.recognizers.tables import Entry, lines_of, name_tables
from reader.nlp.language_table import words_for

_ENGLISH = "en"


class NounKind(Enum):
    """Kinds of nouns, as far as names are told by them."""

    PERSON = auto()
    BODY = auto()
    TRADER = auto()  # a firm or a person: "rival", "investor"
    PLACE = auto()
    THING = auto()


def noun_kind(word: str, language: str) -> NounKind | None:
    """Return what a noun in lower case stands for, None where it is not known; of "co-founder" what "founder" does."""
    kinds = _kinds(language)
    return kinds.get(word) or kinds.get(word.rpartition("-")[2]) or kinds.get(word.partition("-")[0])


@cache
def _kinds(language: str) -> Mapping[str, NounKind]:
    """Return the kinds of the nouns of a language; what is listed for names goes before what a dictionary says."""
    found = dict(_of_english()) if language == _ENGLISH else {}
    return found | dict.fromkeys(listed(language, "works"), NounKind.THING)


def _of_english() -> Iterator[tuple[str, NounKind]]:
    bodies = frozenset(_words_of(Entry.ORGANISATION_WORD)) - words_for("things.sorts", "things.documents")
    yield from ((word, NounKind.BODY) for word in bodies)
    people = {word: kind for word, kind in _of_dictionary() if kind is NounKind.PERSON}
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
