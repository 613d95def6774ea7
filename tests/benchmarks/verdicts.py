"""Do verdicts tell true claims from false ones? `python -m tests.benchmarks.verdicts [--share 0.1]`.

The claims of an article stand as its author's points, each judged alone, as the program shows it. Sets of people's
judgements: places of Wikinews articles in other words (wikinews_pairs) and in the text's own (wikinews_near), each true
and with a mistake; SummEdits (Laban et al. 2023), BUMP (Ma et al. 2023), FaithBench (Bao et al. 2024), QAGS (Wang et
al. 2020). Area under the ROC curve of the strength by the verdict, and of the shared words that it was before.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reader.analysis.pipeline import analyze
from reader.analysis.support.evidence import EvidenceFinder
from reader.model.analysis import AnalysisOptions, Part
from reader.model.annotation import KeyPoint, Verdict
from reader.nlp.grouping import grouped
from tests.benchmarks.evaluation_data import as_text, evaluation_file, json_lines
from tests.benchmarks.evidence import with_points

SETS = ("wikinews_pairs", "wikinews_near", "summedits_news", "bump", "faithbench")
WIKINEWS = SETS[:2]
TRUE, FALSE, UNSAID = "supported", "contradicted", "not_said"
SEED = 1
_OPTIONS = AnalysisOptions(parts=frozenset({Part.KEY_POINTS, Part.QUOTATIONS}))


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of a set, what people say of it, and the point with its verdict; `by_words` is its shared words."""

    label: str
    point: KeyPoint
    by_words: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the claims of the larger sets")
    share, chance = parser.parse_args().share, random.Random(SEED)
    found: dict[str, list[Judged]] = {}
    for name in SETS:
        kept = 1.0 if name in WIKINEWS else share
        found[name] = _all_judged(item for item in _items(name) if chance.random() < kept)
    found["qags_cnn_dev"] = _all_judged(item for item in _qags() if chance.random() < share)
    found = {"wikinews, both": [*found[WIKINEWS[0]], *found[WIKINEWS[1]]], **found}
    for name, claims in found.items():
        _print(name, claims)


def _items(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield article, claim and label of a set."""
    path = evaluation_file(f"support/{name}.jsonl.gz")
    if path is None:
        return
    articles = _wikinews() if name in WIKINEWS else {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            yield articles.get(item.get("doc", ""), " ".join(item["premise"])), item["claim"], item["label"]


def _wikinews() -> dict[str, str]:
    found: dict[str, str] = {}
    if (path := evaluation_file("actors/meantime_wikinews.jsonl")) is not None:
        found |= {item["id"].strip("()"): _joined(item["sentences"]) for item in json_lines(path)}
    if (path := evaluation_file("aliases/wikinews_gum.jsonl")) is not None:
        found |= {item["id"]: " ".join(each["text"] for each in item["sentences"]) for item in json_lines(path)}
    return found


def _joined(sentences: Sequence[Sequence[str]]) -> str:
    return " ".join(map(as_text, sentences))


def _qags() -> Iterator[tuple[str, str, str]]:
    path = evaluation_file("evidence/qags_cnn_dev.jsonl")
    for row in json_lines(path) if path is not None else ():
        for statement in row["summary_sentences"]:
            votes = [vote["response"] == "yes" for vote in statement["responses"]]
            yield row["article"], statement["sentence"], TRUE if 2 * sum(votes) > len(votes) else FALSE


def _all_judged(items: Iterable[tuple[str, str, str]]) -> list[Judged]:
    claims = grouped((article, (claim, label)) for article, claim, label in items)
    return [judged for article, those in claims.items() for judged in _of_article(article, those)]


def _of_article(article: str, claims: Sequence[tuple[str, str]]) -> list[Judged]:
    """Return the claims of an article as the program judges them."""
    document = with_points(article, [claim for claim, _ in claims])
    points, finder = analyze(document, _OPTIONS).key_points, EvidenceFinder(document)
    assert points is not None
    by_words = (finder.key_point(each.span).strength for each in points.items)
    return [
        Judged(label, point, words) for (_, label), point, words in zip(claims, points.items, by_words, strict=True)
    ]


def _print(name: str, claims: Sequence[Judged]) -> None:
    if not claims:
        return
    strengths: dict[str, list[float]] = defaultdict(list)
    words: dict[str, list[float]] = defaultdict(list)
    for each in claims:
        strengths[each.label].append(each.point.strength)
        words[each.label].append(each.by_words)
    print(
        f"{name}: area, true against contradicted {_area(strengths, FALSE):.3f} (words {_area(words, FALSE):.3f}), "
        f"against the rest {_area(strengths, FALSE, UNSAID):.3f} (words {_area(words, FALSE, UNSAID):.3f})"
    )
    for label in (TRUE, FALSE, UNSAID):
        kept = [each.point for each in claims if each.label == label]
        if kept:
            print(f"  {label} ({len(kept)}): {_told(kept)}")


def _told(points: Sequence[KeyPoint]) -> str:
    counts: Counter[Any] = Counter(point.verdict for point in points)
    verdicts = ", ".join(f"{verdict} {counts[verdict]}" for verdict in Verdict)
    loud = sum(any(doubt.is_loud for doubt in point.doubts) for point in points)
    quiet = sum(bool(point.doubts or point.not_found) for point in points)
    sure = sum(point.is_sure and point.verdict is not None for point in points)
    return f"{verdicts}; sure {sure}; loud {loud}; anything marked {quiet}"


def _area(values: dict[str, list[float]], *labels: str) -> float:
    """Return how often a true claim is stronger than one of these labels, half for ties."""
    pairs = [(one, other) for one in values[TRUE] for label in labels for other in values[label]]
    return sum((one > other) + 0.5 * (one == other) for one, other in pairs) / (len(pairs) or 1)


if __name__ == "__main__":
    main()
