"""What stands beside the text: the lines of a summary, those first that can be read alone, and of key points."""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.lines.making import LineMaker
from reader.analysis.summary_size import sized
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import Actor, KeyPoint, KeyPoints, Origin, Summary
from reader.model.document import Document
from reader.model.line import Line, whole_line

MOST_LINES = 4_000  # of a ranking; further down nobody looks, and sentences stay whole


def lined(
    document: Document, summary: Summary, options: AnalysisOptions, actors: Sequence[Actor] | None = None
) -> Summary:
    """Return a summary with its lines; names are put in once the actors are known."""
    maker = LineMaker(document, actors, is_whole=options.whole_sentences)
    lines = [maker.line(index) for index in summary.ranking[:MOST_LINES]]
    fit = {line.sentence for line in lines if maker.is_fit(line)}
    order = [index for index in summary.ranking if index not in summary.points]
    beside = (*(index for index in order if index in fit), *(index for index in order if index not in fit))
    summary = replace(summary, beside=beside, shortened=_changed(document, lines))
    return sized(document, summary, options, fit=sum(index in fit for index in order))


def with_lines(
    document: Document, points: KeyPoints, options: AnalysisOptions, actors: Sequence[Actor] | None = None
) -> KeyPoints:
    """Return key points with what is shown of each; an author's are shown as they stand."""
    if points.origin is Origin.AUTHOR:
        return points
    maker = LineMaker(document, actors, is_whole=options.whole_sentences)
    return replace(points, items=tuple(_with_line(document, point, maker) for point in points.items))


def _with_line(document: Document, point: KeyPoint, maker: LineMaker) -> KeyPoint:
    changed = _changed(document, [maker.line(each.sentence) for each in point.evidence[:1]])
    return replace(point, line=changed[0] if changed else None)


def _changed(document: Document, lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line != whole_line(document, line.sentence))
