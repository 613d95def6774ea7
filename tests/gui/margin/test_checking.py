"""Points, evidence, added sentences and a second summary on the page: the ways between them, and what lights up."""

import dataclasses
import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.gui.margin.card_button import CardButton
from reader.gui.margin.cards import Card, CardColumn, CardKind
from reader.gui.margin.comparison_header import ComparisonHeader
from reader.gui.margin.key_points_box import KeyPointsBox
from reader.gui.margin.point_button import PointButton
from reader.jobs import Compare
from reader.model.analysis import Analysis
from reader.model.annotation import (
    Comparison,
    Concern,
    Doubt,
    DoubtKind,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Summary,
    Support,
)
from reader.model.document import Document
from reader.model.span import Span
from tests.gui.pages import Bench
from tests.gui.played import find

ARTICLE = (
    "Key points\n\n- Anna scheduled a call with Bert\n- Carl left the house\n\n"
    "Anna and Bert spoke on Monday. He was glad of the call.\n\n"
    "Nobody else came to the meeting. Carl left the old house at noon. However, he came back.\n\n"
    "The day ended."
)


def span_of(document: Document, words: str, start: int = 0) -> Span:
    place = document.text.index(words, start)
    return Span(place, place + len(words))


def analysis_of(document: Document) -> Analysis:
    """Two author's points: one with a doubt and two sentences that support it, one with a single sentence."""
    prose = document.text.index("Anna and")
    first = KeyPoint(
        span_of(document, "Anna scheduled a call with Bert"),
        0.6,
        Support.PARTIAL,
        (
            Evidence(0, 0.6, (span_of(document, "Anna and Bert", prose),), (span_of(document, "Anna"),)),
            Evidence(1, 0.3, (span_of(document, "call", prose),), (span_of(document, "call"),)),
        ),
        doubts=(
            Doubt(span_of(document, "scheduled"), DoubtKind.CHANGED, span_of(document, "spoke"), Concern.NEGATION),
        ),
    )
    second = KeyPoint(span_of(document, "Carl left the house"), 0.9, Support.STRONG, (Evidence(3, 0.9),))
    return Analysis(
        document.digest,
        key_points=KeyPoints(Origin.AUTHOR, (first, second)),
        summary=Summary("lead", (0, 4, 2, 3, 1, 5), 2, dangling=(1, 4)),
        actors=(),
        quotations=(),
        is_complete=True,
    )


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot, width=1300)
    bench.page.furnish()
    bench.read(ARTICLE)
    find(bench.session, analysis_of(bench.session.document))
    return bench


def cards(bench: Bench) -> list[Card]:
    shown = [button for button in bench.page.findChildren(CardButton) if button.isVisible()]
    return [button.card for button in sorted(shown, key=lambda button: (button.y(), button.x()))]


def button_of(bench: Bench, kind: CardKind) -> CardButton:
    return next(b for b in bench.page.findChildren(CardButton) if b.isVisible() and b.card.kind is kind)


def picture(bench: Bench) -> QImage:
    return bench.page.view.viewport().grab().toImage()


def ground_of(bench: Bench, span: Span) -> str:
    rect = bench.page.view.line_rects(span)[0]
    return picture(bench).pixelColor(round(rect.left()) + 1, round(rect.top()) + 1).name()


def test_choosing_a_point_lights_the_words_that_bear_it_out_in_both(bench: Bench) -> None:
    document = bench.session.document
    theme = bench.page.view.style_of_page().theme
    lit = theme.tint("accent", "selection").name()
    in_text = span_of(document, "Bert", document.text.index("Anna and"))
    assert ground_of(bench, in_text) != lit

    bench.session.select_place(document.text.index("with Bert"))

    assert ground_of(bench, in_text) == lit
    assert ground_of(bench, span_of(document, "Anna")) == lit
    assert ground_of(bench, span_of(document, "Nobody")) != lit


def test_pointing_at_a_way_lights_only_what_it_leads_to(bench: Bench, qtbot: QtBot) -> None:
    document = bench.session.document
    theme = bench.page.view.style_of_page().theme
    lit = theme.tint("accent", "selection").name()
    ways = [button for button in bench.page.findChildren(CardButton) if button.card.kind is CardKind.EVIDENCE]
    way = next(button for button in ways if button.card.key == "point-0-1")

    way.pointed.emit(way.card, True)
    assert ground_of(bench, span_of(document, "Anna")) == lit
    assert ground_of(bench, span_of(document, "call", document.text.index("glad"))) != lit
    way.pointed.emit(way.card, False)

    assert ground_of(bench, span_of(document, "Anna")) != lit


def test_a_doubtful_word_is_underlined_in_the_point(bench: Bench) -> None:
    document, warning = bench.session.document, bench.page.view.style_of_page().theme.colour("warning")

    rect = bench.page.view.line_rects(span_of(document, "scheduled"))[0].toRect()

    image = picture(bench)
    below = itertools.product(range(rect.left(), rect.right()), range(rect.bottom() - 4, rect.bottom() + 4))
    assert any(_is_near(image.pixelColor(x, y).name(), warning.name()) for x, y in below)


def _is_near(first: str, second: str) -> bool:
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return all(abs(a - b) < 60 for a, b in pairs)


def test_one_key_goes_from_the_point_to_its_evidence_and_back(bench: Bench) -> None:
    session = bench.session
    session.select_place(session.document.text.index("with Bert"))

    visited = []
    for step in (session.cross, lambda: session.step_evidence(1), session.cross):
        assert step()
        visited.append((session.selection.sentence, session.selection.point))

    assert visited == [(0, 0), (1, 0), (None, 0)]
    assert session.document.paragraphs[session.selection.paragraph or 0].span == session.findings.points[0].span


def test_a_sentence_that_is_evidence_shows_a_way_to_its_point(bench: Bench, qtbot: QtBot) -> None:
    session = bench.session

    session.activate(session.document.sentences[3].span)
    way = button_of(bench, CardKind.POINT)
    assert way.card.text == "Supports key point 2"
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)

    assert session.selection.point == 1
    assert session.selection.sentence is None


def test_m_goes_from_evidence_without_a_card_to_its_point(bench: Bench) -> None:
    session = bench.session
    session.activate(session.document.sentences[3].span)
    bench.page.view.setFocus()

    bench.page.switch_side()

    assert session.selection.point == 1
    assert session.selection.sentence is None


def test_the_sentence_before_comes_by_mouse_and_goes_by_key(bench: Bench, qtbot: QtBot) -> None:
    session = bench.session
    assert [card.kind for card in cards(bench)].count(CardKind.CONTEXT) == 0

    qtbot.mouseClick(button_of(bench, CardKind.BEFORE), Qt.MouseButton.LeftButton)

    added = button_of(bench, CardKind.CONTEXT)
    assert added.card.text == session.document.text_of(session.document.sentences[3].span)
    below = next(b for b in bench.page.findChildren(CardButton) if b.isVisible() and b.card.key == "sentence-4")
    assert added.geometry().bottom() < below.y()
    session.activate(session.document.sentences[4].span)
    assert session.add_or_remove_before(session.selection.sentence)
    assert CardKind.CONTEXT not in [card.kind for card in cards(bench)]


def compared(bench: Bench, first: tuple[int, ...], second: tuple[int, ...]) -> None:
    bench.session.comparing.start("lsa")
    number = next(n for n, job in enumerate(bench.worker.jobs, start=1) if isinstance(job, Compare))
    rankings = (("lead", first), ("lsa", second))
    bench.worker.finished.emit(number, Comparison(bench.session.document.digest, rankings))


def test_two_summaries_stand_side_by_side_and_share_what_both_chose(bench: Bench) -> None:
    compared(bench, (0, 4, 2, 3, 1, 5), (0, 2, 4, 3, 1, 5))

    found = {card.key: (card.kind, card.column) for card in cards(bench) if card.key.startswith("sentence-")}

    assert found == {
        "sentence-0": (CardKind.SHARED, CardColumn.WHOLE),
        "sentence-2": (CardKind.RIVAL, CardColumn.SECOND),
        "sentence-4": (CardKind.SUMMARY, CardColumn.FIRST),
    }
    places = {b.card.key: b.geometry() for b in bench.page.findChildren(CardButton) if b.isVisible()}
    assert places["sentence-4"].right() < places["sentence-2"].left()
    assert bench.page.findChildren(ComparisonHeader)[0].isVisible()


@pytest.mark.parametrize("zoom", [0.6, 1.0, 2.5])
@pytest.mark.parametrize("width", [500, 700, 1000, 1300, 1800])
def test_compared_cards_never_overlap_nor_leave_the_page(qtbot: QtBot, width: int, zoom: float) -> None:
    bench = Bench(qtbot, width=width, zoom=zoom)
    bench.page.furnish()
    bench.read(size=30)
    ranking = tuple(range(len(bench.session.document.sentences)))
    compared(bench, ranking, ranking[::-1])
    view = bench.page.view

    assert bench.page.findChildren(ComparisonHeader)[0].isVisible()
    for value in range(0, view.verticalScrollBar().maximum(), 700):
        view.verticalScrollBar().setValue(value)
        shown = [button.geometry() for button in bench.page.findChildren(CardButton) if button.isVisible()]
        assert not any(a.intersects(b) for a, b in itertools.combinations(shown, 2))
        assert all(place.right() < view.viewport().width() for place in shown)


def test_the_end_of_a_comparison_leaves_one_summary_in_one_column(bench: Bench, qtbot: QtBot) -> None:
    before = [replace(card) for card in cards(bench)]
    width = bench.page.view.geometry_of_page.margin_width
    compared(bench, (0, 4, 2, 3, 1, 5), (0, 2, 4, 3, 1, 5))
    header = bench.page.findChildren(ComparisonHeader)[0]

    header.ended.emit()

    assert cards(bench) == before
    assert bench.page.view.geometry_of_page.margin_width == width
    assert not header.isVisible()


def test_generated_points_are_reached_in_their_box(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.page.furnish()
    bench.read()
    bench.session.activate(bench.session.document.sentences[1].span)

    assert bench.session.cross()

    box = bench.page.findChildren(KeyPointsBox)[0]
    focused = bench.page.focusWidget()
    assert isinstance(focused, PointButton)
    assert focused.number == 1
    assert focused is box.findChildren(PointButton)[1]
    assert bench.page.view.verticalScrollBar().value() == 0


def test_words_light_up_in_the_box_too(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    points = bench.session.analysis.key_points
    assert points is not None
    span = points.items[0].span
    evidence = Evidence(0, 1.0, (Span(span.start, span.start + 4),), (Span(span.start, span.start + 4),))
    changed = dataclasses.replace(points.items[0], evidence=(evidence,))
    items = (changed, *points.items[1:])
    find(bench.session, dataclasses.replace(bench.session.analysis, key_points=KeyPoints(points.origin, items)))
    button = bench.page.findChildren(KeyPointsBox)[0].findChildren(PointButton)[0]
    before = button.grab().toImage()

    button.pointed.emit(0, True)

    assert button.grab().toImage() != before
