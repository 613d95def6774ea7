import re
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from reader.gui.look.faces import Writing
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page import rendering
from reader.gui.page.rendering import PageStyle, style_sheet, to_html
from reader.gui.text.reserved_characters import in_one_block
from reader.gui.text.utf16 import Utf16Map
from reader.model.document import Document, Mark, MarkKind, Paragraph, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document
from tests.growing import MOST, growth

TRAPS = [
    "two  spaces   kept", "tab\there", "no\u00a0break", "😀 Putin 😀😀", "line\nbreak\u2028more\u2029end",
    "\u0000\ufdd0 \ud800", "a &amp; <b>", "שלום עולם", "  lead", "trail  ", "soft\u00adhyphen\u200b\ufeff", "e\u0301",
]  # fmt: skip


@pytest.mark.parametrize("kind", list(ParagraphKind))
def test_one_paragraph_is_one_block_of_the_same_length(qtbot: QtBot, kind: ParagraphKind) -> None:
    document = make_document(*((kind, text) for text in TRAPS))
    browser = QTextBrowser()
    qtbot.addWidget(browser)

    browser.document().setDefaultStyleSheet(style_sheet(PageStyle(theme_of(ThemeChoice.LIGHT))))
    browser.setHtml(to_html(document))

    blocks = browser.document()
    assert blocks.blockCount() == len(TRAPS)
    for number, text in enumerate(TRAPS):
        assert blocks.findBlockByNumber(number).length() - 1 == Utf16Map(text).to_qt(len(text))


def test_marks_change_the_look_and_not_the_text(qtbot: QtBot) -> None:
    text = "A bold and linked word."
    marks = (Mark(Span(2, 6), MarkKind.STRONG), Mark(Span(4, 17), MarkKind.LINK, "https://example.org/?a=1&b=2"))
    document = Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),), marks=marks)
    browser = QTextBrowser()
    qtbot.addWidget(browser)

    browser.setHtml(to_html(document))

    assert browser.document().firstBlock().text() == text
    assert "https://example.org/?a=1&amp;b=2" in browser.toHtml()


def test_struck_raised_and_lowered_words_look_it_and_stay_the_text(qtbot: QtBot) -> None:
    text = "twelve nine 4th Tmax said[1] or³"
    places = ((0, 6, "STRUCK"), (13, 15, "RAISED"), (17, 20, "LOWERED"), (25, 28, "NOTE_SIGN"), (31, 32, "NOTE_SIGN"))
    marks = tuple(Mark(Span(start, end), MarkKind[name]) for start, end, name in places)
    document = Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),), marks=marks)
    browser = QTextBrowser()
    qtbot.addWidget(browser)

    browser.setHtml(to_html(document))

    def look(offset: int) -> tuple[bool, QTextCharFormat.VerticalAlignment]:
        cursor = QTextCursor(browser.document())
        cursor.setPosition(offset + 1)
        return cursor.charFormat().fontStrikeOut(), cursor.charFormat().verticalAlignment()

    on_line, above, below = (
        QTextCharFormat.VerticalAlignment[f"Align{name}"] for name in ("Normal", "SuperScript", "SubScript")
    )
    assert browser.document().firstBlock().text() == text
    assert look(0) == (True, on_line)
    assert [look(offset) for offset in (13, 17, 25)] == [(False, above), (False, below), (False, above)]
    assert look(31) == (False, on_line)


def test_of_all_characters_only_those_that_qt_cannot_keep_are_changed() -> None:
    changed = {code for code in range(sys.maxunicode + 1) if in_one_block(chr(code)) != chr(code)}

    breaks = {0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2029}
    controls = {*range(0x09), *range(0x0E, 0x20)}
    assert changed == breaks | controls | {*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF} | {*range(0xD800, 0xE000)}


@pytest.mark.usefixtures("qapp")
def test_what_is_inset_is_so_where_its_lines_begin() -> None:
    blocks = QTextDocument()
    blocks.setDefaultStyleSheet(style_sheet(PageStyle(theme_of(ThemeChoice.LIGHT))))
    blocks.setHtml('<p dir="ltr" class="item1">One</p><p dir="rtl" class="item1">واحد</p>')

    first, second = (blocks.findBlockByNumber(number).blockFormat() for number in (0, 1))

    assert (first.leftMargin(), second.rightMargin()) == (24, 24)
    assert max(first.rightMargin(), second.leftMargin()) <= 1


def test_the_title_is_nearer_to_the_text_where_letters_are_large_and_beside_another_article() -> None:
    def share(style: PageStyle) -> float:
        sizes = dict(re.findall(r"p\.(\w+){[^}]*font-size:(\d+)px", style_sheet(style)))
        return int(sizes["title"]) / int(sizes["body"])

    usual = PageStyle(theme_of(ThemeChoice.LIGHT))

    assert 1 < share(replace(usual, zoom=3.0)) < 1.35 < share(usual)
    assert 1 < share(replace(usual, is_one_of_two=True)) < 1.35
    assert share(replace(usual, zoom=0.8)) == pytest.approx(share(usual), abs=0.1)


def test_a_passage_in_another_writing_has_its_face(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "family_for", lambda writing, **_: f"Face {writing}" if writing else "")
    document = make_document("One word 直骨 here, un mot there.")
    marks = (Mark(Span(9, 11), MarkKind.LANGUAGE, "ja"), Mark(Span(18, 24), MarkKind.LANGUAGE, "fr"))

    shown = QTextDocument()
    shown.setHtml(to_html(replace(document, marks=marks)))

    cursor = QTextCursor(shown)
    families = []
    for at in (3, 10, 20):
        cursor.setPosition(at)
        families.append((cursor.charFormat().fontFamilies() or [""])[0])
    assert families == ["", "Face JP", ""]


def test_an_article_has_the_face_of_its_writing_behind_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "family_for", lambda writing, **_: f"Face {writing}" if writing else "")

    sheet = style_sheet(PageStyle(theme_of(ThemeChoice.LIGHT)), Writing.JAPANESE)

    assert "'Face JP'" in sheet
    assert "Face" not in style_sheet(PageStyle(theme_of(ThemeChoice.LIGHT)))


def test_many_marks_in_one_paragraph_are_set_in_steps_that_grow_as_they_do() -> None:
    def work(number: int) -> Callable[[], str]:
        marks = tuple(Mark(Span(at, at + 1), MarkKind.EMPHASIS) for at in range(0, 2 * number, 2))
        paragraph = Paragraph(Span(0, 2 * number), ParagraphKind.BODY)
        return partial(to_html, Document("w " * number, (paragraph,), marks=marks))

    assert growth(work, 200) < MOST
