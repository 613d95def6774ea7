"""A long article in another style or width: what is in sight at once, the whole after it, no line anywhere else."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page import part_in_sight, text_page
from reader.gui.page.article_view import ArticleView
from reader.gui.page.rendering import PageStyle
from reader.model.span import Span
from tests.gui.pages import TEXT, Bench

STILL_MS = 20  # what the window waits for, in these tests
AMONG = """

- an item of a list
- another

> A quote of words that somebody said at length, and it goes on for a line or two, so that it is broken.

| Name | Number | Place |
|---|---|---|
| Anna | 12 | Rome |
| Bert | 7 | Oslo |

```
a = b
    c = d
```

"""
MIXED = "# A long day\n\n" + "".join(
    f"{each}{AMONG if at % 5 == 3 else chr(10) * 2}" for at, each in enumerate(TEXT.split("\n\n"))
)
ARABIC = "\n\n".join(
    ["قال الوزير إن المحادثات أحرزت تقدما في اليوم الثاني. وأضاف أن العمل مستمر حتى نهاية الأسبوع."] * 40
)
NOTES = "<p>It rained all night, and the boats stayed in the harbour for the whole of the day.</p>" * 60 + (
    "<ol class='footnotes'>" + "".join(f"<li id='fn{at}'>As page {at} says.</li>" for at in range(1, 9)) + "</ol>"
)


@pytest.fixture
def bench(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(text_page, "LONG", 3)
    monkeypatch.setattr(text_page, "STILL_MS", STILL_MS)
    made = Bench(qtbot)
    qtbot.mouseMove(made.page.view.viewport(), QPoint(2, 690))  # over nothing that shows that it is pointed at
    return made


def _larger(bench: Bench, zoom: float = 1.2) -> None:
    bench.page.set_style(PageStyle(theme_of(ThemeChoice.LIGHT), zoom))


def _narrower(bench: Bench) -> None:
    bench.page.resize(bench.page.width() - 170, bench.page.height())
    QApplication.sendPostedEvents()


CHANGES: tuple[Callable[[Bench], None], ...] = (_larger, lambda bench: _larger(bench, 0.8), _narrower)


def _go_to(bench: Bench, part: float) -> int:
    """Put a paragraph so far down the article at the top, and return where its text begins."""
    paragraphs = bench.session.document.paragraphs
    offset = paragraphs[int(part * len(paragraphs))].span.start
    bench.page.view.scroll_to_offset(offset)
    return offset


def _seen(bench: Bench) -> QImage:
    """Return what is seen but for the scroll bar, which goes by the whole."""
    view = bench.page.view
    bench.page.margin.reflow()  # which waits until a resize is over
    return view.viewport().grab().toImage()


class Fills:
    """Counts how often the whole article is set."""

    def __init__(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count, self._fill = 0, bench.page.view.setHtml
        monkeypatch.setattr(bench.page.view, "setHtml", self._count)

    def _count(self, html: str) -> None:
        self.count += 1
        self._fill(html)


def _wait_for_the_whole(bench: Bench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(bench.page.view.paragraphs_set()) == len(bench.session.document.paragraphs))


@pytest.mark.parametrize("change", CHANGES, ids=["larger", "smaller", "narrower"])
@pytest.mark.parametrize("part", [0.0, 0.4, 0.97])
@pytest.mark.parametrize("article", ["mixed", "arabic", "notes"])
def test_what_is_seen_at_once_is_seen_on_the_whole_page_too(
    bench: Bench, article: str, part: float, change: Callable[[Bench], None]
) -> None:
    bench.session.open_text({"mixed": MIXED, "arabic": ARABIC}.get(article, "Log"), NOTES if article == "notes" else "")
    bench.worker.answer(size=60)
    offset, view = _go_to(bench, part), bench.page.view
    view.setTextCursor(view._places.cursor_over(Span(offset + 20, offset + 150)))
    _go_to(bench, part)

    change(bench)
    was_part = len(view.paragraphs_set()) < len(bench.session.document.paragraphs)
    early, top = _seen(bench), view.top_offset()
    view.settle()

    assert was_part or not part
    assert view.top_offset() == top
    assert _seen(bench) == early


def test_the_line_at_the_top_stays_there_through_step_after_step(bench: Bench, qtbot: QtBot) -> None:
    bench.read(size=60)
    offset = _go_to(bench, 0.5)

    for zoom in (1.1, 1.2, 1.3, 0.9):
        _larger(bench, zoom)
        assert bench.page.view.top_offset() == offset
    _wait_for_the_whole(bench, qtbot)

    assert bench.page.view.top_offset() == offset


def test_of_five_quick_steps_the_whole_is_set_once(bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.read()
    fills = Fills(bench, monkeypatch)

    for step in range(5):
        _larger(bench, 1.1 + step / 10)
    assert fills.count == 0
    _wait_for_the_whole(bench, qtbot)
    qtbot.wait(2 * STILL_MS)

    assert fills.count == 1


def test_a_short_article_is_set_whole_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(qtbot)
    bench.read()
    fills = Fills(bench, monkeypatch)

    _larger(bench)

    assert fills.count == 1


def test_so_is_one_whose_table_in_sight_is_endless(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_in_sight, "MOST", 20)
    rows = "".join(f"| Town {number} | {number * 7} |\n" for number in range(40))
    bench.read(f"{TEXT}\n\n| Name | Number |\n|---|---|\n{rows}")
    fills = Fills(bench, monkeypatch)
    _go_to(bench, 0.7)

    _larger(bench)

    assert fills.count == 1


def test_a_click_meanwhile_goes_where_it_is_aimed_at(bench: Bench, qtbot: QtBot) -> None:
    bench.read(size=60)
    _go_to(bench, 0.5)
    _larger(bench)
    view = bench.page.view
    sentence = bench.session.document.sentences[50].span
    place = view.line_rects(sentence)[0].center().toPoint()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert bench.session.selection.sentence == 50
    assert abs(view.line_rects(sentence)[0].center().toPoint().y() - place.y()) <= 1


def test_a_key_meanwhile_scrolls_from_what_is_seen(bench: Bench, qtbot: QtBot) -> None:
    bench.read()
    offset, view = _go_to(bench, 0.5), bench.page.view
    _larger(bench)
    before = view.line_rects(Span(offset, offset + 1))[0].top()

    qtbot.keyClick(view, Qt.Key.Key_Control)
    assert len(view.paragraphs_set()) < 30
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert 0 < before - view.line_rects(Span(offset, offset + 1))[0].top() < 60
    assert len(view.paragraphs_set()) == 30


def test_the_wheel_meanwhile_scrolls_from_what_is_seen(bench: Bench) -> None:
    bench.read()
    offset, view = _go_to(bench, 0.5), bench.page.view
    _larger(bench)
    before = view.line_rects(Span(offset, offset + 1))[0].top()

    down, none = QPoint(0, -120), QPoint()
    turn = QWheelEvent(
        QPointF(300, 300), QPointF(300, 300), none, down, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)

    moved = before - view.line_rects(Span(offset, offset + 1))[0].top()
    assert 0 < moved < 200


def test_the_scroll_bar_meanwhile_leads_to_its_place_in_the_article(bench: Bench) -> None:
    bench.read()
    _go_to(bench, 0.5)
    _larger(bench)

    bench.page.view.verticalScrollBar().setValue(0)

    assert bench.page.view.top_offset() == 0
    assert bench.page.view.verticalScrollBar().value() == 0


def test_what_is_looked_for_meanwhile_is_found(bench: Bench) -> None:
    bench.read()
    _go_to(bench, 0.2)
    _larger(bench)
    last = bench.session.document.sentences[-1].span

    bench.page.reveal(last)

    assert 0 < bench.page.view.line_rects(last)[0].top() < bench.page.view.viewport().height()


def test_another_article_meanwhile_is_set_once_and_nothing_of_the_one_before_is_kept(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.read()
    _go_to(bench, 0.5)
    _larger(bench)
    blocks = weakref.ref(bench.page.view._places.blocks)
    fills = Fills(bench, monkeypatch)

    bench.read(MIXED)
    qtbot.wait(2 * STILL_MS)
    gc.collect()

    assert bench.page.view.top_offset() == 0
    assert fills.count == 1
    assert blocks() is None


def test_the_view_may_go_meanwhile(bench: Bench, qtbot: QtBot) -> None:
    bench.read()
    view = ArticleView(bench.page.view.style_of_page())
    view.show()
    view.show_document(bench.session.document)
    view.set_style(PageStyle(theme_of(ThemeChoice.LIGHT), 1.2))
    blocks = weakref.ref(view._places.blocks)

    view.close()
    view.deleteLater()
    qtbot.wait(2 * STILL_MS)
    del view
    gc.collect()

    assert blocks() is None


@pytest.mark.parametrize("long", [3, 1000])
def test_the_caret_stays_before_its_letter_and_nobody_hears_of_it(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, long: int
) -> None:
    monkeypatch.setattr(text_page, "LONG", long)
    bench.read(size=60)
    view = bench.page.view
    view.use_caret(True)
    view.put_caret(bench.session.document.paragraphs[15].span.start + 70)
    offset, at = _go_to(bench, 0.5), view.textCursor().position()
    moves: list[int] = []
    view.cursorPositionChanged.connect(lambda: moves.append(view.textCursor().position()))

    _larger(bench)
    view.settle()

    assert (view.textCursor().position(), moves) == (at, [])
    assert view.top_offset() == offset
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.textCursor().block().blockNumber() == 15
    assert view.textCursor().position() > at


def test_the_caret_stays_when_more_of_the_article_comes(bench: Bench) -> None:
    bench.read()
    whole = bench.session.document
    bench.read(TEXT[: len(TEXT) // 2])
    view = bench.page.view
    view.put_caret(view.shown_document().paragraphs[10].span.start + 5)
    at = view.textCursor().position()

    view.replace_document(whole)

    assert view.textCursor().position() == at


def test_a_key_point_meanwhile_is_reached_at_the_top_though_a_scroll_had_begun_there(bench: Bench) -> None:
    bench.read()
    view = bench.page.view
    view.scroll_to(bench.session.document.paragraphs[25].span, is_smooth=True)
    _larger(bench)
    assert view.top_offset() > 0

    bench.session.point_activated.emit(0)

    assert view.top_offset() == 0


def test_what_is_dragged_over_meanwhile_is_selected(bench: Bench, qtbot: QtBot) -> None:
    bench.read()
    _go_to(bench, 0.5)
    view = bench.page.view
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    _larger(bench)

    _drag_to(view, 400, 400)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 400))

    selected = view.selected_span()
    assert selected is not None
    assert len(selected) > 100


def _drag_to(view: ArticleView, x: int, y: int) -> None:
    point, left = QPointF(x, y), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, point, point, Qt.MouseButton.NoButton, left, none)
    QApplication.sendEvent(view.viewport(), move)
