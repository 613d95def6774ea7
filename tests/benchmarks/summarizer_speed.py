"""The classic methods beside sumy's own on the same texts in one run: time, ratio, peak memory, equal rankings.

The texts are news articles, joined. Each figure is taken in a process of its own on one core; ours is a median, sumy's
a single run, left out where it would take minutes. Both begin with the text of the sentences and end with the ranking.
Seconds are the processor's, so that other work of the machine does not count.
"""

import json
import os
import resource
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median

from reader.analysis.summarizers import SUMMARIZERS, summarizer_of
from reader.formats import read_text
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.analysis.sumy_reference import METHODS, sumy_ranking
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

DATA = ("summaries/news_with_paragraphs_300.jsonl", "summaries/cnn_validation_1000.jsonl")
LENGTHS = (200, 1_000, 3_000, 10_000)  # sentences
SUMY_LENGTHS = {"lexrank": 3_000, "textrank": 3_000, "lsa": 3_000, "reduction": 3_000, "sumbasic": 3_000, "kl": 200}
RUNS = 5
COMPARED_LENGTHS = range(2, 80)  # sentences; of more, sumy's KL takes seconds

Ranking = Callable[[Document], tuple[int, ...]]


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=50, help="articles whose rankings are compared")
    parser.add_argument("--figure", nargs=3, metavar=("WHOSE", "METHOD", "SENTENCES"), help="take this one alone")
    arguments = parser.parse_args()
    files = [file for name in DATA if (file := evaluation_file(name))]
    if len(files) < len(DATA):
        return
    if arguments.figure:
        whose, method, sentences = arguments.figure
        print(json.dumps(_figure(whose, method, _joined_news(files, int(sentences)))))
        return
    _print_speed()
    _print_agreement(files[0], arguments.articles)


def _figure(whose: str, method: str, document: Document) -> tuple[float, float]:
    """Return the processor's seconds and the process's peak memory in MB."""
    ranking: Ranking = summarizer_of(method).rank
    if whose == "sumy":
        took = _seconds(lambda document: sumy_ranking(method, document), document)
    else:
        ranking(replace(document, sentences=document.sentences[:20]))  # loads the engines
        took = median(_seconds(ranking, document) for _ in range(RUNS))
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _seconds(ranking: Ranking, document: Document) -> float:
    start = time.process_time()
    ranking(document)
    return time.process_time() - start


def _joined_news(files: list[Path], sentences: int) -> Document:
    """Return so many sentences of articles, one after the other."""
    texts, found = [row["article"] for file in files for row in json_lines(file)], 0
    while True:
        found += sentences // 20 + 5
        document = segmented(read_text("\n\n".join(texts[:found]), ""), "en")
        if len(document.sentences) >= sentences:
            return replace(document, sentences=document.sentences[:sentences])


def _print_speed() -> None:
    print(
        f"{'sentences':>9} {'method':<10} {'seconds':>8} {'MB':>6} {'sumy s':>8} {'sumy MB':>8} {'ratio':>7}",
        flush=True,
    )
    for sentences in LENGTHS:
        for method in (each.id for each in SUMMARIZERS):
            took, peak = _in_a_fresh_process("ours", method, sentences)
            line = f"{sentences:9,} {method:<10} {took:8.3f} {peak:6.0f}"
            if sentences <= SUMY_LENGTHS.get(method, 0):
                sumy_took, sumy_peak = _in_a_fresh_process("sumy", method, sentences)
                line += f" {sumy_took:8.2f} {sumy_peak:8.0f} {sumy_took / took:7.0f}"
            print(line, flush=True)


def _in_a_fresh_process(whose: str, method: str, sentences: int) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.summarizer_speed", "--figure", whose, method, str(sentences)]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # as in the worker
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    took, peak = json.loads(done.stdout)
    return took, peak


def _print_agreement(file: Path, articles: int) -> None:
    rows = islice(json_lines(file), articles)
    documents = [segmented(read_text(row["article"], ""), "en") for row in rows]
    documents = [document for document in documents if len(document.sentences) in COMPARED_LENGTHS]
    print(f"\nrankings equal to sumy's own, of {len(documents)} articles")
    for method in METHODS:
        same = sum(summarizer_of(method).rank(document) == sumy_ranking(method, document) for document in documents)
        print(f"  {method:<10} {same:4}", flush=True)


if __name__ == "__main__":
    main()
