"""What an article says so plainly of a name that it decides the kind everywhere: an age, "company", "town"."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.tables import Entry, NameTables, Words
from reader.analysis.recognizers.units import Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

_KNOWN = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.ORGANISATION, Entry.GROUP)
_OLDEST = 115  # years
_HOUSES = words_for("bodies.businesses")
_TOWNS = words_for("things.sorts_of_places")
_LONGEST_TOLD = 4  # words between "a" and "company"
_TELLING = ((",",), ("is",), ("was",))
_ARTICLES = (("a",), ("an",), ("the",))
_GOES_ON = word_set("based in on near of from that which with owned , . ( ;")


def told_kinds(units: Sequence[Unit], found: Sequence[Names], tables: NameTables) -> dict[Words, ActorKind]:
    """Return the kinds that the words beside a name settle, for names that the tables do not know."""
    pairs = [(unit, names) for unit, names in zip(units, found, strict=True) if not unit.is_display]
    aged = {words for unit, names in pairs for words in _aged(unit, names)}
    aged |= {words[:1] for words in aged}
    told = {words: kind for unit, names in pairs for words, kind in _called(unit, names, tables)}
    told |= dict.fromkeys(aged, ActorKind.PERSON)
    return {words: kind for words, kind in told.items() if not tables.has(words, *_KNOWN)}


def _called(unit: Unit, names: Names, tables: NameTables) -> Iterator[tuple[Words, ActorKind]]:
    """Yield what is "the energy company Harwell", "Harwell, a company in Leeds" or "Corwen, a small town"."""
    for name in names:
        words = name.words(unit)
        behind = "" if tables.has(words[:1], Entry.GIVEN_NAME) else _told_behind(unit.words, name.end)
        if behind in _HOUSES or (name.start and unit.words[name.start - 1] in _HOUSES):
            yield words, ActorKind.ORGANISATION
        elif behind in _TOWNS:
            yield words, ActorKind.PLACE


def _told_behind(words: Words, end: int) -> str:
    """Return the noun that tells what a name is and goes on with no other noun, "" where none is sure."""
    if words[end : end + 1] not in _TELLING or words[end + 1 : end + 2] not in _ARTICLES:
        return ""
    for index in range(end + 2, min(end + 3 + _LONGEST_TOLD, len(words) - 1)):
        if words[index] in _HOUSES | _TOWNS and words[index + 1] in _GOES_ON:
            return words[index]
        if not words[index].isalpha() or words[index] in _GOES_ON:
            return ""
    return ""


def _aged(unit: Unit, names: Names) -> Iterator[Words]:
    """Yield who is "Ann Lee, 36,"."""
    for name in names:
        comma, age, end = (*unit.words[name.end : name.end + 3], "", "", "")[:3]
        is_age = age.isdecimal() and int(age) <= _OLDEST
        if is_age and comma == "," and end in (",", ".", ";") and name.end - name.start > 1:
            yield name.words(unit)
