"""Names whose own words, or those beside them, tell a firm from a person: "Clarke Shipping", "Haddad & Sons"."""

from collections.abc import Iterator
from dataclasses import replace

from reader.analysis.recognizers.tables import Entry, NameTables, Words, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_NO_SURNAMES = words_for("bodies.no_surnames", "bodies.legal_forms")
_KIN = words_for("bodies.partners")
_OTHER_ENDS = words_for("bodies.trades")  # organisations that the tables lack
_HOUSES = words_for("bodies.businesses")
_EXPERTS = words_for("people.experts")
_SOUND_OF_NEWS = "news"


def with_organisations(unit: Unit, names: Names) -> Names:
    """Return the names with such firms as organisations, and organisations without what is no part of them."""
    tables = name_tables()
    return tuple(
        _without_members(unit, _without_subject(unit, _by_words(unit, name, tables), tables))
        for name in names
        if not _is_portfolio(unit, name, tables)
    )


def companies(unit: Unit, names: Names) -> Iterator[Words]:
    """Yield the names right behind "the energy company", which are no person's even where nothing else tells."""
    for name in names:
        if name.start and unit.words[name.start - 1] in _HOUSES:
            yield name.words(unit)


def _by_words(unit: Unit, name: Name, tables: NameTables) -> Name:
    words = name.words(unit)
    is_firm = name.kind is ActorKind.PERSON and (_ends_as_firm(words, tables) or _is_news(words))
    return replace(name, kind=ActorKind.ORGANISATION) if is_firm else name


def _ends_as_firm(words: Words, tables: NameTables) -> bool:
    if len(words) < 2:
        return False
    if words[-2] == "&" and words[-1] in _KIN:
        return True
    is_known = tables.has(words[-1:], Entry.ORGANISATION_WORD) or words[-1] in _OTHER_ENDS
    return is_known and (words[-1] in _NO_SURNAMES or not tables.has(words[:1], Entry.GIVEN_NAME))


def _is_news(words: Words) -> bool:
    return len(words) == 1 and len(words[0]) > len(_SOUND_OF_NEWS) and words[0].endswith(_SOUND_OF_NEWS)


def _is_portfolio(unit: Unit, name: Name, tables: NameTables) -> bool:
    """Tell whether "Energy" is only part of "Energy Secretary"."""
    words = name.words(unit)
    is_bare = len(words) == 1 and name.kind is ActorKind.PERSON and tables.has(words, Entry.ORGANISATION_WORD)
    return is_bare and tables.has(unit.words[name.end : name.end + 1], Entry.TITLE)


def _without_subject(unit: Unit, name: Name, tables: NameTables) -> Name:
    """Leave the country out of "National Security Council Ukraine expert"."""
    last = unit.words[name.end - 1 : name.end]
    is_subject = name.end - name.start > 2 and unit.words[name.end : name.end + 1] != ()
    if name.kind is not ActorKind.ORGANISATION or not is_subject or unit.words[name.end] not in _EXPERTS:
        return name
    before = unit.words[name.end - 2 : name.end - 1]
    is_after_body = tables.has(before, Entry.ORGANISATION_WORD) and tables.has(last, Entry.NATION)
    return replace(name, end=name.end - 1) if is_after_body else name


def _without_members(unit: Unit, name: Name) -> Name:
    """Leave "Members of the" out of an organisation."""
    words = name.words(unit)
    if words[0].lower() not in ("member", "members") or words[1:2] != ("of",):
        return name
    start = 3 if words[2:3] in (("the",), ("The",)) else 2
    return replace(name, start=name.start + start) if start < len(words) else name
