"""Points that give to one what the text gives to another: words that somebody says, a deed that somebody does."""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.denials import denial_doubt
from reader.analysis.verdicts.doers import doer_doubt
from reader.analysis.verdicts.judging import contradicted
from reader.analysis.verdicts.opposite_deeds import opposite_doubt
from reader.analysis.verdicts.stances import stance_doubt
from reader.analysis.verdicts.voices import Voices
from reader.model.annotation import Actor, Doubt, KeyPoint, KeyPoints, Origin, Quotation
from reader.model.document import Document
from reader.parsing.parse import Parse


def with_others(
    document: Document,
    points: KeyPoints,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    parse: Parse,
) -> KeyPoints:
    """Return an author's points with what they give to another than the text does; the text's quotations tell who."""
    if points.origin is not Origin.AUTHOR:
        return points
    article = Article(document, actors, parse)
    voices = Voices(article, quotations)
    return replace(points, items=tuple(_compared(article, voices, quotations, point) for point in points.items))


def _compared(article: Article, voices: Voices, quotations: Sequence[Quotation], point: KeyPoint) -> KeyPoint:
    doubt = (
        voices.doubt(point)
        or _unquoted(doer_doubt(article, voices.grammar, point), quotations)
        or _unquoted(denial_doubt(article, point), quotations)
        or _unquoted(opposite_doubt(article, point), quotations)
        or _unquoted(stance_doubt(article, point), quotations)
    )
    if doubt is None or any(_are_one(doubt, other) for other in point.doubts):
        return point
    return contradicted(point, doubt)


def _are_one(doubt: Doubt, other: Doubt) -> bool:
    """Tell whether a rule over words has found the same already."""
    return doubt.span.overlaps(other.span) or doubt.concerns is other.concerns


def _unquoted(doubt: Doubt | None, quotations: Sequence[Quotation]) -> Doubt | None:
    """Return a doubt whose words of the text are the article's own: what somebody claims contradicts nothing."""
    against = doubt.against if doubt else None
    return None if against is None or any(each.span.overlaps(against) for each in quotations) else doubt
