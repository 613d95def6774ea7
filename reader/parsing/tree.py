"""Choose the heads of a sentence so that they form a tree with one root (Chu & Liu 1965, Edmonds 1967)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Heads = list[int]  # of each word from 1 on its head, 0 for the root
_ONE_ROOT = 1e6  # what a root costs: more than any gain, so that no tree has a second one
_NEVER = -1e9


def tree_of(scores: NDArray[np.float32]) -> Heads:
    """Return the tree whose heads score most; row w has the scores of the heads of word w + 1, column 0 is the root.

    Mostly the likeliest head of each word makes a tree already, and nothing is to be searched. A root costs something
    only where there would be several, since that makes one cycle after the other of all words.
    """
    likeliest: Heads = scores.argmax(1).tolist()
    if is_tree(likeliest):
        return likeliest
    size = len(scores) + 1
    square = np.full((size, size), _NEVER)
    square[1:] = scores
    np.fill_diagonal(square, _NEVER)
    heads = _spanning(square)[1:]
    if heads.count(0) > 1:
        square[1:, 0] -= _ONE_ROOT
        heads = _spanning(square)[1:]
    return heads


def is_tree(heads: Sequence[int]) -> bool:
    """Tell whether one word is the root and all others lead to it."""
    return heads.count(0) == 1 and _cycle([-1, *heads]) is None


def _spanning(scores: NDArray[np.float64]) -> Heads:
    """Return the best heads of all nodes of a square of scores; node 0 is the root and has -1.

    Takes time in proportion to the square: a path grows from head to head until it meets what leads to the root
    already; where it meets itself, the nodes of that cycle become one (Gabow and others 1986).
    """
    nodes = _Nodes(scores)
    settled = {0}
    for start in range(1, len(scores)):
        path = [nodes.whole_of(start)]
        while path[-1] not in settled:
            head = nodes.likeliest_head(path[-1])
            if head in path:
                path[path.index(head) :] = [nodes.joined(path[path.index(head) :])]
            else:
                path.append(head)
        settled.update(path)
    return nodes.heads()


class _Nodes:
    """The words and what cycles of them have become one; a node's row has what it gains by each word as its head."""

    def __init__(self, scores: NDArray[np.float64]) -> None:
        self._size = len(scores)
        self._rows = list(scores)
        self._heads: Heads = [-1] * self._size
        self._wholes = list(range(self._size))  # the node that has swallowed a node, or the node itself
        self._words = [[word] for word in range(self._size)]  # that have become a node
        self._entries: dict[int, tuple[Sequence[int], NDArray[np.intp]]] = {}  # its parts; by which a head enters it

    def whole_of(self, node: int) -> int:
        """Return the node that a node is part of now."""
        while self._wholes[node] != node:
            self._wholes[node] = self._wholes[self._wholes[node]]
            node = self._wholes[node]
        return node

    def likeliest_head(self, node: int) -> int:
        """Choose the word that a node gains most by, and return what that word is part of."""
        self._heads[node] = int(self._rows[node].argmax())
        return self.whole_of(self._heads[node])

    def joined(self, cycle: Sequence[int]) -> int:
        """Make one node of a cycle: a head that enters it takes the place of one that it had."""
        gains = np.array([self._rows[node] - self._rows[node][self._heads[node]] for node in cycle])
        new = len(self._rows)
        self._wholes.append(new)
        for node in cycle:
            self._wholes[node] = new
        row = gains.max(0)
        self._words.append([word for node in cycle for word in self._words[node]])
        row[self._words[new]] = _NEVER
        self._rows.append(row)
        self._heads.append(-1)
        self._entries[new] = cycle, gains.argmax(0)
        return new

    def heads(self) -> Heads:
        """Return the heads of the words: the last node made is the first to be taken apart."""
        for node, (cycle, entries) in sorted(self._entries.items(), reverse=True):
            self._heads[cycle[entries[self._heads[node]]]] = self._heads[node]
        return self._heads[: self._size]


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
