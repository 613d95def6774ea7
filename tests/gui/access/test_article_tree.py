"""What a screen reader finds on the page: the article block by block, beside the text that has the caret."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from reader.gui.access.article_access import ArticleAccess
from reader.gui.access.article_tree import BlockNode, Page
from reader.gui.access.block_words import BlockWords
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page import text_page
from reader.gui.page.rendering import PageStyle
from reader.model.document import Document, Mark, MarkKind
from reader.model.span import Span
from tests.documents import make_document
from tests.gui.access.samples import ARTICLE, article
from tests.gui.pages import Bench

Role = QAccessible.Role


class Heard:
    """A page, and what a screen reader finds on it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bench = Bench(qtbot)
        self.view = self.bench.page.view
        self.access = ArticleAccess(self.view, BlockWords(self.bench.session).about)
        self.bench.session.document_changed.connect(self.access.renew)
        self.bench.session.document_refined.connect(self.access.renew)

    def show(self, document: Document) -> None:
        """Show an article as it stands."""
        self.view.show_document(document)
        self.access.renew()

    def page(self) -> Page:
        return cast(Page, QAccessible.queryAccessibleInterface(self.view.viewport()))

    def parts(self, role: QAccessible.Role) -> list[QAccessibleInterface]:
        return [part for part in below(self.page()) if part.role() is role]


def below(whole: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(whole.childCount()):
        part = whole.child(place)
        yield part
        yield from below(part)


def names(parts: list[QAccessibleInterface]) -> list[str]:
    return [part.text(QAccessible.Text.Name) for part in parts]


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard(qtbot)


def test_the_article_with_its_caret_is_a_text_and_no_label(heard: Heard) -> None:
    heard.bench.open("The ferry sails again.")

    text = QAccessible.queryAccessibleInterface(heard.view)

    assert text.role() is Role.EditableText
    assert text.state().readOnly


def test_it_is_told_that_a_screen_reader_asks_for_the_article(heard: Heard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heard.access.asked):
        heard.page()


def test_headings_have_their_level(heard: Heard) -> None:
    heard.show(article())

    headings = heard.parts(Role.Heading)
    assert names(headings) == ["A town and its river", "What it cost", "What comes next"]
    levels = [heading.attributesInterface().attributeValue(QAccessible.Attribute.Level) for heading in headings]
    assert levels == [1, 2, 3]


@pytest.mark.parametrize(
    ("role", "count"),
    [(Role.Link, 4), (Role.List, 1), (Role.ListItem, 3), (Role.Table, 1), (Role.Row, 3), (Role.BlockQuote, 1)],
)
def test_links_lists_tables_and_quotes_are_there_as_such(heard: Heard, role: QAccessible.Role, count: int) -> None:
    heard.show(article())

    assert len(heard.parts(role)) == count


def test_the_text_keeps_its_caret_and_its_words(heard: Heard) -> None:
    heard.show(article())
    heard.view.use_caret(True)
    heard.page()

    text = QAccessible.queryAccessibleInterface(heard.view).textInterface()
    text.setCursorPosition(5)
    assert text.cursorPosition() == 5
    assert text.text(0, 6) == "A town"


def test_text_and_parts_are_read_in_the_language_of_the_article(heard: Heard) -> None:
    heard.show(make_document("Das Wasser steigt.", language="de"))

    for each in (QAccessible.queryAccessibleInterface(heard.view), heard.page(), heard.page().child(0)):
        spoken = each.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
        assert spoken.language() is QLocale.Language.German


def test_a_part_knows_where_it_stands_and_what_it_is_part_of(heard: Heard) -> None:
    heard.show(article())
    page = heard.page()

    second = page.child(1)
    assert page.indexOfChild(second) == 1
    assert second.parent() is page
    inside = second.rect().center()
    assert page.rect().contains(inside)
    assert page.childAt(inside.x(), inside.y()) is second
    assert page.child(page.childCount()) is None


def test_what_stands_over_the_page_is_still_there(heard: Heard) -> None:
    heard.bench.read(size=5)

    page = heard.page()
    cards = [part for part in below(page) if part.role() is Role.Button and part.object() is not None]
    assert any(card.text(QAccessible.Text.Name).startswith("Summary line 1 of 5") for card in cards)


def test_a_paragraph_tells_what_is_painted_on_it(heard: Heard) -> None:
    heard.bench.read(size=5)

    first, line = heard.page().child(0), min(heard.bench.session.lines.shown())
    assert line == 0
    told = first.text(QAccessible.Text.Description)
    assert told.startswith("Paragraph 1. Sentence 1: line 1 of 5 of the summary.")
    assert "Sentence 1 supports key point 1." in told
    assert "Actors: Anna" in told


def test_a_screen_reader_that_comes_after_the_article_hears_the_numbers_too(heard: Heard) -> None:
    heard.bench.read(size=5)

    assert BlockWords(heard.bench.session).about(0).startswith("Paragraph 1.")


def test_a_link_is_followed_and_a_place_is_gone_to(heard: Heard, qtbot: QtBot) -> None:
    heard.show(article())
    link, quote = heard.parts(Role.Link)[0], heard.parts(Role.BlockQuote)[0]

    with qtbot.waitSignal(heard.view.link_activated) as followed:
        link.actionInterface().doAction("Press")
    quote.actionInterface().doAction("SetFocus")
    qtbot.waitUntil(lambda: heard.view.textCursor().block().text() == "Nothing is finished yet.")

    assert followed.args == ["https://example.org/bridge"]


def test_the_tree_follows_the_article(heard: Heard) -> None:
    heard.bench.open(ARTICLE)
    before = len(heard.parts(Role.Heading))

    heard.bench.open("One line.")
    gc.collect()

    assert before == 3
    assert names(heard.parts(Role.Paragraph)) == ["One line."]
    assert not heard.parts(Role.Heading)


def test_only_what_is_asked_for_is_made(heard: Heard) -> None:
    heard.show(make_document(*(f"Paragraph {number} says so." for number in range(3000))))
    page = heard.page()

    assert page.childCount() >= 3000
    assert page.child(2999).text(QAccessible.Text.Name) == "Paragraph 2999 says so."
    assert len(living(BlockNode, lambda node: node.shown is page.shown)) == 1


def test_nothing_stays_behind_when_the_page_is_gone(qtbot: QtBot) -> None:
    heard = Heard(qtbot)
    heard.show(article())
    shown = heard.page().shown
    list(below(heard.page()))

    heard.bench.page.deleteLater()
    qtbot.waitSignal(heard.view.destroyed).wait()
    gc.collect()

    assert not living(BlockNode, lambda node: node.shown is shown)


def living(kind: type[BlockNode], is_meant: Callable[[BlockNode], bool]) -> list[BlockNode]:
    return [thing for thing in gc.get_objects() if type(thing) is kind and is_meant(thing)]


def in_french(words: str) -> Document:
    document = make_document(f"He said {words} to all. They left.", "Tout est dit.")
    spans = (Span(8, 8 + len(words)), document.paragraphs[1].span)
    return replace(document, marks=tuple(Mark(span, MarkKind.LANGUAGE, "fr") for span in spans))


def locale_of(part: QAccessibleInterface) -> QLocale:
    return cast(QLocale, part.attributesInterface().attributeValue(QAccessible.Attribute.Locale))


def test_passages_in_another_language_say_which(heard: Heard) -> None:
    heard.show(in_french("tout passe"))

    first, second = heard.parts(Role.Paragraph)
    passage = first.child(0)
    assert passage.text(QAccessible.Text.Name) == "tout passe"
    assert [locale_of(part).language() for part in (first, passage, second)] == [
        QLocale.Language.English,
        QLocale.Language.French,
        QLocale.Language.French,
    ]


def test_the_text_is_in_the_language_of_the_words_at_the_caret(heard: Heard) -> None:
    heard.show(in_french("tout passe"))

    languages = []
    for at in (0, 8, 20, 40):
        heard.view.put_caret(at)
        languages.append(heard.view.locale().language())

    english, french = QLocale.Language.English, QLocale.Language.French
    assert languages == [english, french, english, french]


def test_a_block_far_from_what_is_in_sight_has_its_place_at_once_in_another_size(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_page, "LONG", 3)
    heard.bench.read()
    last = heard.parts(Role.Paragraph)[-1]
    heard.bench.page.set_style(PageStyle(theme_of(ThemeChoice.LIGHT), 1.3))
    assert len(heard.view.paragraphs_set()) < 30

    assert last.rect().height() > 40
    assert last.rect().top() > heard.view.height()
