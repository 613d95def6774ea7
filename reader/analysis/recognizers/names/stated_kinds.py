"""What an article says so plainly of a name that it decides the kind everywhere: an age."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.tables import Entry, NameTables, Words
from reader.analysis.recognizers.units import Names, Unit
from reader.model.annotation import ActorKind

_KNOWN = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.ORGANISATION, Entry.GROUP)
_OLDEST = 115  # years


def told_kinds(units: Sequence[Unit], found: Sequence[Names], tables: NameTables) -> dict[Words, ActorKind]:
    """Return the kinds that the words beside a name settle, for names that the tables do not know."""
    pairs = [(unit, names) for unit, names in zip(units, found, strict=True) if not unit.is_display]
    told = dict(each for unit, names in pairs for each in _told(unit, names))
    return {words: kind for words, kind in told.items() if not tables.has(words, *_KNOWN)}


def _told(unit: Unit, names: Names) -> Iterator[tuple[Words, ActorKind]]:
    """Yield of "Ann Lee, 36," the name and the first name."""
    for name in names:
        words = name.words(unit)
        comma, age, end = (*unit.words[name.end : name.end + 3], "", "", "")[:3]
        is_age = comma == "," and age.isdecimal() and int(age) <= _OLDEST and end in (",", ".", ";")
        if is_age and len(words) > 1:
            yield from ((words, ActorKind.PERSON), (words[:1], ActorKind.PERSON))
