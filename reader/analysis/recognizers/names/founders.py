"""Houses that bear the name of who founded them: "Oakley's Grand Theatre", "Oakley's of Marden"."""

from collections import Counter
from collections.abc import Mapping, Sequence

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_HOUSES = words_for("things.houses")


def with_founders(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names with such a house as one, a theatre where nobody else in the article is called Oakley."""
    times = Counter(
        word for unit, names in zip(units, found, strict=True) for name in names for word in set(name.words(unit))
    )
    return tuple(_founded(unit, names, times) for unit, names in zip(units, found, strict=True))


def _founded(unit: Unit, names: Names, times: Mapping[str, int]) -> Names:
    behind = {name.start: name for name in names}
    pairs = ((name, behind[at]) for name in names for at in (name.end + 1, name.end + 2) if at in behind)
    owned = (pair for pair in pairs if _is_own(unit, *pair, times))
    return with_more(tuple(Name(name.start, house.end, ActorKind.ORGANISATION) for name, house in owned), names)


def _is_own(unit: Unit, name: Name, house: Name, times: Mapping[str, int]) -> bool:
    """Tell it of a house behind its founder, and of the town of "Oakley's of Marden", no people or country."""
    words, sign = name.words(unit), unit.words[name.end : house.start]
    if len(words) > 1 or sign != ("'s",):
        is_town = house.kind is not ActorKind.GROUP and not name_tables().has(house.words(unit), Entry.NATION)
        return len(words) == 1 and sign == ("'s", "of") and is_town
    is_house = house.end - house.start > 1 and unit.words[house.end - 1] in _HOUSES
    return is_house and name.kind is ActorKind.PERSON and times[words[0]] == 1
