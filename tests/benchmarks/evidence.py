"""How well key points find their sentences, and whether the strength tells supported statements from others.

SuperPAL (Ernst et al. 2021): is the first, or one of the first three sentences one that people aligned? QAGS (Wang et
al. 2020): does the strength rank statements as people judged them, and what do the shipped thresholds make of them?
"""

import csv
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from reader.analysis.evidence import PARTIAL_SUPPORT, STRONG_SUPPORT, EvidenceFinder
from reader.analysis.support_index import SupportIndex
from reader.model.annotation import KeyPoint, Support
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

LANGUAGE = "en"


def main() -> None:
    """Measure and print."""
    print(f"thresholds: partial {PARTIAL_SUPPORT}, strong {STRONG_SUPPORT}")
    if aligned := evaluation_file("evidence/superpal_dev.csv"):
        _print_alignment(aligned)
    if judged := evaluation_file("evidence/qags_cnn_dev.jsonl"):
        _print_support(judged)
    if written := evaluation_file("summaries/cnn_validation_1000.jsonl"):
        _print_authors_points(written)


def _print_alignment(path: Path) -> None:
    candidates: dict[str, dict[str, None]] = defaultdict(dict)
    aligned: dict[tuple[str, str], set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            candidates[row["topic"]][row["docSentText"]] = None
            aligned[row["topic"], row["scuSentence"]].add(row["docSentText"])
    ranks = [_rank(list(candidates[topic]), point, gold) for (topic, point), gold in aligned.items()]
    first, three = (sum(rank < depth for rank in ranks) / len(ranks) for depth in (1, 3))
    print(f"alignment ({len(ranks)} statements): hit@1 {first:.3f}  hit@3 {three:.3f}")


def _rank(candidates: Sequence[str], point: str, gold: set[str]) -> int:
    """Return how many sentences stand before the first that people aligned."""
    strengths = SupportIndex(candidates, LANGUAGE).strengths(point)
    order = sorted(range(len(candidates)), key=lambda index: -strengths[index])
    return next(rank for rank, index in enumerate(order) if candidates[index] in gold)


def _print_support(path: Path) -> None:
    supported: list[KeyPoint] = []
    unsupported: list[KeyPoint] = []
    for row in json_lines(path):
        statements = row["summary_sentences"]
        points = key_points_of(row["article"], [each["sentence"] for each in statements])
        for point, statement in zip(points, statements, strict=True):
            votes = [vote["response"] == "yes" for vote in statement["responses"]]
            (supported if 2 * sum(votes) > len(votes) else unsupported).append(point)
    print(f"support ({len(supported)} supported, {len(unsupported)} not): ROC AUC {_area(supported, unsupported):.3f}")
    print(
        f"  supported called none {_share(supported, Support.NONE):.3f}, strong {_share(supported, Support.STRONG):.3f}"
    )
    print(f"  unsupported not called strong {1 - _share(unsupported, Support.STRONG):.3f}")


def _print_authors_points(path: Path) -> None:
    """Authors' own points against those of the article before: the floor below which support is none."""
    own: list[KeyPoint] = []
    foreign: list[KeyPoint] = []
    others: list[str] = []
    for row in json_lines(path):
        own += key_points_of(row["article"], row["highlights"])
        foreign += key_points_of(row["article"], others)
        others = row["highlights"]
    print(f"authors' points ({len(own)}): called none {_share(own, Support.NONE):.3f}")
    print(f"  with something not found {sum(bool(point.not_found) for point in own) / len(own):.3f}")
    print(f"points of another article ({len(foreign)}): called none {_share(foreign, Support.NONE):.3f}")
    print(f"  with something not found {sum(bool(point.not_found) for point in foreign) / len(foreign):.3f}")


def key_points_of(article: str, statements: Sequence[str]) -> list[KeyPoint]:
    """Return the statements as key points of the article."""
    text, paragraphs = article, [Paragraph(Span(0, len(article)), ParagraphKind.BODY)]
    for statement in statements:
        start = len(text) + 1
        text = f"{text}\n{statement}"
        paragraphs.append(Paragraph(Span(start, len(text)), ParagraphKind.KEY_POINT))
    finder = EvidenceFinder(segmented(Document(text, tuple(paragraphs)), LANGUAGE))
    return [finder.key_point(paragraph.span) for paragraph in paragraphs[1:]]


def _area(positive: Sequence[KeyPoint], negative: Sequence[KeyPoint]) -> float:
    """Return how often a supported statement is stronger than an unsupported one, half for ties."""
    pairs = [(one.strength, other.strength) for one in positive for other in negative]
    return sum((one > other) + 0.5 * (one == other) for one, other in pairs) / len(pairs)


def _share(points: Sequence[KeyPoint], support: Support) -> float:
    return sum(point.support is support for point in points) / len(points)


if __name__ == "__main__":
    main()
