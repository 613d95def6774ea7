"""Why a sentence stands where it does: its points, by what they are given for, above those of the mean sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from statistics import fmean

from reader.analysis.summarizers.glance.choosing import NOVELTIES, Choice
from reader.analysis.summarizers.glance.feature import PLACE, Feature
from reader.analysis.summarizers.glance.ranking import study
from reader.analysis.summarizers.glance.weights import Weights, shipped_weights
from reader.model.document import Document


class Ground(Enum):
    """What points are given for."""

    PLACE = auto()
    CENTRALITY = auto()
    ACTORS = auto()
    FIGURES = auto()
    PARAGRAPH = auto()
    NOVELTY = auto()
    FORM = auto()  # length, quotation, what is said to the sentence before


GROUND_BY_FEATURE = {
    **dict.fromkeys(PLACE, Ground.PLACE),
    **{each: Ground.CENTRALITY for each in Feature if "central" in each.value},
    Feature.MAIN_ACTOR: Ground.ACTORS,
    Feature.FIGURE: Ground.FIGURES,
    Feature.OPENS_PARAGRAPH: Ground.PARAGRAPH,
}  # the others are form


@dataclass(frozen=True, slots=True)
class Explanation:
    """The signs of a sentence, and how many points more than the mean sentence it has on each ground."""

    features: frozenset[Feature]
    strengths: Mapping[Ground, float]


@lru_cache(maxsize=1)  # asked once more when the actors are known
def explanations(document: Document, ranking: tuple[int, ...]) -> Mapping[int, Explanation]:
    """Return the explanations of the first sentences of our ranking, each as it stood when it was chosen."""
    weights = shipped_weights()
    studied = study(document, weights)
    points = _points_by_ground(studied.features, weights)
    means = {ground: fmean(points[ground]) for ground in Ground}
    choice, found = Choice(studied.words), dict[int, Explanation]()
    by_novelty = [weights.novelty.get(each, 0.0) for each in NOVELTIES]
    for index in ranking:
        novelty = choice.novelty() @ by_novelty
        strengths = {ground: points[ground][index] - means[ground] for ground in Ground}
        strengths[Ground.NOVELTY] = float(novelty[index] - novelty.mean())
        found[index] = Explanation(frozenset(studied.features[index]), strengths)
        choice.take(index)
    return found


def _points_by_ground(features: Sequence[Sequence[Feature]], weights: Weights) -> dict[Ground, list[float]]:
    """Return the points of all sentences on each ground."""
    points = {ground: [0.0] * len(features) for ground in Ground}
    terms = {
        each: (points[GROUND_BY_FEATURE.get(each, Ground.FORM)], weights.sentences.get(each, 0.0)) for each in Feature
    }
    for index, signs in enumerate(features):
        for sign in signs:
            of_ground, weight = terms[sign]
            of_ground[index] += weight
    return points
