"""How quick and how frugal a complete analysis is, on one thread: `python -m tests.benchmarks.reading_speed`.

Each recognizer is measured in a process of its own, in processor time: what else the machine does matters less. "Read"
is the network's parse alone, "analysed" all that the program finds, the parse included.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from tests.benchmarks.evaluation_data import evaluation_file, json_lines

ARTICLE_WORDS, BOOK_WORDS = 1_000, 100_000
ROUNDS = 5  # the best counts: what else the machine does only ever makes it slower
_KB_PER_MB = 1_000


def main(wanted: list[str]) -> None:
    """Measure every recognizer in a fresh process, or one in this process."""
    from reader.analysis.recognizers import RECOGNIZERS

    texts = evaluation_file("summaries/cnn_validation_1000.jsonl")
    if texts is None:
        return
    if wanted:
        _measure(wanted[0], texts)
        return
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    for recognizer in RECOGNIZERS:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.reading_speed", recognizer.id], check=True)


def _measure(recognizer_id: str, texts: Path) -> None:
    from reader.analysis.pipeline import analyze
    from reader.formats import read_text
    from reader.model.analysis import AnalysisOptions
    from reader.nlp.segmentation import segmented
    from reader.parsing.reading import parser
    from tests.documents import make_document

    options = AnalysisOptions(recognizer=recognizer_id)
    articles = [row["article"] for row in json_lines(texts)]
    article, book = (
        segmented(read_text("\n\n".join(_of_length(articles, words)), ""), "en")
        for words in (ARTICLE_WORDS, BOOK_WORDS)
    )
    before_mb = _peak_mb()
    load = _seconds(lambda: analyze(make_document("Anna Smith spoke."), options))
    read = min(_seconds(lambda: parser().parse(article)) for _ in range(ROUNDS))
    analysed = min(_seconds(lambda: analyze(article, options)) for _ in range(ROUNDS))
    whole = _seconds(lambda: analyze(book, options))
    print(f"{recognizer_id}: first line after {load:.2f} s; an article of {ARTICLE_WORDS:,} words, warm: ", end="")
    print(f"read in {read:.2f} s, analysed in {analysed:.2f} s")
    print(f"  {BOOK_WORDS:,} words: analysed in {whole:.1f} s, ", end="")
    print(f"{_peak_mb():,.0f} MB at most, {before_mb:,.0f} MB of them before")


def _of_length(articles: Iterable[str], words: int) -> list[str]:
    """Return the first articles, cut to a number of words."""
    remaining, chosen = words, list[str]()
    for article in articles:
        part = list(islice(article.split(), remaining))
        chosen.append(" ".join(part))
        remaining -= len(part)
        if not remaining:
            break
    return chosen


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_PER_MB


if __name__ == "__main__":
    main(sys.argv[1:])
