"""Who goes through a window by Tab meets its parts as the eye does, and sees where the keyboard is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_list import ActorList
from reader.gui.actors.filter_field import FilterField
from reader.gui.bars.actions import ActionId
from reader.gui.margin.card_button import CardButton
from reader.gui.margin.point_button import PointButton
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.paths import seed_dir
from tests.gui.desks import opened

ARTICLE = seed_dir() / "north-korea-quasi-state-of-war.txt"  # of which the points are ours
MOST_STOPS = 60


def stops_of(window: MainWindow) -> list[QWidget]:
    """Return what Tab comes to, from the article until it is there again."""
    view = window.page.view
    view.setFocus()
    stops: list[QWidget] = []
    while len(stops) < MOST_STOPS:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is view:
            break
        stops.append(focused)
    return stops


def test_tab_meets_points_after_their_label_and_tabs_before_what_they_show(program: Program, qtbot: QtBot) -> None:
    window = opened(program, ARTICLE, qtbot)

    stops = stops_of(window)

    kinds, names = [type(each) for each in stops], [each.objectName() for each in stops]
    label, filter_field, rows = names.index("points_label"), kinds.index(FilterField), kinds.index(ActorList)
    tabs = [place for place, name in enumerate(names) if name == "pane_tab"]
    assert kinds[label + 1 : label + 4] == [PointButton] * 3
    assert max(tabs) < filter_field < rows
    assert max(place for place, name in enumerate(names) if name.startswith("switch_")) < rows


def test_tab_leaves_the_page_only_after_what_stands_on_it_as_the_eye_goes_down(program: Program, qtbot: QtBot) -> None:
    window = opened(program, ARTICLE, qtbot)
    viewport = window.page.view.viewport()
    qtbot.waitUntil(lambda: bool(viewport.findChildren(CardButton)))

    stops = stops_of(window)

    on_page = [viewport.isAncestorOf(each) for each in stops]
    count = on_page.index(False)
    tops = [each.mapTo(viewport, QPoint()).y() for each in stops[:count]]
    assert any(isinstance(each, CardButton) for each in stops[:count])
    assert not any(on_page[count:])
    assert tops == sorted(tops)


def test_a_stop_on_the_page_comes_into_sight_at_any_size(program: Program, qtbot: QtBot) -> None:
    program.settings.zoom_percent = 300
    window = opened(program, ARTICLE, qtbot)
    viewport = window.page.view.viewport()
    window.actions_by_id[ActionId.CLEAR_SELECTION].trigger()

    window.page.view.setFocus()
    QTest.keyClick(window.page.view, Qt.Key.Key_Tab)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "points_label"
    top = focused.mapTo(viewport, focused.rect().topLeft()).y()
    assert 0 <= top <= viewport.height() - focused.height()
