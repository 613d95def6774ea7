"""What the article says in a few lines: the author's own list, else the best sentences that do not say the same."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from reader.analysis.fitness import Fitness
from reader.analysis.grades import AT_NEED, MAKE_UP, TELLING, Grade, Grades
from reader.analysis.repeating import Repeats
from reader.analysis.summary_size import is_read_at_a_glance
from reader.analysis.support.evidence import EvidenceFinder
from reader.model.annotation import KeyPoints, Origin
from reader.model.document import Document, ParagraphKind

MIN_KEY_POINTS = 3
MAX_KEY_POINTS = 5  # of a long text; more is no longer a glance
SENTENCES_BEFORE_MORE = 12  # for each further point
SHORT_TEXT = 4  # sentences; up to here one or two points are enough
FIT = -0.5  # log odds from which a sentence is a further point
FIT_FOR_ONE_OF_THREE = -1.0  # log odds from which it makes up the points that even a short text has
FIT_TO_BE_FIRST = 0.5  # log odds from which it is the first, which readers take for what the article says
DEPENDENT = 0.6  # log odds by which what needs a sentence before has to be fitter
MOST_COMPARED = 40  # sentences; those further down are no points, whatever they leave open
OPENING_WITHIN = 3  # sentences
ENOUGH = 2  # points, which a text has however little fit it is


def author_points(document: Document) -> tuple[int, ...]:
    """Return the paragraphs in which the author lists the key points."""
    return document.paragraphs_of_kind(ParagraphKind.KEY_POINT)


def key_points(document: Document, ranking: Sequence[int]) -> KeyPoints:
    """Return the author's key points, or points chosen from a ranking of the sentences, which only these need.

    A text that is read at a glance has no points of its own accord.
    """
    finder = _finder(document)
    listed = author_points(document)
    if listed:
        return KeyPoints(Origin.AUTHOR, tuple(finder.key_point(document.paragraphs[index].span) for index in listed))
    if is_read_at_a_glance(document):
        return KeyPoints(Origin.GENERATED, ())
    chosen = _chosen(document, ranking, Repeats(document, finder.index), Grades(document))
    return _points_at(document, chosen)


def fittest_points(
    document: Document,
    fitness: Fitness,
    need_more: Callable[[Sequence[int]], Collection[int]] = lambda _sentences: (),
) -> KeyPoints:
    """Return the fittest sentences of a parsed text that differ from each other, in the order of the text.

    Those that `need_more` than they say have to be the fitter.
    """
    repeats, grades = Repeats(document, _finder(document).index), Grades(document)
    ordered = sorted(range(len(fitness.scores)), key=lambda index: -fitness.scores[index])
    telling = [index for index in ordered if grades.of(index) in TELLING][:MOST_COMPARED]
    needing = need_more(telling)
    scores = {index: fitness.scores[index] - DEPENDENT * (index in needing) for index in telling}
    wanted, chosen = key_point_count(len(fitness.scores)), list[int]()
    for index in sorted(telling, key=lambda index: -scores[index]):
        least = FIT if len(chosen) >= MIN_KEY_POINTS else FIT_FOR_ONE_OF_THREE
        if len(chosen) == wanted or (scores[index] < least and len(chosen) >= ENOUGH):
            break
        if not any(repeats.say_the_same(index, other) for other in chosen):
            chosen.append(index)
    return _points_at(document, _well_begun(sorted(chosen), scores) or ordered[:1])


def _well_begun(points: list[int], scores: Mapping[int, float]) -> list[int]:
    """Return points in the order of the text without what is hardly fit to be the first, while enough are left."""
    while len(points) > ENOUGH and scores[points[0]] < min(FIT_TO_BE_FIRST, max(map(scores.__getitem__, points))):
        points = points[1:]
    return points


def _points_at(document: Document, sentences: Iterable[int]) -> KeyPoints:
    finder = _finder(document)
    return KeyPoints(Origin.GENERATED, tuple(finder.generated_point(index) for index in sorted(sentences)))


@lru_cache(maxsize=1)  # asked again once the text is parsed
def _finder(document: Document) -> EvidenceFinder:
    return EvidenceFinder(document)


def key_point_count(sentences: int) -> int:
    """Return how many points a text of so many sentences is given."""
    if sentences <= SHORT_TEXT:
        return max(min(sentences, 1), sentences // 2)
    return max(MIN_KEY_POINTS, min(MAX_KEY_POINTS, 2 + sentences // SENTENCES_BEFORE_MORE))


def _chosen(document: Document, ranking: Sequence[int], repeats: Repeats, grades: Grades) -> list[int]:
    """Return the first sentences of a ranking, good ones before others, that differ from each other.

    Redundancy is checked as in maximal marginal relevance (Carbonell and Goldstein 1998), with a fixed bound.
    """
    ordered, wanted = _opening_first(ranking, grades), key_point_count(len(document.sentences))
    chosen = list[int]()
    for grade in Grade:
        if grade in AT_NEED and chosen:
            break
        room = min(wanted, MIN_KEY_POINTS) if grade in MAKE_UP else wanted
        candidates = (each for each in ordered if grades.of(each) is grade)
        while len(chosen) < room and (candidate := next(candidates, None)) is not None:
            if not any(repeats.say_the_same(candidate, other) for other in chosen):
                chosen.append(candidate)
    return chosen


def _opening_first(ranking: Sequence[int], grades: Grades) -> Sequence[int]:
    """Return the ranking with the opening, the first sentence that makes a good point, at its head."""
    opening = next((index for index in sorted(ranking)[:OPENING_WITHIN] if grades.of(index) is Grade.GOOD), None)
    return ranking if opening is None else (opening, *(index for index in ranking if index != opening))
