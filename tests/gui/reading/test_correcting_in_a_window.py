"""Putting actors right in a real window: menus, dialogs, undo, what is kept."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QTextCursor
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reader.analysis.recognizers import RECOGNIZERS
from reader.gui.actors.actor_dialogs import ActorDialog
from reader.gui.bars.actions import ActionId, Menu
from reader.gui.panes.actors_pane import ActorsPane
from reader.gui.shelf.shelf_dialog import ShelfDialog
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.annotation import Actor, ActorKind
from reader.model.correction import Merge, Name, NotAnActor, Scope
from reader.model.source import Source
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.desks import SEED, opened, running_program, wait_until_ready

NOWHERE = QPoint(-1000, -1000)
LETTER = re.compile(r"(?<!&)&(?!&)(.)")


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    return opened(program, SEED, qtbot)


def actor(window: MainWindow, name: str) -> Actor:
    return next(each for each in window.session.analysis.actors or () if each.name == name)


def names(window: MainWindow) -> set[str]:
    return {each.name for each in window.session.analysis.actors or ()}


def menu_of(window: MainWindow, name: str, place: QPoint = NOWHERE) -> QMenu:
    menu = window.corrections.menu.menu_of(actor(window, name).id, place)
    assert menu is not None
    return menu


def entry(menu: QMenu, *path: str) -> QAction:
    """Return an entry by the texts that lead to it; a text may be the beginning of one."""
    found = next(each for each in menu.actions() if each.text().replace("&", "").startswith(path[0]))
    if len(path) == 1:
        return found
    inner = found.menu()
    assert isinstance(inner, QMenu)
    return entry(inner, *path[1:])


def texts(menu: QMenu) -> list[str]:
    return [each.text().replace("&", "") for each in menu.actions() if not each.isSeparator()]


def choose(window: MainWindow, name: str, *path: str) -> None:
    entry(menu_of(window, name), *path).trigger()


def do(window: MainWindow, action: ActionId) -> None:
    window.actions_by_id[action].trigger()


def dialog_of(window: MainWindow) -> ActorDialog:
    return next(each for each in window.findChildren(ActorDialog) if each.isVisible())


def answer(dialog: ActorDialog) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.isDefault()).click()


def select(window: MainWindow, words: str) -> Span:
    """Select words of the text as the mouse would; return where they stand."""
    start = window.session.document.text.index(words)
    view, cursor = window.page.view, window.page.view.textCursor()
    first = view.document().find(words)
    cursor.setPosition(first.selectionStart())
    cursor.setPosition(first.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    return Span(start, start + len(words))


def test_a_merged_actor_stays_merged_when_the_article_is_opened_again(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, "Keir Starmer", "Merge", "Dmitry Peskov")
    assert "Keir Starmer" not in names(window)

    again = opened(program, SEED, qtbot)

    assert "Keir Starmer" not in names(again)
    assert "Keir Starmer" in actor(again, "Dmitry Peskov").aliases


def test_it_stays_right_when_the_program_starts_again(tmp_path: Path, qtbot: QtBot) -> None:
    with running_program(tmp_path) as first:
        choose(opened(first, SEED, qtbot), "NATO", "Not an Actor")
    with running_program(tmp_path) as second:
        found = names(opened(second, SEED, qtbot))

    assert "NATO" not in found
    assert "Ukraine" in found


def test_what_is_merged_stays_chosen_under_its_new_name(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select_actor(actor(window, "Keir Starmer").id)

    choose(window, "Keir Starmer", "Merge", "Dmitry Peskov")

    assert window.session.selection.actor == actor(window, "Dmitry Peskov").id


def test_every_view_has_the_corrected_actors(window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    choose(window, "NATO", "Not an Actor")
    do(window, ActionId.COPY_ACTORS)

    assert "NATO" not in QGuiApplication.clipboard().text()
    assert "Vladimir Putin" in QGuiApplication.clipboard().text()
    (pane,) = window.findChildren(ActorsPane)
    (rows,) = (each.model() for each in pane.findChildren(QListView) if each.accessibleName() == "Actors")
    assert "NATO" not in {rows.index(row, 0).data() for row in range(rows.rowCount())}


def test_each_act_is_told_with_a_button_that_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "NATO", "Kind", "Place")
    assert window.message_bar.text == "“NATO” is now of the kind: place."
    assert actor(window, "NATO").kind is ActorKind.PLACE

    next(each for each in window.message_bar.findChildren(QPushButton) if each.text() == "Undo").click()

    assert actor(window, "NATO").kind is ActorKind.ORGANISATION
    assert window.message_bar.text == "Undone: “NATO” is of the kind that was found again."


def test_what_is_told_of_an_act_moves_nothing_on_the_page(window: MainWindow) -> None:
    view = window.page.view
    top, width = view.mapToGlobal(QPoint(0, 0)), view.viewport().width()

    choose(window, "NATO", "Kind", "Place")
    centre = window.centralWidget()
    assert centre is not None
    column = centre.layout()
    assert column is not None
    column.activate()

    assert window.message_bar.isVisible()
    assert (view.mapToGlobal(QPoint(0, 0)), view.viewport().width()) == (top, width)


def test_no_letter_of_a_menu_opens_two_entries(window: MainWindow) -> None:
    everything = window._menus._bar.more_button.contents
    everything.aboutToShow.emit()
    menus = [everything, *everything.findChildren(QMenu), menu_of(window, "Dmitry Peskov")]
    menus += menus[-1].findChildren(QMenu)

    for menu in menus:
        letters = Counter(found.group(1).upper() for each in menu.actions() if (found := LETTER.search(each.text())))
        assert [letter for letter, count in letters.items() if count > 1] == [], menu.title()


def test_acts_are_undone_and_done_again_in_their_order(window: MainWindow, qtbot: QtBot) -> None:
    undo, redo = window.actions_by_id[ActionId.UNDO], window.actions_by_id[ActionId.REDO]
    assert not undo.isEnabled()
    before = window.session.analysis.actors
    choose(window, "NATO", "Not an Actor")
    choose(window, "Keir Starmer", "Merge", "Dmitry Peskov")
    after = window.session.analysis.actors

    assert undo.text() == "&Undo Merging “Keir Starmer”"
    undo.trigger()
    assert "Keir Starmer" in names(window)
    undo.trigger()
    assert window.session.analysis.actors == before
    assert not undo.isEnabled()
    assert redo.text() == "&Redo Leaving Out “NATO”"
    redo.trigger()
    redo.trigger()

    assert window.session.analysis.actors == after
    assert not redo.isEnabled()


def test_another_article_has_nothing_to_undo(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    choose(window, "NATO", "Not an Actor")
    other = tmp_path / "other.txt"
    other.write_text("NATO met in Paris. Nobody else came.")

    window.open_source(Source.file(other))
    wait_until_ready(window, qtbot)

    assert not window.actions_by_id[ActionId.UNDO].isEnabled()
    assert "NATO" in names(window)


def test_a_rule_holds_in_every_article_and_window(
    program: Program, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "other.txt"
    path.write_text("NATO met in Paris. Nobody else came.")
    other = opened(program, path, qtbot)

    choose(window, "NATO", "In All Articles", "Not an Actor")

    assert "NATO" not in names(window) | names(other)
    do(window, ActionId.UNDO)
    assert "NATO" in names(window) & names(other)


def test_a_rule_that_cannot_help_here_is_a_correction_of_this_article_too(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    alias = actor(window, "Vladimir Putin").aliases[0]

    session.correcting.apply(NotAnActor(Name(alias, ActorKind.PERSON)), Scope.ALWAYS)

    assert alias not in actor(window, "Vladimir Putin").aliases
    do(window, ActionId.UNDO)
    assert alias in actor(window, "Vladimir Putin").aliases
    assert session.correcting.store.rules() == ()


@pytest.mark.parametrize("engine", [engine.id for engine in RECOGNIZERS])
def test_corrections_survive_every_engine(program: Program, qtbot: QtBot, engine: str) -> None:
    choose(opened(program, SEED, qtbot), "Vladimir Putin", "Kind", "Group")

    program.settings.recognizer = engine
    again = opened(program, SEED, qtbot)

    assert again.session.options.recognizer == engine
    assert actor(again, "Vladimir Putin").kind is ActorKind.GROUP


def test_corrections_survive_another_language_of_the_text(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "NATO", "Not an Actor")

    window.session.use_language("de")
    wait_until_ready(window, qtbot)
    window.session.use_language(None)
    wait_until_ready(window, qtbot)

    assert "NATO" not in names(window)
    assert "Vladimir Putin" in names(window)


def test_corrections_survive_a_text_that_has_changed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("Talks in Paris\n\nNATO met in Paris on Monday. Nobody else came to the talks.")
    choose(opened(program, path, qtbot), "NATO", "Kind", "Group")
    path.write_text("Talks in Paris\n\nIn short, all failed. NATO met in Paris. Nobody else came to the talks.")

    assert actor(opened(program, path, qtbot), "NATO").kind is ActorKind.GROUP


def test_one_mention_can_be_somebody_else(window: MainWindow, qtbot: QtBot) -> None:
    putin = actor(window, "Vladimir Putin")
    second, view = putin.mentions[1], window.page.view
    window.session.activate(second)
    view.scroll_to(second, is_smooth=False)
    place = view.viewport().mapToGlobal(view.line_rects(second)[0].center().toPoint())

    entry(menu_of(window, "Vladimir Putin", place), "This Mention Is", "Donald Trump").trigger()

    assert second in actor(window, "Donald Trump").mentions
    assert second not in actor(window, "Vladimir Putin").mentions


def test_an_alias_can_be_split_off(window: MainWindow, qtbot: QtBot) -> None:
    alias = actor(window, "Vladimir Putin").aliases[0]

    choose(window, "Vladimir Putin", "Split Off", f"“{alias}”")

    assert alias in names(window)
    assert alias not in actor(window, "Vladimir Putin").aliases


def test_an_actor_is_renamed_in_a_dialog_that_starts_with_its_name(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Vladimir Putin", "Rename")
    dialog = dialog_of(window)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == field.selectedText() == "Vladimir Putin"
    default = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    assert not default.isEnabled()

    field.setText("  Vladimir  V. Putin ")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert "Vladimir Putin" in actor(window, "Vladimir V. Putin").aliases
    assert window.message_bar.text == "“Vladimir Putin” is called “Vladimir V. Putin” now."


def test_any_actor_is_found_in_a_dialog_by_typing(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Vladimir Putin", "Merge", "Another")
    dialog = dialog_of(window)
    field, rows = dialog.findChild(QLineEdit), dialog.findChild(QListView)
    assert isinstance(field, QLineEdit)
    assert isinstance(rows, QListView)

    assert dialog.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 1
    field.setText("PESKOV")
    found = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
    answer(dialog)

    assert [each.split("  ")[0] for each in found] == ["Dmitry Peskov"]
    assert "Vladimir Putin" in actor(window, "Dmitry Peskov").aliases


def test_a_dialog_can_make_a_rule(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Vladimir Putin", "Merge", "Another")
    dialog = dialog_of(window)
    field, always = dialog.findChild(QLineEdit), dialog.findChild(QCheckBox)
    assert isinstance(field, QLineEdit)
    assert isinstance(always, QCheckBox)

    field.setText("Peskov")
    always.setChecked(True)
    answer(dialog)

    person = ActorKind.PERSON
    assert window.session.correcting.store.rules() == (
        Merge(Name("Vladimir Putin", person), Name("Dmitry Peskov", person)),
    )


def test_selected_words_become_an_actor_whole(window: MainWindow) -> None:
    select(window, "ccupied territori")
    menu = QMenu(window)
    window.corrections.menu.extend(menu, NOWHERE)

    entry(menu, "Mark “occupied territories” as", "Place").trigger()

    marked = actor(window, "occupied territories")
    assert marked.kind is ActorKind.PLACE
    assert {window.session.document.text_of(span) for span in marked.mentions} == {"occupied territories"}


def test_selected_words_become_a_name_of_an_actor(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "occupied territories")
    menu = QMenu(window)
    window.corrections.menu.extend(menu, NOWHERE)

    entry(menu, "Mark", "A Name of", "Ukraine").trigger()

    assert "occupied territories" in actor(window, "Ukraine").aliases


def test_what_cannot_be_a_name_is_not_offered_as_one(window: MainWindow, qtbot: QtBot) -> None:
    window.page.view.selectAll()
    menu = QMenu(window)

    window.corrections.menu.extend(menu, NOWHERE)

    assert texts(menu) == []


def test_nothing_is_offered_that_would_do_nothing(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("NATO met. Nobody came.")
    window = opened(program, path, qtbot)

    *corrections, elsewhere = texts(menu_of(window, "NATO"))
    assert corrections == ["Kind", "Rename…", "Not an Actor", "In All Articles"]
    assert elsewhere == "Elsewhere on the Shelf…"  # which shows the shelf, whatever is there


def test_all_corrections_of_an_article_are_forgotten_and_that_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    before = window.session.analysis.actors
    choose(window, "NATO", "Not an Actor")
    choose(window, "Ukraine", "Kind", "Group")
    after = window.session.analysis.actors

    do(window, ActionId.FORGET_CORRECTIONS)
    assert window.session.analysis.actors == before
    do(window, ActionId.UNDO)

    assert window.session.analysis.actors == after
    assert window.actions_by_id[ActionId.UNDO].isEnabled()


def test_where_nothing_was_put_right_there_is_nothing_to_forget(window: MainWindow, qtbot: QtBot) -> None:
    do(window, ActionId.FORGET_CORRECTIONS)

    assert window.message_bar.text == "Nothing has been put right in this article."
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()


def test_the_file_of_corrections_is_shown(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    do(window, ActionId.SHOW_CORRECTIONS)
    assert "no file" in window.message_bar.text

    choose(window, "NATO", "Not an Actor")
    do(window, ActionId.SHOW_CORRECTIONS)

    assert shown == [QUrl.fromLocalFile(str(tmp_path / "data" / "corrections.toml"))]


def test_a_damaged_file_is_told_in_one_sentence(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "data" / "corrections.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("[[always]")

    window = opened(program, SEED, qtbot)

    assert "corrections.toml" in window.message_bar.text
    choose(window, "Vladimir Putin", "Kind", "Group")
    assert "“Vladimir Putin” is now of the kind: group." in window.message_bar.text
    assert "corrections-damaged-1.toml" in window.message_bar.text


def test_one_key_opens_the_menu_of_the_chosen_actor(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, place: places.append(place))
    do(window, ActionId.CORRECT_ACTOR)
    assert places == []
    assert window.message_bar.text.startswith("Choose an actor first")

    window.session.select_actor(actor(window, "Vladimir Putin").id)
    do(window, ActionId.CORRECT_ACTOR)

    (place,) = places
    offset = window.page.view.offset_at(window.page.view.viewport().mapFromGlobal(place))
    assert offset is not None
    assert any(offset in span for span in actor(window, "Vladimir Putin").mentions)


def test_a_row_of_the_list_has_the_same_menu(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_menus: list[list[str]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened_menus.append(texts(menu)))
    (pane,) = window.findChildren(ActorsPane)

    pane.actor_menu_requested.emit(actor(window, "NATO").id, NOWHERE)

    assert opened_menus == [texts(menu_of(window, "NATO"))]


def test_every_engine_can_be_chosen_and_is_remembered(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    menu = window.corrections.recognizers.menu
    menu.aboutToShow.emit()

    assert texts(menu) == [engine.name for engine in RECOGNIZERS]
    assert [each.isChecked() for each in menu.actions()] == [
        engine.id == window.session.options.recognizer for engine in RECOGNIZERS
    ]
    with qtbot.waitSignal(window.corrections.recognizers.recognizer_chosen):
        menu.actions()[-1].trigger()
    assert program.settings.recognizer == window.session.options.recognizer == RECOGNIZERS[-1].id


def test_the_actors_have_a_menu_of_their_own(window: MainWindow, qtbot: QtBot) -> None:
    everything = window.top_bar.more_button.contents
    everything.aboutToShow.emit()

    found = entry(everything, Menu.ACTORS.value.capitalize()).menu()

    assert isinstance(found, QMenu)
    assert {"Next Mention", "Correct the Actor…", "Found by"} <= set(texts(found))


def test_an_actor_is_looked_for_in_other_articles_from_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    other = replace(make_document("Dmitry Peskov said nothing at all."), source="/other.txt")
    window.session.highlighting.store.keep(other, ["Dmitry Peskov"])

    choose(window, "Dmitry Peskov", "Elsewhere on the Shelf")

    dialog = window.findChildren(ShelfDialog)[0]
    assert dialog.findChildren(QLineEdit)[0].text() == 'actor:"Dmitry Peskov"'
    model = dialog.findChildren(QListView)[0].model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Dmitry Peskov said nothing at all."]
    dialog.close()
