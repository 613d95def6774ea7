"""An article that arrives in versions, and room that is kept in a long one: what is on screen does not move."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlays import Highlight, Highlights, Layer, Look
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.figures.test_pictures import encoded, illustrated, labels, wait_for_pictures

SENTENCE = "The river went by as it had always done, and nobody on the bank said a word about it. "


def chapters(count: int) -> Document:
    """Return so many chapters, each a heading and nine paragraphs; one begins with all those before."""
    parts: list[str | tuple[ParagraphKind, str]] = []
    for number in range(count):
        parts.append((ParagraphKind.HEADING, f"Chapter {number} 🎈"))
        parts += [f"{number}.{line} {SENTENCE * 4}".strip() for line in range(9)]
    return make_document(*parts)


def laid_out(view: ArticleView) -> int:
    blocks = view.document()
    return sum(blocks.findBlockByNumber(number).layout().lineCount() > 0 for number in range(blocks.blockCount()))


def test_more_of_an_article_leaves_the_line_in_sight_where_it_is(view: ArticleView) -> None:
    view.show_document(chapters(3))
    view.verticalScrollBar().setValue(700)
    offset = view.top_offset()
    before = view.line_rects(Span(offset, offset + 1))[0].top()

    view.replace_document(chapters(12))

    assert view.document().blockCount() == 120
    assert view.top_offset() == offset
    assert view.line_rects(Span(offset, offset + 1))[0].top() == pytest.approx(before, abs=1)


def test_more_of_an_article_leaves_its_top_at_the_top(view: ArticleView) -> None:
    view.show_document(chapters(1))

    view.replace_document(chapters(5))

    assert view.verticalScrollBar().value() == 0


def test_more_of_an_article_keeps_selection_and_focus(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(chapters(2))
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    cursor = view.textCursor()
    cursor.setPosition(30)
    cursor.setPosition(80, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    chosen = view.selected_span()

    view.replace_document(chapters(6))

    assert chosen is not None
    assert view.selected_span() == chosen
    qtbot.waitUntil(view.hasFocus)


def test_more_of_an_article_keeps_its_marks_and_its_room(view: ArticleView) -> None:
    view.show_document(chapters(2))
    colour = theme_of(ThemeChoice.LIGHT).colour("accent")
    view.set_layer(Layer.SENTENCE, Highlights([Highlight(Span(0, 7), Look(colour))]))
    view.set_spacing({}, {2: 100})
    height = view.paragraph_rect(2).top()

    view.replace_document(chapters(4))

    assert view.paragraph_rect(2).top() == height
    rect = view.line_rects(Span(0, 7))[0].center()
    found = view.viewport().grab().toImage().pixelColor(round(view.line_rects(Span(0, 7))[0].right()), round(rect.y()))
    assert found == colour


def test_what_is_shown_of_more_is_what_is_shown_of_all(view: ArticleView) -> None:
    whole = chapters(6)
    view.show_document(chapters(2))
    view.replace_document(whole)
    grown = view.toHtml()

    view.show_document(whole)

    assert grown == view.toHtml()


def test_more_of_an_article_does_not_draw_its_pictures_anew(view: ArticleView, qtbot: QtBot) -> None:
    view.show_document(illustrated(encoded(300, 120), after=1))
    first = wait_for_pictures(view, qtbot)[0]

    view.replace_document(illustrated(encoded(300, 120), after=1, end=encoded(200, 90)))

    assert wait_for_pictures(view, qtbot, 2)[0] is first
    assert len(labels(view)) == 2


def test_a_long_article_is_not_laid_out_whole_when_room_is_kept(view: ArticleView) -> None:
    view.show_document(chapters(300))

    view.set_spacing(dict.fromkeys(range(0, 3000, 30), 20), {1: 50})

    assert 0 < laid_out(view) < 300
    assert view.verticalScrollBar().value() == 0
    assert view.paragraph_rect(1).top() - view.paragraph_rect(0).bottom() > 50


def test_three_megabytes_grow_in_sight(view: ArticleView) -> None:
    view.show_document(chapters(30))
    view.verticalScrollBar().setValue(900)
    offset = view.top_offset()

    view.replace_document(chapters(900))

    assert len(chapters(900).text) > 3_000_000 * 0.95
    assert view.top_offset() == offset
    assert laid_out(view) < 600
