"""A sentence with what the program's parser says of its words, and edits of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.span import Span
from reader.parsing.labels import NAME_LABELS, PARTS_OF_SPEECH, RELATIONS
from reader.parsing.reading import Parser
from reader.parsing.words import word_spans

READ_AT_ONCE = 2000  # sentences


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place; `head` is the index of another, -1 of the root."""

    start: int
    end: int
    text: str
    pos: str
    head: int
    relation: str
    name: str

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """The text and its words."""

    text: str
    words: tuple[Word, ...]

    def names(self) -> list[tuple[str, int, int]]:
        """Return kind, first word and word after the last of each name."""
        found: list[tuple[str, int, int]] = []
        for index, word in enumerate(self.words):
            if word.name[0] == "B":
                found.append((word.name[2:], index, index + 1))
            elif word.name[0] == "I" and found and found[-1][2] == index:
                found[-1] = (*found[-1][:2], index + 1)
        return found

    def subtree(self, index: int) -> tuple[int, int]:
        """Return the first and the last word below a word, itself included."""
        below = {index}
        for _ in range(12):
            grown = below | {each for each, word in enumerate(self.words) if word.head in below}
            if grown == below:
                break
            below = grown
        return min(below), max(below)

    def part(self, first: int, last: int) -> str:
        """Return the text from one word to another."""
        return self.text[self.words[first].start : self.words[last].end]


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what stands there instead; a false one makes the sentence untrue."""

    start: int
    end: int
    instead: str
    is_false: bool = False
    kind: str = ""
    is_certain: bool = True  # that the text says otherwise, not merely that it does not say so


def applied(text: str, edits: Sequence[Edit]) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the edited text, the false stretches of it, and what stood there in the text."""
    pieces, place, false, told = [], 0, [], []
    length = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.start < place:
            continue
        pieces += [text[place : edit.start], edit.instead]
        length += edit.start - place
        if edit.is_false:
            false.append((length, length + len(edit.instead)))
            told.append((edit.start, edit.end))
        length += len(edit.instead)
        place = edit.end
    pieces.append(text[place:])
    return "".join(pieces), false, told


def read_sentences(texts: Sequence[str], parser: Parser) -> Iterator[Sentence]:
    """Yield the sentences with what the parser says of their words."""
    spans = [word_spans(text, Span(0, len(text)), "en") for text in texts]
    words = [[span.of(text) for span in each] or ["."] for text, each in zip(texts, spans, strict=True)]
    for text, places, read in zip(texts, spans, parser.read(words), strict=True):
        yield Sentence(
            text,
            tuple(
                Word(
                    span.start,
                    span.end,
                    span.of(text),
                    str(PARTS_OF_SPEECH[word.part_of_speech]),
                    word.head - 1,
                    str(RELATIONS[word.relation]),
                    str(NAME_LABELS[word.name]),
                )
                for span, word in zip(places, read, strict=False)
            ),
        )
