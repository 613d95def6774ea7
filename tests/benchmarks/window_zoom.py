"""A book in another size or width: how long until what is in sight is painted, and until all of it is set and at rest.

`python -m tests.benchmarks.window_zoom` measures 20,000 paragraphs, or as many as an argument says, at the top, in the
middle and at the end, as the program does it and with all of the article set at once, each in a process of its own.
"""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import perf_counter, sleep, thread_time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from reader import formats
from reader.gui.bars.actions import ActionId
from reader.gui.page import text_page
from reader.gui.page.article_view import ArticleView
from reader.gui.window import reading_page
from reader.gui.window.main_window import MainWindow
from reader.model.analysis import Analysis
from reader.model.annotation import Summary
from reader.model.document import Document
from reader.model.source import Source
from tests.benchmarks.window_articles import SEED, analysis_of, with_sentences
from tests.benchmarks.window_steps import shown_window

PARAGRAPHS, SENTENCES, WORDS, LINES = 20_000, 3, 18, 300
PLACES = (("top", 0.0), ("middle", 0.5), ("end", 0.995))
DRAGGED = 200  # pixels by which an edge of the window is moved
WAYS = {"in sight first": text_page.LONG, "all at once": sys.maxsize}
REST_S = 0.7  # without work, and the window is at rest
BUSY_S = 0.002

Clock = tuple[float, float]  # seconds of the processor and of the wall


class TimedView(ArticleView):
    """Tells when it was painted last."""

    painted: Clock = (0.0, 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        TimedView.painted = _now()


def main(paragraphs: int) -> None:
    """Measure both ways, each in a process of its own."""
    for way in WAYS:
        command = [sys.executable, "-m", "tests.benchmarks.window_zoom", str(paragraphs), way]
        subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True)


def measure(paragraphs: int, way: str) -> None:
    """Measure one way and print it."""
    text_page.LONG = WAYS[way]
    setattr(reading_page, "ArticleView", TimedView)  # noqa: B010 - the page makes its view itself
    document = _book(paragraphs)
    print(f"{way}, {paragraphs:,} paragraphs, in ms: until painted, CPU and wall; until at rest, CPU and wall")
    with shown_window() as (window, _, worker):
        _rest()
        window.session.open(Source.file("/nowhere/book.txt"))
        worker.finished.emit(len(worker.jobs), document)
        worker.finished.emit(len(worker.jobs), _analysis(document))
        for place, part in PLACES:
            _measure_at(window, document, place, part)


def _measure_at(window: MainWindow, document: Document, place: str, part: float) -> None:
    view, drag = window.page.view, partial(_drag, window)
    _rest()
    view.scroll_to_offset(document.paragraphs[int(part * len(document.paragraphs))].span.start)
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("larger", window.actions_by_id[ActionId.ZOOM_IN].trigger),
        ("smaller", window.actions_by_id[ActionId.ZOOM_OUT].trigger),
        ("narrower", partial(drag, -DRAGGED)),
        ("wider", partial(drag, DRAGGED)),
    )
    for name, act in steps:
        _rest()
        top, start = view.top_offset(), _now()
        act()
        painted, rest = (_ms_since(start, end) for end in (_painted(start), _rest()))
        is_kept = abs(view.top_offset() - top) < document.paragraphs[0].span.end
        print(f"  {place:8}{name:10}{painted}   {rest}{'' if is_kept else '   and the place was lost'}", flush=True)


def _drag(window: MainWindow, pixels: int) -> None:
    width = window.page.view.viewport().width()
    window.resize(window.width() + pixels, window.height())
    while window.page.view.viewport().width() == width:
        QApplication.processEvents()


def _now() -> Clock:
    return thread_time(), perf_counter()


def _ms_since(start: Clock, end: Clock) -> str:
    return "".join(f"{(after - before) * 1000:8.0f}" for before, after in zip(start, end, strict=True))


def _painted(start: Clock) -> Clock:
    """Wait until the article was painted, and return when."""
    while TimedView.painted <= start:
        QApplication.processEvents()
    return TimedView.painted


def _rest() -> Clock:
    """Wait until nothing happens any more, and return when the last thing did."""
    last = _now()
    while perf_counter() - last[1] < REST_S:
        before = thread_time()
        QApplication.processEvents()
        if thread_time() - before > BUSY_S:
            last = _now()
        sleep(0.001)
    return last


def _book(paragraphs: int) -> Document:
    """Return an article of so many paragraphs, none of them twice: the sample's words in ever other orders."""
    words, chance = SEED.read_text("utf-8").split(), random.Random(7)
    sentences = (" ".join(chance.sample(words, WORDS)).capitalize() + "." for _ in range(paragraphs * SENTENCES))
    text = "\n\n".join(" ".join(several) for several in zip(*[sentences] * SENTENCES, strict=True))
    return with_sentences(formats.read_text(text, "book", reader="text"))


def _analysis(document: Document) -> Analysis:
    """Return an analysis with a few lines all over the book."""
    count = len(document.sentences)
    first = range(0, count, count // LINES)
    rest = (index for index in range(count) if index % (count // LINES))
    return replace(analysis_of(document), summary=Summary("lead", (*first, *rest), len(first)))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        measure(int(sys.argv[1]), sys.argv[2])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else PARAGRAPHS)
