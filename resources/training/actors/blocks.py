"""Turn labelled sentences into the blocks that the network learns from: as it will read, with what news varies."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.recognizers.blocks import BLOCK_PIECES
from reader.analysis.recognizers.labels import LABELS, OUTSIDE
from reader.analysis.recognizers.letter_case import LetterCase, letter_case
from reader.analysis.recognizers.word_pieces import WordPieces

CAPITALS_SHARE, TITLE_SHARE, LOWER_SHARE = 0.12, 0.03, 0.01  # of the blocks: headlines, and careless writing
REPLACED_SENTENCES, REPLACED_NAMES = 0.3, 0.5  # share of the sentences in which names are replaced, and of their names
MAX_PIECES = 254  # of a block, without the signs around it
NO_LABEL = -100  # what the loss passes over: all but the first piece of a word

Sentence = tuple[tuple[str, ...], tuple[str, ...]]  # words and their labels


@dataclass(frozen=True, slots=True)
class Share:
    """Labelled sentences, how often each is seen in a round, whether they stand in the order of articles.

    Names that replace others come only from the sets that lend them: those of tweets would mislead.
    """

    sentences: tuple[Sentence, ...]
    copies: float
    keeps_articles: bool
    lends_names: bool


@dataclass(frozen=True, slots=True)
class Example:
    """What the network reads, and what it should say of each piece."""

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    labels: tuple[int, ...]


class BlockMaker:
    """Makes the examples of a round: other neighbours, other names and other letter case each time."""

    def __init__(self, pieces: WordPieces, chance: random.Random) -> None:
        self._pieces, self._chance = pieces, chance

    def examples(self, shares: Sequence[Share]) -> Iterator[Example]:
        """Yield the examples of one round."""
        names = _names_by_kind(shares)
        for share in shares:
            for sentences in self._copies(share):
                varied = [self._renamed(each, names) for each in sentences]
                for block in self._packed(varied) if share.keeps_articles else ([each] for each in varied):
                    yield self._example(block)

    def _copies(self, share: Share) -> Iterator[Sequence[Sentence]]:
        for _ in range(int(share.copies)):
            yield share.sentences
        rest = share.copies % 1
        if rest:
            yield [sentence for sentence in share.sentences if self._chance.random() < rest]

    def _packed(self, sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
        """Yield blocks of consecutive sentences, of a quarter of them each sentence alone."""
        block: list[Sentence] = []
        size = 0
        for sentence in sentences:
            length = sum(len(self._pieces.of(word)) for word in sentence[0])
            if block and size + length > self._chance.choice((BLOCK_PIECES, BLOCK_PIECES, BLOCK_PIECES // 2, 1)):
                yield block
                block, size = [], 0
            block.append(sentence)
            size += length
        if block:
            yield block

    def _renamed(self, sentence: Sentence, names: dict[str, list[tuple[str, ...]]]) -> Sentence:
        if self._chance.random() >= REPLACED_SENTENCES:
            return sentence
        words: list[str] = []
        labels: list[str] = []
        for start, end in stretches(sentence[1]):
            kind = sentence[1][start][2:]
            part = sentence[0][start:end]
            if kind in names and self._chance.random() < REPLACED_NAMES:
                part = self._chance.choice(names[kind])
            words += part
            labels += [f"B-{kind}", *[f"I-{kind}"] * (len(part) - 1)] if kind else sentence[1][start:end]
        return tuple(words), tuple(labels)

    def _example(self, block: Sequence[Sentence]) -> Example:
        mode = self._chance.random()
        pieces, cases, labels = list[int](), list[int](), list[int]()
        for word, label in ((word, label) for words, row in block for word, label in zip(words, row, strict=True)):
            written = recased(word, mode)
            own = self._pieces.of(written)
            pieces += own
            cases += [int(letter_case(written))] * len(own)
            labels += [LABELS.index(label)] + [NO_LABEL] * (len(own) - 1)
        no_letters = int(LetterCase.NO_LETTERS)
        return Example(
            (self._pieces.begin, *pieces[:MAX_PIECES], self._pieces.end),
            (no_letters, *cases[:MAX_PIECES], no_letters),
            (NO_LABEL, *labels[:MAX_PIECES], NO_LABEL),
        )


def recased(word: str, mode: float) -> str:
    """Return a word as blocks of a mode, 0 to 1, write it: in capitals, as a title, in small letters, or as it is."""
    if mode < CAPITALS_SHARE:
        return word.upper()
    if mode < CAPITALS_SHARE + TITLE_SHARE:
        return word[0].upper() + word[1:] if len(word) > 3 else word
    return word.lower() if mode < CAPITALS_SHARE + TITLE_SHARE + LOWER_SHARE else word


def stretches(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the beginning and end of each name, and of each word that is in none."""
    start = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index][0] != "I":
            yield start, index
            start = index


def _names_by_kind(shares: Sequence[Share]) -> dict[str, list[tuple[str, ...]]]:
    names: dict[str, list[tuple[str, ...]]] = {"PER": [], "ORG": [], "LOC": []}
    for share in (share for share in shares if share.lends_names):
        for words, labels in share.sentences:
            for start, end in stretches(labels):
                if labels[start] != OUTSIDE and labels[start][2:] in names:
                    names[labels[start][2:]].append(words[start:end])
    return names
