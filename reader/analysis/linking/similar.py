"""Full names that may be one person's, by their words alone."""

from collections import defaultdict

from reader.analysis.linking.full_names import Trait, Words, sought, traits
from reader.analysis.linking.spellings import sound

MOST_NAMESAKES = 50  # what more persons are called tells nobody apart
_MIN_TO_SLIP = 6  # letters; shorter names that differ by one are two names


class Similar:
    """Finds the full names that may be a shorter one's person, without a look at all of that surname."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, Trait], list[Words]] = defaultdict(list)

    def add(self, name: Words) -> None:
        """Keep a name by each word that can be the surname of a shorter one."""
        for surname in {sound(word) for word in name[-2:]}:
            for trait in traits(name):
                self._names[surname, trait].append(name)

    def to(self, name: Words) -> set[Words]:
        """Return the names that may be the same person's; of very many the fullest."""
        keys = ((sound(name[-1]), trait) for trait in sought(name))
        return {found for key in keys for found in self._names.get(key, [])[:MOST_NAMESAKES]}


def have_one_surname(name: Words, other: Words) -> bool:
    """Tell whether two names end alike."""
    return sound(name[-1]) == sound(other[-1])


def are_rivals(name: Words, other: Words) -> bool:
    """Tell whether two persons share a surname and not the first name as well, but for a slip: "Kristin", "Kristen"."""
    return have_one_surname(name, other) and not _is_slip(name[0], other[0])


def _is_slip(name: str, other: str) -> bool:
    """Tell whether two first names differ by one letter within."""
    if len(name) != len(other) or len(name) < _MIN_TO_SLIP or (name[0], name[-1]) != (other[0], other[-1]):
        return name == other
    return sum(letter != letter_of_other for letter, letter_of_other in zip(name, other, strict=True)) <= 1
