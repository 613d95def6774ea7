"""Notes at the end of the page: folded into a line, opened by it and by whatever leads to one of them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.formats import read_text
from reader.gui.page.notes_fold import NotesFold, notes_at_end
from reader.model.document import Document, MarkKind
from reader.model.span import Span
from tests.gui.pages import Bench

SIGN = "<sup><a href='#fn1'>1</a></sup>"
TEXT = (
    f"<h1>The log</h1><p>It rained all night{SIGN}, and the boats stayed in the harbour for the whole of the day.</p>"
    "<p>The log tells of rain and of little else, and nobody in the town has read it to the end.</p>"
)


def _markup(notes: int) -> str:
    items = "".join(f"<li id='fn{at}'>As page {at} of the log says.</li>" for at in range(1, notes + 1))
    return f"{TEXT}<ol class='footnotes'>{items}</ol>"


def _document(notes: int) -> Document:
    return read_text(_markup(notes), "The log", reader="html")


@pytest.mark.parametrize(("notes", "folded"), [(2, 0), (3, 0), (4, 4), (60, 60)])
def test_many_notes_at_the_end_are_folded(notes: int, folded: int) -> None:
    assert len(notes_at_end(_document(notes))) == folded


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot)
    bench.session.open_text("The log", _markup(40))
    bench.worker.read()
    return bench


def _line(bench: Bench) -> NotesFold:
    found = bench.page.view.viewport().findChild(NotesFold)
    assert isinstance(found, NotesFold)
    return found


def _height(bench: Bench) -> float:
    return bench.page.view.document().size().height()


def test_the_page_ends_with_a_line_that_the_keyboard_opens(bench: Bench, qtbot: QtBot) -> None:
    folded, view = _height(bench), bench.page.view
    button = _line(bench).line
    assert button is not None
    assert button.text() == "▸  Notes and references (40)"
    assert view.visible_paragraphs().stop == 3

    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert not button.isVisible()
    assert _height(bench) > 2 * folded


def test_a_sign_leads_to_its_note_which_is_opened_for_it(bench: Bench, qtbot: QtBot) -> None:
    document, view = bench.session.document, bench.page.view
    sign = next(mark for mark in document.marks if mark.kind is MarkKind.NOTE_SIGN)
    note = document.paragraphs[document.footnotes[0].paragraphs[0]].span
    assert view.line_rects(Span(note.start, note.start + 1)) == []

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.line_rects(sign.span)[0].center().toPoint())

    assert view.line_rects(Span(note.start, note.start + 1))


def test_notes_that_were_opened_stay_so_in_another_theme_and_fold_with_another_article(bench: Bench) -> None:
    view = bench.page.view
    _line(bench).unfold()
    opened = _height(bench)

    view.set_style(view.style_of_page())
    assert _height(bench) == opened

    view.show_document(_document(40))
    assert _height(bench) < opened / 2
