"""The controls of the summary in a real window: its length, method and language, and ways out of what is too slow."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reader.analysis.summarizers import SUMMARIZERS
from reader.gui.bars.actions import ActionId
from reader.gui.start.program import Program
from reader.gui.window import commands
from reader.gui.window.main_window import MainWindow
from reader.model.analysis import DEFAULT_SUMMARIZER
from reader.model.source import Source
from reader.session.length import Length, LengthUnit
from tests.gui.desks import SEED, opened, wait_until_ready
from tests.gui.played import find


def trigger(window: MainWindow, action: ActionId) -> None:
    window.actions_by_id[action].trigger()


def choices(menu: QMenu) -> dict[str, QAction]:
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.data() is not None}


def submenu(menu: QMenu, title: str) -> QMenu:
    menu.aboutToShow.emit()
    found = next(action.menu() for action in menu.actions() if action.text().replace("&", "") == title)
    assert isinstance(found, QMenu)
    return found


def test_a_wished_reading_time_holds_for_the_next_article_too(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Anna Smith went to Paris that day. She met Bert Jones there. " * 60, "utf-8")
    window = opened(program, SEED, qtbot)

    choices(window.top_bar.length_button.contents)["1 minute"].trigger()
    assert 200 <= window.session.lines.extent().words <= 260
    window.open_source(Source.file(other))
    wait_until_ready(window, qtbot)

    assert 200 <= window.session.lines.extent().words <= 260
    assert program.settings.length == Length(LengthUnit.MINUTES, 1)


def test_the_menu_of_the_summary_begins_with_how_it_is_shown(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    menu = window.top_bar.method_button.contents

    for _ in range(2):
        menu.aboutToShow.emit()
    menu.actions()[0].trigger()

    assert window.page.is_summary_only
    assert [action.text().replace("&", "") for action in menu.actions()[:2]] == ["Summary Only", "Whole Sentences"]


def test_every_method_is_explained_where_the_mouse_rests_on_it(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    menu = window.top_bar.method_button.contents
    rivals = submenu(menu, "Methods Side by Side")

    told = [(name, action.toolTip()) for where in (menu, rivals) for name, action in choices(where).items()]

    described = [(method.name, method.description) for method in SUMMARIZERS]
    assert menu.toolTipsVisible()
    assert rivals.toolTipsVisible()
    assert set(told) - {("Nothing", "Nothing")} == set(described)
    assert len(told) == 2 * len(described)  # a method is no rival of its own; in its place stands "Nothing"


def test_where_the_slider_was_left_holds_for_the_next_article_too(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    before = window.session.lines.size

    trigger(window, ActionId.MORE_SUMMARY)

    assert window.session.lines.size == before + 1
    assert program.settings.length == window.session.lines.length_for_all
    assert program.settings.length.unit is LengthUnit.PERCENT
    assert not any(action.isChecked() for action in choices(window.top_bar.length_button.contents).values())


def test_a_long_summary_grows_by_several_sentences_at_once(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "SIZE_TO_A_STEP", 1)
    window = opened(program, SEED, qtbot)
    before = window.session.lines.size

    trigger(window, ActionId.LESS_SUMMARY)

    assert window.session.lines.size == 0 < before - 1


def test_the_bar_says_how_much_there_is_to_read(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.session.set_size(1)
    window.resize(1400, 800)

    assert window.top_bar.length_button.text() == "1 sentence · 1 min"
    assert "1 of 16 sentences besides" in window.top_bar.length_button.toolTip()


@pytest.mark.parametrize("width", [360, 400, 440, 520, 560, 640, 700, 780, 860, 1000, 1200, 1600])
def test_nothing_of_the_bar_is_cut_off_at_any_width(program: Program, qtbot: QtBot, width: int) -> None:
    window = opened(program, SEED, qtbot)
    window.resize(width, 600)
    bar = window.top_bar
    qtbot.waitUntil(bar.more_button.isVisible)

    for control in (bar.method_button, bar.length_button, bar.more_button):
        if control.isVisible():
            right = control.mapTo(bar, control.rect().topRight()).x()
            assert right <= bar.width()
            assert control.fontMetrics().horizontalAdvance(control.text()) <= control.width() or not control.text()


def test_the_slider_stays_where_it_is_while_it_moves(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    places = set()

    for size in range(window.session.lines.count + 1):
        window.session.set_size(size)
        places.add(window.top_bar.method_button.x())

    assert len(places) == 1


def test_the_language_is_found_and_can_be_overridden(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    languages = submenu(window.top_bar.method_button.contents, "Language of the Text")
    assert choices(languages)["Automatic (English)"].isChecked()

    choices(languages)["German"].trigger()
    wait_until_ready(window, qtbot)

    assert window.session.document.language == "de"
    assert choices(languages)["German"].isChecked()
    choices(languages)["Automatic"].trigger()
    wait_until_ready(window, qtbot)
    assert window.session.document.language == "en"
    assert window.session.analysis.is_complete


def test_a_method_that_was_replaced_is_said_with_a_way_out(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    session = window.session
    slow = next(m for m in ("kl", "textrank") if m != DEFAULT_SUMMARIZER)
    session.use_summarizer(slow)
    assert session.analysis.summary is not None
    summary = dataclasses.replace(session.analysis.summary, method="lead")
    find(session, dataclasses.replace(session.analysis, summary=summary, warnings=("It is too slow.",)))
    way = next(button for button in window.message_bar.findChildren(QPushButton) if button.text().startswith("Use "))
    assert way.isVisible()
    assert "too slow" in window.message_bar.text

    way.click()
    wait_until_ready(window, qtbot)

    assert session.options.summarizer == DEFAULT_SUMMARIZER
    assert session.analysis.summary is not None
    assert session.analysis.summary.method == DEFAULT_SUMMARIZER
    assert not window.message_bar.isVisible()


def test_keys_without_a_way_say_what_to_choose(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)

    for action, words in (
        (ActionId.POINT_AND_EVIDENCE, "Choose a key point"),
        (ActionId.NEXT_EVIDENCE, "Choose a key point"),
        (ActionId.SENTENCE_BEFORE, "Choose a line"),
        (ActionId.NEXT_MENTION, "Choose an actor"),
        (ActionId.PREVIOUS_LINE, "no line before"),
    ):
        trigger(window, action)
        assert words in window.message_bar.text


def test_letters_that_come_with_the_analysis_itself_lead_to_the_lines(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot, is_analysed=False)
    window.resize(1280, 500)  # the last line is not in sight
    qtbot.keyClick(window.page.view, Qt.Key.Key_J)
    assert window.message_bar.text == "The summary is not there yet."

    def press_letters() -> None:
        shown = window.session.lines.shown()
        if shown:  # there are none before the text is parsed
            window.session.analysis_changed.disconnect(press_letters)
        for _line in shown:
            qtbot.keyClick(window.page.view, Qt.Key.Key_J)

    window.session.analysis_changed.connect(press_letters)
    wait_until_ready(window, qtbot)

    last = window.session.document.sentences[window.session.lines.shown()[-1]].span
    assert window.session.selection.sentence == window.session.lines.shown()[-1]
    qtbot.waitUntil(lambda: 0 < window.page.view.line_rects(last)[0].top() < window.page.view.viewport().height())


def test_a_key_asks_for_the_line_of_a_paragraph_and_esc_takes_it_away(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    wait_until_ready(window, qtbot)
    document, lines = window.session.document, window.session.lines
    bare = next(index for index, each in enumerate(document.paragraphs) if each.is_prose and not lines.has_line(index))
    window.session.select_place(document.paragraphs[bare].span.start)

    trigger(window, ActionId.PARAGRAPH_LINE)
    assert window.session.lines.asked == {bare}
    trigger(window, ActionId.CLEAR_SELECTION)

    assert window.session.lines.asked == frozenset()
    assert window.session.selection.paragraph == bare
