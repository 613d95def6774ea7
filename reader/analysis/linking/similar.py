"""Full names that may be one person's, by their words alone."""

from collections import defaultdict

from reader.analysis.linking.full_names import Trait, Words, sought, traits
from reader.analysis.linking.spellings import sound

MOST_NAMESAKES = 50  # what more persons are called tells nobody apart


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
