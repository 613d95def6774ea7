"""How smoothly the window runs while its worker analyses a long article, and how much memory the two take.

Must not import Qt at the top: the worker process, which imports this module as its parent's, has none.
"""

import os
import random
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from reader.model.source import Source
from reader.paths import seed_dir
from reader.session.worker_process import WorkerProcess

WORDS = 5_000  # a long article
SENTENCE_WORDS = 20
PARAGRAPH_SENTENCES = 5
SEED = seed_dir() / "putin-ceasefire-demands.txt"


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "long.txt"
        article.write_text(long_article())
        _watch(article)


def long_article() -> str:
    """Return WORDS words in sentences of which no two are the same: the sample's words in ever other orders."""
    words, random_order = SEED.read_text().split(), random.Random(7)
    sentences = [
        " ".join(random_order.sample(words, SENTENCE_WORDS)).capitalize() + "." for _ in range(WORDS // SENTENCE_WORDS)
    ]
    starts = range(0, len(sentences), PARAGRAPH_SENTENCES)
    return "\n\n".join(" ".join(sentences[start : start + PARAGRAPH_SENTENCES]) for start in starts)


def _watch(article: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from reader.gui.start.program import Program
    from reader.locations import locations
    from tests.benchmarks.tick_watch import TICK_MS, TickWatch

    process = WorkerProcess()
    program = Program(QApplication(sys.argv[:1]), process, SEED, locations())
    program.open_window((Source.file(article),))
    watch = TickWatch(program.windows[0])
    QApplication.exec()
    print(f"article of {WORDS} words analysed {watch.first[-1] - watch.first[0]:.0f} ms after the event loop began")
    print(f"{TICK_MS} ms tick while scrolling, first analysis: {_spread(watch.first)}")
    print(f"{TICK_MS} ms tick while scrolling, later analyses: {_spread(watch.later)}")
    print(f"{TICK_MS} ms tick while scrolling, afterwards: {_spread(watch.idle)}")
    print(f"peak memory: window {_peak_memory(os.getpid())}, worker {_peak_memory(process.process_id)}")
    program.stop()


def _spread(ticks: list[float]) -> str:
    gaps = [later - earlier for earlier, later in pairwise(ticks)]
    p99 = quantiles(gaps, n=100, method="inclusive")[-1]
    return f"median {median(gaps):.1f}, p99 {p99:.1f}, worst {max(gaps):.1f} ms of {len(gaps)}"


def _peak_memory(process_id: int | None) -> str:
    lines = Path(f"/proc/{process_id}/status").read_text().splitlines()
    return next(f"{int(line.split()[1]) / 1000:.0f} MB" for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
