import re
from html import escape

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.gui.bars.action_keys import set_keys
from reader.gui.bars.actions import ActionId, build_actions
from reader.gui.look.own_keys import OwnKeys
from reader.gui.palette.entries import Entry, command_entries, hit_entries, matching, place_entries
from reader.gui.palette.help_page import help_html
from reader.model.analysis import Analysis
from reader.model.document import ParagraphKind
from reader.model.span import Span
from reader.session.findings import Findings
from tests.documents import make_document

DOCUMENT = make_document((ParagraphKind.HEADING, "The old harbour"), "The boats are sold.", "Nobody objected.")
ENTRIES = [Entry("Find", "Edit"), Entry("Find Next", "Edit"), Entry("Back", "Go"), Entry("Zoom In", "View")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Find", "Find Next", "Back", "Zoom In"]),
        ("find", ["Find", "Find Next"]),
        ("nex fin", ["Find Next"]),
        ("IN", ["Zoom In", "Find", "Find Next"]),
        ("zzz", []),
    ],
)
def test_words_find_what_holds_all_of_them_and_what_begins_with_them_first(words: str, found: list[str]) -> None:
    assert [entry.words for entry in matching(ENTRIES, words, DOCUMENT)] == found


def test_a_number_means_its_paragraph() -> None:
    found = matching(ENTRIES, "2", DOCUMENT)

    assert [entry.place for entry in found] == [DOCUMENT.paragraphs[2].span]
    assert matching(ENTRIES, "77", DOCUMENT) == []


def test_every_hit_is_listed_in_its_words_with_its_paragraph() -> None:
    start = DOCUMENT.text.index("boats")

    entries = list(hit_entries(DOCUMENT, [Span(start, start + 5)]))

    assert [(entry.words, entry.keys, entry.place) for entry in entries] == [
        ("The boats are sold.", "¶ 1", Span(start, start + 5))
    ]


@pytest.mark.parametrize("length", [40, 200])
def test_a_hit_is_shown_among_whole_words(length: int) -> None:
    document = make_document(f"{'Fishermen landed. ' * length}boats{' are mended here' * length}")
    start = document.text.index("boats")

    entry = next(hit_entries(document, [Span(start, start + 5)]))

    assert entry.hit is not None
    assert entry.hit.of(entry.words) == "boats"
    assert set(re.findall(r"\w+", entry.words)) <= {"Fishermen", "landed", "boats", "are", "mended", "here"}


def test_headings_can_be_gone_to() -> None:
    places = list(place_entries(Findings(DOCUMENT, Analysis(DOCUMENT.digest))))

    assert [entry.words for entry in places] == ["The old harbour"]


def test_what_cannot_be_done_now_is_not_offered(qtbot: QtBot) -> None:
    owner = QObject()
    actions = build_actions(owner)
    actions[ActionId.SAVE].setEnabled(False)

    words = [entry.words for entry in command_entries(actions.values())]

    assert "Save As" not in words
    assert "Open" in words
    assert not any("&" in each for each in words)


def test_single_letters_can_be_taken_from_all_actions_and_given_back(qtbot: QtBot) -> None:
    owner = QObject()
    actions = build_actions(owner)
    before = {name: action.shortcuts() for name, action in actions.items()}

    set_keys(actions, OwnKeys(), has_letters=False)
    left = [key.toString() for action in actions.values() for key in action.shortcuts()]
    set_keys(actions, OwnKeys(), has_letters=True)

    assert all(len(key.removeprefix("Shift+")) > 1 for key in left)
    assert "F7" in left
    assert {name: action.shortcuts() for name, action in actions.items()} == before


def test_the_page_of_help_names_the_corner_of_a_comment() -> None:
    assert "Corner at the end of a highlight" in help_html(())


def test_the_page_of_help_names_every_key(qtbot: QtBot) -> None:
    owner = QObject()
    actions = build_actions(owner)

    page = help_html(actions.values())

    keys = [key.toString() for action in actions.values() for key in action.shortcuts()]
    assert [key for key in keys if escape(key) not in page] == []
