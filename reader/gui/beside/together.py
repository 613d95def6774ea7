"""Where one article has to stand so that it tells what the other one tells. Pure arithmetic, in pixels."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

Anchor = tuple[float, float]


def steady(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Return the longest row of anchors that goes down in both articles; what stands in another order is left out."""
    ends: list[float] = []  # of the rows of each length, the highest end in the second article
    last: list[int] = []  # the anchor there
    before: dict[int, int | None] = {}
    ordered = sorted(set(anchors), key=lambda anchor: (anchor[0], -anchor[1]))
    for index, (_, other) in enumerate(ordered):
        length = bisect_left(ends, other)
        before[index] = last[length - 1] if length else None
        ends[length : length + 1], last[length : length + 1] = [other], [index]
    found, at = list[Anchor](), last[-1] if last else None
    while at is not None:
        found.append(ordered[at])
        at = before[at]
    return found[::-1]


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
