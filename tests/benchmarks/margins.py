"""How much stands beside the text of its own accord: `python -m tests.benchmarks.margins [--limit 100]`.

News that kept its paragraphs, as a reader sees it first: the share of words in lines, points apart. What holds four in
five words of its paragraph says it again.
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from statistics import median

from reader.analysis.pipeline import analyze
from reader.analysis.repeating import sentence_words
from reader.analysis.summary_size import line_words
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from reader.nlp.tokens import count_words
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

NEWS = "summaries/news_with_paragraphs_300.jsonl"
SAYS_IT_AGAIN = 0.8  # of the words of a paragraph


@dataclass(frozen=True, slots=True)
class Margin:
    """Of an article: the share of its words in lines and in marked sentences, how many lines, how many say it again."""

    in_lines: float
    in_marks: float
    lines: int
    repeating: int


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=100, help="articles, from the first on")
    margins = [margin_of(document) for document in islice(_news(), parser.parse_args().limit)]
    if not margins:
        return
    lines = sorted(each.in_lines for each in margins)
    quarter, last = lines[len(lines) // 4], lines[3 * len(lines) // 4]
    print(f"{len(margins)} articles of {NEWS}")
    print(f"words in lines, median (quartiles): {median(lines):.1%} ({quarter:.1%}, {last:.1%}) of the article's")
    print(f"words in marked sentences, median: {median(each.in_marks for each in margins):.1%}")
    print(f"without a line: {sum(not each.lines for each in margins)}", end="; ")
    print(f"without a line or mark: {sum(not each.lines and not each.in_marks for each in margins)}")
    print(f"lines that say their paragraph again: {sum(each.repeating for each in margins)}", end=" ")
    print(f"of {sum(each.lines for each in margins)}")


def margin_of(document: Document) -> Margin:
    """Return what stands beside a text."""
    summary = analyze(document, AnalysisOptions()).summary
    assert summary is not None
    shown, whole = line_words(document, summary), sentence_words(document)
    paragraphs = [count_words(document.text_of(each.span)) for each in document.paragraphs]
    repeating = [
        index
        for index in summary.lines
        if shown[index] >= SAYS_IT_AGAIN * paragraphs[document.sentences[index].paragraph]
    ]
    total = sum(whole)
    marked = [index for index in summary.shown if index in summary.marked]
    return Margin(
        sum(shown[index] for index in summary.lines) / total,
        sum(whole[index] for index in marked) / total,
        len(summary.lines),
        len(repeating),
    )


def _news() -> Iterator[Document]:
    path = evaluation_file(NEWS)
    for row in json_lines(path) if path is not None else ():
        yield segmented(read_text(row["article"].replace("\n", "\n\n"), ""), "en")


if __name__ == "__main__":
    main()
