"""How well key points find their sentences, and whether the strength tells supported statements from others.

SuperPAL (Ernst et al. 2021): is the first, or one of the first three sentences of the evidence one that people aligned?
QAGS (Wang et al. 2020): does the strength rank statements as people judged them, and what do the thresholds make
of them? Authors' own points against those of another article: how many are called unsupported, how many carry a doubt?
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles

from reader.analysis.support.evidence import PARTIAL_SUPPORT, STRONG_SUPPORT, EvidenceFinder
from reader.model.annotation import DoubtKind, KeyPoint, Support
from reader.model.document import Document, Paragraph, ParagraphKind, Sentence
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

LANGUAGE = "en"
FOUND_AT = (1, 3)  # places in the evidence


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
    places = {asked: _place(list(candidates[asked[0]]), asked[1], gold) for asked, gold in aligned.items()}
    for depth in FOUND_AT:
        found = [place is not None and place <= depth for place in places.values()]
        print(f"alignment: hit@{depth} {sum(found)} of {len(found)} ({sum(found) / len(found):.3f})")
    for (topic, point), place in places.items():
        if place != 1:
            print(f"  missed, found at {place}: {topic}: {point}")


def _place(candidates: Sequence[str], point: str, gold: set[str]) -> int | None:
    """Return the place of the first sentence of the evidence that people aligned."""
    sentences, finder = _of_sentences(candidates, point)
    evidence = finder.key_point(sentences.paragraphs[-1].span).evidence
    places = [place for place, each in enumerate(evidence, start=1) if candidates[each.sentence] in gold]
    return places[0] if places else None


def _of_sentences(candidates: Sequence[str], point: str) -> tuple[Document, EvidenceFinder]:
    """Return a document in which each candidate is a paragraph of one sentence, and the point comes last."""
    spans, start = [], 0
    for text in (*candidates, point):
        spans.append(Span(start, start + len(text)))
        start += len(text) + 1
    paragraphs = [Paragraph(span, ParagraphKind.BODY) for span in spans[:-1]]
    sentences = tuple(Sentence(span, index) for index, span in enumerate(spans[:-1]))
    whole = (*paragraphs, Paragraph(spans[-1], ParagraphKind.KEY_POINT))
    document = Document("\n".join((*candidates, point)), whole, sentences=sentences, language=LANGUAGE)
    return document, EvidenceFinder(document)


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
    for name, points in (("supported", supported), ("unsupported", unsupported)):
        print(f"  {name}: called none {_share(points, Support.NONE):.3f}, strong {_share(points, Support.STRONG):.3f}")
        print(f"    {_deciles(points)}; {_doubts(points)}")


def _print_authors_points(path: Path) -> None:
    """Authors' own points against those of the article before: the floor below which support is none."""
    own: list[KeyPoint] = []
    foreign: list[KeyPoint] = []
    others: list[str] = []
    for row in json_lines(path):
        own += key_points_of(row["article"], row["highlights"])
        foreign += key_points_of(row["article"], others)
        others = row["highlights"]
    for name, points in (("authors' points", own), ("points of another article", foreign)):
        missing = sum(bool(point.not_found) for point in points) / len(points)
        print(f"{name} ({len(points)}): called none {_share(points, Support.NONE):.3f}, not found {missing:.3f}")
        print(f"    {_deciles(points)}; {_doubts(points)}")


def key_points_of(article: str, statements: Sequence[str]) -> list[KeyPoint]:
    """Return the statements as key points of the article."""
    document = with_points(article, statements)
    finder = EvidenceFinder(document)
    return [finder.key_point(paragraph.span) for paragraph in document.paragraphs[1:]]


def with_points(article: str, statements: Sequence[str]) -> Document:
    """Return the article as one paragraph, segmented, with the statements as key points after it."""
    text, paragraphs = article, [Paragraph(Span(0, len(article)), ParagraphKind.BODY)]
    for statement in statements:
        start = len(text) + 1
        text = f"{text}\n{statement}"
        paragraphs.append(Paragraph(Span(start, len(text)), ParagraphKind.KEY_POINT))
    return segmented(Document(text, tuple(paragraphs)), LANGUAGE)


def _area(positive: Sequence[KeyPoint], negative: Sequence[KeyPoint]) -> float:
    """Return how often a supported statement is stronger than an unsupported one, half for ties."""
    pairs = [(one.strength, other.strength) for one in positive for other in negative]
    return sum((one > other) + 0.5 * (one == other) for one, other in pairs) / len(pairs)


def _share(points: Sequence[KeyPoint], support: Support) -> float:
    return sum(point.support is support for point in points) / len(points)


def _deciles(points: Iterable[KeyPoint]) -> str:
    """Return below which strengths 5 %, 10 %, half and 95 % of the points lie: what the thresholds are fitted on."""
    cuts = quantiles((point.strength for point in points), n=20)
    return f"strength of 5 %: {cuts[0]:.3f}, 10 %: {cuts[1]:.3f}, 50 %: {cuts[9]:.3f}, 95 %: {cuts[18]:.3f}"


def _doubts(points: Sequence[KeyPoint]) -> str:
    """Return the share of points with a doubt of each kind."""
    shares = {kind: sum(kind in {doubt.kind for doubt in point.doubts} for point in points) for kind in DoubtKind}
    return "doubts: " + ", ".join(f"{kind} {count / len(points):.3f}" for kind, count in shares.items())


if __name__ == "__main__":
    main()
