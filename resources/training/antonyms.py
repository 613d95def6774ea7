"""Opposites of common English words, from WordNet 3.1: `python -m resources.training.antonyms FOLDER`.

FOLDER holds WordNet's files; what is printed goes behind the terms in `resources/language/antonyms.txt`:
a pair of forms a line, "rises falls" and "rose fell" apart, since a sentence in another tense is of another time.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path

from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table

_FILES = {"noun": "1", "verb": "2", "adj": "3", "adv": "4"}  # each with its sign in `index.sense`
_SATELLITE = "5"  # adjectives near another, in the same file as all others
_SENSES = 3  # of a word, the most used ones
_LEAST = 2  # times that both together were found in the texts whose senses WordNet's makers told
_WORD = re.compile(r"[a-z]{2,}")
_VOWELS = "aeiou"
_ENDINGS = {"noun": ("s",), "verb": ("s", "ed", "ing"), "adj": ("er", "est"), "adv": ()}

Sense = tuple[str, str]  # a lemma, and the place of its synset


def _pairs(folder: Path, part: str) -> Iterator[tuple[str, str]]:
    """Yield two lemmas of which WordNet calls the one the antonym of the other, in senses that texts use."""
    uses = _uses(folder, {_FILES[part], _SATELLITE} if part == "adj" else {_FILES[part]})
    lines = (folder / f"data.{part}").read_text(encoding="utf-8").splitlines()
    synsets = [line.split(" | ")[0].split(" ") for line in lines if not line.startswith("  ")]
    lemmas = {fields[0]: _lemmas(fields) for fields in synsets}
    for fields in synsets:
        links = fields[5 + 2 * len(lemmas[fields[0]]) :]
        for at in (at for at, sign in enumerate(links) if sign == "!"):
            synset, ends = links[at + 1], links[at + 3]
            one = lemmas[fields[0]][int(ends[:2], 16) - 1]
            other = lemmas[synset][int(ends[2:], 16) - 1]
            is_used = uses.get((one, fields[0]), 0) + uses.get((other, synset), 0) >= _LEAST
            if (
                one < other
                and is_used
                and not {one, other} & _amounts()
                and _WORD.fullmatch(one)
                and _WORD.fullmatch(other)
            ):
                yield one, other


@cache
def _amounts() -> frozenset[str]:
    """Return the words for how many, which may hold together: of whom all are there, some are."""
    return frozenset(language_table("measures")["ranks"]["en"].split()) - {"many", "few"}


def _lemmas(fields: Sequence[str]) -> Sequence[str]:
    return [word.partition("(")[0] for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]


def _uses(folder: Path, parts: set[str]) -> Mapping[Sense, int]:
    """Return how often the first senses of words of some parts of speech were found in texts."""
    found = dict[Sense, int]()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, synset, number, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest[0] in parts and int(number) <= _SENSES:
            found[lemma, synset] = int(count)
    return found


def _forms(word: str, part: str) -> Iterator[str]:
    """Yield a word and its further forms, those of the past and those that nobody uses as one word or none."""
    yield word
    for ending in _ENDINGS[part]:
        changed = _irregular().get(word, ()) if ending == "ed" else ()
        regular = list(_regular(word, ending))
        plain = "" if part == "adj" else regular[-1]  # of few adjectives there are comparatives
        yield " ".join(changed) or next((each for each in regular if is_common_word(each, "en")), plain)


def _regular(word: str, ending: str) -> Iterator[str]:
    """Yield the ways to add an ending: "lowers", "denies", "approved", "permitted"."""
    if ending == "s":
        hisses = word.endswith(("s", "sh", "ch", "x", "z"))
        yield f"{word[:-1]}ies" if word[-1] == "y" and word[-2] not in _VOWELS else f"{word}{'es' if hisses else 's'}"
    elif word.endswith("e"):
        yield f"{word[:-1]}{ending}"
    elif word[-1] == "y" and ending[0] == "e":
        yield f"{word[:-1]}i{ending}"
    else:
        yield from (f"{word}{word[-1]}{ending}", f"{word}{ending}")


def _irregular() -> Mapping[str, Sequence[str]]:
    lines = language_table("verbs")["changing"]["en"].strip().splitlines()
    return {first: forms for first, *forms in map(str.split, lines)}


def _lines(folder: Path) -> Iterator[str]:
    for part in _FILES:
        for one, other in _pairs(folder, part):
            for ones, others in zip(_forms(one, part), _forms(other, part), strict=True):
                yield from (f"{first} {second}" for first, second in product(ones.split(), others.split()))


if __name__ == "__main__":
    print("\n".join(sorted(set(_lines(Path(sys.argv[1]))))))
