"""The white around what we put into an article: points and quiet line in its opening, cards under its paragraphs."""

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.margin.card_button import SMALL_INSET, CardButton
from reader.gui.margin.key_points_box import MOST_FREE
from reader.gui.margin.point_button import PointButton
from reader.gui.page.rendering import PageStyle
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, KeyPoints, Origin, Support
from reader.model.document import ParagraphKind
from reader.nlp.segmentation import segmented
from tests.documents import make_document
from tests.gui.pages import TEXT, Bench
from tests.gui.played import find, find_part, show

TITLE, STANDFIRST, HEADING, BODY = (
    ParagraphKind.TITLE,
    ParagraphKind.STANDFIRST,
    ParagraphKind.HEADING,
    ParagraphKind.BODY,
)


def opened(qtbot: QtBot, *kinds: ParagraphKind, zoom: float = 1.0) -> Bench:
    """Return an article of such paragraphs on the screen, the last its only point."""
    bench = Bench(qtbot, zoom=zoom)
    document = segmented(make_document(*((kind, "The mill by the river is sold.") for kind in kinds)))
    point = KeyPoint(document.sentences[-1].span, 0.0, Support.NONE, ())
    show(bench.session, document)
    find(bench.session, Analysis(document.digest, key_points=KeyPoints(Origin.GENERATED, (point,))))
    return bench


def test_the_white_around_the_points_is_that_of_a_heading_at_most(qtbot: QtBot) -> None:
    above, below = {}, {}
    for first in (BODY, HEADING):
        page = opened(qtbot, TITLE, STANDFIRST, first, BODY).page
        box = page._points.box.geometry()
        above[first] = box.top() - page.view.paragraph_rect(1).bottom()
        below[first] = page.view.paragraph_rect(2).top() - box.bottom()

    assert above[HEADING] == pytest.approx(above[BODY], abs=1)
    assert below[BODY] < below[HEADING] < 2 * below[BODY]


def test_the_white_under_the_quiet_line_grows_with_the_letters(qtbot: QtBot) -> None:
    pages = [opened(qtbot, TITLE, BODY, zoom=zoom).page for zoom in (1.0, 2.5)]
    white = [page.view.paragraph_rect(1).top() - page._points.line.geometry().bottom() for page in pages]

    assert white[1] > 2 * white[0]


def test_cards_under_a_paragraph_stand_at_its_edge_and_nearer_to_it_than_to_the_next(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=600)
    bench.read()
    view = bench.page.view
    card = next(each for each in bench.page.findChildren(CardButton) if each.isVisible())
    after = next(index for index in range(1, 30) if view.paragraph_rect(index).top() > card.geometry().bottom())

    above = card.y() - view.paragraph_rect(after - 1).bottom()
    assert 0 < above < view.paragraph_rect(after).top() - card.geometry().bottom() - 8
    assert card.x() + SMALL_INSET == view.geometry_of_page.text_left


def top_with_points(bench: Bench, *sentences: int) -> float:
    """Return where the text begins once these sentences are its points."""
    document = segmented(bench.session.document)
    points = tuple(KeyPoint(document.sentences[each].span, 0.0, Support.NONE, ()) for each in sentences)
    find_part(bench.session, document)
    find(bench.session, Analysis(document.digest, key_points=KeyPoints(Origin.GENERATED, points)))
    return bench.page.view.paragraph_rect(0).top()


def test_points_fill_the_room_that_was_kept_for_them_and_the_text_stays_where_it_was(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.open(TEXT)
    before = bench.page.view.paragraph_rect(0).top()
    box = bench.page._points.box
    assert box.isVisible()
    assert box.findChildren(PointButton) == []

    assert top_with_points(bench, 1, 4, 7, 10) == pytest.approx(before, abs=1)
    bench.page.set_style(PageStyle(theme_of(ThemeChoice.DARK), 1.0))
    assert bench.page.view.paragraph_rect(0).top() == pytest.approx(before, abs=1)


def test_points_that_would_leave_a_hole_take_no_more_room_than_they_need(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.open(TEXT)
    before = bench.page.view.paragraph_rect(0).top()

    assert top_with_points(bench, 2) < before - MOST_FREE


@pytest.mark.parametrize("is_short", [True, False])
def test_no_room_is_kept_where_no_points_of_ours_are_to_come(qtbot: QtBot, is_short: bool) -> None:
    bench = Bench(qtbot)
    bodies = [(BODY, each) for each in TEXT.split("\n\n")[: 1 if is_short else 30]]

    show(bench.session, make_document(*([] if is_short else [(ParagraphKind.KEY_POINT, "Anna spoke.")]), *bodies))

    assert bench.page._points.box.isHidden()


def test_the_room_of_points_that_will_not_come_is_given_back(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.open(TEXT)
    before = bench.page.view.paragraph_rect(0).top()

    bench.session.stop()

    assert bench.page._points.box.isHidden()
    assert bench.page.view.paragraph_rect(0).top() < before - 100
