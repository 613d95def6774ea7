"""The window speaks another language, or stays as it is where a sentence has no translation."""

import pickle
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from reader.gui.margin.opening_line import origins
from reader.gui.tongue.language import Language
from reader.gui.tongue.words import counted, translated
from reader.message import Message
from reader.message import counted as message_counted
from reader.model.document import Document, Metadata
from tests.gui.tongue.speech import heard


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with heard(qapp, Language.GERMAN):
        yield


@pytest.mark.usefixtures("german")
def test_what_a_widget_and_a_table_say_is_translated() -> None:
    assert QObject().tr("Settings") == "Einstellungen"
    assert QCoreApplication.translate("Actions", "&Open…") == "Ö&ffnen…"


@pytest.mark.usefixtures("german")
def test_what_has_no_translation_stays_english() -> None:
    assert QObject().tr("Nobody says this.") == "Nobody says this."


@pytest.mark.usefixtures("german")
def test_qts_own_words_and_dates_are_translated(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Discard)
    qtbot.addWidget(box)

    assert box.button(QDialogButtonBox.StandardButton.Discard).text().replace("&", "") == "Verwerfen"
    assert QLocale().monthName(3) == "März"


@pytest.mark.usefixtures("german")
def test_the_day_of_an_article_is_written_as_germans_write_it() -> None:
    document = Document("", (), metadata=Metadata(published="2024-03-05"))

    assert origins(document) == ("5. März 2024",)


@pytest.mark.usefixtures("german")
def test_a_message_of_the_core_is_said_with_its_values() -> None:
    message = Message("“{name}” could not be opened: {reason}", name="a {b}.txt", reason=Message("Undo"))

    assert message == "“a {b}.txt” could not be opened: Undo"
    assert translated(message) == "„a {b}.txt“ konnte nicht geöffnet werden: Rückgängig"
    assert translated("Undo") == "Rückgängig"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("number", "words"), [(0, "0 Zeilen"), (1, "1 Zeile"), (2, "2 Zeilen")])
def test_a_number_is_said_in_its_form(number: int, words: str) -> None:
    assert counted("{count} line", "{count} lines", number) == words
    assert translated(pickle.loads(pickle.dumps(message_counted("{count} line", "{count} lines", number)))) == words


def test_french_counts_nothing_as_one(qapp: QApplication) -> None:
    with heard(qapp, Language.FRENCH):
        said = [counted("{count} word", "{count} words", number) for number in (0, 1, 2)]

    assert said == ["0 mot", "1 mot", "2 mots"]


@pytest.mark.parametrize(("number", "words"), [(0, "0 words"), (1, "1 word"), (2, "2 words")])
def test_english_needs_no_catalog_to_count(number: int, words: str) -> None:
    assert counted("{count} word", "{count} words", number) == words


def test_english_installs_nothing(qapp: QApplication) -> None:
    with heard(qapp, Language.ENGLISH) as installed:
        assert installed == []
        assert QObject().tr("Settings") == "Settings"
