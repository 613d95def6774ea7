"""From the network's scores of a block to what is said of each word. Import it only inside functions: numpy."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import numpy as np

from reader.parsing.blocks import Block
from reader.parsing.labels import FEATURES, RELATIONS, Feature, Relation
from reader.parsing.name_rows import likeliest_row
from reader.parsing.network import Said, Scores
from reader.parsing.parse import Read, ReadSentence
from reader.parsing.sentence_kinds import kind_scores
from reader.parsing.tree import tree_of

_ROOT = RELATIONS.index(Relation.ROOT)
_BITS = 1 << np.arange(len(FEATURES))


def decoded(block: Block, said: Said) -> Iterator[ReadSentence]:
    """Yield what is said of the words of each sentence of a block."""
    for _, places in groupby(range(len(block.sentences)), key=block.sentences.__getitem__):
        words = list(places)
        yield _sentence(said, words[0], words[-1] + 1)


def _sentence(said: Said, start: int, end: int) -> ReadSentence:
    rows = slice(start, end)
    heads = tree_of(np.concatenate([said.heads[rows, :1], said.heads[rows, start + 1 : end + 1]], 1))
    above = said.above[[start + head if head else 0 for head in heads]]
    relations = _relations(said.below[rows], above, heads)
    names = likeliest_row(said.names[rows])
    parts = said.parts_of_speech[rows].argmax(1).tolist()
    features = map(_features, ((said.features[rows] > 0) @ _BITS).tolist())
    scores = (row.tobytes() for row in said.names[rows])
    words = [Read(*word) for word in zip(parts, heads, relations, features, names, scores, strict=True)]
    return ReadSentence(words, kind_scores(said.words[rows]))


def _relations(below: Scores, above: Scores, heads: list[int]) -> list[int]:
    """Return the likeliest relation of each word to its head: the root's for the root, and for no other word."""
    scores = np.einsum("wrv,wv->wr", below, above)
    is_root = np.array(heads) == 0
    scores[:, _ROOT] = np.where(is_root, np.inf, -np.inf)
    likeliest: list[int] = scores.argmax(1).tolist()
    return likeliest


@cache
def _features(columns: int) -> frozenset[Feature]:
    """Return the features whose columns are the bits of a number."""
    return frozenset(feature for column, feature in enumerate(FEATURES) if columns >> column & 1)
