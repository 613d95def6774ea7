"""Where a report comes from, in capitals before its first words: "BISMARCK, N.D. —", "WASHINGTON (Reuters) -"."""

from reader.analysis.recognizers.features import is_capitals
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind

_DASHES = frozenset("-–—")
_LONGEST = 18  # words and signs up to the dash, a date and an agency among them
_MOST_WORDS = 4  # of the place


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
    return length if is_open and _is_apart(unit, end) and not is_capitals(words[end:]) else 0


def _is_apart(unit: Unit, dash: int) -> bool:
    """Tell whether a dash stands between blanks, and joins no two words."""
    return unit.tokens[dash].start > unit.tokens[dash - 1].end
