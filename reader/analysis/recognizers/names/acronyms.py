"""Names that the text itself abbreviates, after Schwartz and Hearst (2003): "Amnesty International (AI)"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.names import NAME_JOINTS

_PASSED_OVER = NAME_JOINTS | {"-", "'s", "'"}
_LETTERS = range(2, 9)  # an acronym shorter or longer is more often something else


def with_acronyms(unit: Unit, names: Names) -> Names:
    """Return the names with every organisation that is spelt out before its acronym, and the acronym."""
    for full, short in _pairs(unit):
        under = [name for name in names if name.overlaps(full)]
        if under or _has_word_of_bodies(full.words(unit)):
            kind = next((each.kind for each in under if each.words(unit) == full.words(unit)), ActorKind.ORGANISATION)
            kept = (each for each in names if not each.overlaps(short) and each not in under)
            names = with_more(tuple(kept), (replace(full, kind=kind), replace(short, kind=kind)))
    return names


def without_things(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names without the acronyms of what is no name: "TDS" of "talent development scheme (TDS)"."""
    things = {
        short.words(unit)
        for unit, names in zip(units, found, strict=True)
        for full, short in _pairs(unit)
        if not any(name.overlaps(full) for name in names)
        and not _has_word_of_bodies(tuple(map(str.capitalize, full.words(unit))))
    }
    return tuple(
        tuple(name for name in names if name.words(unit) not in things)
        for unit, names in zip(units, found, strict=True)
    )


def is_acronym(word: str) -> bool:
    """Tell whether a word looks like initials: NATO, PoK, MINUSMA."""
    return len(word) in _LETTERS and word.isalnum() and sum(map(str.isupper, word)) > len(word) / 2


def _pairs(unit: Unit) -> Iterator[tuple[Name, Name]]:
    words = unit.words
    for index in range(2, len(words) - 1):
        if words[index - 1] == "(" and words[index + 1] == ")" and is_acronym(words[index]):
            start = _start_of_expansion(words[: index - 1], words[index])
            if start is not None:
                yield Name(start, index - 1, ActorKind.ORGANISATION), Name(index, index + 1, ActorKind.ORGANISATION)


def _start_of_expansion(words: tuple[str, ...], acronym: str) -> int | None:
    """Walk back over words until their initials give the acronym."""
    initials = [letter for letter in acronym if letter.isupper()]
    for index in range(len(words) - 1, -1, -1):
        if words[index][0].upper() == initials[-1]:
            initials.pop()
        elif words[index].lower() not in _PASSED_OVER:
            return None
        if not initials:
            return index
    return None


def _has_word_of_bodies(words: tuple[str, ...]) -> bool:
    return any(name_tables().has((word,), Entry.ORGANISATION_WORD) for word in words)
