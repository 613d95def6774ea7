"""What is read in a round of training: every set with its share, and what is kept apart to look at meanwhile."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from resources.training.parser.blocks import Block, BlockMaker
from resources.training.parser.name_sets import contracted, english_names, peoples_unmarked, token_file, with_names
from resources.training.parser.treebanks import Example, treebank

HELD_EVERY, HELD_SENTENCES = 24, 8  # of so many sentences the last ones are kept apart

# How often a sentence is seen in a round: of small treebanks more, so that their languages are not drowned.
TREEBANKS = {
    "English-GUM-open": 1.0,
    "English-EWT": 1.0,
    "English-EWT-train-web": 0.7,
    "German-GSD": 1.5,
    "French-GSD": 1.0,
    "Spanish-GSD": 1.0,
    "Portuguese-Bosque": 1.0,
    "Dutch-LassySmall": 1.0,
    "Swedish-Talbanken": 2.0,
    "Danish-DDT": 1.8,
    "Norwegian-Bokmaal": 0.8,
    "Finnish-TDT": 1.2,
    "Czech-CAC": 1.6,
    "Romanian-RRT": 1.2,
    "Russian-GSD": 1.8,
}
PARALLEL = {  # the same thousand sentences in every language
    "Italian": 1.0,
    "Polish": 1.0,
    "German": 0.7,
    "French": 0.4,
    "Spanish": 0.4,
    "Portuguese": 0.4,
    "Russian": 0.8,
    "Czech": 0.8,
    "English": 0.4,
}
FEATURES_OF_PARALLEL = ("Italian", "Polish")
NAMED = {  # the names of a set, where a treebank has the same sentences
    "English-EWT": "",
    "Norwegian-Bokmaal": "nb_norne",
    "Danish-DDT": "da_uner_ddt",
    "Swedish-Talbanken": "sv_uner_talbanken",
}
NAMES = {
    "de_germeval2014": 0.8,
    "pt_uner_bosque": 0.3,
    "da_uner_ddt": 0.35,
    "sv_uner_talbanken": 0.2,
    "fi_turku": 0.15,
    "ru_factrueval2016": 0.8,
}
ENGLISH_NAMES = 0.45  # of the copies that the English recognizer's training reads in a round
REPLACED_SENTENCES, REPLACED_NAMES = 0.3, 0.5  # of English: share in which names are replaced, and of their names


@dataclass(frozen=True, slots=True)
class Share:
    """Sentences, how often each is seen in a round, whether they keep the order of articles, whether names vary."""

    sentences: tuple[Example, ...]
    copies: float
    keeps_articles: bool = True
    lends_names: bool = False
    is_english_names: bool = False


def shares(data: Path) -> tuple[list[Share], dict[str, list[Example]]]:
    """Return what is learnt from, and by treebank what is kept apart."""
    learnt: list[Share] = []
    held: dict[str, list[Example]] = {}
    for name, copies in TREEBANKS.items():
        sentences = _treebank(data, name)
        held[name] = [each for number, each in enumerate(sentences) if _is_held(number)]
        learnt.append(Share(tuple(each for number, each in enumerate(sentences) if not _is_held(number)), copies))
    for language, copies in PARALLEL.items():
        path = data / f"syntax/test/{language}-PUD.conllu.gz"
        learnt.append(Share(tuple(treebank(path, with_features=language in FEATURES_OF_PARALLEL)), copies))
    return [*learnt, *_name_shares(data)], held


def _is_held(number: int) -> bool:
    return number % (HELD_EVERY * HELD_SENTENCES) >= (HELD_EVERY - 1) * HELD_SENTENCES


def _treebank(data: Path, name: str) -> list[Example]:
    sentences = treebank(data / f"syntax/train/{name}.conllu.gz")
    if name == "English-EWT":
        return with_names(sentences, [peoples_unmarked(each) for each in _plain(data / "actors/uner_ewt_dev.tsv")])
    if name in NAMED:
        named = token_file(data / f"names_multilingual/{NAMED[name]}.train.tsv.gz")
        return with_names(sentences, [each for article in named for each in article])
    return sentences


def _plain(path: Path) -> list[Example]:
    return [each for article in token_file(path) for each in article]


def _name_shares(data: Path) -> Iterator[Share]:
    for sentences, copies, keeps, lends in english_names(data / "actors"):
        yield Share(tuple(sentences), copies * ENGLISH_NAMES, keeps, lends, is_english_names=True)
    for name, copies in NAMES.items():
        for article in token_file(data / f"names_multilingual/{name}.train.tsv.gz"):
            written = [contracted(each) for each in article] if name.startswith("pt_") else article
            yield Share(tuple(written), copies)


class Rounds:
    """Makes the batches of each round, the same ones for the same number."""

    def __init__(self, learnt: Sequence[Share], maker: BlockMaker, chance: random.Random) -> None:
        self._learnt, self._maker, self._chance = learnt, maker, chance
        self._names = _names_by_kind(learnt)

    def batches(self, pieces: int) -> list[list[Block]]:
        """Return the batches of a round in random order, blocks of like length together, each of so many pieces."""
        syntax: list[Block] = []
        names: list[Block] = []
        for share in self._learnt:
            target = names if not share.sentences[0].heads else syntax
            for sentences in self._copies(share):
                varied = [self._renamed(each) for each in sentences] if share.is_english_names else sentences
                target += self._maker.blocks(varied, in_order=share.keeps_articles)
        batches = [*self._batched(syntax, pieces), *self._batched(names, pieces)]
        self._chance.shuffle(batches)
        return batches

    def _copies(self, share: Share) -> Iterator[Sequence[Example]]:
        for _ in range(int(share.copies)):
            yield share.sentences
        rest = share.copies % 1
        if len(share.sentences) < 40 or not share.keeps_articles:
            whole = self._chance.random() < rest
            chosen = share.sentences if whole else ()
            if not share.keeps_articles:
                chosen = tuple(each for each in share.sentences if self._chance.random() < rest)
            if chosen:
                yield chosen
            return
        for start in range(0, len(share.sentences), 12):
            if self._chance.random() < rest:
                yield share.sentences[start : start + 12]

    def _batched(self, blocks: Sequence[Block], pieces: int) -> Iterator[list[Block]]:
        batch: list[Block] = []
        longest = 0
        for block in sorted(blocks, key=lambda each: len(each.pieces) + self._chance.random() * 6):
            longest = max(longest, len(block.pieces))
            if batch and (len(batch) + 1) * longest > pieces:
                yield batch
                batch, longest = [], len(block.pieces)
            batch.append(block)
        if batch:
            yield batch

    def _renamed(self, sentence: Example) -> Example:
        if self._chance.random() >= REPLACED_SENTENCES or not sentence.names:
            return sentence
        words: list[str] = []
        labels: list[int] = []
        for start, end in stretches(sentence.names):
            kind = sentence.names[start]
            part = sentence.words[start:end]
            if self._names.get(kind) and self._chance.random() < REPLACED_NAMES:
                part = self._chance.choice(self._names[kind])
                labels += [kind, *[kind + 1] * (len(part) - 1)]
            else:
                labels += sentence.names[start:end]
            words += part
        return Example(tuple(words), names=tuple(labels))


def stretches(labels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the beginning and end of each name, and of each word that is in none."""
    start = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index] <= 0 or labels[index] % 2:
            yield start, index
            start = index


def _names_by_kind(learnt: Sequence[Share]) -> dict[int, list[tuple[str, ...]]]:
    found: dict[int, list[tuple[str, ...]]] = {1: [], 3: [], 5: []}
    for share in (share for share in learnt if share.lends_names):
        for sentence in share.sentences:
            for start, end in stretches(sentence.names):
                if sentence.names and sentence.names[start] in found:
                    found[sentence.names[start]].append(sentence.words[start:end])
    return found
