"""The small tables of names that the light recognizer and the linking know by heart, from resources/language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from reader.analysis.recognizers.name_tokens import phrase_words
from reader.paths import resource_dir


class Entry(StrEnum):
    """What a table says of a name."""

    NATION = "nation"
    CAPITAL = "capital"
    PLACE = "place"
    GROUP = "group"
    ORGANISATION = "organisation"
    GIVEN_NAME = "given_name"
    TITLE = "title"
    ROLE = "role"
    ORGANISATION_WORD = "organisation_word"
    PLACE_WORD = "place_word"
    NEVER = "never"


NO_PERSONS = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.GROUP, Entry.ORGANISATION, Entry.NEVER)
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nation:
    """A country: its names, the usual one first, its capital cities, and its adjectives and people."""

    names: tuple[str, ...]
    capitals: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameTables:
    """Names by their words; `by_first_word` holds, longest first, the names that begin with a word."""

    entries: Mapping[Words, frozenset[Entry]]
    by_first_word: Mapping[str, tuple[Words, ...]]
    nations: tuple[Nation, ...]

    def has(self, words: Words, *entries: Entry) -> bool:
        """Tell whether a table knows exactly these words as one of these things."""
        return not self.entries.get(words, frozenset()).isdisjoint(entries)

    def longest_at(self, words: Sequence[str], start: int) -> Iterator[Words]:
        """Yield the names of the tables that begin at an index, longest first."""
        for name in self.by_first_word.get(words[start], ()):
            if tuple(words[start : start + len(name)]) == name:
                yield name


_PLAIN_FILES = {
    "groups.txt": Entry.GROUP,
    "places.txt": Entry.PLACE,
    "organisations.txt": Entry.ORGANISATION,
    "given-names.txt": Entry.GIVEN_NAME,
    "never-names.txt": Entry.NEVER,
}
_CUES = {"title": Entry.TITLE, "role": Entry.ROLE, "organisation": Entry.ORGANISATION_WORD, "place": Entry.PLACE_WORD}


@cache
def name_tables() -> NameTables:
    """Return the tables, reading them at the first call."""
    nations = tuple(_nations())
    entries: dict[Words, frozenset[Entry]] = {}
    for names, entry in _listed(nations):
        for words in map(phrase_words, names):
            entries[words] = entries.get(words, frozenset()) | {entry}
    return NameTables(MappingProxyType(entries), MappingProxyType(_by_first_word(entries)), nations)


@cache
def word_clusters() -> Mapping[str, tuple[str, str]]:
    """Return, for a lower-case word, the numbers of its coarse and its fine cluster of like words."""
    clusters = {}
    for number, line in enumerate(lines_of("word-clusters.txt")):
        coarse, *words = line.split()
        clusters.update(dict.fromkeys(words, (coarse, str(number))))
    return MappingProxyType(clusters)


def _nations() -> Iterator[Nation]:
    for line in lines_of("nations.txt"):
        names, capitals, people = (_items(part) for part in line.split("|"))
        yield Nation(names, capitals, people)


def _listed(nations: Iterable[Nation]) -> Iterator[tuple[tuple[str, ...], Entry]]:
    """Yield the names of the tables, each list with what it says of them."""
    for nation in nations:
        yield from ((nation.names, Entry.NATION), (nation.capitals, Entry.CAPITAL), (nation.people, Entry.GROUP))
    for file_name, entry in _PLAIN_FILES.items():
        yield from ((_items(line), entry) for line in lines_of(file_name))
    for line in lines_of("cue-words.txt"):
        what, names = line.split(":", 1)
        yield _items(names), _CUES[what]


def _by_first_word(entries: Mapping[Words, frozenset[Entry]]) -> dict[str, tuple[Words, ...]]:
    found: dict[str, list[Words]] = {}
    for words in entries:
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def lines_of(file_name: str) -> list[str]:
    """Return the lines of a file of resources/language without its comments."""
    text = (resource_dir() / "language" / file_name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _items(line: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in line.split(",") if item.strip())
