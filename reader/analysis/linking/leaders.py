"""The persons of an article, each by the fullest way it is named, their leader; and whose a shorter name may be."""

from collections import defaultdict
from collections.abc import Container, Iterable

from reader.analysis.linking.forms import PARTICLES, PATRONYMICS
from reader.analysis.linking.full_names import GENERATIONS, Words, is_given_name, is_same_person
from reader.analysis.linking.spellings import sound

_MOST_NAMESAKES = 50  # what more persons are called tells nobody apart, and only the fullest names are compared
_Names = dict[str, list[Words]]


class Leaders:
    """Gathers full names; "Donald J. Trump" and "Donald Trump" are one."""

    def __init__(self, names: Iterable[Words], apart: Container[frozenset[Words]]) -> None:
        """Take the full names of an article, and the pairs of them that are two persons."""
        self._leaders: dict[Words, tuple[Words, ...]] = {}
        self._by_surname: _Names = defaultdict(list)
        self._by_first_name: _Names = defaultdict(list)
        self._by_first_surname: _Names = defaultdict(list)
        self._apart = apart
        self._bearers: dict[Words, tuple[Words, ...]] = {}  # what was asked before
        for words in sorted(names, key=_fullest_first):
            self._add(words)

    def of(self, name: Words) -> tuple[Words, ...]:
        """Return the leaders whom a full name fits, mostly one."""
        return self._leaders[name]

    def bearers(self, words: Words) -> tuple[Words, ...]:
        """Return the leaders with this surname; without any, those with this first name, or first of two surnames."""
        if words not in self._bearers:
            by_first = self._by_first_name.get(words[0]) or self._by_first_surname.get(words[0], [])
            found = sorted(self._with_surname(words) or by_first)
            self._bearers[words] = tuple(found) if len(found) <= _MOST_NAMESAKES else ()
        return self._bearers[words]

    def _add(self, words: Words) -> None:
        alike = (*self._by_surname[sound(words[-1])], *self._by_first_surname[words[-1]])
        longer = {leader for leader in alike[:_MOST_NAMESAKES] if is_same_person(leader, words)}
        if words[-1].endswith(PATRONYMICS) and len(namesakes := self._by_first_name[words[0]]) == 1:
            longer.update(each for each in namesakes if len(each) == len(words))  # "Анна Львовна" of Анна Кох
        longer = {leader for leader in longer if frozenset((leader, words)) not in self._apart}
        self._leaders[words] = tuple(sorted(longer)) or (words,)
        if not longer:
            self._lead(words)

    def _lead(self, words: Words) -> None:
        self._by_surname[sound(words[-1])].append(words)
        self._by_first_name[words[0]].append(words)
        if len(words) > 2 and len(words[-2]) > 1 and not is_given_name(words[-2]):
            self._by_first_surname[words[-2]].append(words)

    def _with_surname(self, words: Words) -> list[Words]:
        named_so = self._by_surname.get(sound(words[-1]), [])
        return [leader for leader in named_so if _ends_with(leader, words)] or named_so


def without_generation(words: Words) -> Words:
    """Return a name without "Jr." or "III"."""
    return tuple(word for word in words if word not in GENERATIONS)


def _fullest_first(words: Words) -> tuple[int, int, bool, int, Words]:
    """Return a key: more words first, initials after words, patronymics after surnames, "Chris" after "Christopher"."""
    return -sum(len(word) > 1 for word in words), -len(words), words[-1].endswith(PATRONYMICS), -len(words[0]), words


def _ends_with(full: Words, part: Words) -> bool:
    """Tell whether the part is the surname, with or without its particles ("al-Malki", "Malki")."""
    bare = part
    while len(bare) > 1 and bare[0] in PARTICLES:
        bare = bare[1:]
    return full[-len(bare) :] == bare
