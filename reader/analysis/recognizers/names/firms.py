"""Firms whose own words tell them from persons: "Bellamy & Stroud" is one name, not two; "Clarke Shipping"."""

from collections.abc import Iterator
from dataclasses import replace

from reader.analysis.recognizers.tables import Entry, NameTables, Words, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for

_NO_SURNAME = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.GROUP, Entry.ORGANISATION, Entry.NEVER)
_NO_SURNAMES = words_for("bodies.no_surnames", "bodies.legal_forms")
_KIN = words_for("bodies.partners")
_OTHER_ENDS = words_for("bodies.trades")  # organisations that the tables lack


def with_firms(unit: Unit, names: Names) -> Names:
    """Return the names with each person who ends as a firm does as one."""
    tables = name_tables()
    return tuple(
        replace(name, kind=ActorKind.ORGANISATION)
        if name.kind is ActorKind.PERSON and _ends_as_firm(name.words(unit), tables)
        else name
        for name in names
    )


def with_partners(unit: Unit, names: Names) -> Names:
    """Return the names with each firm in place of its partners."""
    firms = [] if unit.is_display else list(_firms(unit, names))
    return with_more(tuple(name for name in names if not any(name.overlaps(firm) for firm in firms)), firms)


def _firms(unit: Unit, names: Names) -> Iterator[Name]:
    tables = name_tables()
    signs = (index for index, word in enumerate(unit.words[:-1]) if index and word == "&")
    for index in signs:
        firm = Name(index - 1, index + 2, ActorKind.ORGANISATION)
        first, _, second = firm.words(unit)
        if not (_is_surname(first, tables) and _is_surname(second, tables)):
            continue
        if _are_plain(first, second) or _are_first_names(first, second, tables):
            continue
        inside = [name for name in names if name.overlaps(firm)]
        if not any(name.start < firm.start or name.end > firm.end for name in inside):
            yield firm


def _is_surname(word: str, tables: NameTables) -> bool:
    return word.istitle() and word.isalpha() and not tables.has((word,), *_NO_SURNAME)


def _are_plain(first: str, second: str) -> bool:
    """Tell "Food & Drink" from surnames, of which one at most is a word as well: "Marks & Spencer"."""
    return is_common_word(first, "en") and is_common_word(second, "en")


def _are_first_names(first: str, second: str, tables: NameTables) -> bool:
    """Tell a couple from a firm, which may well repeat a surname: "Johnson & Johnson"."""
    return first != second and all(tables.has((word,), Entry.GIVEN_NAME) for word in (first, second))


def _ends_as_firm(words: Words, tables: NameTables) -> bool:
    if len(words) < 2:
        return False
    if words[-2] == "&" and words[-1] in _KIN:
        return True
    is_known = tables.has(words[-1:], Entry.ORGANISATION_WORD) or words[-1] in _OTHER_ENDS
    return is_known and (words[-1] in _NO_SURNAMES or not tables.has(words[:1], Entry.GIVEN_NAME))
