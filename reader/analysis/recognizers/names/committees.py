"""Bodies whose name goes on behind a small word: "University of X at Y"."""

from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind

_CAMPUS = ("University", "of")  # "at" another town than the first


def with_committees(unit: Unit, names: Names) -> Names:
    """Return the names with the two halves of such a body as one."""
    joined = list[Name]()
    for name in names:
        if joined and _is_second_half(unit, joined[-1], name):
            joined[-1] = Name(joined[-1].start, name.end, ActorKind.ORGANISATION)
        else:
            joined.append(name)
    return tuple(joined)


def _is_second_half(unit: Unit, first: Name, second: Name) -> bool:
    is_at = unit.words[first.end : second.start] == ("at",)
    return is_at and first.kind is ActorKind.ORGANISATION and first.words(unit)[:2] == _CAMPUS
