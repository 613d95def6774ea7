"""Every dialog has room for words that are a third longer than in English, and says nothing that has no translation."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QKeySequenceEdit, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_dialogs import ChooseDialog, NameDialog
from reader.gui.bars.actions import build_actions
from reader.gui.highlights.comment_dialog import CommentDialog
from reader.gui.lately.password_dialog import PasswordDialog
from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.settings import Settings
from reader.gui.look.style_sheet import style_sheet_of
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.palette.help_page import HelpPage
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.settings.keys_dialog import KeysDialog
from reader.gui.settings.settings_dialog import SettingsDialog
from reader.gui.shelf.shelf_dialog import ShelfDialog
from reader.gui.type.type_panel import TypePanel
from reader.gui.window.dialogs.about import AboutDialog
from reader.gui.window.dialogs.link_dialog import LinkDialog
from reader.gui.window.dialogs.second_dialog import SecondDialog
from reader.model.correction import Passage, Scope
from reader.model.highlight import Highlight
from reader.model.source import Source
from tests.gui.actor_samples import actor_of
from tests.gui.parts import child

LONGER = 3  # a third is added to every sentence
OWN = {"Deutsch", "English", "Español", "Français", "example.org/article"}  # the same in every language
LETTERS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
MADE: dict[str, Callable[[QWidget], QWidget]] = {
    "settings": lambda window: SettingsDialog(Settings(), window),
    "keys": lambda window: KeysDialog(OwnKeys(), {}, window),
    "type": TypePanel,
    "link": lambda window: LinkDialog("", window),
    "second": SecondDialog,
    "password": lambda window: PasswordDialog(Source.file("/a.pdf"), window),
    "name": lambda window: NameDialog(actor_of("anna"), Scope.ARTICLE, window),
    "choose": lambda window: ChooseDialog("", [actor_of("anna"), actor_of("bert")], Scope.ARTICLE, window),
    "comment": lambda window: CommentDialog(Highlight("1", Passage("")), window),
    "about": AboutDialog,
    "help": lambda window: HelpPage(build_actions(window).values(), window),
    "shelf": lambda window: ShelfDialog(HighlightStore(None), lambda: theme_of(ThemeChoice.LIGHT), window),
}


class Longer(QTranslator):
    """A language with accents on all vowels, a third longer than English."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, sentence: str, _sense: str | None = None, _count: int = -1) -> str | None:
        if not sentence.strip() or ";;" in sentence:
            return None
        parts = re.split(r"(\{\w+\})", sentence)  # with the names of values at the odd places
        words = "".join(part if place % 2 else part.translate(LETTERS) for place, part in enumerate(parts))
        return words + "é" * (len(sentence) // LONGER)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    longer = Longer(qapp)
    before = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet_of(theme_of(ThemeChoice.LIGHT)))
    qapp.installTranslator(longer)
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    yield window
    qapp.removeTranslator(longer)
    qapp.setStyleSheet(before)


def laid_out(dialog: QWidget) -> QWidget:
    """Show a dialog; the panel, a popup, would take the keyboard, and is shown as a part."""
    if isinstance(dialog, TypePanel):
        dialog.setWindowFlags(Qt.WindowType.Widget)
        dialog.adjustSize()
        dialog.window().show()
    dialog.show()
    return dialog


def shown(dialog: QWidget) -> list[QLabel | QAbstractButton]:
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    buttons = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    return [*labels, *buttons]


def is_clipped(part: QLabel | QAbstractButton) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    return part.width() < part.sizeHint().width()


def texts_of(dialog: QWidget) -> list[str]:
    told = [dialog.windowTitle(), *(part.text() for part in shown(dialog))]
    told += [field.placeholderText() for field in dialog.findChildren(QLineEdit)]
    return told + [button.accessibleName() for button in dialog.findChildren(QPushButton)]


def is_english(text: str) -> bool:
    """Tell whether words stand there as the code says them; a place on the disk is no words."""
    return re.search("[a-z]{3}", text) is not None and re.search("[áéíóú]|^[~/]", text) is None


@pytest.mark.parametrize("name", MADE)
def test_no_word_of_a_dialog_is_cut_off_where_words_are_longer(window: QWidget, name: str) -> None:
    dialog = laid_out(MADE[name](window))

    assert [part.text() for part in shown(dialog) if is_clipped(part)] == []


def test_longer_words_of_buttons_leave_room_for_the_new_key(window: QWidget) -> None:
    window.resize(480, 700)
    field = child(laid_out(MADE["keys"](window)), QKeySequenceEdit)

    assert field.width() >= field.sizeHint().width()


@pytest.mark.parametrize("name", MADE)
def test_a_dialog_says_nothing_that_cannot_be_translated(window: QWidget, name: str) -> None:
    dialog = laid_out(MADE[name](window))

    assert {text for text in texts_of(dialog) if is_english(text)} - OWN == set()
