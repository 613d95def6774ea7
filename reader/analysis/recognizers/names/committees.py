"""Bodies whose name holds a small word: "House Transport and Oversight Committee", "University of X at Y"."""

from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.word_set import capitalised, word_set

_BODIES = capitalised(words_for("bodies.committees")) | {"Department", "Ministry", "Board"}
_OPENERS = capitalised(words_for("bodies.chambers")) | {"Ministry", "Department", "Joint", "Select"}
_CAMPUS = ("University", "of")  # "at" another town than the first
_LEAD = word_set("of for")  # "Ministry of Trade and Industry" has its body in front


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
    if unit.words[first.end : second.start] == ("at",):
        return first.kind is ActorKind.ORGANISATION and first.words(unit)[:2] == _CAMPUS
    if unit.words[first.end : second.start] != ("and",):
        return False
    front, back = first.words(unit), second.words(unit)
    is_headless = front[0] in _OPENERS and front[-1] not in _BODIES
    if back[-1] in _BODIES:
        return is_headless and len(front) > 1
    return is_headless and front[0] in ("Ministry", "Department") and front[1:2] != () and front[1] in _LEAD
