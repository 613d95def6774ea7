"""The order of the sentences: points for their signs, points for what they add, every section reached first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING, Any

from reader.analysis.summarizers.glance.choosing import NOVELTIES, Choice, WordTable
from reader.analysis.summarizers.glance.feature import PLACE, Feature, WordFeature
from reader.analysis.summarizers.glance.scenes import scene_at_first
from reader.analysis.summarizers.glance.sections import Unreached, sections_by_depth
from reader.analysis.summarizers.glance.sentence_features import sentence_features
from reader.analysis.summarizers.glance.signs import is_empty
from reader.analysis.summarizers.glance.vocabulary import Vocabulary, likelihoods, vocabulary_of, word_signs
from reader.analysis.summarizers.glance.weights import Weights
from reader.analysis.summarizers.ordering import distinct
from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHOSEN_ONE_BY_ONE = 1_000  # sentences; those after them are ordered by what they would add then
PLACE_COUNTS_FULLY = 5  # sentences; a longer summary is less and less an opening
UNFIT = frozenset({Feature.UNFINISHED, Feature.APPARATUS})  # a section that has nothing else need not be reached
NOISE_DIGITS = 9  # decimals; smaller differences come from the order of floating-point sums


def ranked(document: Document, weights: Weights) -> tuple[int, ...]:
    """Return every sentence, the best first; of equals the earlier, empty and repeated ones last."""
    first, last = _parted(document)
    return (*_by_choice(document, weights, first), *last)


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


def _parted(document: Document) -> tuple[list[int], list[int]]:
    """Return the sentences that say something for the first time, and then the empty and the repeated ones."""
    language, (first, repeated) = document.language or DEFAULT_LANGUAGE, distinct(document)
    empty = {index for index in first if is_empty(document.text_of(document.sentences[index].span), language)}
    return [index for index in first if index not in empty], [*sorted(empty), *repeated]


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
    for taken in range(one_by_one):
        is_open = unreached.among(is_left) if taken else _without_scene(document, unreached.among(is_left))
        among = numpy.where(is_open, points.of(choice, taken), -numpy.inf)
        best = int(numpy.argmax(among))
        is_left[best] = False
        choice.take(best)
        unreached.take(best)
        yield best
    rest = numpy.flatnonzero(is_left)
    order = numpy.argsort(-points.of(choice, one_by_one)[rest], kind="stable")
    yield from (int(index) for index in rest[order])


def _without_scene(document: Document, is_open: "NDArray[Any]") -> "NDArray[Any]":
    """Return what may be taken first: no scene, where there is anything else."""
    is_news = is_open.copy()
    is_news[list(scene_at_first(document))] = False
    return is_news if is_news.any() else is_open


class _Points:
    """The points of all sentences: for their signs, fixed, and for what they add to the chosen."""

    def __init__(self, studied: Study, weights: Weights) -> None:
        import numpy

        self._place = numpy.array([_sum(weights, PLACE.intersection(each)) for each in studied.features])
        self._other = numpy.array([_sum(weights, set(each) - PLACE) for each in studied.features])
        self._by_novelty = numpy.array([weights.novelty.get(each, 0.0) for each in NOVELTIES])

    def of(self, choice: Choice, taken: int) -> "NDArray[Any]":
        """Return the points once so many sentences have been taken."""
        place = self._place * min(1.0, PLACE_COUNTS_FULLY / max(1, taken))
        points = place + self._other + choice.novelty() @ self._by_novelty
        return points.round(NOISE_DIGITS)  # type: ignore[no-any-return]


def _sum(weights: Weights, features: Iterable[Feature]) -> float:
    return fsum(weights.sentences.get(feature, 0.0) for feature in features)


def _fit(features: Sequence[Sequence[Feature]]) -> "NDArray[Any]":
    import numpy

    return numpy.array([UNFIT.isdisjoint(each) for each in features])
