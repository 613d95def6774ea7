"""Names that signs tell: the place before the dash of a report, "BISMARCK, N.D. —", and the firm "Bellamy & Stroud"."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from reader.analysis.recognizers.names.article import raised
from reader.analysis.recognizers.tables import NO_PERSONS, Entry, Words, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.datelines import PATTERN

_DETAILS = (",", "(", "/")  # before what says more of a town: its state, the day, the agency


def with_dateline(unit: Unit, names: Names, kinds: Mapping[Words, ActorKind]) -> Names:
    """Return the names with each town of a dateline as a place, its agency as no place, and no state cut short.

    Capitals right before the dash are none but where they are known as a place: EXCLUSIVE, REAL MADRID. A name there is
    one where the tables or the article know it. Details tell a town where not all is in capitals; `kinds` are those of
    names but capitals that open a sentence.
    """
    text = _text_of(unit) if unit.is_prose and unit.words[0].isupper() else ""
    found = re.match(PATTERN, text)
    if found is None:
        return names
    starts = [token.start - unit.tokens[0].start for token in unit.tokens]
    behind, end = bisect_left(starts, found.end("towns")), bisect_left(starts, found.end())
    signs = [at for at in range(behind) if unit.words[at] == "/"]
    towns = tuple(Name(start + 1, stop, ActorKind.PLACE) for start, stop in pairwise((-1, *signs, behind)))
    written = [tuple(map(str.title, town.words(unit))) for town in towns]
    is_listed = any(name_tables().has(each, Entry.CAPITAL, Entry.PLACE, Entry.NATION) for each in written)
    is_named = any(kinds.get(raised(town.words(unit))) is ActorKind.PLACE for town in towns)
    is_detailed = unit.words[behind] in _DETAILS and not text.isupper()
    if set(towns).isdisjoint(names) and not (is_listed or is_named or is_detailed):
        known = kinds, name_tables().entries
        return tuple(name for name in names if name.start >= behind or any(name.words(unit) in each for each in known))
    others = (_beside(unit, name) if name.end < end else name for name in names if name.start >= behind)
    return with_more(towns, filter(None, others))


def _text_of(unit: Unit) -> str:
    """Return the words as they stand in the text, of which a unit knows no more than where they are."""
    gaps = (after.start - before.end for before, after in pairwise(unit.tokens))
    return unit.words[0] + "".join(" " * gap + word for gap, word in zip(gaps, unit.words[1:], strict=True))


def _beside(unit: Unit, name: Name) -> Name | None:
    """Return a name beside the towns, in brackets that of an agency; None where it is cut short."""
    if unit.words[name.end] == "." or unit.words[name.end - 1].endswith("."):
        return None
    return replace(name, kind=ActorKind.ORGANISATION) if unit.words[name.start - 1] == "(" else name


def with_partners(unit: Unit, names: Names) -> Names:
    """Return the names with each firm in place of its partners, of whom no more is named."""
    signs = [] if unit.is_display else [at for at, word in enumerate(unit.words[:-1]) if at and word == "&"]
    firms = [Name(sign - 1, sign + 2, ActorKind.ORGANISATION) for sign in signs if _joins_surnames(unit, sign)]
    parts = ((firm, [name for name in names if name.overlaps(firm)]) for firm in firms)
    found = [firm for firm, own in parts if all(firm.start <= each.start and each.end <= firm.end for each in own)]
    return with_more(tuple(name for name in names if not any(name.overlaps(firm) for firm in found)), found)


def _joins_surnames(unit: Unit, sign: int) -> bool:
    """Tell "Food & Drink" from surnames, of which one at most is a word as well: "Marks & Spencer"."""
    pair = unit.words[sign - 1], unit.words[sign + 1]
    are_names = all(word.istitle() and not name_tables().has((word,), *NO_PERSONS) for word in pair)
    return are_names and not all(is_common_word(word, "en") for word in pair)
