"""Choose the heads of a sentence so that they form a tree with one root (Chu & Liu 1965, Edmonds 1967)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Heads = list[int]  # of each word from 1 on its head, 0 for the root
_ONE_ROOT = 1e6  # what a root costs: more than any gain, so that no tree has a second one
_NEVER = -1e9


def tree_of(scores: NDArray[np.float32]) -> Heads:
    """Return the tree whose heads score most; row w has the scores of the heads of word w + 1, column 0 is the root.

    Mostly the likeliest head of each word makes a tree already, and nothing is to be searched.
    """
    likeliest: Heads = scores.argmax(1).tolist()
    if is_tree(likeliest):
        return likeliest
    size = len(scores) + 1
    square = np.full((size, size), _NEVER)
    square[1:] = scores
    square[1:, 0] -= _ONE_ROOT
    np.fill_diagonal(square, _NEVER)
    return _spanning(square)[1:]


def is_tree(heads: Sequence[int]) -> bool:
    """Tell whether one word is the root and all others lead to it."""
    return heads.count(0) == 1 and _cycle([-1, *heads]) is None


def _spanning(scores: NDArray[np.float64]) -> Heads:
    """Return the best heads of all nodes of a square of scores; node 0 is the root and has -1."""
    heads: Heads = [-1, *scores[1:].argmax(1).tolist()]
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.array(sorted(cycle))
    outside = np.array([node for node in range(len(scores)) if node not in cycle])
    own = scores[inside, [heads[node] for node in inside]]
    gains = scores[np.ix_(inside, outside)] - own[:, None]  # of entering the cycle at a node from a node outside
    entries, exits = gains.argmax(0), scores[np.ix_(outside, inside)].argmax(1)
    smaller = np.full((len(outside) + 1,) * 2, _NEVER)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = gains.max(0) + own.sum()
    smaller[:-1, -1] = scores[np.ix_(outside, inside)].max(1)
    smaller[0] = _NEVER
    found = _spanning(smaller)
    for index, head in enumerate(found[:-1]):
        if head >= 0:
            heads[outside[index]] = int(inside[exits[index]] if head == len(outside) else outside[head])
    entered = found[-1]
    heads[inside[entries[entered]]] = int(outside[entered])
    return heads


def _cycle(heads: Sequence[int]) -> set[int] | None:
    """Return the nodes of a cycle, None where there is none."""
    seen: set[int] = set()
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node > 0 and node not in seen:
            seen.add(node)
            path.append(node)
            node = heads[node]
        if node > 0 and node in path:
            return set(path[path.index(node) :])
    return None
