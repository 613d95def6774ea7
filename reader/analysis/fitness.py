"""How fit each sentence of an article is as a key point.

From what the parse says that it and its neighbours are, what its form tells, and where it stands.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from math import log1p
from statistics import fmean

from reader.analysis.grades import Grades
from reader.analysis.repeating import sentence_words
from reader.model.document import Document
from reader.parsing.labels import SentenceKind
from reader.parsing.parse import Parse
from reader.paths import resource_dir

NEIGHBOURS = {"two before": -2, "before": -1, "itself": 0, "behind": 1, "two behind": 2}
OPENING = 3  # sentences
FIRST = (1, 2, 3, 5, 8, 13)
BEST = (3, 6)
WORDS = (8, 12, 20, 30, 40)
ANY = "any sentence"
FIT_FOR_A_LINE = -1.5  # log odds
LIKELY_SCENE = -0.7  # log odds, one in three; of all sentences one in ten is a scene

Kinds = tuple[float, ...]  # of a sentence the log odds of each SentenceKind
Sign = tuple[str, float]  # by the name that its weight has, and how much of it there is
_SCENE = list(SentenceKind).index(SentenceKind.SCENE)
UNREAD: Kinds = (0.0,) * len(SentenceKind)


@dataclass(frozen=True, slots=True)
class Fitness:
    """For each sentence the log odds that an editor would sign it as a key point of its article, and the scenes.

    A scene is what is rather likely one: an anecdote, colour, a step of a tale.
    """

    scores: tuple[float, ...]
    scenes: frozenset[int]

    @property
    def lesser(self) -> frozenset[int]:
        """The sentences that stand beside the text only where little else does."""
        return self.scenes | {index for index, score in enumerate(self.scores) if score < FIT_FOR_A_LINE}


def fitness_of(document: Document, ranking: Sequence[int], parse: Parse) -> Fitness:
    """Return how fit each sentence is.

    Logistic regression, fitted to sentences that were judged ([card](../../resources/models/points/README.md)).
    """
    weights, kinds = shipped_weights(), kinds_of(document, parse)
    signs = signs_of(document, ranking, kinds)
    scores = tuple(weights[ANY] + sum(weights[sign] * value for sign, value in each) for each in signs)
    read = (index for index, each in enumerate(kinds) if each is not UNREAD)
    return Fitness(scores, frozenset(index for index in read if kinds[index][_SCENE] >= LIKELY_SCENE))


def kinds_of(document: Document, parse: Parse) -> list[Kinds]:
    """Return the log odds of each kind for each sentence of a document, nothing for what was not read."""
    read = parse.kinds_by_start()
    return [read.get(sentence.span.start, UNREAD) for sentence in document.sentences]


def signs_of(document: Document, ranking: Sequence[int], kinds: Sequence[Kinds]) -> Iterator[list[Sign]]:
    """Yield for each sentence its signs."""
    groups = _signs_of_kinds(kinds), _signs_of_form(document), _signs_of_place(document, ranking)
    yield from (list(chain(*each)) for each in zip(*groups, strict=True))


def _signs_of_kinds(kinds: Sequence[Kinds]) -> Iterator[list[Sign]]:
    mean = tuple(map(fmean, zip(*kinds, strict=True)))
    most = accumulate(kinds, lambda before, own: tuple(map(max, before, own)))
    for index, so_far in enumerate(most):
        near = {name: _at(kinds, index + step) for name, step in NEIGHBOURS.items()}
        first = {"the first": kinds[index]} if index == 0 else {}
        opening = {"of the opening": kinds[index]} if index < OPENING else {}
        places = near | first | opening | {"most so far": so_far, "mean of all": mean}
        yield [
            (f"{kind}: {name}", value)
            for name, scores in places.items()
            for kind, value in zip(SentenceKind, scores, strict=True)
        ]


def _at(kinds: Sequence[Kinds], index: int) -> Kinds:
    return kinds[index] if 0 <= index < len(kinds) else UNREAD


def _signs_of_form(document: Document) -> Iterator[list[Sign]]:
    grades = Grades(document)
    for index, words in enumerate(sentence_words(document)):
        grade = grades.of(index)
        yield [
            (f"form: {'none' if grade is None else grade.name.lower()}", 1.0),
            *((f"{least} words or more", float(words >= least)) for least in WORDS),
        ]


def _signs_of_place(document: Document, ranking: Sequence[int]) -> Iterator[list[Sign]]:
    places, count = {sentence: place for place, sentence in enumerate(ranking)}, len(document.sentences)
    paragraph = None
    for index, sentence in enumerate(document.sentences):
        place = places.get(index, count)
        yield [
            *((f"among the first {first}", float(index < first)) for first in FIRST),
            *((f"among the best {best}", float(place < best)) for best in BEST),
            ("opens its paragraph", float(sentence.paragraph != paragraph)),
            ("share of the text before it", index / count),
            ("share of the ranking before it", place / count),
            ("logarithm of its place in the ranking", log1p(place)),
        ]
        paragraph = sentence.paragraph


@cache
def shipped_weights() -> Mapping[str, float]:
    """Return the weights that come with the program."""
    path = resource_dir() / "models" / "points" / "points.toml"
    weights: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))
    return weights
