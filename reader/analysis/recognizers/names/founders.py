"""Houses that bear the name of who founded them: "Oakley's Grand Theatre"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_HOUSES = words_for("things.houses")


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
