"""Pack consecutive sentences into the blocks that the neural model reads at once: they explain each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.recognizers.letter_case import LetterCase, letter_case
from reader.analysis.recognizers.word_pieces import WordPieces

BLOCK_PIECES = 110  # about four sentences; what the model was trained on, and attention grows with its square


@dataclass(frozen=True, slots=True)
class Block:
    """The pieces of consecutive words, the case of each, and the place of each word's first piece."""

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    firsts: tuple[int, ...]


def blocks_of(sentences: Sequence[Sequence[str]], pieces: WordPieces) -> Iterator[Block]:
    """Yield blocks that hold every word once and in order; only a sentence longer than a block is cut."""
    waiting: list[str] = []
    size = 0
    for words in sentences:
        for part, part_size in _parts(words, pieces):
            if waiting and size + part_size > BLOCK_PIECES:
                yield _block(waiting, pieces)
                waiting, size = [], 0
            waiting += part
            size += part_size
    if waiting:
        yield _block(waiting, pieces)


def _parts(words: Sequence[str], pieces: WordPieces) -> Iterator[tuple[Sequence[str], int]]:
    """Yield a sentence with its size, in parts where it is longer than a block."""
    start = size = 0
    for index, word in enumerate(words):
        length = len(pieces.of(word))
        if size + length > BLOCK_PIECES:
            yield words[start:index], size
            start, size = index, 0
        size += length
    if size:
        yield words[start:], size


def _block(words: Sequence[str], pieces: WordPieces) -> Block:
    numbers, cases, firsts = [pieces.begin], [int(LetterCase.NO_LETTERS)], []
    for word in words:
        own = pieces.of(word)
        firsts.append(len(numbers))
        numbers += own
        cases += [int(letter_case(word))] * len(own)
    numbers.append(pieces.end)
    cases.append(int(LetterCase.NO_LETTERS))
    return Block(tuple(numbers), tuple(cases), tuple(firsts))
