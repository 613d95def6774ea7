"""Weigh the network's scores of names again, by the rest of the article."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import ActorKind
from reader.parsing.casing import is_shouted
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
_GOING_ON = [[label] for label in NAME_LABELS if label[0] == "I"]
FINE = 1000  # by which the weights are multiplied in the file


def looked_again(parse: Parse, words: Sequence[str]) -> Parse:
    """Return an English parse with the labels of names that its scores get by the weights; without scores, as it is."""
    if not parse.name_scores:
        return parse
    scores = weighed(parse, words, shipped_weights())
    rows = (likeliest_row(scores[sentence.start : sentence.stop]) for sentence in parse.sentences)
    labels = _with_surer(parse, words, [NAME_LABELS[label] for row in rows for label in row])
    pairs = zip(parse.tokens, labels, strict=True)
    tokens = (token if token.name is label else replace(token, name=label) for token, label in pairs)
    return replace(parse, tokens=tuple(tokens))


def _with_surer(parse: Parse, words: Sequence[str], labels: list[NameLabel]) -> list[NameLabel]:
    """Return the labels with what was surer at first: organisations of the tables, whole persons."""
    for name, kind in parse.names():
        told = {labels[each][2:] for each in name} - {""}
        if kind is ActorKind.PERSON and told == {"PER"} and labels[name.stop : name.stop + 1] not in _GOING_ON:
            labels[name.start : name.stop] = [parse.tokens[each].name for each in name]
        for known in _listed(words, name) if kind is ActorKind.ORGANISATION else ():
            if {labels[each] for each in known} == {NameLabel.OUTSIDE}:
                labels[known.start : known.stop] = [
                    NameLabel.ORGANISATION,
                    *[NameLabel.ORGANISATION_ON] * (len(known) - 1),
                ]
    return labels


def _listed(words: Sequence[str], name: range) -> Iterator[range]:
    """Yield the organisations of the tables within a name, the longest first: "NATO" of "Eastern European NATO"."""
    tables = name_tables()
    for index in name:
        for known in tables.longest_at(words, index):
            if tables.has(known, Entry.ORGANISATION) and index + len(known) <= name.stop:
                yield range(index, index + len(known))


def weighed(parse: Parse, words: Sequence[str], weights: "Mapping[bool, Rows]") -> "Rows":
    """Return new scores of the labels, by other weights for sentences in capitals (True)."""
    import numpy as np

    from reader.analysis.recognizers.second_look.evidence import LABELS, evidence

    scores = np.frombuffer(parse.name_scores, np.float32).reshape(-1, LABELS).copy()
    shouted = in_capitals(parse, words)
    for index, row in zip(*evidence(scores, words), strict=True):
        scores[index] = row @ weights[index in shouted]
        for label in _PARTING.get(parse.tokens[index].lower, ()):
            scores[index, NAME_LABELS.index(label)] = -np.inf
    return scores


def in_capitals(parse: Parse, words: Sequence[str]) -> frozenset[int]:
    """Return the words that stand in sentences in capitals."""
    shouted = (each for each in parse.sentences if is_shouted(words[each.start : each.stop]))
    return frozenset(index for sentence in shouted for index in sentence)


@cache
def shipped_weights() -> "Mapping[bool, Rows]":
    """Return the weights that come with the program: a row for each column of the evidence, a column for each label."""
    return read_weights(resource_dir() / "models" / "names" / "second-look.toml")


def read_weights(path: Path) -> "Mapping[bool, Rows]":
    """Return the weights of a file: of sentences in capitals (True) and of others."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {True: _weights_of(tables["capitals"]), False: _weights_of(tables["written"])}


def _weights_of(table: Mapping[str, Sequence[int]]) -> "Rows":
    import numpy as np

    from reader.analysis.recognizers.second_look.evidence import BLOCKS

    rows = [table[f"{block} {label}"] for block in BLOCKS for label in NAME_LABELS]
    return (np.array(rows) / FINE).astype(np.float32)
