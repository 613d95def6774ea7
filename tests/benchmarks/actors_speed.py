"""How quick and how frugal the recognizers are, on one thread: `python -m tests.benchmarks.actors_speed`.

Each is measured in a process of its own, in processor time: what else the machine does matters less. "Engine" is from
the sentences to their labelled words, "whole road" from there to the linked actors too.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from unittest.mock import patch

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
        subprocess.run([sys.executable, "-m", "tests.benchmarks.actors_speed", recognizer.id], check=True)


def _measure(recognizer_id: str, texts: Path) -> None:
    from reader.analysis.linking import link
    from reader.analysis.recognizers import recognizer_of
    from reader.analysis.recognizers.units import units_of
    from reader.formats import read_text
    from reader.nlp.segmentation import segmented
    from tests.documents import make_document

    recognizer = recognizer_of(recognizer_id)
    articles = [row["article"] for row in json_lines(texts)]
    article, book = (
        segmented(read_text("\n\n".join(_of_length(articles, words)), ""), "en")
        for words in (ARTICLE_WORDS, BOOK_WORDS)
    )
    before_mb, progress = _peak_mb(), list[float]()
    load = _seconds(lambda: recognizer.recognize(make_document("Anna Smith spoke.")))
    warm = min(_seconds(lambda: link(article, recognizer.recognize(article))) for _ in range(ROUNDS))
    with patch.object(sys.modules[type(recognizer).__module__], "mentions_in", lambda *_: ()):
        engine = _seconds(lambda: recognizer.recognize(book))
    road = _seconds(lambda: link(book, recognizer.recognize(book, progress.append)))
    tokens = sum(len(unit.words) for unit in units_of(book))
    print(f"{recognizer_id}: loaded in {load:.2f} s; an article of {ARTICLE_WORDS:,} words, warm: {warm:.2f} s")
    print(f"  engine {tokens / engine:,.0f} tokens/s, whole road {tokens / road:,.0f} tokens/s")
    print(f"  {BOOK_WORDS:,} words: {road:.1f} s, progress told {len(progress)} times, ", end="")
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
