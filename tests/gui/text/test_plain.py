"""Text of an article is plain text wherever it is shown: no tip, no label and no menu reads it as HTML."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as Guessing
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.start.program import Program
from reader.gui.text.plain import PlainLabel, set_tip, tip_of
from reader.gui.window.main_window import MainWindow
from reader.model.analysis import Analysis
from reader.model.source import Source
from reader.session.recent import RecentArticle
from tests.gui.actor_samples import ARTICLE, analysis_of
from tests.gui.desks import opened, wait_until_ready
from tests.gui.played import find, show

HOSTILE = Path(__file__).with_name("hostile")
PICTURE = '<img src="file:///canary.png">'
NAME = f"Anna {PICTURE} Smith"
GUI = Path(__file__).parents[3] / "reader" / "gui"
ROAD = GUI / "text" / "plain.py"
BESIDE_THE_ROAD = re.compile(
    r"\.setToolTip\(|\bQToolTip\.|\bQLabel\(|QMessageBox\.(?!StandardButton)|QInputDialog|setWhatsThis"
)


def is_plain(tip: str) -> bool:
    """Tell whether Qt would show no picture for this text."""
    if not Guessing.mightBeRichText(tip):
        return True
    shown = QTextDocument()
    shown.setHtml(tip)
    return "\ufffc" not in shown.toPlainText()  # what stands for a picture


def widgets_of(window: MainWindow) -> list[QWidget]:
    return [window, *window.findChildren(QWidget)]


def labels_that_guess(window: MainWindow) -> list[str]:
    labels = (each for each in widgets_of(window) if isinstance(each, QLabel))
    return [repr(each) for each in labels if each.textFormat() is Qt.TextFormat.AutoText]


def tips_of(window: MainWindow) -> Iterator[str]:
    for each in widgets_of(window):
        yield each.toolTip()
        if isinstance(each, QMenu):
            each.aboutToShow.emit()
            yield from (action.toolTip() for action in each.actions() if each.toolTipsVisible())
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            indexes = (each.model().index(row, 0) for row in range(each.model().rowCount()))
            yield from (str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in indexes)


def hostile_analysis() -> Analysis:
    analysis = analysis_of()
    assert analysis.actors is not None
    actors = tuple(replace(actor, name=NAME, role=NAME, aliases=(NAME,)) for actor in analysis.actors)
    return replace(analysis, actors=actors)


def test_there_is_one_road_for_tips_and_labels() -> None:
    beside = [
        f"{path.relative_to(GUI)}: {found.group()}"
        for path in GUI.rglob("*.py")
        if path != ROAD
        for found in BESIDE_THE_ROAD.finditer(path.read_text("utf-8"))
    ]

    assert beside == []


@pytest.mark.parametrize("file", ["tip-zero.html", "tip-canary.txt", "alt.html"])
def test_no_widget_of_a_window_reads_an_article_as_html(program: Program, qtbot: QtBot, file: str) -> None:
    window = opened(program, HOSTILE / file, qtbot)
    qtbot.waitUntil(lambda: bool(window.panes))
    window.page.view.ensurePolished()

    tips = list(tips_of(window))

    assert labels_that_guess(window) == []
    assert [tip for tip in tips if not is_plain(tip)] == []
    assert any("img src" in tip for tip in tips)  # it is told somewhere, letter by letter


def test_no_list_and_no_menu_reads_a_name_as_html(program: Program, qtbot: QtBot) -> None:
    program.reading_list.add(RecentArticle(Source.file(f"/texts/{PICTURE}.txt"), NAME))
    window = opened(program, None, qtbot)
    show(window.session, ARTICLE)
    wait_until_ready(window, qtbot)
    find(window.session, hostile_analysis())
    qtbot.waitUntil(lambda: bool(window.panes))

    for choose in (lambda: None, lambda: window.session.select_actor("anna")):
        choose()
        tips = list(tips_of(window))
        assert labels_that_guess(window) == []
        assert [tip for tip in tips if not is_plain(tip)] == []
        assert any("img src" in tip for tip in tips)


def test_a_label_shows_its_text_letter_by_letter(qtbot: QtBot) -> None:
    label = PlainLabel(NAME)
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.qt_log_ignore("does not support raise", extend=True)  # said by the offscreen platform alone
@pytest.mark.parametrize("text", [NAME, PICTURE, "a < b", "<b>x</b>", "&lt;b&gt;", "A & B", "one\ntwo", "", "<?xml?>"])
def test_a_tip_shows_its_text_letter_by_letter(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    set_tip(widget, text)

    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), widget.mapToGlobal(QPoint(1, 1))))

    assert letters(QToolTip.text()) == text


def letters(tip: str) -> str:
    """Return what a person sees of a tip."""
    if not Guessing.mightBeRichText(tip):
        return tip
    seen = QTextDocument()
    seen.setHtml(tip)
    return seen.toPlainText()


def test_an_action_has_a_plain_tip_too() -> None:
    action = QAction("An action")

    set_tip(action, NAME)

    assert is_plain(action.toolTip())
    assert not is_plain(NAME)
    assert tip_of("plain words") == "plain words"
