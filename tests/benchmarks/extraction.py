"""How much of a saved page's article is read, and how much else: 4-word shingles against the true text.

Measured through `analyze`, as others would: the text is all paragraphs but title, byline, caption and table. Precision
and recall are means over the pages, F1 is made of the two. Beside it, in the same run: trafilatura without comments.
"""

import gzip
import json
import re
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from typing import Any

from reader.formats.readers.html_file import HtmlReader
from tests.benchmarks.evaluation_data import evaluation_file

DATA = "extraction/ground-truth.json"
SHINGLE = 4  # words
WORST = 5  # pages that are listed
LEFT_OUT = frozenset({"title", "byline", "caption", "table"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of one page."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--titles", action="store_true", help="list the title, names and date of every page")
    parser.add_argument("--limit", type=int, default=None, help="pages, from the first on")
    arguments = parser.parse_args()
    path = evaluation_file(DATA)
    if path is None:
        return
    truth = json.loads(path.read_text(encoding="utf-8"))
    pages = {key: _page(path, key) for key in islice(truth, arguments.limit)}
    articles = dict(zip(pages, _analyzed(pages), strict=True))
    ours = {key: score(truth[key]["articleBody"], _measured(article)) for key, article in articles.items()}
    _print("glance-reader", ours.values())
    _print("trafilatura", [score(truth[key]["articleBody"], _trafilatura(page)) for key, page in pages.items()])
    _print_times(pages)
    for key in sorted(ours, key=lambda key: ours[key].f1)[:WORST]:
        print(f"  {ours[key].f1:.3f}  precision {ours[key].precision:.3f}  recall {ours[key].recall:.3f}", end="  ")
        print(truth[key]["url"])
    if arguments.titles:
        _print_titles(articles)


def score(true: str, found: str) -> Score:
    """Return precision and recall of the shingles of a text, each counted as often as it stands there."""
    expected, seen = _shingles(true), _shingles(found)
    hits = sum((expected & seen).values())
    return Score(hits / seen.total() if seen else 0.0, hits / expected.total() if expected else 1.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)) if words)


def _page(truth: Path, key: str) -> bytes:
    return gzip.decompress((truth.parent / "html" / f"{key}.html.gz").read_bytes())


def _analyzed(pages: dict[str, bytes]) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{key}.html" for key in pages]
        for file, data in zip(files, pages.values(), strict=True):
            file.write_bytes(data)
        command = [sys.executable, "-m", "reader", "analyze", *map(str, files), "--only", "text"]
        done = subprocess.run([*command, "--format", "json"], capture_output=True, text=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _measured(article: dict[str, Any]) -> str:
    """Return the running text of an article; a page that was refused has none."""
    paragraphs = (each for each in article.get("paragraphs", ()) if each["kind"] not in LEFT_OUT)
    return "\n".join(article["text"][each["start"] : each["end"]] for each in paragraphs)


def _trafilatura(page: bytes) -> str:
    from trafilatura import extract

    return extract(page, include_comments=False) or ""


def _print(name: str, scores: Iterable[Score]) -> None:
    every = list(scores)
    together = Score(mean(each.precision for each in every), mean(each.recall for each in every))
    means = f"precision {together.precision:.3f}  recall {together.recall:.3f}  F1 {together.f1:.3f}"
    print(f"{name:14} {means}  (mean of the pages' F1 {mean(each.f1 for each in every):.3f}; {len(every)} pages)")


def _print_times(pages: dict[str, bytes]) -> None:
    reader, times = HtmlReader(), []
    for key, page in pages.items():
        start = time.perf_counter()
        reader.read(page, key)
        times.append(1_000 * (time.perf_counter() - start))
    print(f"milliseconds a page: median {median(times):.0f}, most {max(times):.0f}")


def _print_titles(articles: dict[str, dict[str, Any]]) -> None:
    for key, article in articles.items():
        metadata = article.get("metadata", {})
        print(f"  {key[:8]}  {metadata.get('title')}  |  {metadata.get('byline')}  |  {metadata.get('published')}")


if __name__ == "__main__":
    main()
