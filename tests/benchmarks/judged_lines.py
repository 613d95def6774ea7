"""Key points and summary lines as an editor judges them, on articles whose sentences were judged by hand.

Printed apart for the articles that rules were looked up in and for those that are for measuring only. With `--show`
what was chosen in the former is printed, to be read.
"""

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.analysis.pipeline import analyze
from reader.formats import read_text
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document
from reader.model.line import Line
from reader.nlp.segmentation import segmented

DATA = Path(__file__).parent / "data" / "judged_lines.jsonl"
USES = ("tune", "measure")
LANGUAGE = "en"
NAMED = ("name", "pronoun")  # what a name in brackets repairs
CONNECTIVE = "connective"


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument(
        "--show", action="store_true", help="print what was chosen in the half for tuning, with its judgement"
    )
    is_shown = parser.parse_args().show
    for use in USES:
        counts: Counter[str] = Counter()
        for article in judged_articles():
            if article["use"] == use:
                _count(counts, article, is_shown=is_shown and use == "tune")
        _print(use, counts)


def judged_articles() -> Iterator[dict[str, Any]]:
    """Yield the articles with their judgements."""
    with DATA.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def document_of(article: dict[str, Any]) -> Document:
    """Return an article as a segmented document."""
    return segmented(read_text(article["text"], "", reader="markdown"), LANGUAGE)


def _count(counts: Counter[str], article: dict[str, Any], *, is_shown: bool) -> None:
    document = document_of(article)
    analysis, judged = analyze(document, AnalysisOptions()), article["sentences"]
    summary = analysis.summary
    assert summary is not None
    counts["articles"] += 1
    counts["dependent"] += sum(each["dependent"] for each in judged)
    counts["flagged"] += len(summary.dangling)
    counts["rightly flagged"] += sum(judged[index]["dependent"] for index in summary.dangling)
    for place, index in enumerate(_points(analysis)):
        counts["points"] += 1
        counts[f"points {judged[index]['point']}"] += 1
        counts["first points right"] += place == 0 and judged[index]["point"] == "good"
    changed = {line.sentence: line for line in summary.shortened}
    for index in (*summary.lines, *summary.marks):
        counts["lines"] += 1
        counts[f"lines {judged[index]['line']}"] += 1
        is_dependent = judged[index]["dependent"]
        counts["lines dependent"] += is_dependent
        is_repaired = is_dependent and _is_repaired(judged[index]["on"], changed.get(index))
        counts["lines dependent, repaired"] += is_repaired
        if is_dependent and not is_repaired and index not in summary.dangling:
            counts["lines dependent, unflagged"] += 1
            counts[f"on {judged[index]['on']}"] += 1
    if is_shown:
        _show(document, analysis, judged)


def _is_repaired(lack: str, line: Line | None) -> bool:
    """Tell whether what a sentence needs from before is put into its line, or the connective left out."""
    if line is None:
        return False
    return bool(line.inserted) if lack in NAMED else lack == CONNECTIVE  # the only thing of it that rules leave out


def _points(analysis: Analysis) -> list[int]:
    return [point.evidence[0].sentence for point in analysis.key_points.items] if analysis.key_points else []


def _show(document: Document, analysis: Analysis, judged: list[dict[str, Any]]) -> None:
    assert analysis.summary is not None
    for name, indices in (
        ("point", _points(analysis)),
        ("line", analysis.summary.lines),
        ("mark", analysis.summary.marks),
    ):
        for index in indices:
            judgement = judged[index]["point" if name == "point" else "line"]
            mark = "D" if judged[index]["dependent"] else " "
            print(f"{name:<6}{judgement:<11}{mark} {document.plain_words(document.sentences[index].span)}")


def _print(use: str, counts: Counter[str]) -> None:
    print(f"\n{counts['articles']} articles to {use}")
    print(f"first point right: {counts['first points right']} of {counts['articles']}")
    for name in ("points", "lines"):
        judged = ", ".join(f"{counts[f'{name} {word}']} {word}" for word in ("good", "acceptable", "bad"))
        print(f"{counts[name]} {name}: {judged}")
    print(f"lines that depend: {counts['lines dependent']}, repaired {counts['lines dependent, repaired']}")
    kinds = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()) if name.startswith("on "))
    print(f"that depend, neither repaired nor flagged: {counts['lines dependent, unflagged']} ({kinds})")
    right, flagged, dependent = counts["rightly flagged"], counts["flagged"], counts["dependent"]
    print(f"of {dependent} dependent sentences {right} flagged; {flagged - right} flagged that do not depend")


if __name__ == "__main__":
    main()
