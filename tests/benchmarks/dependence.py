"""Sentences that need what stands before them: `python -m tests.benchmarks.dependence`.

People read the first sentences of articles to which nothing was fitted, and said of each whether it can be understood
alone. Beside what the program says once a text is parsed, what the surface tells before.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from reader.analysis.dangling import dangling_sentences
from reader.analysis.lines.dependence import dependence_of, dependent_sentences
from reader.parsing.reading import parser
from resources.training.points.articles import Marked, with_dependence
from tests.benchmarks.judged_points import DATA, judged_sets


def main() -> None:
    """Measure and print."""
    for name, articles in judged_sets():
        _print(name, (each for each in with_dependence(articles, DATA / "dependence.tsv") if each.dependent))


def _print(name: str, articles: Iterable[Marked]) -> None:
    counts, surface = Counter[str](), Counter[str]()
    for article in articles:
        document = article.document
        dependence = dependence_of(document, parser().parse(document))
        counts.update(_counted(article, dependent_sentences(document, dependence)))
        surface.update(_counted(article, dangling_sentences(document)))
    print(f"{name}: {counts['dependent']} of {counts['sentences']} sentences need what stands before")
    print(f"  {_told(counts)}; by the surface alone {_told(surface)}")


def _counted(article: Marked, flagged: Collection[int]) -> Iterator[str]:
    for index, is_dependent in enumerate(article.dependent[1:], start=1):
        yield "sentences"
        if is_dependent:
            yield "dependent"
        if index in flagged:
            yield "flagged"
            yield "right" if is_dependent else "wrong"


def _told(counts: Counter[str]) -> str:
    precision, recall = (counts["right"] / max(1, counts[all_of]) for all_of in ("flagged", "dependent"))
    return f"precision {precision:.2f}, recall {recall:.2f}"


if __name__ == "__main__":
    main()
