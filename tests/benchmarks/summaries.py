"""ROUGE of every method against authors' bullets, beside the opening of the article, in the same run.

Two lengths: three sentences, and about 55 words. Our own method was fitted on these very articles: `summary_margins`
scores it without. Needs the package rouge-score.
"""

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import Any

from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summarizers.summarizer import Summarizer
from reader.analysis.summary_size import summary_size_for_words
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

DATA = "summaries/cnn_validation_1000.jsonl"
SENTENCES = 3
WORDS = 55
METRICS = ("rouge1", "rouge2", "rougeLsum")
SETTINGS: dict[str, Callable[[Document, Sequence[int]], int]] = {
    f"{SENTENCES} sentences": lambda _document, _ranking: SENTENCES,
    f"about {WORDS} words": lambda document, ranking: summary_size_for_words(document, ranking, WORDS),
}


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=200, help="articles, from the first on")
    limit = parser.parse_args().limit
    path = evaluation_file(DATA)
    scorer = rouge_scorer()
    if path is None or scorer is None:
        return
    scores: dict[tuple[str, str], list[tuple[float, ...]]] = defaultdict(list)
    for row in islice(json_lines(path), limit):
        document, reference = article_document(row["article"]), "\n".join(row["highlights"])
        for key, text in _summaries(document):
            found = scorer.score(reference, text)
            scores[key].append(tuple(found[metric].fmeasure for metric in METRICS))
    _print(scores, limit)


def rouge_scorer() -> Any:
    """Return the scorer, None and one line where its package is not installed."""
    try:
        module = import_module("rouge_score.rouge_scorer")
    except ImportError:
        print("skipped: the package rouge-score is not installed")
        return None
    return module.RougeScorer(list(METRICS), use_stemmer=True)


def article_document(article: str) -> Document:
    """Return the article as one paragraph: this collection has lost the breaks."""
    return segmented(Document(article, (Paragraph(Span(0, len(article)), ParagraphKind.BODY),)), "en")


def _summaries(document: Document) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the chosen sentences in source order, one a line, of every method in both settings."""
    for summarizer in SUMMARIZERS:
        if not _is_slow(summarizer, document):
            ranking = summarizer.rank(document)
            for setting, size_of in SETTINGS.items():
                chosen = sorted(ranking[: size_of(document, ranking)])
                texts = (document.text_of(document.sentences[index].span) for index in chosen)
                yield (setting, summarizer.id), "\n".join(texts)


def _is_slow(summarizer: Summarizer, document: Document) -> bool:
    return summarizer.max_sentences is not None and len(document.sentences) > summarizer.max_sentences


def _print(scores: dict[tuple[str, str], list[tuple[float, ...]]], limit: int) -> None:
    print(f"first {limit} articles of {DATA}; ROUGE F1, 100 is best")
    for setting in SETTINGS:
        print(f"\n{setting:<18} {'ROUGE-1':>8} {'ROUGE-2':>8} {'ROUGE-Lsum':>10} {'articles':>9}")
        for summarizer in SUMMARIZERS:
            found = scores[setting, summarizer.id]
            one, two, longest = (100 * sum(column) / len(found) for column in zip(*found, strict=True))
            print(f"{summarizer.id:<18} {one:8.1f} {two:8.1f} {longest:10.1f} {len(found):9}")


if __name__ == "__main__":
    main()
