"""Fit both steps by ridge logistic regression: what a sentence is, and how fit it is as a key point.

The second step is fitted to what the first says of articles that it has not seen, as it will be for the reader's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.analysis.fitness import ANY, Sign, signs_of
from reader.parsing.labels import SentenceKind
from resources.training import logistic
from resources.training.points.examples import Example, Rows

LETTERS = {SentenceKind.SCENE: "s", SentenceKind.REACTION: "q", SentenceKind.APPARATUS: "x"}  # the second of a mark
KIND_RIDGE, SIGN_RIDGE = 300.0, 50.0
FOLDS = 4
NEWTON_STEPS = 12


@dataclass(frozen=True)
class KindModel:
    """A column of weights for each SentenceKind over the mean vector of a sentence, and its constant."""

    weights: Rows
    constants: Rows

    def signs_of(self, example: Example) -> Iterator[list[Sign]]:
        """Yield the signs of the sentences of an article, by what this model says that each is."""
        scores = (example.vectors @ self.weights + self.constants).tolist()
        return signs_of(example.article.document, example.ranking, list(map(tuple, scores)), example.unfit)


@dataclass(frozen=True)
class Model:
    """Both steps."""

    kinds: KindModel
    signs: Mapping[str, float]


def fitted(examples: Sequence[Example]) -> Model:
    """Return the model that fits the examples; the same ones give the same model."""
    rows = list[dict[str, float]]()
    good = list[bool]()
    for fold in range(FOLDS):
        kinds = fitted_kinds([each for place, each in enumerate(examples) if place % FOLDS != fold])
        for example in examples[fold::FOLDS]:
            signs = list(map(dict, kinds.signs_of(example)))
            rows += (signs[index] for index in example.article.marks)
            good += (mark.startswith("G") for mark in example.article.marks.values())
    names = list(dict.fromkeys(name for row in rows for name in row))
    values = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    weights, constant = _regression(values, np.array(good), SIGN_RIDGE)
    return Model(fitted_kinds(examples), dict(zip(names, weights.tolist(), strict=True)) | {ANY: constant})


def fitted_kinds(examples: Sequence[Example]) -> KindModel:
    """Return the first step, fitted to the sentences that have marks."""
    vectors = np.concatenate([each.vectors[list(each.article.marks)] for each in examples])
    marks = [mark for each in examples for mark in each.article.marks.values()]
    columns = [_regression(vectors, np.array([_is(mark, kind) for mark in marks]), KIND_RIDGE) for kind in SentenceKind]
    return KindModel(np.array([weights for weights, _ in columns]).T, np.array([constant for _, constant in columns]))


def _is(mark: str, kind: SentenceKind) -> bool:
    return mark.startswith("G") if kind is SentenceKind.POINT else mark.endswith(LETTERS[kind])


def _regression(values: Rows, is_one: Rows, ridge: float) -> tuple[Rows, float]:
    """Return the weight of each column and the constant; the ridge holds for columns brought to one spread."""
    mean, spread = values.mean(0), values.std(0)
    spread[spread == 0] = np.inf  # a column that is the same everywhere tells nothing
    signs = np.column_stack([(values - mean) / spread, np.ones(len(values))])
    held = ridge * np.eye(signs.shape[1])
    held[-1, -1] = 0
    weights = logistic.fitted(signs, is_one, np.zeros(signs.shape[1]), held, NEWTON_STEPS)
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - plain @ mean)
