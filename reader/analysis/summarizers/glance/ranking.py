"""The order of the sentences: points for their signs, points for what they add, every section reached first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING, Any

from reader.analysis.summarizers.glance.choosing import NOVELTIES, Choice, WordTable
from reader.analysis.summarizers.glance.feature import Feature, WordFeature
from reader.analysis.summarizers.glance.sections import Unreached, sections_by_depth
from reader.analysis.summarizers.glance.sentence_features import sentence_features
from reader.analysis.summarizers.glance.vocabulary import Vocabulary, likelihoods, vocabulary_of, word_signs
from reader.analysis.summarizers.glance.weights import Weights
from reader.analysis.summarizers.ordering import distinct
from reader.model.document import Document

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHOSEN_ONE_BY_ONE = 1_000  # sentences; those after them are ordered by what they would add then
UNFIT = frozenset({Feature.UNFINISHED, Feature.APPARATUS})  # a section that has nothing else need not be reached
NOISE_DIGITS = 9  # decimals; smaller differences come from the order of floating-point sums


def ranked(document: Document, weights: Weights) -> tuple[int, ...]:
    """Return every sentence, the best first; of equals the earlier, repeated ones last."""
    first, repeated = distinct(document)
    return (*_by_choice(document, weights, first), *repeated)


@dataclass(frozen=True, slots=True)
class Study:
    """The words of a document with their likelihoods, and the signs of each sentence."""

    words: WordTable
    features: Sequence[Sequence[Feature]]


def study(document: Document, weights: Weights) -> Study:
    """Return what the weights are applied to; the last answer is kept, since the reasons ask again."""
    vocabulary, signs_of_words, features = _signs(document)
    paragraphs = [sentence.paragraph for sentence in document.sentences]
    return Study(WordTable(vocabulary.rows, likelihoods(signs_of_words, weights.words), paragraphs), features)


@lru_cache(maxsize=1)
def _signs(document: Document) -> tuple[Vocabulary, list[tuple[WordFeature, ...]], list[tuple[Feature, ...]]]:
    vocabulary = vocabulary_of(document)
    return vocabulary, word_signs(document, vocabulary), sentence_features(document, vocabulary)


def _by_choice(document: Document, weights: Weights, candidates: Sequence[int]) -> Iterator[int]:
    import numpy

    if not candidates:
        return
    studied = study(document, weights)
    points, choice = _Points(studied, weights), Choice(studied.words)
    is_left = numpy.zeros(len(studied.features), dtype=bool)
    is_left[candidates] = True
    unreached = Unreached(sections_by_depth(document), is_left & _fit(studied.features))
    one_by_one = min(len(candidates), CHOSEN_ONE_BY_ONE)
    for _ in range(one_by_one):
        among = numpy.where(unreached.among(is_left), points.of(choice), -numpy.inf)
        best = int(numpy.argmax(among))
        is_left[best] = False
        choice.take(best)
        unreached.take(best)
        yield best
    rest = numpy.flatnonzero(is_left)
    order = numpy.argsort(-points.of(choice)[rest], kind="stable")
    yield from (int(index) for index in rest[order])


class _Points:
    """The points of all sentences: for their signs, fixed, and for what they add to the chosen."""

    def __init__(self, studied: Study, weights: Weights) -> None:
        import numpy

        signs = ((weights.sentences.get(sign, 0.0) for sign in each) for each in studied.features)
        self._fixed = numpy.array(list(map(fsum, signs)))
        self._by_novelty = numpy.array([weights.novelty.get(each, 0.0) for each in NOVELTIES])

    def of(self, choice: Choice) -> "NDArray[Any]":
        """Return the points beside what has been chosen."""
        points = self._fixed + choice.novelty() @ self._by_novelty
        return points.round(NOISE_DIGITS)  # type: ignore[no-any-return]


def _fit(features: Sequence[Sequence[Feature]]) -> "NDArray[Any]":
    import numpy

    return numpy.array([UNFIT.isdisjoint(each) for each in features])
