"""A long article set anew where nothing is seen of it, or where something fails: it is whole in the end."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page import text_page
from reader.gui.page.article_view import ArticleView
from reader.gui.page.picture_frames import PictureFrames
from reader.gui.page.rendering import PageStyle
from tests.gui.pages import Bench

LARGER = PageStyle(theme_of(ThemeChoice.LIGHT), 1.3)
MIDDLE = 15  # of the paragraphs


@pytest.fixture
def bench(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(text_page, "LONG", 3)
    monkeypatch.setattr(text_page, "STILL_MS", 20)
    made = Bench(qtbot)
    made.read()
    made.page.view.scroll_to_offset(made.session.document.paragraphs[MIDDLE].span.start)
    return made


@pytest.fixture
def view(bench: Bench) -> ArticleView:
    return bench.page.view


def _fail(*_arguments: object) -> None:
    raise RuntimeError


def test_a_view_without_any_height_is_set_anew(view: ArticleView) -> None:
    offset = view.top_offset()
    view.setFixedHeight(0)
    QApplication.sendPostedEvents()
    assert view.viewport().height() == 0

    view.set_style(LARGER)
    view.settle()

    assert view.top_offset() == offset


def test_a_paragraph_outside_of_the_part_is_not_taken_for_one_that_runs_to_the_left(view: ArticleView) -> None:
    view.set_style(LARGER)

    assert 0 not in view.paragraphs_set()
    assert not view._places.is_right_to_left(0)


def test_a_part_that_could_not_be_set_gives_way_to_the_whole(
    view: ArticleView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fit = PictureFrames.fit
    monkeypatch.setattr(PictureFrames, "fit", _fail)
    with pytest.raises(RuntimeError):
        view.set_style(LARGER)
    monkeypatch.setattr(PictureFrames, "fit", fit)

    qtbot.waitUntil(lambda: len(view.paragraphs_set()) == 30)


def test_a_whole_that_could_not_be_set_does_not_leave_the_page_without_layout(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.set_style(LARGER)
    monkeypatch.setattr(PictureFrames, "fit", _fail)

    with pytest.raises(RuntimeError):
        view.settle()

    assert view.document().isLayoutEnabled()
    assert view.visible_paragraphs()
    assert not view.is_being_set
