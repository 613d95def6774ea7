"""What stands beside the text: the lines of a summary, those first that can be read alone, and of key points."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from reader.analysis.fitness import Fitness
from reader.analysis.grades import Grade
from reader.analysis.lines.dependence import Dependence, dependence_of
from reader.analysis.lines.making import FIT, TALES, LineMaker
from reader.analysis.repeating import Repeats
from reader.analysis.summary_size import sized
from reader.model.analysis import DEFAULT_SUMMARIZER, AnalysisOptions
from reader.model.annotation import Actor, KeyPoint, KeyPoints, Origin, Summary
from reader.model.document import Document
from reader.model.line import Line, whole_line
from reader.parsing.parse import Parse

MOST_COMPARED = 60  # lines; of those further down in a ranking few are ever shown
FEWEST_LINES = 2  # that stand beside a text, whatever they are
MOST_LINES = 4_000  # of a ranking; further down nobody looks, and sentences stay whole


def lined(
    document: Document,
    summary: Summary,
    options: AnalysisOptions,
    actors: Sequence[Actor] | None = None,
    parse: Parse | None = None,
    dependence: Dependence | None = None,
    fitness: Fitness | None = None,
) -> Summary:
    """Return a summary with its lines; names are put in once the actors are known, clauses go once it is parsed.

    `dependence` tells what the parsed sentences need, `fitness` what they are to the article. The same sentences are
    chosen where they are to be shown whole.
    """
    dependence = dependence or dependence_of(document, parse)
    maker = LineMaker(document, actors, parse, dependence)
    lines = [maker.line(index) for index in summary.ranking[:MOST_LINES]]
    grades = maker.grades(lines)
    unfit = frozenset(index for index, grade in grades.items() if grade not in FIT)
    others, lesser = _without(list(grades), summary.points | unfit), _lesser(grades, fitness)
    if fitness is not None and summary.method == DEFAULT_SUMMARIZER:
        others = tuple(sorted(others, key=lambda index: -fitness.scores[index]))
    fit = sorted(others, key=lesser.__contains__)
    more = _that_say_more(document, summary.points, fit)
    again = _without(fit, frozenset(more))
    beside = (*more, *again, *_without(summary.ranking, {*summary.points, *fit}))
    changed = _changed(document, lines)
    summary = replace(summary, beside=beside, shortened=changed, unfit=unfit)
    summary = sized(document, summary, options, fit=_shown_at_most(more, lesser))
    if options.whole_sentences:
        return replace(summary, shortened=())
    return replace(summary, dangling=_dangling(summary, changed, dependence))


def _dangling(summary: Summary, changed: Sequence[Line], dependence: Dependence) -> tuple[int, ...]:
    """Return the sentences of which what is shown needs the one before."""
    asked = frozenset(line.sentence for line in changed)
    still = (line.sentence for line in changed if dependence.needs_before(line))
    return tuple(sorted({*still, *(index for index in summary.dangling if index not in asked)}))


def _lesser(grades: Mapping[int, Grade | None], fitness: Fitness | None) -> frozenset[int]:
    """Return what stands beside the text only where little else does, by its form alone where that was not parsed."""
    if fitness is not None:
        return fitness.lesser
    return frozenset(index for index, grade in grades.items() if grade in TALES)


def _shown_at_most(lines: Sequence[int], lesser: Set[int]) -> int:
    """Return how many lines stand there of their own accord; what is lesser only makes up the fewest."""
    return max(sum(index not in lesser for index in lines), min(FEWEST_LINES, len(lines)))


def _without(ranking: Sequence[int], taken: Set[int]) -> tuple[int, ...]:
    return tuple(index for index in ranking if index not in taken)


def _that_say_more(document: Document, points: frozenset[int], fit: Sequence[int]) -> tuple[int, ...]:
    """Return those of the fit sentences, best first, that do not say again what a point or one before them says."""
    repeats = Repeats.among(document, {*points, *fit[:MOST_COMPARED]})
    kept, said = list[int](), list(points)
    for index in fit[:MOST_COMPARED]:
        if not any(repeats.say_the_same(index, other) for other in said):
            kept.append(index)
            said.append(index)
    return (*kept, *fit[MOST_COMPARED:])


def with_lines(
    document: Document,
    points: KeyPoints,
    options: AnalysisOptions,
    actors: Sequence[Actor] | None = None,
    parse: Parse | None = None,
) -> KeyPoints:
    """Return key points with what is shown of each; an author's are shown as they stand."""
    if points.origin is Origin.AUTHOR:
        return points
    maker = LineMaker(document, actors, parse, is_whole=options.whole_sentences, is_point=True)
    return replace(points, items=tuple(_with_line(document, point, maker) for point in points.items))


def points_that_need_more(
    document: Document, actors: Sequence[Actor], parse: Parse | None, dependence: Dependence
) -> Callable[[Sequence[int]], frozenset[int]]:
    """Return what tells which of some sentences would as key points need what stands before them."""
    maker = LineMaker(document, actors, parse, dependence, is_point=True)

    def found(sentences: Sequence[int]) -> frozenset[int]:
        lines = [maker.line(each) for each in sentences]
        dependence.read(lines)
        return frozenset(line.sentence for line in lines if dependence.needs_before(line))

    return found


def _with_line(document: Document, point: KeyPoint, maker: LineMaker) -> KeyPoint:
    changed = _changed(document, [maker.line(each.sentence) for each in point.evidence[:1]])
    return replace(point, line=changed[0] if changed else None)


def _changed(document: Document, lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line != whole_line(document, line.sentence))
