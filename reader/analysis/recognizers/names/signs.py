"""Names that signs tell: the place before the dash of a report, "BISMARCK, N.D. —", and the firm "Bellamy & Stroud"."""

from reader.analysis.recognizers.features import is_capitals
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word

_DASHES = frozenset("-–—")
_LONGEST = 18  # words and signs up to the dash, a date and an agency among them
_MOST_WORDS = 4  # of the place
_NO_SURNAME = (Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.GROUP, Entry.ORGANISATION, Entry.NEVER)


def with_dateline(unit: Unit, names: Names) -> Names:
    """Return the names with the place of a dateline as a place, and nothing else in its words."""
    length = _place_length(unit)
    if not length:
        return names
    place = Name(0, length, ActorKind.PLACE)
    return with_more((place,), (name for name in names if not name.overlaps(place)))


def _place_length(unit: Unit) -> int:
    """Return how many words in capitals open the unit, 0 where no dash follows them soon."""
    words = unit.words
    length = next((index for index, word in enumerate(words) if not (word.isalpha() and word.isupper())), len(words))
    is_place = 0 < length <= _MOST_WORDS and any(len(word) > 2 for word in words[:length])
    end = next((index for index, word in enumerate(words[:_LONGEST]) if word in _DASHES), 0)
    is_open = unit.is_prose and is_place and length <= end < len(words) - 1 and words[length] in {",", "(", *_DASHES}
    is_apart = unit.tokens[end].start > unit.tokens[end - 1].end  # the dash joins no two words
    return length if is_open and is_apart and not is_capitals(words[end:]) else 0


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
