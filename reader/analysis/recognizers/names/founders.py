"""Houses that bear the name of who founded them: "Oakley's Grand Theatre"."""

from collections import Counter
from collections.abc import Mapping, Sequence

from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_HOUSES = words_for("things.houses")


def with_founders(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names with "Oakley's Grand Theatre" as one where nobody else in the article is called Oakley."""
    times = Counter(
        word for unit, names in zip(units, found, strict=True) for name in names for word in set(name.words(unit))
    )
    return tuple(_founded(unit, names, times) for unit, names in zip(units, found, strict=True))


def _founded(unit: Unit, names: Names, times: Mapping[str, int]) -> Names:
    behind = {name.start: name for name in names}
    pairs = ((name, behind[name.end + 1]) for name in names if name.end + 1 in behind)
    owned = (pair for pair in pairs if _is_own(unit, *pair) and times[unit.words[pair[0].start]] == 1)
    return with_more(tuple(Name(name.start, house.end, ActorKind.ORGANISATION) for name, house in owned), names)


def _is_own(unit: Unit, name: Name, house: Name) -> bool:
    is_lone = name.kind is ActorKind.PERSON and name.end - name.start == 1 and unit.words[name.end] == "'s"
    return is_lone and house.end - house.start > 1 and unit.words[house.end - 1] in _HOUSES
