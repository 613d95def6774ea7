"""What words mean the same, the opposite, or a thing beside it: WordNet 3.1, read from its `dict` folder."""

from collections import defaultdict
from functools import cached_property
from pathlib import Path

_FILES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}
_SENSE_KINDS = {"1": "NOUN", "2": "VERB", "3": "ADJ", "4": "ADV", "5": "ADJ"}
_SEEN = 2  # times that a sense was counted in WordNet's texts; rarer ones are no news
_CLEAR = 0.75  # of a word's counted uses are in its first sense: else a synonym is none


class WordNet:
    """Answers for lemmas by part of speech."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._synsets: dict[tuple[str, str], tuple[list[str], list[tuple[str, str, str]]]] = {}
        for part, name in _FILES.items():
            self._read(part, folder / f"data.{name}")
        self._senses: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
            key, offset, _number, count = line.split(" ")
            lemma, _, rest = key.partition("%")
            self._senses[_SENSE_KINDS[rest[0]], lemma].append((int(count), offset))

    def _read(self, part: str, file: Path) -> None:
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split(" ")
            size = int(fields[3], 16)
            words = [fields[4 + 2 * index].split("(")[0] for index in range(size)]
            start = 4 + 2 * size
            links = [
                (fields[start + 1 + 4 * index], fields[start + 2 + 4 * index], fields[start + 4 + 4 * index])
                for index in range(int(fields[start]))
            ]
            self._synsets[part, fields[0]] = words, links

    def _first(self, part: str, lemma: str) -> str | None:
        senses = sorted(self._senses.get((part, lemma), ()), reverse=True)
        if not senses:
            return None
        total = sum(count for count, _ in senses)
        if len(senses) > 1 and (senses[0][0] < _SEEN or senses[0][0] < _CLEAR * total):
            return None
        return senses[0][1]

    def knows(self, part: str, lemma: str) -> bool:
        """Tell whether the word is known as this part of speech."""
        return (part, lemma) in self._senses

    def synonyms(self, part: str, lemma: str) -> list[str]:
        """Return single words that mean what the word nearly always means."""
        offset = self._first(part, lemma)
        if offset is None:
            return []
        found = []
        for word in self._synsets[part, offset][0]:
            if word.lower() != lemma and word.isalpha() and word.islower() and self._used(part, word, offset):
                found.append(word)
        return found

    def _used(self, part: str, word: str, offset: str) -> bool:
        senses = sorted(self._senses.get((part, word), ()), reverse=True)
        return bool(senses) and senses[0][1] == offset

    def antonyms(self, part: str, lemma: str) -> list[str]:
        """Return single words that mean the opposite of one of the word's first two senses."""
        found: list[str] = []
        for _, offset in sorted(self._senses.get((part, lemma), ()), reverse=True)[:2]:
            words, links = self._synsets[part, offset]
            lowered = [word.lower() for word in words]
            for sign, target, numbers in links:
                source = int(numbers[:2], 16)
                if sign == "!" and source and source <= len(words) and lowered[source - 1] == lemma:
                    found.append(self._synsets[part, target][0][int(numbers[2:], 16) - 1])
        return [word for word in found if word.isalpha()]

    def sisters(self, part: str, lemma: str) -> list[str]:
        """Return single words for other things of the same kind, none of them the same or wider."""
        senses = sorted(self._senses.get((part, lemma), ()), reverse=True)
        if not senses:
            return []
        offset = senses[0][1]
        _, links = self._synsets[part, offset]
        wider = [target for sign, target, _ in links if sign == "@"]
        own = {word.lower() for _, each in senses for word in self._synsets[part, each][0]}
        found = []
        for above in wider:
            for target in self._narrower[part, above]:
                word = self._synsets[part, target][0][0]
                counts = self._senses.get((part, word), [(0, "")])
                if (
                    target != offset
                    and word.isalpha()
                    and word.islower()
                    and word not in own
                    and max(counts)[0] >= _SEEN
                ):
                    found.append(word)
        return found

    @cached_property
    def _narrower(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for (part, offset), (_, links) in self._synsets.items():
            for sign, target, _ in links:
                if sign == "@":
                    found[part, target].append(offset)
        return found
