"""Where one article has to stand so that it tells what the other one tells. Pure arithmetic, in pixels."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Anchor = tuple[float, float]


def steady(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Return the longest row of anchors that goes down in both articles; what stands in another order is left out."""
    ordered = sorted(set(anchors))
    best: list[list[Anchor]] = []
    for one, other in ordered:
        before = [row for row in best if row[-1][0] < one and row[-1][1] < other]
        best.append([*max(before, key=len, default=[]), (one, other)])
    return max(best, key=len, default=[])


def across(y: float, anchors: Sequence[Anchor]) -> float:
    """Return the place in the second article for one in the first, between the anchors around it."""
    at = bisect_right([one for one, _ in anchors], y)
    if not anchors:
        return y
    if at == 0:
        return anchors[0][1]
    if at == len(anchors):
        return anchors[-1][1]
    (start, goal), (end, last) = anchors[at - 1 : at + 1]
    return goal + (last - goal) * (y - start) / (end - start)


def turned(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Return the same for the other direction."""
    return [(other, one) for one, other in anchors]
