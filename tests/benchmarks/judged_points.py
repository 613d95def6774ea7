"""Key points as an editor judges them, on articles to which nothing was fitted and in which nothing was looked up.

Each sentence was marked good, acceptable or bad before the points were chosen. News is real, the other articles were
written to be measured with. Beside the points, those that rules alone choose before the text is parsed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.analysis.pipeline import analyze
from reader.model.analysis import Analysis, AnalysisOptions
from resources.training.points.articles import NEWS, Marked, marked_news, written_articles
from tests.benchmarks.evaluation_data import evaluation_file

DATA = Path(__file__).parent / "data" / "judged_points"
MARKS = {"G": "good", "A": "acceptable", "B": "bad"}


def main() -> None:
    """Measure and print."""
    for name, articles in judged_sets():
        first, whole = Counter[str](), Counter[str]()
        for article in articles:
            stages = list[Analysis]()
            analysis = analyze(article.document, AnalysisOptions(), on_stage=stages.append)
            first.update(_counts(article, stages[0]))
            whole.update(_counts(article, analysis))
        print(f"{name}: {whole['articles']} articles")
        print(f"  points: {_told(whole)}")
        print(f"  before the text is parsed: {_told(first)}")


def judged_sets() -> Iterator[tuple[str, Iterable[Marked]]]:
    """Yield each set of articles with its name."""
    for path in sorted(DATA.glob("*.txt")):
        yield path.stem, written_articles(path)
    if news := evaluation_file(NEWS):
        yield "news", marked_news(news, DATA / "news.tsv")


def _counts(article: Marked, analysis: Analysis) -> Iterator[str]:
    assert analysis.key_points is not None
    points = [point.evidence[0].sentence for point in analysis.key_points.items]
    marks = [article.marks[each][0] for each in points if each in article.marks]  # of long news the beginning is marked
    yield "articles"
    yield from marks
    if marks:
        yield f"first {marks[0]}"


def _told(counts: Counter[str]) -> str:
    points = sum(counts[mark] for mark in MARKS)
    shares = ", ".join(f"{counts[mark] / points:.0%} {name}" for mark, name in MARKS.items())
    first = ", ".join(str(counts[f"first {mark}"]) for mark in MARKS)
    return f"{points}, {shares}; first ones {first}"


if __name__ == "__main__":
    main()
