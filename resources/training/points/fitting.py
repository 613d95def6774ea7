"""Fit both steps: what a sentence is, and by ridge logistic regression how fit it is as a key point.

The second step is fitted to what the first says of articles that it has not seen, as it will be for the reader's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.analysis.fitness import ANY, UNREAD, Sign, signs_of
from reader.parsing.labels import SentenceKind
from reader.parsing.sentence_kinds import KindModel
from resources.training import logistic
from resources.training.points import pooling
from resources.training.points.articles import Marked
from resources.training.points.examples import Example, Rows

GOOD, BAD = "G", "B"  # the first letter of a mark
LETTERS = {SentenceKind.SCENE: "s", SentenceKind.REACTION: "q", SentenceKind.APPARATUS: "x"}  # the second
SIGN_RIDGE = 50.0
FOLDS = 4
NEWTON_STEPS = 12


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
            signs = list(map(dict, _signs_of(example, kinds)))
            rows += (signs[index] for index in example.article.marks)
            good += (mark.startswith(GOOD) for mark in example.article.marks.values())
    names = list(dict.fromkeys(name for row in rows for name in row))
    values = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    weights, constant = _regression(values, np.array(good), SIGN_RIDGE)
    return Model(fitted_kinds(examples), dict(zip(names, weights.tolist(), strict=True)) | {ANY: constant})


def _signs_of(example: Example, model: KindModel) -> Iterator[list[Sign]]:
    """Yield the signs of the sentences of an article, by what a model says that each is."""
    scores = [tuple(model.scores(each).tolist()) if len(each) else UNREAD for each in example.vectors]
    return signs_of(example.article.document, example.ranking, scores)


def fitted_kinds(examples: Sequence[Example]) -> KindModel:
    """Return the first step, fitted to the sentences of which something was said."""
    sentences, targets = list[Rows](), list[list[float]]()
    for example in examples:
        for index, vectors in enumerate(example.vectors):
            told = [_told(example.article, index, kind) for kind in SentenceKind]
            if len(vectors) and not np.isnan(told).all():
                sentences.append(vectors)
                targets.append(told)
    return pooling.fitted(sentences, np.array(targets))


def _told(article: Marked, index: int, kind: SentenceKind) -> float:
    """Return 1 or 0 as somebody said whether a sentence is of a kind, else NaN; the first of a text needs nothing."""
    if kind is SentenceKind.DEPENDENT:
        return float(article.dependent[index]) if 0 < index < len(article.dependent) else np.nan
    mark = article.marks.get(index)
    if mark is None:
        return np.nan
    if kind is SentenceKind.POINT:
        return float(mark.startswith(GOOD))
    return float(not mark.startswith(BAD) if kind is SentenceKind.PASSABLE else mark.endswith(LETTERS[kind]))


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
