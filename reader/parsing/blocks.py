"""Pack consecutive sentences into the blocks that the network reads at once: they explain each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.parsing.casing import Case, read_as
from reader.parsing.pieces import BEGIN, END, Pieces

BLOCK_PIECES = 110  # about four sentences; what the network was trained on, and attention grows with its square
MAX_PIECES = 480  # of a sentence read in one go; the network has places for 512

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Block:
    """The pieces of the words of consecutive sentences, the case of each piece, and of each word where it lies.

    `firsts` and `lasts` are the places of a word's pieces, `sentences` tells the words of one sentence from the next.
    """

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    sentences: tuple[int, ...]


def blocks_of(sentences: Sequence[Words], pieces: Pieces) -> Iterator[Block]:
    """Yield blocks that hold every word once and in order; only a sentence longer than MAX_PIECES is cut."""
    waiting: list[_Read] = []
    size = 0
    for words in sentences:
        for part in _parts(words, pieces):
            length = sum(len(own) for own, _ in part)
            if waiting and size + length > BLOCK_PIECES:
                yield _block(waiting)
                waiting, size = [], 0
            waiting.append(part)
            size += length
    if waiting:
        yield _block(waiting)


_Read = list[tuple[tuple[int, ...], Case]]  # of each word of a sentence its pieces and its case


def _parts(words: Words, pieces: Pieces) -> Iterator[_Read]:
    """Yield a sentence as it is read, in parts where it is longer than the network can read."""
    part: _Read = []
    size = 0
    for form, case in read_as(words, pieces.likeliest_form):
        own = pieces.of(form)
        if size + len(own) > MAX_PIECES:
            yield part
            part, size = [], 0
        part.append((own, case))
        size += len(own)
    if part:
        yield part


def _block(sentences: Sequence[_Read]) -> Block:
    numbers, cases = [BEGIN], [int(Case.NO_LETTERS)]
    firsts, lasts, places = list[int](), list[int](), list[int]()
    for place, words in enumerate(sentences):
        for own, case in words:
            firsts.append(len(numbers))
            numbers += own
            lasts.append(len(numbers) - 1)
            cases += [int(case)] * len(own)
            places.append(place)
    numbers.append(END)
    cases.append(int(Case.NO_LETTERS))
    return Block(tuple(numbers), tuple(cases), tuple(firsts), tuple(lasts), tuple(places))
