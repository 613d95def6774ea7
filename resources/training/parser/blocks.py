"""Turn marked sentences into the blocks that the network learns from: as it will read, with what articles vary."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.parsing.casing import Case, ways_to_read
from reader.parsing.labels import FEATURES
from reader.parsing.pieces import BEGIN, END, Pieces
from resources.training.parser.treebanks import NOT_MARKED, Example

BLOCK_PIECES = 110  # about four sentences: neighbours explain each other, and attention grows with the square
MAX_PIECES = 300  # of a block that is one long sentence
CAPITALS_SHARE, TITLE_SHARE, LOWER_SHARE = 0.10, 0.03, 0.01  # of the blocks: headlines, and careless writing
ROOT = 0  # the head of a sentence's root


@dataclass(frozen=True, slots=True)
class Block:
    """What the network reads, and what it should say of each word: places of words count within the block, from 1."""

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    sentences: tuple[int, ...]
    parts_of_speech: tuple[int, ...]
    heads: tuple[int, ...]
    relations: tuple[int, ...]
    features: tuple[tuple[int, ...], ...]
    names: tuple[int, ...]


_NO_FEATURES = (NOT_MARKED,) * len(FEATURES)


class BlockMaker:
    """Makes the blocks of a round: other neighbours and other letter case each time."""

    def __init__(self, pieces: Pieces, chance: random.Random) -> None:
        self._pieces, self._chance = pieces, chance

    def blocks(self, sentences: Sequence[Example], *, in_order: bool = True) -> Iterator[Block]:
        """Yield blocks of consecutive sentences, or each sentence alone where their order means nothing."""
        for group in self._packed(sentences) if in_order else ([each] for each in sentences):
            yield self.block([self._recased(each) for each in group] if self._is_varied() else group)

    def _is_varied(self) -> bool:
        self._mode = self._chance.random()
        return self._mode < CAPITALS_SHARE + TITLE_SHARE + LOWER_SHARE

    def _packed(self, sentences: Sequence[Example]) -> Iterator[list[Example]]:
        group: list[Example] = []
        size = 0
        for sentence in sentences:
            length = sum(len(self._pieces.of(word)) for word in sentence.words)
            if group and size + length > self._chance.choice((BLOCK_PIECES, BLOCK_PIECES, BLOCK_PIECES // 2, 1)):
                yield group
                group, size = [], 0
            group.append(sentence)
            size += length
        if group:
            yield group

    def _recased(self, sentence: Example) -> Example:
        return replace(sentence, words=tuple(_written(word, self._mode) for word in sentence.words))

    def block(self, group: Sequence[Example]) -> Block:
        """Return one block of some sentences, cut where it would be too long."""
        rows = [
            (number, place, sentence) for number, sentence in enumerate(group) for place in range(len(sentence.words))
        ]
        ways = (each for sentence in group for each in ways_to_read(sentence.words, self._pieces.likeliest_form))
        read = [forms[0] for forms in ways]
        pieces, cases, firsts, lasts = [BEGIN], [int(Case.NO_LETTERS)], list[int](), list[int]()
        for word, case in read:
            own = self._pieces.of(word)
            if len(pieces) + len(own) > MAX_PIECES:
                break
            firsts.append(len(pieces))
            pieces += own
            cases += [int(case)] * len(own)
            lasts.append(len(pieces) - 1)
        rows = rows[: len(firsts)]
        starts = _starts(group)
        heads = tuple(_head(sentence, place, starts[number], len(rows)) for number, place, sentence in rows)
        return Block(
            (*pieces, END),
            (*cases, int(Case.NO_LETTERS)),
            tuple(firsts),
            tuple(lasts),
            tuple(number for number, _, _ in rows),
            tuple(each.parts_of_speech[place] if each.parts_of_speech else NOT_MARKED for _, place, each in rows),
            heads,
            tuple(
                each.relations[place] if each.relations and head != NOT_MARKED else NOT_MARKED
                for (_, place, each), head in zip(rows, heads, strict=True)
            ),
            tuple(each.features[place] if each.features else _NO_FEATURES for _, place, each in rows),
            tuple(each.names[place] if each.names else NOT_MARKED for _, place, each in rows),
        )


def _starts(group: Sequence[Example]) -> list[int]:
    starts = [0]
    for sentence in group:
        starts.append(starts[-1] + len(sentence.words))
    return starts


def _head(sentence: Example, place: int, start: int, words: int) -> int:
    if not sentence.heads:
        return NOT_MARKED
    head = sentence.heads[place]
    if head == ROOT:
        return ROOT
    return start + head if start + head <= words else NOT_MARKED


def _written(word: str, mode: float) -> str:
    if mode < CAPITALS_SHARE:
        return word.upper()
    if mode < CAPITALS_SHARE + TITLE_SHARE:
        return word[0].upper() + word[1:] if len(word) > 3 else word
    return word.lower()
