"""The summary in place of the article: read, copied, left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from reader.gui.summary.summary_page import SummaryPage
from reader.model.annotation import Concern, Doubt, DoubtKind, Evidence, KeyPoint, KeyPoints, Origin, Support, Verdict
from tests.gui.pages import Bench
from tests.gui.played import find


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot)
    bench.read(size=3)
    return bench


def shown(bench: Bench) -> SummaryPage:
    bench.page.show_summary_only(True)
    (page,) = bench.page.findChildren(SummaryPage)
    return page


def test_the_summary_stands_in_place_of_the_article_until_it_is_left(bench: Bench) -> None:
    told: list[bool] = []
    bench.page.summary_only_shown.connect(told.append)

    page = shown(bench)

    assert page.isVisible()
    assert not bench.page.view.isVisible()
    text = page.toPlainText()
    for sentence in bench.session.lines.shown():
        assert bench.session.document.text_of(bench.session.document.sentences[sentence].span) in text
    assert "¶ 1" in text
    bench.page.show_summary_only(False)
    assert bench.page.view.isVisible()
    assert not page.isVisible()
    assert told == [True, False]


def test_points_have_the_bullets_of_the_article(bench: Bench) -> None:
    page = shown(bench)
    style = bench.page.view.style_of_page()
    image = page.viewport().grab().toImage()
    label = page.document().find("Key points").block()
    first = label.next().layout()
    baseline = first.position().y() + first.lineAt(0).ascent()

    ratio = image.devicePixelRatio()
    left = first.boundingRect().translated(first.position()).left()
    x, y = left - style.body_size * 0.75, baseline - style.body_size * 0.28

    assert image.pixelColor(round(x * ratio), round(y * ratio)) == style.theme.colour("accent")
    assert "•" not in page.toPlainText()


def test_a_point_of_the_authors_says_what_the_text_says_instead(bench: Bench) -> None:
    document = bench.session.document
    doubt = Doubt(document.sentences[0].span, DoubtKind.NEGATION, document.sentences[1].span, Concern.NEGATION)
    points = tuple(
        KeyPoint(document.sentences[0].span, 0.5, Support.PARTIAL, evidence, doubts=(doubt,), verdict=Verdict.ABSENT)
        for evidence in ((Evidence(1, 0.5),), ())
    )
    find(bench.session, replace(bench.session.analysis, key_points=KeyPoints(Origin.AUTHOR, points)))

    text = shown(bench).toPlainText()

    assert "The author’s key points" in text
    assert text.count("The text says nothing of it") == text.count("The text says the opposite: “Bert listened") == 2


def test_it_follows_the_length(bench: Bench) -> None:
    page = shown(bench)
    before = len(page.toPlainText())

    bench.session.set_size(6)

    assert len(page.toPlainText()) > before


def test_the_number_of_a_paragraph_leads_there(bench: Bench) -> None:
    page = shown(bench)
    numbers = page.toHtml().count('href="#')

    page.anchorClicked.emit(QUrl(f"#{numbers - 1}"))

    assert bench.page.view.isVisible()
    assert bench.session.selection.sentence == bench.session.lines.shown()[-1]


def test_whatever_is_gone_to_is_shown_in_the_article(bench: Bench) -> None:
    shown(bench)

    bench.page.reveal(bench.session.document.paragraphs[4].span)

    assert not bench.page.is_summary_only


def test_all_of_it_is_copied_or_what_is_selected(bench: Bench) -> None:
    page = shown(bench)

    bench.page.copy()

    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("KEY POINTS (")
    assert "(¶ 1)" in data.text()
    assert "<li>" in data.html()
    assert "<small>¶ 1</small>" in data.html()
    page.moveCursor(QTextCursor.MoveOperation.Start)
    page.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    bench.page.copy()
    assert QGuiApplication.clipboard().text().strip() == "Key"


def test_another_article_is_shown_as_it_is(bench: Bench) -> None:
    page = shown(bench)

    bench.read("Another article. It has two sentences.")

    assert not page.isVisible()


def test_it_says_why_there_is_nothing_to_read(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.open("A short text. It has two sentences.")

    assert "The summary is not there yet." in shown(bench).toPlainText()
