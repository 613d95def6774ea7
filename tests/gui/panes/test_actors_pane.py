"""The pane of actors and its dossier, without a window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_rows import row_places
from reader.gui.actors.order_button import OrderButton
from reader.gui.dossier.delegate import arrow_place
from reader.gui.dossier.graph import CompanyGraph
from reader.gui.dossier.rows_model import DossierRole
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.model.analysis import Analysis
from reader.model.progress import Progress, ProgressUnit
from reader.model.span import Span
from reader.session.actor_order import ActorOrder
from tests.documents import make_document
from tests.gui.actor_samples import ARTICLE, actor_of, analysis_of, place_of
from tests.gui.pane_desk import Desk
from tests.gui.played import find, find_part, show

Reason = QContextMenuEvent.Reason
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_pane_says_how_far_the_search_for_actors_is(desk: Desk) -> None:
    show(desk.session, ARTICLE)
    find_part(desk.session, Analysis(ARTICLE.digest))

    find_part(desk.session, Progress(ProgressUnit.PERCENT, 40, 100))

    assert "Looking for the actors… 40 %" in [label.text() for label in desk.pane.findChildren(QLabel)]


def test_the_right_button_asks_for_the_menu_of_the_row_under_it(desk: Desk, qtbot: QtBot) -> None:
    point = desk.row("acme").center()
    place = desk.rows.viewport().mapToGlobal(point)

    with qtbot.waitSignal(desk.pane.actor_menu_requested) as asked:
        QApplication.sendEvent(desk.rows.viewport(), QContextMenuEvent(Reason.Mouse, point, place))

    assert asked.args == ["acme", place]


def test_the_menu_key_asks_for_the_menu_of_the_current_row(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select_actor("bert")

    with qtbot.waitSignal(desk.pane.actor_menu_requested) as asked:
        QApplication.sendEvent(desk.rows, QContextMenuEvent(Reason.Keyboard, QPoint(), QPoint()))

    assert asked.args == ["bert", desk.rows.viewport().mapToGlobal(desk.row("bert").center())]


def test_a_press_on_a_name_goes_to_its_mentions_one_after_the_other(desk: Desk, qtbot: QtBot) -> None:
    desk.click(qtbot, desk.row("bert").center() - QPoint(60, 8))
    desk.click(qtbot, desk.row("bert").center() - QPoint(60, 8))

    assert desk.gone_to == list(actor_of("bert").mentions[:2])
    assert not desk.dossier.isVisible()


def test_a_press_on_the_strip_goes_to_the_nearest_mention(desk: Desk, qtbot: QtBot) -> None:
    strip = row_places(desk.row("acme"), actor_of("acme")).strip

    desk.click(qtbot, QPoint(int(strip.right()) - 1, int(strip.center().y())))
    desk.click(qtbot, QPoint(int(strip.left()) + 1, int(strip.center().y())))

    assert desk.gone_to == [actor_of("acme").mentions[-1], actor_of("acme").mentions[0]]
    assert desk.session.selection.actor == "acme"


def test_the_eye_of_a_row_switches_the_marks_of_one_actor(desk: Desk, qtbot: QtBot) -> None:
    eye = row_places(desk.row("bert"), actor_of("bert")).eye.center()

    desk.click(qtbot, eye)

    assert desk.session.hidden_actors.ids == {"bert"}
    said = desk.rows.model().index(desk.names().index("Bert"), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not marked in the text" in said
    desk.click(qtbot, eye)
    assert desk.session.hidden_actors.ids == frozenset()


def test_another_article_has_all_its_actors_marked(desk: Desk) -> None:
    desk.session.hidden_actors.switch("bert")

    show(desk.session, ARTICLE)

    assert desk.session.hidden_actors.ids == frozenset()


def test_the_order_is_chosen_from_a_menu_and_told(desk: Desk, qtbot: QtBot) -> None:
    assert desk.names() == ["Anna Smith", "Acme", "Bert", "Carl"]
    menu = desk.pane.findChildren(OrderButton)[0].menu()
    assert menu is not None
    by_mention = next(action for action in menu.actions() if action.data() == ActorOrder.FIRST_MENTION.value)

    with qtbot.waitSignal(desk.pane.order_changed) as told:
        by_mention.trigger()

    assert told.args == [ActorOrder.FIRST_MENTION]
    assert desk.names() == ["Anna Smith", "Bert", "Acme", "Carl"]


def test_a_chosen_row_stays_chosen_in_another_order(desk: Desk) -> None:
    desk.session.select_actor("acme")

    desk.pane.set_order(ActorOrder.NAME)

    assert desk.rows.currentIndex().data() == "Acme"


# -- the dossier -------------------------------------------------------------------------------------------------


def test_a_click_on_a_name_in_the_text_opens_the_dossier(desk: Desk) -> None:
    desk.open("anna")

    assert desk.dossier.isVisible()
    assert not desk.rows.isVisible()
    assert desk.shown() == ["Anna Smith", "Person · spokeswoman", "also: Smith", "Mention 1 of 6"]
    assert desk.said()[:2] == ["Title: Anna Smith and the river", "Paragraph 1: Anna Smith met Bert."]


def test_a_click_on_other_words_leads_back_to_the_list(desk: Desk) -> None:
    desk.open("anna")

    desk.session.select_place(ARTICLE.text.index("happened"))

    assert desk.rows.isVisible()


def test_an_unmarked_name_is_text_and_opens_nothing(desk: Desk) -> None:
    desk.session.hidden_actors.switch("anna")

    desk.open("anna")

    assert desk.session.selection.actor is None
    assert desk.rows.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_a_row_opens_its_dossier_and_escape_leads_back(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.rows.setFocus()
    desk.session.select_actor("bert")

    qtbot.keyClick(desk.rows, key)
    assert desk.dossier.isVisible()
    assert desk.shown()[0] == "Bert"
    qtbot.keyClick(desk.places, Qt.Key.Key_Escape)

    assert desk.rows.isVisible()
    assert desk.session.selection.actor == "bert"


def test_the_arrow_of_a_row_opens_its_dossier(desk: Desk, qtbot: QtBot) -> None:
    desk.click(qtbot, row_places(desk.row("acme"), actor_of("acme")).arrow.center())

    assert desk.dossier.isVisible()
    assert desk.shown()[0] == "Acme"


def test_a_row_of_the_dossier_goes_to_its_place(desk: Desk, qtbot: QtBot) -> None:
    desk.open("anna")
    index = desk.places.model().index(2, 0)

    qtbot.mouseClick(desk.places.viewport(), Left, pos=desk.places.visualRect(index).center())
    desk.places.setCurrentIndex(desk.places.model().index(4, 0))
    qtbot.keyClick(desk.places, Qt.Key.Key_Return)

    assert desk.gone_to == [actor_of("anna").mentions[2], actor_of("anna").mentions[4]]


def test_the_row_where_the_reader_is_is_marked(desk: Desk) -> None:
    desk.open("anna")

    for _ in range(3):
        desk.session.step_mention(1)

    model = desk.places.model()
    here = [model.index(row, 0).data(DossierRole.IS_HERE) for row in range(model.rowCount())]
    assert here == [False, False, False, True, False]
    assert desk.shown()[-1] == "Mention 4 of 6"


def test_a_step_within_one_sentence_is_counted(desk: Desk) -> None:
    desk.open("anna")

    desk.session.activate(actor_of("anna").mentions[4])
    desk.session.step_mention(1)

    assert desk.shown()[-1] == "Mention 6 of 6"


def test_a_long_dossier_opens_at_the_mention_that_was_clicked(desk: Desk, qtbot: QtBot) -> None:
    document = make_document(*(f"Paragraph {number} is about Bert and nobody else. So it is." for number in range(400)))
    show(desk.session, document)
    find(desk.session, Analysis(document.digest, actors=(actor_of("bert", document),)))
    goal = actor_of("bert", document).mentions[350]

    desk.session.select_place(goal.start)

    row = desk.places.model().index(350, 0)
    qtbot.waitUntil(lambda: desk.places.viewport().rect().contains(desk.places.visualRect(row).center()))
    assert row.data(DossierRole.IS_HERE)


def test_quotations_lead_to_what_was_said(desk: Desk, qtbot: QtBot) -> None:
    desk.open("anna")

    desk.tab("Said").click()
    desk.places.setCurrentIndex(desk.places.model().index(1, 0))
    qtbot.keyClick(desk.places, Qt.Key.Key_Return)

    assert desk.said()[1] == "Paragraph 2: Smith told: “It will rise,”"
    assert desk.gone_to == [place_of("“It will rise,”")]


def test_what_an_actor_did_not_do_cannot_be_chosen(desk: Desk) -> None:
    desk.open("carl")

    assert not desk.tab("Said").isEnabled()
    assert not desk.tab("With").isEnabled()


def test_a_companion_opens_to_the_shared_sentences_and_closes_again(desk: Desk, qtbot: QtBot) -> None:
    desk.open("anna")
    desk.tab("With").click()
    closed = desk.said()

    desk.places.setCurrentIndex(desk.places.model().index(0, 0))
    qtbot.keyClick(desk.places, Qt.Key.Key_Right)
    opened = desk.said()
    qtbot.keyClick(desk.places, Qt.Key.Key_Left)

    assert closed == ["Bert · Person · shared sentences: 2", "Acme · Organisation · shared sentences: 1"]
    assert opened[1:3] == ["Paragraph 1: Anna Smith met Bert.", "Paragraph 2: “It will rise,” Smith told Bert."]
    assert desk.said() == closed


def test_the_sign_of_a_companion_opens_its_own_dossier(desk: Desk, qtbot: QtBot) -> None:
    desk.open("anna")
    desk.tab("With").click()
    area = desk.places.visualRect(desk.places.model().index(1, 0))

    qtbot.mouseClick(desk.places.viewport(), Left, pos=arrow_place(area).center())

    assert desk.session.selection.actor == "acme"
    assert desk.shown()[0] == "Acme"


def test_the_picture_is_there_for_who_asks_for_it(desk: Desk, qtbot: QtBot) -> None:
    graph = desk.dossier.findChildren(CompanyGraph)[0]
    desk.open("anna")
    desk.tab("With").click()
    assert not graph.isVisible()

    desk.tab("Show as a picture").click()
    assert graph.isVisible()
    assert graph.accessibleDescription() == "Bert · shared sentences: 2, Acme · shared sentences: 1"
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    qtbot.keyClick(graph, Qt.Key.Key_Return)

    assert desk.session.selection.actor == "bert"


def test_a_press_in_the_picture_chooses_the_companion(desk: Desk, qtbot: QtBot) -> None:
    graph = desk.dossier.findChildren(CompanyGraph)[0]
    desk.open("anna")
    desk.tab("With").click()
    desk.tab("Show as a picture").click()
    points = (QPoint(graph.width() // 2, y) for y in range(graph.height() - 1, 0, -4))
    point = next(point for point in points if graph.companion_at(point) == 1)

    qtbot.mouseClick(graph, Left, pos=point)

    assert desk.session.selection.actor == "acme"


def test_the_dossier_waits_for_an_actor_while_the_article_is_analysed_anew(desk: Desk) -> None:
    desk.open("anna")

    find_part(desk.session, Analysis(ARTICLE.digest))
    assert desk.dossier.isVisible()
    find(desk.session, analysis_of())

    assert desk.dossier.isVisible()
    assert desk.shown()[0] == "Anna Smith"


def test_an_actor_that_is_no_more_has_no_dossier(desk: Desk) -> None:
    desk.open("anna")

    find(desk.session, Analysis(ARTICLE.digest, actors=(), is_complete=True))

    assert desk.rows.isVisible()


@pytest.mark.parametrize("section", ["Mentions", "With"])
def test_the_menu_in_a_dossier_is_that_of_who_is_meant(desk: Desk, qtbot: QtBot, section: str) -> None:
    desk.open("anna")
    desk.tab(section).click()
    desk.places.setCurrentIndex(desk.places.model().index(0, 0))

    with qtbot.waitSignal(desk.pane.actor_menu_requested) as asked:
        QApplication.sendEvent(desk.places, QContextMenuEvent(Reason.Keyboard, QPoint(), QPoint()))

    assert asked.args is not None
    assert asked.args[0] == ("anna" if section == "Mentions" else "bert")


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_list_of_a_dossier_can_be_drawn(desk: Desk, theme: ThemeChoice) -> None:
    desk.pane.set_theme(theme_of(theme))
    desk.open("anna")
    desk.pane.show_view(Span(3, 40))

    for word in ("Mentions", "Said", "With"):
        desk.tab(word).click()
        assert not desk.pane.grab().isNull()
    desk.tab("Show as a picture").click()
    assert not desk.pane.grab().isNull()


def former_of(desk: Desk) -> QToolButton:
    found = desk.dossier.findChild(QToolButton, "former_dossier")
    assert isinstance(found, QToolButton)
    return found


def test_from_one_dossier_to_another_a_key_and_a_button_lead_back(desk: Desk, qtbot: QtBot) -> None:
    desk.open("anna")
    assert not former_of(desk).isVisible()
    for actor_id in ("bert", "carl"):
        desk.session.open_actor(actor_id)
    assert former_of(desk).text() == "Bert"

    qtbot.keyClick(desk.places, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.session.selection.actor == "bert"
    former_of(desk).click()

    assert desk.session.selection.actor == "anna"
    assert not former_of(desk).isVisible()


def test_the_way_back_ends_where_the_list_was_left(desk: Desk, qtbot: QtBot) -> None:
    desk.open("anna")
    desk.session.open_actor("bert")
    qtbot.keyClick(desk.places, Qt.Key.Key_Escape)

    desk.open("carl")

    assert not former_of(desk).isVisible()


def test_the_way_back_passes_over_who_is_no_actor_any_more(desk: Desk) -> None:
    for actor_id in ("anna", "bert", "carl"):
        desk.session.open_actor(actor_id)

    found = desk.session.analysis
    find(desk.session, replace(found, actors=tuple(each for each in found.actors or () if each.id != "bert")))

    assert former_of(desk).text() == "Anna Smith"


def test_enter_in_the_filter_chooses_the_first_actor_that_is_left_as_a_press_does(desk: Desk, qtbot: QtBot) -> None:
    desk.filter.setText("bert")

    qtbot.keyClick(desk.filter, Qt.Key.Key_Return)

    assert desk.session.selection.actor == "bert"
    assert desk.gone_to == [actor_of("bert").mentions[0]]
    assert desk.rows.hasFocus()


def test_the_key_that_leads_back_to_the_actors_chooses_nobody(desk: Desk) -> None:
    desk.pane.enter_said()
    desk.pane.enter_said()

    assert desk.session.selection.actor is None
    assert desk.gone_to == []
