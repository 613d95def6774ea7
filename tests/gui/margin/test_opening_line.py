"""The opening of an article: what is told under its title, and what stands before the key points."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.margin.opening_line import OpeningLine, origins
from reader.gui.margin.points_place import first_of_text
from reader.gui.page.rendering import PageStyle
from reader.model.document import Document, Image, Metadata, ParagraphKind
from tests.documents import make_document

TITLE, BYLINE, BODY = ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.BODY
FULL = Metadata(title="Harbour", byline="Ina Moor", site="The Quay", published="2024-03-05T08:00")


def with_metadata(metadata: Metadata, *paragraphs: tuple[ParagraphKind, str]) -> Document:
    made = make_document(*paragraphs)
    return Document(made.text, made.paragraphs, metadata=metadata)


def test_what_the_text_does_not_say_is_told() -> None:
    document = with_metadata(FULL, (TITLE, "Harbour"), (BODY, "The boats are sold."))

    assert origins(document) == ("Ina Moor", "The Quay", "5 March 2024")


def test_what_the_byline_says_is_not_told_again() -> None:
    document = with_metadata(FULL, (TITLE, "Harbour"), (BYLINE, "By Ina Moor, 5 March 2024"), (BODY, "Boats."))

    assert origins(document) == ("The Quay",)


def test_authors_whose_names_bear_signs_of_notes_are_not_told_again() -> None:
    byline = "Ina Moor\N{SUPERSCRIPT ONE} and Lars Brook\N{SUPERSCRIPT TWO}"
    document = with_metadata(
        Metadata(byline="Ina Moor, Lars Brook"), (TITLE, "Harbour"), (BYLINE, byline), (BODY, "A.")
    )

    assert origins(document) == ()


@pytest.mark.parametrize("published", ["last week", "", "2024-13-45"])
def test_a_date_that_is_none_is_left_out(published: str) -> None:
    document = with_metadata(Metadata(published=published), (BODY, "Boats."))

    assert origins(document) == ()


@pytest.mark.parametrize(
    ("kinds", "place"),
    [
        ((BODY,), 0),
        ((TITLE, BODY), 1),
        ((TITLE, ParagraphKind.HEADING, BYLINE, BYLINE, BODY), 4),
        ((TITLE, ParagraphKind.HEADING, BODY), 1),
        ((TITLE, ParagraphKind.CAPTION, ParagraphKind.STANDFIRST, BYLINE, ParagraphKind.CAPTION, BODY), 5),
        ((TITLE, ParagraphKind.TABLE, BODY, BYLINE), 1),
        ((TITLE,), None),
    ],
)
def test_key_points_stand_before_the_first_text_and_after_who_wrote_it(
    kinds: tuple[ParagraphKind, ...], place: int | None
) -> None:
    assert first_of_text(make_document(*((kind, "Words of this.") for kind in kinds))) == place


def test_key_points_stand_above_the_picture_with_which_the_text_begins() -> None:
    kinds = (TITLE, ParagraphKind.CAPTION, BYLINE, ParagraphKind.CAPTION, ParagraphKind.CAPTION, BODY)
    document = make_document(*((kind, "Words of this.") for kind in kinds))

    assert first_of_text(replace(document, images=(Image(b"", 1), Image(b"", 3)))) == 3


@pytest.mark.parametrize(("words", "is_at_right"), [("The boats are sold.", False), ("بيعت القوارب كلها.", True)])
def test_the_line_stands_where_lines_begin(qtbot: QtBot, words: str, is_at_right: bool) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    line = OpeningLine(parent)

    line.show_document(with_metadata(FULL, (BODY, words)), PageStyle(theme_of(ThemeChoice.LIGHT)))

    assert bool(line.alignment() & Qt.AlignmentFlag.AlignRight) is is_at_right
    assert line.alignment() & Qt.AlignmentFlag.AlignAbsolute  # or Qt turns round where words that run to the left stand


def test_the_words_of_an_article_are_counted_once_whatever_its_size(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent, document, counted = QWidget(), make_document("One two. Three."), list[Document]()
    qtbot.addWidget(parent)
    line = OpeningLine(parent)

    def count(document: Document) -> int:
        counted.append(document)
        return 3

    monkeypatch.setattr("reader.gui.margin.opening_line.minutes_of", count)

    for zoom in (1.0, 1.2):
        line.show_document(document, PageStyle(theme_of(ThemeChoice.LIGHT), zoom))
        line.show_length(document, PageStyle(theme_of(ThemeChoice.LIGHT), zoom))

    assert counted == [document]
    assert line.text() == "3 minutes to read"


def test_the_time_of_a_book_is_told_in_hours(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent, document = QWidget(), make_document("One two. Three.")
    qtbot.addWidget(parent)
    line = OpeningLine(parent)
    monkeypatch.setattr("reader.gui.margin.opening_line.minutes_of", lambda _document: 3128)

    line.show_length(document, PageStyle(theme_of(ThemeChoice.LIGHT), 1.0))

    assert line.text() == "52 hours to read"


def test_parts_of_a_line_that_runs_to_the_left_do_not_turn_each_other_round(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    line = OpeningLine(parent)

    line.show_document(with_metadata(FULL, (BODY, "بيعت القوارب كلها.")), PageStyle(theme_of(ThemeChoice.LIGHT)))

    assert line.text() == "\u200f\u2068Ina Moor\u2069 · \u2068The Quay\u2069 · \u20685 March 2024\u2069"
