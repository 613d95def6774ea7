"""One name in several writings: "Путин" and "Путина", "Tusk" and "Tuskiem", "Merkels", "M. Macron".

Endings and forms of address stand in a table by language; two words that share a base but for endings are one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reader.analysis.linking.forms import normal_words
from reader.analysis.recognizers.parsed_names import Words, listed

_MIN_BASE = 3  # letters; less is shared by chance
_LOST = "*"  # marks a base whose vowel an ending has driven out
_CHANGING = (("nen", "s"),)  # ends that case endings change
_OF_SURNAMES = ("в", "w")  # endings of cases in -ов, -ів, -ów are those of surnames, too


class Cases:
    """Gives the words of an article's names one writing for all their cases, without forms of address."""

    def __init__(self, language: str, names: Iterable[Words]) -> None:
        endings, self._courtesy = _words_of(language, "endings"), _words_of(language, "courtesy")
        words = sorted({word for name in names for word in name}) if endings else []
        fleeting = _words_of(language, "fleeting")
        self._one = _one_writing({word: _bases(word, endings, fleeting) for word in words})

    def one_writing(self, name: Words) -> Words:
        """Return a name with each word in the writing that stands for all its cases."""
        while len(name) > 1 and name[0] in self._courtesy:
            name = name[1:]
        return tuple(self._one.get(word, word) for word in name)


def _one_writing(bases: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return for each word the first of those that share the base that most have, of such the longest."""
    sharing = Counter(base for own in bases.values() for base in own)
    first: dict[str, str] = {}
    chosen = {word: max(own, key=lambda base: (sharing[base], len(base.rstrip(_LOST)))) for word, own in bases.items()}
    return {word: first.setdefault(base, word) for word, base in chosen.items()}


def _bases(word: str, endings: frozenset[str], fleeting: frozenset[str]) -> tuple[str, ...]:
    """Return what is left of a word without one of the endings, and, marked, what has lost a vowel to one.

    A word that has lost a vowel is one only with another that has lost an ending: "Peter" is not "Petr".
    """
    cuts = range(len(word) - 1, _MIN_BASE - 1, -1)
    stems = {word[cut:]: word[:cut] for cut in cuts if word[cut:] in endings}
    bare = (each for base in (word, *stems.values()) for each in _without(base, fleeting))
    cut = (stem for end, stem in stems.items() if end[-1] not in _OF_SURNAMES)
    changed = (word.removesuffix(end) + stem for end, stem in _CHANGING if word.endswith(end))  # "Virtanen", "Virtasen"
    return (word, *stems.values(), *changed, *(each + _LOST for each in (*bare, *cut)))


def _without(base: str, fleeting: frozenset[str]) -> Iterator[str]:
    """Yield a name as it stands before endings: "Pertk" of "Pertek"."""
    for vowel in sorted(fleeting):
        if base[:-1].endswith(vowel) and len(base) - len(vowel) > _MIN_BASE:
            yield base[: -1 - len(vowel)] + base[-1]


def _words_of(language: str, list_name: str) -> frozenset[str]:
    return frozenset(each for word in listed(language, list_name) for each in normal_words(word))
