"""From an article to its complete analysis, stage by stage, cold (a fresh process) and warm, for two lengths."""

import json
import subprocess
import sys
import time
from collections import defaultdict
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.evaluation_data import evaluation_file, json_lines

COLD_RUNS = 5
WARM_RUNS = 10
LONG_WORDS = 5_000
NEWS = "summaries/news_with_paragraphs_300.jsonl"


def main() -> None:
    """Measure and print."""
    from reader.paths import seed_dir

    seed = seed_dir() / "putin-ceasefire-demands.txt"
    with TemporaryDirectory() as folder:
        long = Path(folder) / "long.txt"
        long.write_text(_long_text(seed), encoding="utf-8")
        for name, path in (("sample", seed), (f"{LONG_WORDS:,} words", long)):
            _print(name, path)


def _long_text(seed: Path) -> str:
    """Return news, or the sample again and again where there is none, up to the length."""
    news = evaluation_file(NEWS)
    if news is None:
        text = seed.read_text(encoding="utf-8")
        return "\n\n".join([text] * (LONG_WORDS // len(text.split()) + 1))
    texts: list[str] = []
    words = 0
    for article in chain(row["article"] for row in json_lines(news)):
        if words >= LONG_WORDS:
            break
        texts.append(article)
        words += len(article.split())
    return "\n\n".join(texts)


def _print(name: str, path: Path) -> None:
    cold = _medians([_in_a_fresh_process(path) for _ in range(COLD_RUNS)])
    warm = _medians([measure(path) for _ in range(1 + WARM_RUNS)][1:])
    print(f"\n{name}: medians in ms of {COLD_RUNS} cold and {WARM_RUNS} warm runs")
    for stage in cold:
        print(f"  {stage:<22} {cold[stage]:8.1f} {warm[stage]:8.1f}")


def _medians(runs: list[dict[str, float]]) -> dict[str, float]:
    values: dict[str, list[float]] = defaultdict(list)
    for run in runs:
        for stage, took in run.items():
            values[stage].append(took)
    return {stage: median(took) for stage, took in values.items()}


def _in_a_fresh_process(path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.analysis", str(path)]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    whole = (time.perf_counter() - start) * 1000
    stages: dict[str, float] = json.loads(done.stdout)
    return {**stages, "whole process": whole}


def measure(path: Path) -> dict[str, float]:
    """Return the milliseconds of every stage of one analysis, its engines loaded on the way where they are not."""
    start = time.perf_counter()
    from reader.analysis.pipeline import analyze
    from reader.formats import open_document
    from reader.model.analysis import AnalysisOptions
    from reader.nlp.segmentation import segmented

    marks = [time.perf_counter()]
    document = open_document(path)
    marks.append(time.perf_counter())
    document = segmented(document)
    marks.append(time.perf_counter())
    firsts: list[float] = []
    analysis = analyze(document, AnalysisOptions(), on_stage=lambda _analysis: firsts.append(time.perf_counter()))
    end = time.perf_counter()
    return {
        "read": (marks[1] - marks[0]) * 1000,
        "language, sentences": (marks[2] - marks[1]) * 1000,
        **analysis.timings_ms,
        "first results": (firsts[0] - start) * 1000,
        "complete": (end - start) * 1000,
        "whole process": (end - start) * 1000,
    }


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(Path(sys.argv[1]))))
    else:
        main()
