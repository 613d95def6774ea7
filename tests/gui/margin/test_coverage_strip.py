import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.margin.coverage_strip import CoverageStrip
from reader.gui.margin.strip_marks import Lane, described, strip_marks
from reader.gui.margin.strip_scale import StripScale, scale_of
from reader.model.highlight import HighlightColour
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.pages import Bench

LINE = 6  # the height of a line on the strip, in pixels


def strip_of(bench: Bench) -> CoverageStrip:
    bench.page.furnish()
    assert bench.page.strip is not None
    bench.page.strip.draw_anew()
    return bench.page.strip


def y_of(bench: Bench, strip: CoverageStrip, span: Span) -> int:
    """Return the height on the strip at which a place of the article must be, from where its first line is drawn."""
    view = bench.page.view
    top = view.line_rects(span)[0].top() + view.verticalScrollBar().value()
    return round(top / view.document().documentLayout().documentSize().height() * strip.height())


@pytest.mark.parametrize(("width", "zoom"), [(1100, 1.0), (700, 1.0), (420, 0.6), (1100, 2.5)])
def test_a_mark_stands_where_its_sentence_is_on_the_page(qtbot: QtBot, width: int, zoom: float) -> None:
    bench = Bench(qtbot, width=width, zoom=zoom)
    bench.read(size=12)
    strip = strip_of(bench)

    for index in bench.session.lines.shown():
        span = bench.session.document.sentences[index].span
        height = y_of(bench, strip, span)
        near = [strip.mark_at(QPoint(2, height + step)) for step in range(LINE)]
        assert (Lane.SUMMARY, span) in [(mark.lane, mark.span) for mark in near if mark is not None]


def test_a_click_on_a_mark_goes_to_its_sentence(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=12)
    strip = strip_of(bench)
    span = bench.session.document.sentences[bench.session.lines.shown()[-1]].span

    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(2, y_of(bench, strip, span) + 1))

    assert bench.session.selection.sentence == bench.session.lines.shown()[-1]
    assert bench.page.history.can_go_back


def test_a_click_beside_all_marks_goes_to_the_place(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=1)
    strip = strip_of(bench)

    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, strip.height() // 2))

    bar = bench.page.view.verticalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) < bench.page.view.viewport().height() / 4
    assert bench.session.selection.sentence is None


def test_a_paragraph_without_a_line_says_so_when_asked(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=1)
    strip = strip_of(bench)
    last = bench.session.document.paragraphs[-1].span

    tip = strip.tip_at(QPoint(4, y_of(bench, strip, last) + 4))

    assert tip == "Paragraph 30: not represented in the summary"


def test_every_mark_is_described_in_words(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read("Anna spoke. Bert listened.\n\nAnna left.", size=1)
    bench.session.select_actor("a0")

    words = [described(mark, bench.session, 0) for marks in strip_marks(bench.session).values() for mark in marks]

    assert words == [
        "Summary: “Anna spoke.”",
        "Key point 1: “Anna spoke.”",
        "Key point 2: “Bert listened.”",
        "Anna, mention 1 of 2",
        "Anna, mention 2 of 2",
    ]


def test_a_screen_reader_hears_how_many_marks_there_are(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=12)
    strip = strip_of(bench)
    strip.show_hits((Span(0, 4), Span(10, 14)))

    strip.draw_anew()

    assert strip.accessibleName()
    assert "Summary lines: 12;" in strip.accessibleDescription()
    assert strip.accessibleDescription().endswith("search hits: 2")


def test_marks_leave_with_their_article(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    strip = strip_of(bench)
    strip.show_hits((Span(0, 4),))

    bench.open("Another text. It is short.")

    assert strip.mark_at(QPoint(2, 4)) is None


def test_the_strip_leaves_the_text_its_room(qtbot: QtBot) -> None:
    for width in (360, 640, 1100):
        bench = Bench(qtbot, width=width)
        bench.read()
        strip, page = strip_of(bench), bench.page.view.geometry_of_page

        assert strip.x() >= max(page.text_right, page.margin_left + page.margin_width)


def test_the_scale_of_a_page_that_is_not_laid_out_is_guessed() -> None:
    document = make_document(*["Some words."] * 40)

    scale = scale_of(document, QTextDocument(), 0)

    assert scale.part_of(0) == 0
    assert scale.part_of(len(document.text)) == 1
    assert 0.4 < scale.part_of(len(document.text) // 2) < 0.6


@pytest.mark.parametrize("part", [0, 0.1, 0.25, 0.5, 0.9, 1])
def test_the_scale_goes_there_and_back(part: float) -> None:
    scale = StripScale([0, 100, 1000], [0.0, 400.0, 1000.0], 1000.0)

    assert scale.part_of(scale.offset_at(part)) == pytest.approx(part, abs=0.01)


def test_highlights_are_marked_until_something_is_searched_for(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=1)
    bench.session.highlighting.begin()
    span = bench.session.document.sentences[-1].span
    bench.session.highlighting.add(span, HighlightColour.GREEN)
    strip = strip_of(bench)
    place = QPoint(11, y_of(bench, strip, span) + 1)

    before, drawn = strip.tip_at(place), strip.grab().toImage()
    green = theme_of(ThemeChoice.LIGHT).colour("green").rgb()
    assert any(drawn.pixel(x, y) == green for x in range(drawn.width()) for y in range(drawn.height()))
    strip.show_hits((Span(0, 4),))
    strip.draw_anew()

    assert before == "Highlight: “The meeting 29 ended.”"
    assert not strip.tip_at(place).startswith("Highlight")
    assert strip.accessibleDescription().endswith("highlights: 1; search hits: 1")
