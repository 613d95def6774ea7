"""Cut a document into the stretches that the light recognizer reads one at a time, and keep what it finds in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.recognizers.features import is_capitals, is_title_case
from reader.analysis.recognizers.name_tokens import name_tokens, words_of
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.parse import KINDS
from reader.parsing.reading import stretches_of


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of the prose, or a whole heading, key point or caption; never empty."""

    tokens: tuple[Span, ...]
    words: tuple[str, ...]
    is_prose: bool

    @property
    def is_display(self) -> bool:
        """Tell whether its capitals say nothing about names: a heading in title case or in capitals."""
        return not self.is_prose and (is_capitals(self.words) or is_title_case(self.words))


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name within a unit, by its tokens [start, end)."""

    start: int
    end: int
    kind: ActorKind

    def overlaps(self, other: "Name") -> bool:
        """Tell whether the two share a token."""
        return self.start < other.end and other.start < self.end

    def words(self, unit: Unit) -> tuple[str, ...]:
        """Return the words of the name."""
        return unit.words[self.start : self.end]

    def mention(self, unit: Unit) -> Mention:
        """Return where it stands in the text."""
        return Mention(Span(unit.tokens[self.start].start, unit.tokens[self.end - 1].end), self.kind)


Names = tuple[Name, ...]  # of one unit, in order, none overlapping


def units_of(document: Document) -> tuple[Unit, ...]:
    """Return the units in order; prose that was not segmented is read a paragraph at a time."""
    return tuple(
        Unit(tokens, words_of(document.text, tokens), paragraph.is_prose)
        for paragraph, span in stretches_of(document)
        if (tokens := name_tokens(document.text, span))
    )


def names_of(labels: Sequence[str]) -> Names:
    """Return the names that a row of labels in the IOB2 scheme means; what continues nothing begins a name."""
    names: list[Name] = []
    for index, label in enumerate(labels):
        kind = KINDS.get(label[2:])
        if kind is None:
            continue
        if label[0] == "I" and names and names[-1].end == index and names[-1].kind is kind:
            names[-1] = Name(names[-1].start, index + 1, kind)
        else:
            names.append(Name(index, index + 1, kind))
    return tuple(names)


def with_more(names: Names, more: Iterable[Name]) -> Names:
    """Add names where no name stands yet."""
    result = list(names)
    taken = {token for name in names for token in range(name.start, name.end)}
    for name in more:
        tokens = range(name.start, name.end)
        if taken.isdisjoint(tokens):
            result.append(name)
            taken.update(tokens)
    return tuple(sorted(result))


def mentions_of(units: Iterable[Unit], names: Iterable[Names]) -> Iterator[Mention]:
    """Yield the names of all units as mentions, in source order."""
    for unit, found in zip(units, names, strict=True):
        yield from (name.mention(unit) for name in found)
