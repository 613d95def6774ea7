"""From an author's point and its evidence to a verdict, by rules, and none where they are not sure.

Only what an author says of the text is judged; our own points are the text's words. The words are asked first; the
parse tells later whether a point denies what the text says, or gives to one what the text gives to another.
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.bonds import is_borne_out
from reader.analysis.verdicts.contraries import contrary_doubt
from reader.analysis.verdicts.doers import doer_doubt
from reader.analysis.verdicts.voices import Voices
from reader.model.annotation import Actor, Doubt, DoubtKind, KeyPoint, KeyPoints, Origin, Quotation, Support, Verdict
from reader.model.document import Document
from reader.parsing.parse import Parse

BORNE_OUT = 0.95  # strength of what is no copy, but told in other words or with more besides
CONTRADICTED_SHARE = 0.2  # of the strength that is left where a rule contradicts the point
_SUPPORT = {Verdict.SAME: Support.STRONG, Verdict.DIFFERS: Support.PARTIAL, Verdict.ABSENT: Support.NONE}


def judged(points: KeyPoints) -> KeyPoints:
    """Return the points with their verdicts; what is no copy, contradicted nor found nowhere is left to the reader."""
    if points.origin is not Origin.AUTHOR:
        return points
    return replace(points, items=tuple(map(_judged, points.items)))


def judged_by_parse(
    document: Document, points: KeyPoints, actors: Sequence[Actor], quotations: Sequence[Quotation], parse: Parse
) -> KeyPoints:
    """Return an author's points with what the text says otherwise by its parse; its quotations tell who says what."""
    article = Article(document, actors, parse)
    voices = Voices(article, quotations)
    return replace(points, items=tuple(_compared(article, voices, quotations, point) for point in points.items))


def _judged(point: KeyPoint) -> KeyPoint:
    if any(doubt.kind is not DoubtKind.UNSAID for doubt in point.doubts):
        return _with(point, Verdict.DIFFERS, CONTRADICTED_SHARE * point.strength, is_sure=True)
    if point.support is Support.NONE:
        return _with(point, Verdict.ABSENT, point.strength, is_sure=False)
    if point.support is Support.STRONG and point.strength == 1:  # a copy
        return _with(point, Verdict.SAME, point.strength, is_sure=True)
    return point


def _compared(article: Article, voices: Voices, quotations: Sequence[Quotation], point: KeyPoint) -> KeyPoint:
    doubt = (
        voices.doubt(point)
        or _unquoted(doer_doubt(article, voices.grammar, point), quotations)
        or _unquoted(contrary_doubt(article, point), [each for each in quotations if each.direct])
    )
    if doubt is None and _is_open(point) and is_borne_out(article, point, quotations):
        return _with(point, Verdict.SAME, max(point.strength, BORNE_OUT), is_sure=True)
    if doubt is None or any(doubt.span.overlaps(each.span) or doubt.concerns is each.concerns for each in point.doubts):
        return point
    doubts = tuple(sorted([*point.doubts, doubt], key=lambda each: each.span))
    return _judged(replace(point, doubts=doubts))


def _is_open(point: KeyPoint) -> bool:
    return point.verdict is None and not point.doubts and not point.not_found


def _unquoted(doubt: Doubt | None, quotations: Sequence[Quotation]) -> Doubt | None:
    """Return a doubt whose words of the text stand in no quotation: what somebody claims contradicts nothing."""
    against = doubt.against if doubt else None
    return None if against is None or any(each.span.overlaps(against) for each in quotations) else doubt


def _with(point: KeyPoint, verdict: Verdict, strength: float, *, is_sure: bool) -> KeyPoint:
    return replace(point, verdict=verdict, strength=round(strength, 4), support=_SUPPORT[verdict], is_sure=is_sure)
