"""Opposites of common English words, from WordNet 3.1: `python -m resources.training.antonyms FOLDER`.

FOLDER holds WordNet's files; what is printed goes behind the terms in `resources/language/antonyms.txt`:
a pair of forms a line, "rises falls" and "rose fell" apart, since a sentence in another tense is of another time. Words
of motion, posture and having are left out: who came to a place, went there, and who lost a thing may have found it.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table
from reader.nlp.word_set import word_set

_FILES = {"noun": "1", "verb": "2", "adj": "3", "adv": "4"}  # each with its sign in `index.sense`
_SATELLITE = "5"  # adjectives near another, in the same file as all others
_SENSES = {"noun": 1, "verb": 3, "adj": 1, "adv": 1}  # of a word, the most used ones
_APART = frozenset({"29", "34", "35", "36", "38", "40", "43"})  # kinds of verbs, such as of motion: who came, went
_TOGETHER = word_set(  # of which both may be so, by where one stands or of one thing after another
    "here there on off out away home front back rear head side bottom middle early worn express round answer day night"
    " hungry bore let issue found live child left other junior foreign native horizontal black change surface green"
)
_LEAST = 2  # times that both together were found in the texts whose senses WordNet's makers told
_WORD = re.compile(r"[a-z]{2,}")
_VOWELS = "aeiou"
_ENDINGS = {"noun": ("s",), "verb": ("s", "ed", "ing"), "adj": ("er", "est"), "adv": ()}

Sense = tuple[str, str]  # a lemma, and the place of its synset


def _pairs(folder: Path, part: str) -> Iterator[tuple[str, str]]:
    """Yield two lemmas of which WordNet calls the one the antonym of the other, in senses that texts use."""
    uses = _uses(folder, {_FILES[part], _SATELLITE} if part == "adj" else {_FILES[part]}, _SENSES[part])
    lines = (folder / f"data.{part}").read_text(encoding="utf-8").splitlines()
    synsets = [line.split(" | ")[0].split(" ") for line in lines if not line.startswith("  ")]
    synsets = [fields for fields in synsets if part != "verb" or fields[1] not in _APART]
    lemmas = {fields[0]: _lemmas(fields) for fields in synsets}
    for fields in synsets:
        links = fields[5 + 2 * len(lemmas[fields[0]]) :]
        for at in (at for at, sign in enumerate(links) if sign == "!"):
            synset, ends = links[at + 1], links[at + 3]
            if synset not in lemmas:
                continue
            one = lemmas[fields[0]][int(ends[:2], 16) - 1]
            other = lemmas[synset][int(ends[2:], 16) - 1]
            is_used = uses.get((one, fields[0]), 0) + uses.get((other, synset), 0) >= _LEAST
            if (
                one < other
                and is_used
                and not {one, other} & (_amounts() | _TOGETHER)
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


def _uses(folder: Path, parts: set[str], senses: int) -> Mapping[Sense, int]:
    """Return how often the first senses of words of some parts of speech were found in texts."""
    found = dict[Sense, int]()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, synset, number, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest[0] in parts and int(number) <= senses:
            found[lemma, synset] = int(count)
    return found


def _forms(word: str, part: str) -> Iterator[str]:
    """Yield a word and its further forms, an empty string for one that no text is known to have."""
    yield word
    for ending in _ENDINGS[part]:
        changed = _irregular().get(word, ()) if ending == "ed" else ()
        yield " ".join(changed) or next((each for each in _regular(word, ending) if is_common_word(each, "en")), "")


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


def _paired(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield past with past and participle with participle; a regular verb has one form for both."""
    most = max(len(ones), len(others)) if ones and others else 0
    yield from ((ones[min(at, len(ones) - 1)], others[min(at, len(others) - 1)]) for at in range(most))


def _lines(folder: Path) -> Iterator[str]:
    for part in _FILES:
        for one, other in _pairs(folder, part):
            for ones, others in zip(_forms(one, part), _forms(other, part), strict=True):
                yield from (f"{first} {second}" for first, second in _paired(ones.split(), others.split()))


if __name__ == "__main__":
    print("\n".join(sorted(set(_lines(Path(sys.argv[1]))))))
