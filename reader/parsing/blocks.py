"""Pack consecutive sentences into the blocks that the network reads at once: they explain each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain

from reader.parsing.casing import Case, ways_to_read
from reader.parsing.pieces import BEGIN, END, Pieces

BLOCK_PIECES = 110  # about four sentences; what the network was trained on, and attention grows with its square
MAX_PIECES = 480  # of a sentence read in one go; the network has places for 512
_SIGN = int(Case.NO_LETTERS)  # of what begins a block and what ends it

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Block:
    """The pieces of the words of consecutive sentences, the case of each piece, and of each word where it lies.

    `firsts` and `lasts` are the places of a word's pieces, `sentences` tells the words of one sentence from the next.
    `again` are the same words in other forms, where some are in capitals and one can only guess how to read them.
    """

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    sentences: tuple[int, ...]
    again: tuple[Block, ...] = ()


def blocks_of(sentences: Sequence[Words], pieces: Pieces) -> Iterator[Block]:
    """Yield blocks that hold every word once and in order; only a sentence longer than MAX_PIECES is cut."""
    waiting: list[_Read] = []
    size = 0
    for words in sentences:
        for part in _parts(words, pieces):
            length = sum(len(forms[0][0]) for forms in part)
            if waiting and size + length > BLOCK_PIECES:
                yield _block(waiting)
                waiting, size = [], 0
            waiting.append(part)
            size += length
    if waiting:
        yield _block(waiting)


_Form = tuple[tuple[int, ...], Case]  # the pieces of a word as it is read, and its case
_Read = list[tuple[_Form, ...]]  # of each word of a sentence the forms in which it is read


def _parts(words: Words, pieces: Pieces) -> Iterator[_Read]:
    """Yield a sentence as it is read, in parts where it is longer than the network can read."""
    part: _Read = []
    size = 0
    for ways in ways_to_read(words, pieces.likeliest_form):
        forms = tuple([(pieces.of(form), case) for form, case in ways])
        length = max([len(own) for own, _ in forms])
        if size + length > MAX_PIECES:
            yield part
            part, size = [], 0
        part.append(forms)
        size += length
    if part:
        yield part


def _block(sentences: Sequence[_Read]) -> Block:
    ways = max(len(forms) for words in sentences for forms in words)
    return replace(_read_in(0, sentences), again=tuple(_read_in(way, sentences) for way in range(1, ways)))


def _read_in(way: int, sentences: Sequence[_Read]) -> Block:
    """Return the block of some sentences, each word in one of its forms."""
    read = [forms[min(way, len(forms) - 1)] for words in sentences for forms in words]
    lengths = [len(own) for own, _ in read]
    lasts = tuple(accumulate(lengths))  # the first piece is the sign that begins the block
    return Block(
        (BEGIN, *chain.from_iterable(own for own, _ in read), END),
        (_SIGN, *chain.from_iterable([int(case)] * len(own) for own, case in read), _SIGN),
        tuple(last - length + 1 for last, length in zip(lasts, lengths, strict=True)),
        lasts,
        tuple(place for place, words in enumerate(sentences) for _ in words),
    )
