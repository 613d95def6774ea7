"""The articles of the open sets, as the second look sees them: evidence and the marked label of each word."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.analysis.recognizers.second_look.evidence import LABELS, evidence
from reader.analysis.recognizers.second_look.looking import in_capitals
from reader.parsing.labels import NAME_LABELS, NameLabel
from reader.parsing.parse import Parse
from reader.parsing.reading import parser
from resources.training.documents import english_document
from resources.training.second_look.articles import Marked, articles

_BEGINNINGS = {
    "PER": NameLabel.PERSON,
    "ORG": NameLabel.ORGANISATION,
    "LOC": NameLabel.PLACE,
    "GRP": NameLabel.GROUP,
}

_OUTSIDE = NAME_LABELS.index(NameLabel.OUTSIDE)
_PEOPLES = (NAME_LABELS.index(NameLabel.GROUP), NAME_LABELS.index(NameLabel.GROUP_ON))


@dataclass(frozen=True, slots=True)
class Example:
    """A word looked at again: its evidence, whether its sentence is in capitals, its label's number."""

    evidence: NDArray[np.float32]
    is_shouted: bool
    label: int


def examples(folder: Path) -> Iterator[Example]:
    """Yield the examples of the articles, each as written and in capitals."""
    for text, marked in articles(folder):
        for spelling in (text, _capitals(text)):
            yield from examples_of(spelling, marked, parser().parse(english_document(spelling)))


def examples_of(text: str, marked: Marked, parse: Parse) -> Iterator[Example]:
    """Yield the examples of one article; what may be a people that no table has is left open."""
    words = [token.span.of(text) for token in parse.tokens]
    scores = np.frombuffer(parse.name_scores, np.float32).reshape(-1, LABELS)
    labels, shouted = _labels(marked, parse), in_capitals(parse, words)
    for index, row in zip(*evidence(scores, words), strict=True):
        if labels[index] == _OUTSIDE and row[:LABELS].argmax() in _PEOPLES:
            continue
        yield Example(row, index in shouted, labels[index])


def _labels(marked: Marked, parse: Parse) -> list[int]:
    labels = [_OUTSIDE] * len(parse.tokens)
    ends = [token.span.end for token in parse.tokens]
    for start, end, kind in marked:
        beginning = _BEGINNINGS.get(kind)
        index = first = bisect_right(ends, start)
        while beginning and index < len(ends) and parse.tokens[index].span.start < end:
            labels[index] = NAME_LABELS.index(beginning) + (index > first)
            index += 1
    return labels


def _capitals(text: str) -> str:
    return "".join(char.upper() if len(char.upper()) == 1 else char for char in text)
