"""Who said what: the list of all quotations beside that of the actors."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_rows import paint_elided
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.model.analysis import Analysis
from reader.model.annotation import Quotation
from tests.gui.actor_samples import ARTICLE, analysis_of, place_of
from tests.gui.pane_desk import Desk
from tests.gui.played import find, show

OFFICIAL = Quotation(place_of("were friends"), None, place_of("Nobody from Acme"), None, direct=False)
NAMELESS = Quotation(place_of("Carl slept"), None, None, None, direct=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    found = Desk(qtbot)
    analysis = analysis_of()
    find(found.session, replace(analysis, quotations=(NAMELESS, *(analysis.quotations or ()), OFFICIAL)))
    found.pane.enter_said()
    return found


def quoted(desk: Desk) -> list[str]:
    model = desk.quoted.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def notes(desk: Desk) -> set[str]:
    return {label.text() for label in desk.pane.findChildren(QLabel) if label.isVisible()}


def test_every_quotation_is_listed_in_the_order_of_the_text_with_who_said_it(desk: Desk) -> None:
    assert quoted(desk) == [
        "Paragraph 1: Anna Smith · indirect: the river would rise",
        "Paragraph 2: Anna Smith · direct: “It will rise,”",
        "Paragraph 3: Nobody from Acme · indirect: were friends",
        "Paragraph 3: speaker not named · direct: Carl slept",
    ]
    assert desk.pane.tabs() == ("Actors 4", "Quotations 4")


def test_a_press_on_a_quotation_goes_to_its_words(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.quoted.visualRect(desk.quoted.model().index(3, 0)).isValid())
    point = desk.quoted.visualRect(desk.quoted.model().index(3, 0)).center()

    qtbot.mouseClick(desk.quoted.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert desk.gone_to == [NAMELESS.span]
    assert desk.quoted.isVisible()


@pytest.mark.parametrize(("width", "note"), [(150, ""), (400, " · indirect")])
def test_who_speaks_has_the_room_of_how_it_was_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, width: int, note: str
) -> None:
    drawn = list[str]()

    def record(painter: QPainter, place: QRect, text: str) -> QRect:
        drawn.append(text)
        return paint_elided(painter, place, text)

    monkeypatch.setattr("reader.gui.dossier.delegate.paint_elided", record)
    desk.quoted.setFixedWidth(width)
    desk.quoted.grab()

    assert drawn[drawn.index("Nobody from Acme") + 1] == note


@pytest.mark.parametrize(
    ("words", "count"), [("smith", 2), ("SMITH", 2), ("not named", 1), ("friends", 1), ("from acme", 1), ("zzz", 0)]
)
def test_the_filter_finds_speakers_and_words(desk: Desk, words: str, count: int) -> None:
    desk.filter.setText(words)

    assert len(quoted(desk)) == count
    assert ("No quotation matches the filter above." in notes(desk)) == (count == 0)


def test_the_key_leads_to_the_quotations_and_back_to_the_actors(desk: Desk) -> None:
    assert desk.quoted.isVisible()
    assert not desk.rows.isVisible()
    assert desk.quoted.hasFocus()

    desk.pane.enter_said()

    assert desk.rows.isVisible()
    assert not desk.quoted.isVisible()


def test_a_dossier_is_left_for_the_quotations(desk: Desk) -> None:
    desk.open("anna")

    desk.pane.enter_said()

    assert desk.quoted.isVisible()


def test_the_right_button_asks_who_says_it(desk: Desk, qtbot: QtBot) -> None:
    desk.quoted.setCurrentIndex(desk.quoted.model().index(2, 0))

    with qtbot.waitSignal(desk.pane.quotation_menu_requested) as asked:
        QApplication.sendEvent(desk.quoted, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))

    assert asked.args is not None
    assert asked.args[0] == OFFICIAL


def test_a_text_in_which_nobody_speaks_says_so(desk: Desk) -> None:
    find(desk.session, Analysis(ARTICLE.digest, actors=(), quotations=()))

    assert "Nobody is quoted in this text." in notes(desk)


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_list_can_be_drawn(desk: Desk, theme: ThemeChoice) -> None:
    desk.pane.set_theme(theme_of(theme))

    assert not desk.pane.grab().isNull()


def test_escape_empties_the_filter_first(desk: Desk, qtbot: QtBot) -> None:
    desk.filter.setText("Smith")

    qtbot.keyClick(desk.filter, Qt.Key.Key_Escape)

    assert desk.filter.text() == ""
    assert len(quoted(desk)) == 4


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("tr", "None were found; the language of this text is not read here."),
        ("xx", "None were found; the language of this text is not read here."),
        ("en", "No people, organisations or places were found."),
    ],
)
def test_a_text_that_was_not_searched_for_actors_is_not_said_to_have_none(desk: Desk, language: str, note: str) -> None:
    desk.pane.show_tab(0)
    show(desk.session, replace(ARTICLE, language=language))

    find(desk.session, Analysis(ARTICLE.digest, actors=(), quotations=()))

    assert note in notes(desk)


def test_a_text_in_a_language_that_is_not_read_is_not_said_to_quote_nobody(desk: Desk) -> None:
    show(desk.session, replace(ARTICLE, language="ar"))

    find(desk.session, Analysis(ARTICLE.digest, actors=(), quotations=()))

    assert "None were found; the language of this text is not read here." in notes(desk)
