"""Pane, dossier and article together, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_list import ActorList
from reader.gui.actors.order_button import OrderButton
from reader.gui.bars.actions import ActionId
from reader.gui.dossier.dossier import Dossier
from reader.gui.dossier.rows_view import DossierList
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.gui.window.visible_part import VisiblePart
from reader.model.span import Span
from reader.session.actor_order import ActorOrder
from tests.gui.actor_samples import ARTICLE, actor_of, analysis_of
from tests.gui.desks import opened, wait_until_ready
from tests.gui.pages import Bench
from tests.gui.played import find, show


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """A window with the article by hand."""
    window = opened(program, None, qtbot)
    show(window.session, ARTICLE)
    wait_until_ready(window, qtbot)
    find(window.session, analysis_of())
    qtbot.waitUntil(lambda: bool(window.panes))
    return window


def part(whole: QWidget, kind: type[Dossier | ActorList | DossierList]) -> Dossier | ActorList | DossierList:
    return whole.findChildren(kind)[0]


def click_on(window: MainWindow, span: Span, qtbot: QtBot) -> None:
    view = window.page.view
    view.scroll_to(span, is_smooth=False)
    point = view.line_rects(span)[0].center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def close_pane(window: MainWindow) -> None:
    next(toggle for toggle in window.docks.toggles if toggle.objectName() == "actors_pane_dock").trigger()


def fills(window: MainWindow, span: Span) -> list[str]:
    """Return the colours of the highlights over a place."""
    found = window.page.view._overlays.within(span)
    return [one.look.fill.name() for one in found if one.look.fill and one.span == span]


def test_a_click_on_a_name_opens_its_dossier_and_leaves_the_keyboard_in_the_text(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.page.view.setFocus()

    click_on(window, actor_of("bert").mentions[1], qtbot)

    assert part(window, Dossier).isVisible()
    assert window.focusWidget() is window.page.view


def test_a_click_on_a_name_opens_no_pane_that_was_put_away(window: MainWindow, qtbot: QtBot) -> None:
    close_pane(window)

    click_on(window, actor_of("bert").mentions[1], qtbot)

    assert window.session.selection.actor == "bert"
    assert not part(window, Dossier).isVisible()


def test_a_key_opens_the_dossier_even_where_the_pane_was_put_away_and_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    close_pane(window)
    window.session.select_actor("acme")

    window.actions_by_id[ActionId.DOSSIER].trigger()
    assert part(window, Dossier).isVisible()
    assert window.focusWidget() is part(part(window, Dossier), DossierList)
    window.actions_by_id[ActionId.DOSSIER].trigger()

    assert part(window, ActorList).isVisible()
    assert window.focusWidget() is part(window, ActorList)


def test_letters_are_keys_of_the_window_in_the_list_too(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select_actor("bert")
    window.activateWindow()
    part(window, ActorList).setFocus()

    qtbot.keyClick(part(window, ActorList), Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(part(window, ActorList), Qt.Key.Key_D)

    assert window.session.hidden_actors.ids == {"bert"}
    assert part(window, Dossier).isVisible()


@pytest.mark.parametrize("action", [ActionId.DOSSIER, ActionId.MARK_ACTOR])
def test_the_keys_say_what_they_need_where_nobody_is_chosen(window: MainWindow, action: ActionId) -> None:
    window.actions_by_id[action].trigger()

    assert "Choose an actor first" in window.message_bar.text
    assert not part(window, Dossier).isVisible()


def test_escape_in_the_dossier_leads_to_the_list_and_keeps_the_choice(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select_actor("anna")
    window.actions_by_id[ActionId.DOSSIER].trigger()

    qtbot.keyClick(part(part(window, Dossier), DossierList), Qt.Key.Key_Escape)

    assert part(window, ActorList).isVisible()
    assert window.session.selection.actor == "anna"


def test_a_key_takes_the_marks_of_one_actor_away_and_brings_them_back(window: MainWindow) -> None:
    mention = actor_of("bert").mentions[0]
    window.session.select_actor("bert")
    assert fills(window, mention)

    window.actions_by_id[ActionId.MARK_ACTOR].trigger()
    assert fills(window, mention) == []
    assert fills(window, actor_of("carl").mentions[0])
    window.actions_by_id[ActionId.MARK_ACTOR].trigger()

    assert fills(window, mention)


def test_the_order_of_the_list_is_remembered(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    menu = window.findChildren(OrderButton)[0].menu()
    assert isinstance(menu, QMenu)

    next(action for action in menu.actions() if action.data() == ActorOrder.NAME.value).trigger()

    assert program.settings.actor_order is ActorOrder.NAME
    other = opened(program, None, qtbot)
    qtbot.waitUntil(lambda: bool(other.panes))
    chosen = [action.data() for action in other.findChildren(OrderButton)[0].menu().actions() if action.isChecked()]
    assert chosen == [ActorOrder.NAME.value]


def test_direct_quotations_of_the_chosen_actor_have_a_ground_in_the_text(window: MainWindow) -> None:
    reported, spoken = analysis_of().quotations or ()
    assert fills(window, spoken.span) == []

    window.session.select_actor("anna")

    assert fills(window, spoken.span) == [window.page.view.style_of_page().theme.tint("person", "hover").name()]
    assert fills(window, reported.span) == []
    window.session.select_actor("bert")
    assert fills(window, spoken.span) == []


def test_what_is_in_sight_is_told_when_it_moves_and_not_twice(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    visible, seen = VisiblePart(bench.session, bench.page.view, bench.page), list[Span]()
    visible.moved.connect(seen.append)
    bar, length = bench.page.view.verticalScrollBar(), len(bench.session.document.text)

    visible.tell()
    bar.setValue(bar.maximum())
    visible.tell()

    assert seen[0].start == 0
    assert 0 < seen[0].end < length / 2 < seen[-1].start
    assert seen[-1].end == length
    assert len(seen) == 2
