"""The lead in ROUGE of our own method over all others, no article scored by weights that saw it.

The weights are fitted anew for each fold of articles, on the others alone, with the program that made those shipped
(`resources/models/summaries`). Each margin has its 95 % interval from a paired bootstrap over articles.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

import numpy

from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.glance import GlanceSummarizer
from reader.analysis.summarizers.glance.ranking import ranked
from reader.analysis.summarizers.glance.weights import Weights, shipped_weights
from reader.analysis.summarizers.summarizer import Summarizer
from tests.benchmarks.evaluation_data import evaluation_file, json_lines
from tests.benchmarks.summaries import DATA, METRICS, SETTINGS, article_document, rouge_scorer

FOLDS = 5
RESAMPLES = 2_000
SEED = 11
OURS = GlanceSummarizer.id
OTHERS: tuple[Summarizer, ...] = tuple(method for method in SUMMARIZERS if method.id != OURS)

Scores = dict[tuple[str, str], list[tuple[float, ...]]]  # by setting and method; nan where a method is too slow


def main() -> None:
    """Fit, measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=1_000, help="articles, from the first on")
    parser.add_argument("--shipped", action="store_true", help="score the shipped weights, which saw every article")
    arguments = parser.parse_args()
    path, scorer = evaluation_file(DATA), rouge_scorer()
    if path is None or scorer is None:
        return
    rows = list(json_lines(path))[: arguments.limit]
    weights = [shipped_weights()] * FOLDS if arguments.shipped else _weights_without_each_fold(rows)
    scores: Scores = {}
    for number, row in enumerate(rows):
        _score(scores, row, scorer, weights[number % FOLDS])
    print(f"{len(rows)} articles of {DATA}, {'shipped weights' if arguments.shipped else f'{FOLDS} folds'}")
    for setting in SETTINGS:
        _print(setting, scores)


def _weights_without_each_fold(rows: Sequence[dict[str, Any]]) -> list[Weights]:
    from resources.training.summaries.examples import example_of  # needs what scores ROUGE
    from resources.training.summaries.fitting import fitted_weights

    examples = [example_of(row["article"], row["highlights"]) for row in rows]
    return [
        fitted_weights([each for number, each in enumerate(examples) if number % FOLDS != fold])
        for fold in range(FOLDS)
    ]


def _score(scores: Scores, row: dict[str, Any], scorer: Any, weights: Weights) -> None:
    document, reference = article_document(row["article"]), "\n".join(row["highlights"])
    rankings = {OURS: ranked(document, weights)}
    for method in OTHERS:
        if method.max_sentences is None or len(document.sentences) <= method.max_sentences:
            rankings[method.id] = method.rank(document)
    for setting, size_of in SETTINGS.items():
        for method_id in (OURS, *(method.id for method in OTHERS)):
            found = (float("nan"),) * len(METRICS)
            if ranking := rankings.get(method_id):
                chosen = sorted(ranking[: size_of(document, ranking)])
                text = "\n".join(document.text_of(document.sentences[index].span) for index in chosen)
                result = scorer.score(reference, text)
                found = tuple(result[metric].fmeasure for metric in METRICS)
            scores.setdefault((setting, method_id), []).append(found)


def _print(setting: str, scores: Scores) -> None:
    columns = ("ROUGE-1", "ROUGE-2", "ROUGE-Lsum")
    print(
        f"\n{setting:<16}" + "".join(f" {column:>10}" for column in columns) + "   our lead in each, with 95 % interval"
    )
    ours = 100 * numpy.array(scores[setting, OURS])
    print(f"{OURS:<16}" + "".join(f" {value:10.2f}" for value in ours.mean(axis=0)))
    for method in OTHERS:
        theirs = 100 * numpy.array(scores[setting, method.id])
        leads = (_lead(ours[:, column] - theirs[:, column]) for column in range(len(METRICS)))
        values = "".join(f" {value:10.2f}" for value in numpy.nanmean(theirs, axis=0))
        print(f"{method.id:<16}{values}   " + "  ".join(leads))


def _lead(differences: Any) -> str:
    differences = differences[~numpy.isnan(differences)]
    draws = numpy.random.default_rng(SEED).choice(differences, (RESAMPLES, len(differences)))
    low, high = numpy.percentile(draws.mean(axis=1), (2.5, 97.5))
    return f"{differences.mean():+.2f} ({low:+.2f} to {high:+.2f})"


if __name__ == "__main__":
    main()
