"""The white around what we put into an article: points and quiet line in its opening, cards under its paragraphs."""

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.margin.card_button import SMALL_INSET, CardButton
from reader.model.analysis import Analysis
from reader.model.annotation import KeyPoint, KeyPoints, Origin, Support
from reader.model.document import ParagraphKind
from reader.nlp.segmentation import segmented
from tests.documents import make_document
from tests.gui.pages import Bench
from tests.gui.played import find, show

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
