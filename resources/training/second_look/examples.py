"""The even half of the world news, as the second look sees it: evidence, signs and the marked label of each word."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha1
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.analysis.recognizers.second_look.evidence import LABELS, evidence, unsure
from reader.analysis.recognizers.second_look.signs import Signs
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.labels import NAME_LABELS, NameLabel
from reader.parsing.parse import Parse
from reader.parsing.reading import parser

_BEGINNINGS = {
    "Person": NameLabel.PERSON,
    "Organization": NameLabel.ORGANISATION,
    "Location": NameLabel.PLACE,
    "Facility": NameLabel.PLACE,
    "NORP": NameLabel.GROUP,
}

MOST = 300  # examples of one article: none is to decide what all are weighed by
Marked = Sequence[tuple[int, int, str]]  # start, end, kind


@dataclass(frozen=True, slots=True)
class Example:
    """A word looked at again: its evidence and signs, whether its sentence is in capitals, its label's number."""

    evidence: NDArray[np.float32]
    signs: tuple[str, ...]
    is_shouted: bool
    label: int


def examples(data: Any, path: Any) -> Iterator[Example]:
    """Yield the examples of the articles with an even SHA-1, as written and in capitals; `data` is their scoring.py."""
    for text, marked in map(data.running_text, data.read_docs(path)):
        if int(sha1(text.encode(), usedforsecurity=False).hexdigest()[-1], 16) % 2 == 0:
            bare = [(*data.trim(text, start, end), kind) for start, end, kind in marked]
            for spelling in (text, _capitals(text)):
                found = examples_of(spelling, bare, parser().parse(_document(spelling)))
                yield from islice(found, MOST)


def examples_of(text: str, marked: Marked, parse: Parse) -> Iterator[Example]:
    """Yield the examples of one article."""
    words = [token.span.of(text) for token in parse.tokens]
    rows = evidence(np.frombuffer(parse.name_scores, np.float32).reshape(-1, LABELS), words)
    labels, signs = _labels(marked, parse), Signs(parse, words)
    for index in unsure(rows):
        yield Example(rows[index], tuple(signs.of(index)), signs.is_shouted(index), labels[index])


def _labels(marked: Marked, parse: Parse) -> list[int]:
    labels = [NAME_LABELS.index(NameLabel.OUTSIDE)] * len(parse.tokens)
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


def _document(text: str) -> Document:
    paragraphs, start = list[Paragraph](), 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    return segmented(Document(text, tuple(paragraphs)), "en")
