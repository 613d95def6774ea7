"""Weigh the network's scores of names again, by the rest of the article and what can be seen of each word."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.analysis.recognizers.second_look.signs import Signs
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import ActorKind
from reader.parsing.labels import NAME_LABELS, NameLabel
from reader.parsing.name_rows import likeliest_row
from reader.parsing.parse import Parse
from reader.paths import resource_dir

if TYPE_CHECKING:
    from reader.analysis.recognizers.second_look.evidence import Rows

_PARTING = {  # what no name of these kinds goes on over
    ",": (NameLabel.PERSON_ON, NameLabel.PLACE_ON),
    "&": (NameLabel.PERSON_ON,),
    "and": (NameLabel.PERSON_ON,),
}
_POSSESSIVE = ("'s", "’s", "'S", "’S")
FINE, WHOLE = 1000, 20  # by which the weights of evidence and of signs are multiplied in the file


@dataclass(frozen=True, slots=True)
class Weights:
    """What the columns of the evidence and each sign count for each label."""

    evidence: "Rows"
    signs: "Mapping[str, Rows]"


def looked_again(parse: Parse, words: Sequence[str]) -> Parse:
    """Return an English parse with the labels of names that its scores get by the weights; without scores, as it is."""
    if not parse.name_scores or not parse.tokens:
        return parse
    scores = weighed(parse, words, shipped_weights())
    rows = (likeliest_row(scores[sentence.start : sentence.stop]) for sentence in parse.sentences)
    told = _parted(parse, words, [NAME_LABELS[label] for row in rows for label in row])
    labels = _with_surer(parse, words, told)
    pairs = zip(parse.tokens, labels, strict=True)
    tokens = (token if token.name is label else replace(token, name=label) for token, label in pairs)
    return replace(parse, tokens=tuple(tokens))


def _with_surer(parse: Parse, words: Sequence[str], labels: list[NameLabel]) -> list[NameLabel]:
    """Return the labels with what was surer at first: organisations of the tables, whole persons."""
    for name, kind in parse.names():
        told = {labels[each][2:] for each in name} - {""}
        if kind is ActorKind.PERSON and told == {"PER"} and not _goes_on(labels, name.stop):
            labels[name.start : name.stop] = [parse.tokens[each].name for each in name]
        for known in _listed(words, name) if kind is ActorKind.ORGANISATION else ():
            if {labels[each] for each in known} == {NameLabel.OUTSIDE} and not _goes_on(labels, known.stop):
                labels[known.start : known.stop] = _labels_of_one(known)
    return labels


def _goes_on(labels: Sequence[NameLabel], index: int) -> bool:
    return index < len(labels) and labels[index][0] == "I"


def _labels_of_one(words: range) -> list[NameLabel]:
    return [NameLabel.ORGANISATION, *[NameLabel.ORGANISATION_ON] * (len(words) - 1)]


def _listed(words: Sequence[str], name: range) -> Iterator[range]:
    """Yield the organisations of the tables within a name, the longest first: "NATO" of "Eastern European NATO"."""
    tables = name_tables()
    for index in name:
        for known in tables.longest_at(words, index):
            if tables.has(known, Entry.ORGANISATION) and index + len(known) <= name.stop:
                yield range(index, index + len(known))


def _parted(parse: Parse, words: Sequence[str], labels: list[NameLabel]) -> list[NameLabel]:
    """Return the labels with no owner taken into the name of what is owned: "Lind's City Hall"."""
    for name, _ in parse.names():
        behind = name.stop + 1
        if behind < len(labels) and words[name.stop] in _POSSESSIVE and _goes_on(labels, name.stop):
            labels[name.start : behind] = [*(parse.tokens[each].name for each in name), NameLabel.OUTSIDE]
            if _goes_on(labels, behind):
                labels[behind] = NAME_LABELS[NAME_LABELS.index(labels[behind]) - 1]
    return labels


def weighed(parse: Parse, words: Sequence[str], weights: Mapping[bool, Weights]) -> "Rows":
    """Return new scores of the labels, by other weights for sentences in capitals (True)."""
    import numpy as np

    from reader.analysis.recognizers.second_look.evidence import LABELS, evidence, unsure

    scores = np.frombuffer(parse.name_scores, np.float32).reshape(-1, LABELS).copy()
    rows, seen = evidence(scores, words), Signs(parse, words)
    for index in unsure(rows):
        own = weights[seen.is_shouted(index)]
        told = [own.signs[sign] for sign in seen.of(index) if sign in own.signs]
        scores[index] = rows[index] @ own.evidence + np.sum(told, axis=0, initial=0)
        for label in _PARTING.get(parse.tokens[index].lower, ()):
            scores[index, NAME_LABELS.index(label)] = -np.inf
    return scores


@cache
def shipped_weights() -> Mapping[bool, Weights]:
    """Return the weights that come with the program."""
    return read_weights(resource_dir() / "models" / "names" / "second-look.toml")


def read_weights(path: Path) -> Mapping[bool, Weights]:
    """Return the weights of a file: of sentences in capitals (True) and of others."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {True: _weights_of(tables["capitals"]), False: _weights_of(tables["written"])}


def _weights_of(table: Mapping[str, Mapping[str, Any]]) -> Weights:
    import numpy as np

    from reader.analysis.recognizers.second_look.evidence import BLOCKS

    columns = [table["evidence"][f"{block} {label}"] for block in BLOCKS for label in NAME_LABELS]
    signs = {sign: (np.array(row) / WHOLE).astype(np.float32) for sign, row in table["signs"].items()}
    return Weights((np.array(columns) / FINE).astype(np.float32), signs)
