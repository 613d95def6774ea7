"""Read treebanks as UD writes them, cut to words as the program cuts them.

A contraction ("du", "im") is one word there. English ones ("don't", "Ana's") are two: a name ends within them.
"""

import gzip
import html
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.parsing.labels import FEATURES, PARTS_OF_SPEECH, RELATIONS, PartOfSpeech, Relation

NOT_MARKED = -100  # what the loss passes over
_FEATURE_USES = 10  # a treebank that marks a feature less often does not mark it at all
_ID, _FORM, _POS, _HEAD, _RELATION, _FEATURES = 0, 1, 2, 3, 4, 6


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what is known of its words; heads count from 1, and 0 is none. What is empty is not marked."""

    words: tuple[str, ...]
    parts_of_speech: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[int, ...] = ()
    features: tuple[tuple[int, ...], ...] = ()  # 1, 0 or NOT_MARKED for each of FEATURES
    names: tuple[int, ...] = ()


def treebank(path: Path, *, with_features: bool = True) -> list[Example]:
    """Return the sentences of a treebank in order."""
    divides = path.name.startswith("English")
    parsed = [_example([row for row in rows if not (divides and "-" in row[_ID])]) for rows in _sentences(path)]
    uses = Counter(index for each in parsed for word in each.features for index, has in enumerate(word) if has)
    kept = [with_features and uses[index] >= _FEATURE_USES for index in range(len(FEATURES))]
    return [_with_features(each, kept) for each in parsed]


def _with_features(example: Example, kept: Sequence[bool]) -> Example:
    marked = tuple(
        tuple(has if keeps else NOT_MARKED for has, keeps in zip(word, kept, strict=True)) for word in example.features
    )
    return Example(example.words, example.parts_of_speech, example.heads, example.relations, marked)


def _sentences(path: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in (*text_of(path).split("\n"), ""):
        if line.strip() and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif rows and not line.strip():
            yield rows
            rows = []


def text_of(path: Path) -> str:
    """Return the text of a file, packed or not."""
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")


def _example(rows: list[list[str]]) -> Example:
    groups = list(_surface_words(rows))
    place_by_id = {row[_ID]: number for number, (_, group) in enumerate(groups, 1) for row in group}
    outward = [_outward(group) for _, group in groups]
    return Example(
        tuple(_as_printed(form) for form, _ in groups),
        tuple(PARTS_OF_SPEECH.index(PartOfSpeech(row[_POS])) for row in outward),
        tuple(place_by_id.get(row[_HEAD], 0) for row in outward),
        tuple(RELATIONS.index(relation_of(row[_RELATION])) for row in outward),
        tuple(_features(group) for _, group in groups),
    )


def _as_printed(form: str) -> str:
    """Return a form with the quotation marks of texts: some treebanks write them in other ways."""
    plain = html.unescape(form)
    return '"' if plain in ("''", "``") else plain


def _surface_words(rows: list[list[str]]) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each word as written, with the rows that it stands for."""
    form, last = "", 0
    group: list[list[str]] = []
    for row in rows:
        if "-" in row[_ID]:
            form, last = row[_FORM], int(row[_ID].split("-")[1])
        elif int(row[_ID]) < last:
            group.append(row)
        else:
            yield (form if int(row[_ID]) == last else row[_FORM]), [*group, row]
            group = []


def _outward(group: list[list[str]]) -> list[str]:
    """Return the first part of a contraction that hangs on a word outside it."""
    inside = {row[_ID] for row in group}
    return next((row for row in group if row[_HEAD] not in inside), group[0])


def relation_of(name: str) -> Relation:
    """Return a relation by UD's name, without the sub-types that the program does not tell apart."""
    for known in (name, name.split(":")[0]):
        if known in set(Relation):
            return Relation(known)
    return Relation.DEP


def _features(group: list[list[str]]) -> tuple[int, ...]:
    marked = {pair for row in group for pair in _pairs(row[_FEATURES])}
    return tuple(int(feature in marked) for feature in FEATURES)


def _pairs(column: str) -> Iterator[str]:
    """Yield name and value of each feature, one by one where a feature has several values."""
    for feature in column.split("|"):
        name, _, values = feature.partition("=")
        yield from (f"{name}={value}" for value in values.split(","))
