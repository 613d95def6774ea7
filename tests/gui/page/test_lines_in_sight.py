"""What is drawn of a long paragraph: the lines in sight, and the marks in them, whatever else there is."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.page import block_places, overlays
from reader.gui.page.overlays import Highlight
from reader.model.span import Span
from tests.gui.pages import Bench

SENTENCE = "Anna spoke at some length of the matter, and Bert listened to her. "
LEADING = 10  # pixels of white between two lines


class Counter:
    """Calls a function and counts how often."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> None:
        self.count, self._called = 0, getattr(module, name)
        monkeypatch.setattr(module, name, self._call)

    def _call(self, *arguments: object, **named: object) -> object:
        self.count += 1
        return self._called(*arguments, **named)


@pytest.mark.parametrize("sentence", [SENTENCE, "השר אמר Anna. "])
def test_a_repaint_of_a_long_paragraph_looks_at_no_more_lines_than_of_a_short_one(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sentence: str
) -> None:
    counts = []
    for length in (8_000, 32_000):
        bench = Bench(qtbot, width=700)
        bench.read(sentence * (length // len(sentence)), size=1)
        bench.page.view.verticalScrollBar().setValue(600)
        lines = Counter(monkeypatch, block_places, "pieces")
        bench.page.view.grab()
        counts.append(lines.count)

    assert 5 < counts[1] <= counts[0] + 5


def test_choosing_an_actor_makes_marks_only_where_they_are_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(qtbot, width=700)
    bench.read("\n\n".join([SENTENCE] * 300), size=1)
    marks = Counter(monkeypatch, overlays, "Highlight")

    bench.session.select_actor("a0")
    bench.page.view.grab()

    assert 0 < marks.count < 100


def test_the_first_line_is_at_the_top_where_room_stands_above_it_and_the_rest_is_not_laid_out(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=700)
    bench.open("\n\n".join([SENTENCE] * 300))

    bench.page.view.set_spacing({}, {0: 220})

    assert bench.page.view.top_offset() == 0
    assert bench.page.view.visible_paragraphs().start == 0


def test_the_lines_between_two_heights_are_whole(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=700)
    bench.open(SENTENCE * 80)
    view = bench.page.view
    document = bench.session.document

    top = round(view.line_rects(Span(0, 1))[0].top()) + 200

    lines = view._places.span_between(top, top + 100)

    assert lines is not None
    rects = view.line_rects(lines)
    assert rects[0].top() <= top + LEADING
    assert rects[-1].bottom() >= top + 100 - LEADING
    assert len(rects) < 8
    assert view._places.span_between(-50, 1e9) == Span(0, len(document.text))


def test_a_mark_over_a_whole_paragraph_is_drawn_on_every_line_in_sight(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=700)
    bench.open(SENTENCE * 80)
    view, text = bench.page.view, bench.session.document.text
    look = overlays.Look(view.style_of_page().theme.colour("warning"))
    plain = view.viewport().grab().toImage()

    view.set_layer(overlays.Layer.SENTENCE, overlays.Highlights([Highlight(Span(0, len(text)), look)]))
    marked = view.viewport().grab().toImage()

    first = view.line_rects(Span(0, 4))[0].center().toPoint()
    rows = range(first.y(), view.viewport().height() - 20, 20)
    assert plain.pixelColor(first) != marked.pixelColor(first)
    assert sum(plain.copy(0, y, 400, 20) != marked.copy(0, y, 400, 20) for y in rows) == len(rows)


def test_a_jump_reaches_its_goal_though_the_page_is_laid_out_anew_while_it_scrolls(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=700)
    bench.open("\n\n".join([SENTENCE * 4] * 40))
    view, goal = bench.page.view, bench.session.document.paragraphs[30].span

    view.scroll_to(goal)
    view.set_spacing({2: 80, 35: 60}, {})  # as cards ask for that come with the analysis

    assert 0 < view.line_rects(goal)[0].top() < view.viewport().height() / 2


def test_a_jump_reaches_its_goal_though_the_window_changes_its_size_meanwhile(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=700)
    bench.open("\n\n".join([SENTENCE * 4] * 40))
    view, goal = bench.page.view, bench.session.document.paragraphs[30].span

    view.scroll_to(goal)
    bench.page.resize(700, 600)

    assert 0 < view.line_rects(goal)[0].top() < view.viewport().height() / 2


def _of_many_pages(qtbot: QtBot) -> tuple[Bench, Span]:
    """Return an article that Qt lays out in pieces, and the first letters of its middle."""
    bench = Bench(qtbot, width=700)
    bench.open("\n\n".join([SENTENCE] * 1800))
    middle = bench.session.document.paragraphs[900].span.start
    return bench, Span(middle, middle + 4)


def test_in_the_middle_of_an_article_of_many_pages_another_size_keeps_the_line_at_the_top(qtbot: QtBot) -> None:
    bench, middle = _of_many_pages(qtbot)
    view = bench.page.view
    view.scroll_to_offset(middle.start)

    view.set_style(replace(view.style_of_page(), zoom=1.2))

    assert view.top_offset() == middle.start


def test_a_place_far_below_what_is_laid_out_is_reached_at_once(qtbot: QtBot) -> None:
    bench, middle = _of_many_pages(qtbot)
    view = bench.page.view
    view.set_style(replace(view.style_of_page(), zoom=1.2))

    view.scroll_to(middle, is_smooth=False)

    assert 0 < view.line_rects(middle)[0].top() < view.viewport().height()


def test_of_a_long_selection_only_what_is_in_sight_is_measured(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(qtbot, width=700)
    bench.open(SENTENCE * 300)
    view = bench.page.view
    measured = Counter(monkeypatch, block_places, "pieces")

    rects = view.seen_rects(Span(0, len(bench.session.document.text)))

    assert 5 < len(rects) <= measured.count < 60
    assert all(rect.bottom() > 0 and rect.top() < view.viewport().height() for rect in rects)
