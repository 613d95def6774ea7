"""Firms that bear the names of their partners: "Bellamy & Stroud" is one name, not two."""

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word

_NO_SURNAME = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.GROUP, Entry.ORGANISATION, Entry.NEVER)


def with_partners(unit: Unit, names: Names) -> Names:
    """Return the names with each firm in place of its partners, of whom no more is named."""
    signs = [] if unit.is_display else [at for at, word in enumerate(unit.words[:-1]) if at and word == "&"]
    firms = [Name(sign - 1, sign + 2, ActorKind.ORGANISATION) for sign in signs if _joins_surnames(unit, sign)]
    found = [firm for firm in firms if all(_is_within(name, firm) for name in names if name.overlaps(firm))]
    return with_more(tuple(name for name in names if not any(name.overlaps(firm) for firm in found)), found)


def _is_within(name: Name, firm: Name) -> bool:
    return firm.start <= name.start and name.end <= firm.end


def _joins_surnames(unit: Unit, sign: int) -> bool:
    """Tell "Food & Drink" from surnames, of which one at most is a word as well: "Marks & Spencer"."""
    pair = unit.words[sign - 1], unit.words[sign + 1]
    are_names = all(word.istitle() and not name_tables().has((word,), *_NO_SURNAME) for word in pair)
    return are_names and not all(is_common_word(word, "en") for word in pair)
