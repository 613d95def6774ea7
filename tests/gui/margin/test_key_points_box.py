"""Key points above the text: few enough for a glance, and the rest when it is asked for."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, load_fonts, theme_of
from reader.gui.margin.key_points_box import KeyPointsBox
from reader.gui.margin.point_button import PointButton, PointsFrame
from reader.gui.page.rendering import PageStyle
from reader.model.analysis import Analysis
from reader.model.annotation import Evidence, KeyPoint, KeyPoints, Origin, Support
from reader.model.document import Document, Mark, MarkKind
from reader.model.line import Line
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.documents import make_document

TALL = 4_000  # pixels of room


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[KeyPointsBox]:
    load_fonts()
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    box = KeyPointsBox(page)
    document = segmented(make_document(*(f"The boat of number {number} is sold." for number in range(7))))
    box.fit(PointsFrame(0, 500, 0), TALL)
    show_all(box, document)
    yield box
    page.close()


def show_all(box: KeyPointsBox, document: Document, zoom: float = 1.0) -> None:
    """Show each sentence as a point."""
    points = tuple(KeyPoint(each.span, 0.0, Support.NONE, ()) for each in document.sentences)
    found = Analysis(document.digest, key_points=KeyPoints(Origin.GENERATED, points))
    box.show_points(document, found, PageStyle(theme_of(ThemeChoice.LIGHT), zoom))


def shown(box: KeyPointsBox) -> list[int]:
    return [each.number for each in box.findChildren(PointButton) if not each.isHidden()]


def switch(box: KeyPointsBox, name: str) -> QToolButton:
    return next(each for each in box.findChildren(QToolButton) if each.objectName() == name)


class _Leaving(QObject):
    """Sets the points anew as soon as one is hidden, as the page does when the keyboard leaves it."""

    def __init__(self, box: KeyPointsBox) -> None:
        super().__init__()
        self._box, self._width, self.windows = box, 500, 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._width -= 5
            self._box.fit(PointsFrame(0, self._width, 0), TALL)
        elif event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows += 1
        return False


def test_points_that_give_way_to_others_are_never_windows(box: KeyPointsBox) -> None:
    document = segmented(make_document("The mill is sold.", "The mill is old."))
    leaving = _Leaving(box)
    for button in box.findChildren(PointButton):
        button.installEventFilter(leaving)

    show_all(box, document, 1.1)

    assert leaving.windows == 0
    assert shown(box) == [0, 1]


def test_what_comes_after_the_fifth_point_is_asked_for(box: KeyPointsBox, qtbot: QtBot) -> None:
    assert shown(box) == [0, 1, 2, 3, 4]
    assert switch(box, "points_more").text() == "2 more"

    qtbot.mouseClick(switch(box, "points_more"), Qt.MouseButton.LeftButton)

    assert shown(box) == list(range(7))
    assert switch(box, "points_more").isHidden()


def test_a_low_window_shows_three_points_so_that_the_text_begins_in_sight(box: KeyPointsBox) -> None:
    box.fit(PointsFrame(0, 500, 0), 10)

    assert shown(box) == [0, 1, 2]


def test_the_label_folds_the_points_away_and_brings_them_back(box: KeyPointsBox, qtbot: QtBot) -> None:
    told: list[bool] = []
    box.folded.connect(told.append)

    qtbot.mouseClick(switch(box, "points_label"), Qt.MouseButton.LeftButton)
    assert shown(box) == []
    height = box.height_now()
    qtbot.mouseClick(switch(box, "points_label"), Qt.MouseButton.LeftButton)

    assert told == [True, False]
    assert shown(box) == [0, 1, 2, 3, 4]
    assert box.height_now() > height


def test_a_point_that_is_gone_to_comes_out_of_the_fold(box: KeyPointsBox) -> None:
    box.set_folded(True)

    box.focus_point(6)

    assert 6 in shown(box)


def test_code_in_a_point_is_set_as_in_the_text(box: KeyPointsBox) -> None:
    document = segmented(make_document("Each miller runs grind --illicit --all, filling it."))
    code = Span(document.text.index("grind"), document.text.index(", filling"))
    box.fit(PointsFrame(0, 330, 0), TALL)

    pictures = []
    for marks in ((), (Mark(code, MarkKind.CODE),)):
        show_all(box, replace(document, marks=marks), 1.0 + len(marks) / 1000)
        pictures.append(box.findChildren(PointButton)[-1].grab().toImage())

    assert pictures[0] != pictures[1]


def test_a_point_asks_for_its_own_menu(box: KeyPointsBox) -> None:
    wished: list[int] = []
    box.menu_wished.connect(lambda number, _place: wished.append(number))
    second = next(each for each in box.findChildren(PointButton) if each.number == 1)

    QApplication.sendEvent(second, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))

    assert wished == [1]


class _Pane(QWidget):
    """A page with a box of points and something before it, where the keyboard would go by itself."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        QToolButton(self).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = KeyPointsBox(self)
        self.document = segmented(
            make_document("The mill is sold. The boat is old. The bay is frozen. The inn is shut.")
        )
        self.show()

    def show_points(self, *sentences: int, is_short: bool = False) -> None:
        points = KeyPoints(Origin.GENERATED, tuple(self._point(each, is_short=is_short) for each in sentences))
        style = PageStyle(theme_of(ThemeChoice.LIGHT), 1.0)
        self.box.show_points(self.document, Analysis(self.document.digest, key_points=points), style)

    def button(self, number: int) -> PointButton:
        return next(each for each in self.box.findChildren(PointButton) if each.number == number)

    def _point(self, sentence: int, *, is_short: bool) -> KeyPoint:
        span = self.document.sentences[sentence].span
        line = Line(sentence, (Span(span.start + 4, span.end),)) if is_short else None
        return KeyPoint(span, 1.0, Support.STRONG, (Evidence(sentence, 1.0),), line=line)


def test_a_click_begun_on_a_point_that_stays_is_not_lost(qtbot: QtBot) -> None:
    pane, pressed = _Pane(qtbot), list[int]()
    pane.box.point_activated.connect(pressed.append)
    pane.show_points(0, 1, 2)
    staying = pane.button(2)

    qtbot.mousePress(staying, Qt.MouseButton.LeftButton)
    pane.show_points(0, 2, 3)
    qtbot.mouseRelease(staying, Qt.MouseButton.LeftButton)

    assert pressed == [1]
    assert shown(pane.box) == [0, 1, 2]


@pytest.mark.parametrize(
    ("points", "is_short", "has_it"), [((0, 2), False, 1), ((0, 2), True, 1), ((0, 3), False, None)]
)
def test_the_keyboard_stays_on_its_point_or_else_among_the_others(
    qtbot: QtBot, points: tuple[int, ...], is_short: bool, has_it: int | None
) -> None:
    pane = _Pane(qtbot)
    pane.show_points(0, 1, 2)
    pane.button(2).setFocus()

    pane.show_points(*points, is_short=is_short)

    wished = switch(pane.box, "points_label") if has_it is None else pane.button(has_it)
    assert pane.focusWidget() is wished


def test_the_keyboard_goes_to_the_page_where_no_point_is_left(qtbot: QtBot) -> None:
    pane = _Pane(qtbot)
    pane.show_points(0, 1)
    pane.button(1).setFocus()

    pane.show_points()

    assert pane.focusWidget() is pane
