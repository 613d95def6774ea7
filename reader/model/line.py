"""A line beside the text: pieces of the article, and words put into it in brackets, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.model.document import Document
from reader.model.span import Span

MOST_OF_PARAGRAPH = 0.8  # of its words; a line that has so many would say the paragraph again
GAP = "…"  # stands for what was left out
CLOSING = tuple(".,;:!?)]”’")  # signs that follow without a blank

_CLOSING_OF = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_OPENS = re.compile(r"[“‘\"'](?=\w)(?<![^\s(\[:,—–].)")  # the sign first: a search for it alone is fast


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words that a line has in brackets after one of its pieces (-1: before the first); `source` is their place."""

    after: int
    text: str
    source: Span


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is shown: its pieces in order, and what was put in."""

    sentence: int
    pieces: tuple[Span, ...]
    inserted: tuple[Insertion, ...] = ()


class RunKind(StrEnum):
    """What a run of characters of a line is."""

    PIECE = "piece"
    GAP = "gap"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a line that are of one kind."""

    kind: RunKind
    text: str


def whole_line(document: Document, sentence: int) -> Line:
    """Return the line that is a sentence as it stands."""
    return Line(sentence, (document.sentences[sentence].span,))


def open_quotation(text: str) -> tuple[int, str] | None:
    """Return where the last quotation of a text begins and the sign that would close it, None where one closes it."""
    found = list(_OPENS.finditer(text))
    if not found:
        return None
    last = found[-1]
    closing = _CLOSING_OF[last[0]]
    is_closed = re.search(rf"(?<=[\w.,!?…]){closing}(?!\w)", text[last.end() :])
    return None if is_closed else (last.start(), closing)


def runs_of(document: Document, line: Line) -> tuple[Run, ...]:
    """Return what is shown of a line, blanks included."""
    return tuple(_spaced(list(_runs(document, line))))


def words_of(document: Document, line: Line) -> str:
    """Return a line as plain text, with "…" for what was left out and brackets around what was put in."""
    return "".join(run.text for run in runs_of(document, line))


def _runs(document: Document, line: Line) -> Iterator[Run]:
    sentence = document.sentences[line.sentence].span
    before, put_in = sentence.start, {each.after: each for each in line.inserted}
    for place, piece in enumerate((None, *line.pieces), start=-1):
        if piece is not None:
            if document.text[before : piece.start].strip() and place - 1 not in put_in:
                yield Run(RunKind.GAP, GAP)
            yield Run(RunKind.PIECE, document.plain_words(piece))
            before = piece.end
        if place in put_in:
            yield Run(RunKind.INSERTED, f"[{put_in[place].text}]")
    if document.text[before : sentence.end].strip():
        left_open = open_quotation(document.text[sentence.start : before])
        yield Run(RunKind.GAP, f"{GAP}{left_open[1]}" if left_open else GAP)


def _spaced(runs: list[Run]) -> Iterator[Run]:
    for place, run in enumerate(runs):
        is_apart = place > 0 and not (run.kind is RunKind.PIECE and run.text.startswith(CLOSING))
        yield Run(run.kind, f" {run.text}") if is_apart else run
