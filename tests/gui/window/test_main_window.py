"""The road from the file to the pixel, in a real window with a real worker."""

import os
import signal
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.analysis.summarizers import SUMMARIZERS
from reader.errors import ReaderError
from reader.gui.actors.actor_list import ActorList
from reader.gui.bars.actions import ACTIONS, ActionId
from reader.gui.look.own_types import ArticleType
from reader.gui.look.theme import ThemeChoice
from reader.gui.margin.card_button import CardButton
from reader.gui.margin.cards import CardKind
from reader.gui.panes.actors_pane import ActorsPane
from reader.gui.reading.dropped_content import Arrival, arrival_of
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.annotation import ActorKind, Origin
from reader.model.document import ParagraphKind
from reader.model.source import Source
from reader.session.article.state import Stage
from tests.gui.desks import SEED, opened, wait_until_read, wait_until_ready


def trigger(window: MainWindow, action: ActionId) -> None:
    window.actions_by_id[action].trigger()


def test_the_seed_is_read_perfectly(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    document, analysis = window.session.document, window.session.analysis

    assert len(document.paragraphs_of_kind(ParagraphKind.HEADING)) == 3
    assert sum(paragraph.is_prose for paragraph in document.paragraphs) == 8
    assert analysis.key_points is not None
    assert analysis.key_points.origin is Origin.AUTHOR
    assert len(analysis.key_points.items) == 5
    names = {actor.name for actor in analysis.actors or ()}
    assert {"Vladimir Putin", "Donald Trump", "Keir Starmer", "Dmitry Peskov", "NATO"} <= names
    assert {"Ukraine", "Russia", "Poland", "Crimea"} <= names
    assert window.windowTitle().startswith("Putin’s demand to halt Ukraine aid")
    assert "putin-ceasefire" not in window.windowTitle()


def test_each_point_leads_to_its_paragraph(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    document, points = window.session.document, window.session.analysis.key_points
    assert points is not None

    first_words = []
    for point in points.items:
        paragraph = document.sentences[point.evidence[0].sentence].paragraph
        first_words.append(document.text_of(document.paragraphs[paragraph].span))

    assert first_words[0].startswith("Russian President Vladimir Putin is demanding a complete halt")
    assert "30-day truce" in first_words[1]
    assert "30-day truce" in first_words[2] or "not recognize occupied territories" in first_words[2]
    assert "recognizing Crimea" in first_words[3]
    assert first_words[4].startswith("European leaders")


def test_a_chosen_key_point_marks_its_evidence_and_one_key_goes_there(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    session = window.session
    assert session.analysis.key_points is not None
    point = session.analysis.key_points.items[3]

    session.select_place(point.span.start + 10)
    marked = session.chosen_spans()
    trigger(window, ActionId.SWITCH_SIDE)

    assert marked[0] == point.span
    assert len(marked) == 1 + len(point.evidence)
    assert session.selection.sentence == point.evidence[0].sentence
    trigger(window, ActionId.BACK)
    assert window.page.view.top_offset() < point.span.start


def test_killing_the_worker_costs_nothing_but_a_restart(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    qtbot.waitUntil(lambda: program.worker.process_id is not None)
    window.open_source(Source.file(SEED))
    wait_until_read(window, qtbot)
    process = program.worker.process_id
    assert process is not None

    os.kill(process, signal.SIGKILL)
    wait_until_ready(window, qtbot)

    assert window.session.analysis.is_complete
    assert not window.message_bar.text


def test_the_second_article_wins(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Anna Smith went to Paris. She met Bert Jones there.\n", "utf-8")
    window = opened(program, SEED, qtbot, is_analysed=False)

    window.open_source(Source.file(other))
    wait_until_ready(window, qtbot)

    assert window.session.document.text.startswith("Anna Smith")
    window.session.analysis.check(window.session.document)


def test_two_windows_share_the_worker_and_keep_their_articles(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Anna Smith went to Paris. She met Bert Jones there.\n", "utf-8")

    program.open_window((Source.file(SEED), Source.file(other)))
    qtbot.waitUntil(lambda: len(program.windows) == 2)
    first, second = program.windows
    wait_until_ready(first, qtbot)
    wait_until_ready(second, qtbot)

    first.session.analysis.check(first.session.document)
    second.session.analysis.check(second.session.document)
    assert second.session.document.text.startswith("Anna")


BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
}


@pytest.mark.parametrize("name", [*BAD_FILES, "gone.txt", "folder"])
def test_bad_input_gets_one_sentence_and_the_window_lives(
    program: Program, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    elif name in BAD_FILES:
        path.write_bytes(BAD_FILES[name])
    window = opened(program, None, qtbot)

    window.open_source(Source.file(path))

    qtbot.waitUntil(window.message_bar.isVisible)
    assert name in window.message_bar.text
    assert window.message_bar.text.count("\n") == 0
    window.open_source(Source.file(SEED))
    wait_until_ready(window, qtbot)
    assert not window.message_bar.isVisible()


def test_fifty_megabytes_of_text_are_refused_in_one_sentence(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.write_bytes(b"Some words of a very long text. " * (50_000_000 // 32))
    window = opened(program, SEED, qtbot)

    with qtbot.waitSignal(window.session.failed, timeout=30_000) as blocker:
        window.open_source(Source.file(path))

    assert blocker.args is not None
    error: ReaderError = blocker.args[0]
    assert "huge.txt" in error.message
    assert window.session.document.text.startswith("Putin")


ODD_TEXTS = {
    "one word": "Word",
    "no sentence end": "words without any end " * 200,
    "only bullets": "- one thing\n- another thing\n- a third thing\n",
    "right to left": "نص عربي قصير. وهذه جملة ثانية. وهذه جملة ثالثة.\n\nفقرة أخرى هنا. انتهى.",
    "cjk": "东京今天下雨。大家都带了伞。\n\n明天会放晴。后天也一样。",
    "emoji before names": "😀😀 Anna Smith met Bert Jones. 🎉 Paris was quiet. Nobody left.",
}


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_odd_texts_are_read_to_the_end(program: Program, qtbot: QtBot, name: str) -> None:
    window = opened(program, None, qtbot)

    window.take(Arrival(text=ODD_TEXTS[name]))
    wait_until_ready(window, qtbot)

    window.session.analysis.check(window.session.document)
    assert not window.grab().isNull()


def test_pasting_opens_text_or_a_file(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    QGuiApplication.clipboard().setText("Anna Smith spoke in Paris. Nobody listened.")

    trigger(window, ActionId.PASTE)
    wait_until_read(window, qtbot)

    assert window.session.document.text.startswith("Anna Smith")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SEED))])
    assert arrival_of(data).sources == (Source.file(SEED),)


def test_an_empty_clipboard_is_said(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    QGuiApplication.clipboard().clear()

    trigger(window, ActionId.PASTE)

    assert "no text on the clipboard" in window.message_bar.text


def test_dropping_a_file_opens_it(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SEED))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, keys))
    wait_until_read(window, qtbot)

    assert window.session.document.text.startswith("Putin")


def test_the_place_in_an_article_is_remembered(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.page.view.verticalScrollBar().setValue(600)
    offset = window.page.view.top_offset()
    assert offset > 0
    window.close()

    again = opened(program, SEED, qtbot, is_analysed=False)

    assert abs(again.page.view.top_offset() - offset) < 120


def test_the_article_stays_where_it_is_when_the_analysis_comes(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot, is_analysed=False)
    window.page.view.verticalScrollBar().setValue(700)
    before = window.page.view.top_offset()

    wait_until_ready(window, qtbot)

    assert window.page.view.top_offset() == before


def test_finding_words_counts_and_reaches_them(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    trigger(window, ActionId.FIND)
    field = window.find_bar.findChildren(QLineEdit)[0]

    qtbot.keyClicks(field, "crimea")
    window.find_bar.next()
    window.find_bar.next()

    text = window.session.document.text
    assert [span.of(text) for span in window.find_bar.hits] == ["Crimea", "Crimea"]
    assert window.find_bar.current == window.find_bar.hits[1]


def test_the_keyboard_is_in_the_text_when_the_search_is_left(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    trigger(window, ActionId.FIND)

    window.find_bar.leave()

    assert window.focusWidget() is window.page.view


def test_who_searches_from_the_summary_alone_goes_on_typing_in_the_field(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    trigger(window, ActionId.SUMMARY_ONLY)

    trigger(window, ActionId.FIND)
    qtbot.keyClicks(window.find_bar.findChildren(QLineEdit)[0], "crimea")

    assert not window.page.is_summary_only
    assert window.focusWidget() is window.find_bar.findChildren(QLineEdit)[0]


def test_keys_of_the_page_leave_the_summary_alone_for_what_they_show(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    bar = window.page.view.verticalScrollBar()
    for action in (ActionId.COMPARE, ActionId.NEXT_LINE):
        bar.setValue(bar.maximum())
        trigger(window, ActionId.SUMMARY_ONLY)
        assert window.page.is_summary_only

        trigger(window, action)

        assert not window.page.is_summary_only


def test_a_screen_reader_that_comes_later_gets_a_caret(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, SEED, qtbot)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)

    QAccessible.queryAccessibleInterface(window.page.view.viewport())

    qtbot.waitUntil(window.actions_by_id[ActionId.CARET].isChecked)
    flags = window.page.view.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    qtbot.keyClick(window.page.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert window.page.view.textCursor().atEnd()


def test_a_caret_that_was_switched_off_stays_so(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, SEED, qtbot)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.preferences.give_caret()

    trigger(window, ActionId.CARET)
    window.preferences.give_caret()

    assert not window.actions_by_id[ActionId.CARET].isChecked()


def test_what_comes_of_a_long_article_is_searched_too(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    trigger(window, ActionId.FIND)
    qtbot.keyClicks(window.find_bar.findChildren(QLineEdit)[0], "crimea")
    window.find_bar.next()
    reached = window.find_bar.current

    window.find_bar.go_on_in(f"{window.session.document.text} Crimea")

    assert len(window.find_bar.hits) == 3
    assert window.find_bar.current == reached


def test_the_next_line_is_that_after_the_place_that_was_chosen(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    session = window.session
    sentences, lines = session.document.sentences, session.lines.shown()
    index = lines[0] + 1
    following = next(each for each in lines if each > index)

    session.activate(sentences[index].span)
    trigger(window, ActionId.NEXT_LINE)

    assert session.place == sentences[following].span.start


def test_between_card_and_sentence_it_is_said_what_must_be_chosen(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    trigger(window, ActionId.SWITCH_SIDE)

    assert window.message_bar.text == "Choose a summary line or a key point first."


def test_whole_words_alone_are_found_on_request(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    trigger(window, ActionId.FIND)
    qtbot.keyClicks(window.find_bar.findChildren(QLineEdit)[0], "put")
    assert window.find_bar.hits

    next(button for button in window.find_bar.findChildren(QToolButton) if button.text() == "Whole words").click()

    text = window.session.document.text
    assert all(span.of(text).lower() == "put" for span in window.find_bar.hits)
    assert "Putin" in text


def test_choosing_an_actor_marks_and_steps_through_the_mentions(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    pane = window.findChildren(ActorsPane)[0]
    rows = pane.findChildren(ActorList)[0]
    names = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
    index = rows.model().index(names.index("Vladimir Putin"), 0)

    rows.clicked.emit(index)

    actor = window.session.findings.actor_by_id(window.session.selection.actor)
    assert actor is not None
    assert actor.name == "Vladimir Putin"
    places: list[int] = []
    window.session.span_activated.connect(lambda span: places.append(span.start))
    trigger(window, ActionId.NEXT_MENTION)
    trigger(window, ActionId.NEXT_MENTION)
    assert places == [span.start for span in actor.mentions[1:3]]


def test_a_second_window_lists_its_actors_although_the_worker_is_warm(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(program, SEED, qtbot)
    other = tmp_path / "other.txt"
    other.write_text("Anna Smith went to Paris. She met Bert Jones there.\n", "utf-8")

    window = opened(program, other, qtbot)

    qtbot.waitUntil(lambda: bool(window.panes))
    rows = window.findChildren(ActorsPane)[0].findChildren(ActorList)[0].model()
    assert rows.rowCount() == len(window.session.analysis.actors or ()) > 0


def test_the_filter_is_for_one_article(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    pane = window.findChildren(ActorsPane)[0]
    field = pane.findChildren(QLineEdit)[0]

    field.setText("nobody of this name")
    note = next(label for label in pane.findChildren(QLabel) if label.isVisible())
    assert "No actor matches" in note.text()
    window.take(Arrival(text="Anna Smith went to Paris. She met Bert Jones there."))
    wait_until_read(window, qtbot)

    assert field.text() == ""


def test_the_keys_for_start_and_end_go_there(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    bar = window.page.view.verticalScrollBar()

    qtbot.keyClick(window.page.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(window.page.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)

    assert bar.value() == 0


def test_recent_files_are_in_the_menu(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.top_bar.more_button.contents.aboutToShow.emit()
    recent = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open &Recent")

    recent.aboutToShow.emit()

    assert [action.data().source for action in recent.actions() if action.data()] == [Source.file(SEED)]


def test_a_hidden_kind_is_neither_marked_nor_listed(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    pane = window.findChildren(ActorsPane)[0]
    rows = pane.findChildren(ActorList)[0].model()
    before = rows.rowCount()
    switch = next(button for button in pane.findChildren(QAbstractButton) if button.objectName() == "switch_place")

    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)

    assert program.settings.hidden_kinds == {ActorKind.GROUP, ActorKind.PLACE}
    assert 0 < rows.rowCount() < before


def test_the_theme_changes_every_window(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    program.set_theme(ThemeChoice.DARK)

    paper = window.page.view.viewport().grab().toImage().pixelColor(2, 2)
    assert paper == program.theme().colour("paper")
    assert program.theme().is_dark


def test_zooming_keeps_the_top_line(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.page.view.verticalScrollBar().setValue(700)
    before = window.page.view.top_offset()

    for _ in range(3):
        trigger(window, ActionId.ZOOM_IN)

    assert program.settings.zoom_percent == 130
    assert abs(window.page.view.top_offset() - before) < 150


def test_every_method_can_be_chosen(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.top_bar.method_button.contents.aboutToShow.emit()
    methods = [action for action in window.top_bar.method_button.contents.actions() if action.data()]
    assert [method.data() for method in methods] == [method.id for method in SUMMARIZERS]

    for method in methods:
        method.trigger()
        wait_until_ready(window, qtbot)
        assert window.session.analysis.summary is not None
        assert window.session.analysis.summary.method == method.data()


def test_a_narrow_window_folds_the_margin_and_puts_the_panes_away(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    pane = window.findChildren(ActorsPane)[0]
    assert pane.isVisible()

    window.resize(640, 600)

    assert not pane.isVisible()
    qtbot.waitUntil(lambda: window.page.view.geometry_of_page.text_width > 500)
    assert window.page.view.geometry_of_page.margin_width == 0
    window.resize(1280, 800)
    assert pane.isVisible()


def test_every_control_has_a_name_for_a_screen_reader(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    kinds = (QAbstractButton, QAbstractSlider, QLabel, QLineEdit, QAbstractItemView)
    controls: list[QWidget] = [w for kind in kinds for w in window.findChildren(kind) if w.isVisible()]

    nameless = [
        control.objectName() or type(control).__name__
        for control in controls
        if not (control.accessibleName() or control.toolTip() or getattr(control, "text", str)())
        and not control.objectName().startswith("qt_")
        and type(control).__name__ != "QScrollBar"
    ]

    assert nameless == []


def test_every_action_is_reachable_from_the_menu(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.top_bar.more_button.contents.aboutToShow.emit()
    found: set[str] = set()
    for entry in window.top_bar.more_button.contents.actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        found |= {action.objectName() for action in menu.actions()}

    assert {spec.id for spec in ACTIONS} <= found


def test_some_part_of_the_window_does_every_action(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    idle = [spec.id for spec in ACTIONS if not window.actions_by_id[spec.id].receivers(SIGNAL("triggered(bool)"))]

    assert idle == []
    acts = [spec.does.removeprefix("acts.") for spec in ACTIONS if spec.does.startswith("acts.")]
    assert acts
    assert all(callable(import_module(f"reader.gui.window.acts.{file}").act) for file in acts)


def test_summary_cards_are_drawn_after_the_analysis(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    kinds = {card.card.kind for card in window.findChildren(CardButton) if card.isVisible()}

    assert CardKind.EVIDENCE in kinds


def test_actions_that_need_an_article_wait_for_one(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    save: QAction = window.actions_by_id[ActionId.SAVE]
    assert window.session.stage is Stage.EMPTY
    assert not save.isEnabled()

    window.open_source(Source.file(SEED))
    wait_until_read(window, qtbot)

    assert save.isEnabled()


def test_an_article_alone_can_be_set_in_its_own_way(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The harbour was closed. Ships waited for two days.\n\nNobody was told why it had been closed.")
    window = opened(program, SEED, qtbot)
    ArticleType(program.settings, window.session.document.digest).be_own(True)
    trigger(window, ActionId.ZOOM_IN)
    zooms = [window.page.view.style_of_page().zoom]

    for source in (other, SEED):
        window.open_source(Source.file(source))
        wait_until_ready(window, qtbot)
        zooms.append(window.page.view.style_of_page().zoom)

    assert zooms == [1.1, 1.0, 1.1]
    assert program.settings.zoom_percent == 100
