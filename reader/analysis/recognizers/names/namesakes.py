"""Names that the words around them lend another sense: a senator called Washington, Downing Street, a founder."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_REACH = 4  # sentences back in which the namesake must be named in full
_DOES = words_for("verbs.done_by_persons")
_SEATS = frozenset({("Downing", "Street"), ("10", "Downing", "Street"), ("Capitol", "Hill"), ("Elysée", "Palace")})
_AT = words_for("function-words.at_a_house")
_HOUSES = words_for("things.houses")
_QUOTES = frozenset("\"'“”‘’")


def with_namesakes(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names with each place that speaks as the person of that surname named shortly before, or as a body."""
    surnames = [_surnames(unit, names) for unit, names in zip(units, found, strict=True)]
    return tuple(
        tuple(replace(name, kind=_kind(unit, name, surnames[max(0, number - _REACH) : number])) for name in names)
        for number, (unit, names) in enumerate(zip(units, found, strict=True))
    )


def without_slogans(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names with "Michael" for "Forza Michael" where the article names a Michael in full."""
    firsts = {
        name.words(unit)[0]
        for unit, names in zip(units, found, strict=True)
        for name in names
        if name.kind is ActorKind.PERSON and name.end - name.start > 1 and not _is_quoted(unit, name)
    }
    return tuple(
        tuple(_without_cheer(unit, name, firsts) for name in names) for unit, names in zip(units, found, strict=True)
    )


def with_founders(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names with "Oakley's Grand Theatre" as one where nobody else in the article is called Oakley."""
    times = Counter(
        word for unit, names in zip(units, found, strict=True) for name in names for word in set(name.words(unit))
    )
    return tuple(tuple(_founded(unit, names, times)) for unit, names in zip(units, found, strict=True))


def _founded(unit: Unit, names: Names, times: Mapping[str, int]) -> Iterator[Name]:
    behind = {name.start: name for name in names}
    founders = {name for name in names if _is_founder(unit, name, behind.get(name.end + 1), times)}
    houses = {name.end + 1 for name in founders}
    for name in names:
        if name in founders:
            yield Name(name.start, behind[name.end + 1].end, ActorKind.ORGANISATION)
        elif name.start not in houses:
            yield name


def _is_founder(unit: Unit, name: Name, house: Name | None, times: Mapping[str, int]) -> bool:
    is_lone = name.kind is ActorKind.PERSON and name.end - name.start == 1 and times[unit.words[name.start]] == 1
    if not is_lone or house is None or unit.words[name.end] != "'s":
        return False
    return house.end - house.start > 1 and unit.words[house.end - 1] in _HOUSES


def _kind(unit: Unit, name: Name, surnames: Sequence[frozenset[str]]) -> ActorKind:
    if _is_person(unit, name, surnames):
        return ActorKind.PERSON
    return ActorKind.ORGANISATION if _is_seat(unit, name) else name.kind


def _is_seat(unit: Unit, name: Name) -> bool:
    """Tell whether a seat of power stands for those who sit there: "Downing Street declined"."""
    before = unit.words[name.start - 1].lower() if name.start else ""
    return name.words(unit) in _SEATS and before not in _AT


def _is_person(unit: Unit, name: Name, surnames: Sequence[frozenset[str]]) -> bool:
    if name.kind is not ActorKind.PLACE or name.end - name.start > 1:
        return False
    if unit.words[name.end : name.end + 1] == () or unit.words[name.end] not in _DOES:
        return False
    return any(unit.words[name.start] in each for each in surnames)


def _surnames(unit: Unit, names: Names) -> frozenset[str]:
    """Return the last words of the persons whom a sentence names in full."""
    full = (name for name in names if name.kind is ActorKind.PERSON and name.end - name.start > 1)
    return frozenset(unit.words[name.end - 1] for name in full)


def _without_cheer(unit: Unit, name: Name, firsts: set[str]) -> Name:
    words = name.words(unit)
    if name.kind is not ActorKind.PERSON or len(words) < 2 or not _is_quoted(unit, name):
        return name
    tables = name_tables()
    is_cheered = words[-1] in firsts and tables.has(words[-1:], Entry.GIVEN_NAME)
    is_cheer = words[0] not in firsts and not tables.has(words[:1], Entry.GIVEN_NAME)
    return replace(name, start=name.end - 1) if is_cheered and is_cheer else name


def _is_quoted(unit: Unit, name: Name) -> bool:
    """Tell whether a name is all that stands between quotation marks."""
    before, after = unit.words[max(0, name.start - 1) : name.start], unit.words[name.end : name.end + 1]
    return bool(before and after) and before[0] in _QUOTES and after[0] in _QUOTES
