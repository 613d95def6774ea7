"""What common English nouns stand for, taken from WordNet 3.1: `python -m resources.training.noun_kinds FOLDER`.

FOLDER holds WordNet's `data.noun` and `index.sense`; what is printed is `resources/language/noun-kinds.txt`.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from reader.analysis.recognizers.tables import name_tables, word_clusters
from reader.nlp.common_words import is_common_word

_ROOTS = {  # what they come under
    "people": """
    worker professional expert leader creator entertainer artist intellectual communicator preserver contestant
    combatant official relative capitalist merchant traveler adviser advocate scientist scholar learner adult defender
    disputant originator enrollee juvenile associate peer
    survivor victim prisoner patient celebrity friend predecessor schoolmate""",
    "works": """
    creation writing musical_composition show movie legal_document law drug broadcast""",
    "things": """
    animal vehicle craft weapon machine award storm software mechanism musical_instrument game military_action""",
}
_INSULTS = frozenset({"unpleasant_person", "bad_person", "bad_woman", "prostitute", "fool", "simpleton"})
_SLURS = frozenset({"ethnic_slur", "disparagement", "obscenity"})  # what WordNet says of how a word is used
_PERSON = "person"
_LEAST = {"people": 0.55, "works": 0.5, "things": 0.2}  # of the weight of a word's senses
_SENSES = 6  # of a word that are looked at
_WORD = re.compile(r"[a-z]{3,}(?:-[a-z]+)*")


class _Nouns:
    """The nouns of one WordNet."""

    def __init__(self, folder: Path) -> None:
        self._lemmas: dict[str, tuple[str, ...]] = {}
        self._parents: dict[str, tuple[str, ...]] = {}
        self._usages: dict[str, tuple[str, ...]] = {}
        for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                self._read(line.split(" | ")[0].split(" "))
        self.senses: dict[str, list[tuple[int, int, str]]] = defaultdict(list)  # number, uses counted, synset
        for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
            key, offset, number, count = line.split()
            lemma, _, rest = key.partition("%")
            if rest.startswith("1:") and lemma in self._lemmas[offset]:
                self.senses[lemma].append((int(number), int(count), offset))

    def _read(self, fields: list[str]) -> None:
        size = int(fields[3], 16)
        links = fields[5 + 2 * size :]
        self._lemmas[fields[0]] = tuple(fields[4 + 2 * index] for index in range(size))
        self._parents[fields[0]] = tuple(links[at + 1] for at, sign in enumerate(links) if sign == "@")
        self._usages[fields[0]] = tuple(links[at + 1] for at, sign in enumerate(links) if sign == ";u")

    @cached_property
    def _roots(self) -> dict[str, frozenset[str]]:
        return {kind: frozenset(words.split()) for kind, words in _ROOTS.items()}

    def is_slur(self, word: str) -> bool:
        """Tell whether WordNet calls the first sense of a word a slur."""
        usages = self._usages[min(self.senses[word])[2]]
        return any(not _SLURS.isdisjoint(self._lemmas[usage]) for usage in usages if usage in self._lemmas)

    def _lemmas_above(self, synset: str) -> frozenset[str]:
        return frozenset(lemma for each in self._above(synset) for lemma in self._lemmas[each])

    def _above(self, synset: str) -> frozenset[str]:
        return frozenset({synset}).union(*(self._above(parent) for parent in self._parents[synset]))

    def kind(self, word: str) -> str | None:
        """Return what enough uses of a word mean: people, of whom one sense is a calling or the like, or things."""
        senses = sorted(self.senses[word])[:_SENSES]
        above = [self._lemmas_above(synset) for _, _, synset in senses]
        weights = [(count + 1) / number for number, count, _ in senses]

        def share(lemmas: Iterable[bool]) -> float:
            return sum(weight for weight, is_one in zip(weights, lemmas, strict=True) if is_one) / (sum(weights) or 1)

        people, things = [_PERSON in each for each in above], self._roots["things"]
        is_calling = any(_PERSON in each and each & self._roots["people"] for each in above)
        if is_calling and share(people) >= _LEAST["people"] and not above[0] & _INSULTS:
            return "people"
        is_thing = share(_PERSON not in each and bool(each & things) for each in above) >= _LEAST["things"]
        is_work = share(bool(each & (things | self._roots["works"])) for each in above) >= _LEAST["works"]
        return "things" if is_thing or is_work else None


def _is_in_use(word: str) -> bool:
    is_name = (word.capitalize(),) in name_tables().entries
    return not is_name and (is_common_word(word, "en") or word in word_clusters())


def _lines(nouns: _Nouns) -> Iterator[str]:
    found: dict[str, list[str]] = {"people": [], "things": []}
    for word in sorted(nouns.senses):
        is_known = _is_in_use(word) or len(nouns.senses[word]) == 1
        kind = nouns.kind(word) if _WORD.fullmatch(word) and is_known else None
        if kind and not nouns.is_slur(word) and (kind == "people" or _is_in_use(word)):
            found[kind].append(word)
    yield from (f"{kind}: {' '.join(words)}" for kind, words in found.items())


if __name__ == "__main__":
    print("\n".join(_lines(_Nouns(Path(sys.argv[1])))))
