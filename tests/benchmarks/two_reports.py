"""Sentences of two reports on one event that tell the same: how many are found, and how many of those found are right.

The reports and marks are ours (data/two_reports.txt). Rules may be fitted on the events whose use is `tune`; those of
`measure` are for measuring only, and so are those of `later`, which came when the method stood. Reports on different
events have nothing to find.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from reader.analysis.two_articles.pairing import pairs_of_tellings
from reader.analysis.two_articles.telling import tellings
from reader.model.document import Document, Paragraph, ParagraphKind, Sentence
from reader.model.span import Span
from reader.model.two_articles.findings import SentencePair

FILE = Path(__file__).parent / "data" / "two_reports.txt"
TUNE, MEASURE, LATER = "tune", "measure", "later"
APART = 3  # places in the list between two events that have nothing to do with each other
_Pairs = frozenset[tuple[int, int]]


@dataclass
class Event:
    """Two reports on one event, each a list of paragraphs of sentences, and which sentences tell the same."""

    name: str
    use: str
    first: list[list[str]] = field(default_factory=lambda: [[]])
    second: list[list[str]] = field(default_factory=lambda: [[]])
    same: set[tuple[int, int]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pairs were marked, found, and both."""

    marked: int
    found: int
    both: int

    @property
    def precision(self) -> float:
        """The share of what was found that is marked."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is marked that was found."""
        return self.both / self.marked if self.marked else 1.0


def events() -> list[Event]:
    """Return the events of the file in order."""
    found: list[Event] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("=="):
            _, name, use = line.split()
            found.append(Event(name, use))
        elif found:
            _read_line(found[-1], line)
    return found


def _read_line(event: Event, line: str) -> None:
    if not line:
        (event.second if any(event.second) else event.first).append([])
        return
    label, _, sentence = line.partition(" | ")
    name, *marks = label.split()
    report = event.first if name.startswith("a") else event.second
    report[-1].append(sentence.strip())
    for mark in marks[0].removeprefix("=").split(",") if marks else ():
        event.same.add((int(mark[1:]) - 1, int(name[1:]) - 1))


def report(paragraphs: list[list[str]]) -> Document:
    """Return a report as a document with its sentences found."""
    text, blocks, sentences = "", list[Paragraph](), list[Sentence]()
    for block in filter(None, paragraphs):
        start = len(text)
        for sentence in block:
            sentences.append(Sentence(Span(len(text), len(text) + len(sentence)), len(blocks)))
            text += f"{sentence} "
        blocks.append(Paragraph(Span(start, len(text) - 1), ParagraphKind.BODY))
        text = f"{text[:-1]}\n\n"
    return Document(text.rstrip("\n"), tuple(blocks), sentences=tuple(sentences), language="en")


def sentence_pairs(first: Document, second: Document) -> tuple[SentencePair, ...]:
    """Return the pairs of sentences that tell the same by their words alone."""
    return pairs_of_tellings(tellings(first, {}), tellings(second, {}))


def found_pairs(first: Document, second: Document) -> _Pairs:
    """Return the pairs of sentences that the program takes for the same."""
    return frozenset((pair.first, pair.second) for pair in sentence_pairs(first, second))


def counts(use: str) -> Counts:
    """Return the counts over all events of one use."""
    return _sum(Counts(len(e.same), len(p), len(e.same & p)) for e, p in _answers(use))


def unrelated(use: str) -> int:
    """Return how many pairs are found between reports on different events."""
    chosen = [event for event in events() if event.use == use]
    others = [*chosen[APART:], *chosen[:APART]]
    return sum(
        len(found_pairs(report(one.first), report(other.second))) for one, other in zip(chosen, others, strict=True)
    )


def _answers(use: str) -> Iterator[tuple[Event, _Pairs]]:
    for event in events():
        if event.use == use:
            yield event, found_pairs(report(event.first), report(event.second))


def _sum(parts: Iterator[Counts]) -> Counts:
    listed = list(parts)
    return Counts(sum(e.marked for e in listed), sum(e.found for e in listed), sum(e.both for e in listed))


def main(wanted: list[str]) -> None:
    """Measure and print; with --wrong also what was missed and found wrongly in the tuning half."""
    for use in (TUNE, MEASURE, LATER):
        told = counts(use)
        print(
            f"{use}: precision {told.precision:.3f}, recall {told.recall:.3f} ({told.both} of {told.marked} marked "
            f"pairs among {told.found} found); between unrelated reports {unrelated(use)} found"
        )
    if "--wrong" in wanted:
        for event, found in _answers(TUNE):
            _print_wrong(event, found)


def _print_wrong(event: Event, found: _Pairs) -> None:
    ones, others = list(chain(*event.first)), list(chain(*event.second))
    for title, pairs in (("missed", event.same - found), ("wrong", found - event.same)):
        for one, other in sorted(pairs):
            print(f"{event.name} {title}: {ones[one]}\n    {others[other]}")


if __name__ == "__main__":
    main(sys.argv[1:])
