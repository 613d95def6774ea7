"""From an author's point and its evidence to a verdict, by rules, and none where they are not sure.

Only what an author says of the text is judged; our own points are the text's words.
"""

from dataclasses import replace

from reader.model.annotation import Doubt, DoubtKind, KeyPoint, KeyPoints, Origin, Support, Verdict

VERBATIM = 0.97  # of the strength; only a copy is surely the same
CONTRADICTED_SHARE = 0.2  # of the strength that is left where a rule contradicts the point
_CONTRADICTED = frozenset({DoubtKind.NEGATION, DoubtKind.CHANGED})
_SUPPORT = {Verdict.SAME: Support.STRONG, Verdict.DIFFERS: Support.PARTIAL, Verdict.ABSENT: Support.NONE}


def judged(points: KeyPoints) -> KeyPoints:
    """Return the points with their verdicts; what is no copy, contradicted nor found nowhere is left to the reader."""
    if points.origin is not Origin.AUTHOR:
        return points
    return replace(points, items=tuple(map(_judged, points.items)))


def _judged(point: KeyPoint) -> KeyPoint:
    if _is_contradicted(point):
        return _with(point, Verdict.DIFFERS, CONTRADICTED_SHARE * point.strength, is_sure=True)
    if point.support is Support.NONE:
        return _with(point, Verdict.ABSENT, point.strength, is_sure=False)
    if point.support is Support.STRONG and point.strength >= VERBATIM:
        return _with(point, Verdict.SAME, point.strength, is_sure=True)
    return point


def contradicted(point: KeyPoint, doubt: Doubt) -> KeyPoint:
    """Return a point with one more doubt, that the text says otherwise."""
    doubts = point.doubts
    if not any(each.span.overlaps(doubt.span) for each in doubts):
        doubts = tuple(sorted([*doubts, doubt], key=lambda each: each.span))
    return _with(replace(point, doubts=doubts), Verdict.DIFFERS, CONTRADICTED_SHARE * point.strength, is_sure=True)


def _is_contradicted(point: KeyPoint) -> bool:
    return any(doubt.kind in _CONTRADICTED for doubt in point.doubts)


def _with(point: KeyPoint, verdict: Verdict, strength: float, *, is_sure: bool) -> KeyPoint:
    support = _SUPPORT[verdict]
    return replace(point, verdict=verdict, strength=round(strength, 4), support=support, is_sure=is_sure)
