"""What is chosen in the dialogs of settings and keys holds in the window at once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QKeySequenceEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.look.theme import ThemeChoice
from reader.gui.settings.controls import Control
from reader.gui.settings.keys_dialog import KeysDialog
from reader.gui.settings.settings_dialog import SettingsDialog
from reader.gui.start.program import Program
from tests.gui.desks import SEED, opened
from tests.gui.parts import child

TWICE = 2


def test_settings_hold_at_once(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.actions_by_id[ActionId.SETTINGS].trigger()
    dialog = child(window, SettingsDialog)
    rows = {control.setting.key: control for control in dialog.findChildren(Control)}

    child(rows["zoom"], QSlider).setValue(180)
    themes = child(rows["theme"], QComboBox)
    themes.setCurrentIndex(themes.findData("dark"))
    themes.activated.emit(themes.currentIndex())

    qtbot.waitUntil(lambda: window.page.view.style_of_page().zoom == 1.8)
    qtbot.waitUntil(lambda: window.page.view.style_of_page().theme.is_dark)
    assert program.settings.theme is ThemeChoice.DARK
    dialog.close()


def test_settings_hold_in_all_windows(program: Program, qtbot: QtBot) -> None:
    other, window = opened(program, SEED, qtbot), opened(program, SEED, qtbot)
    window.actions_by_id[ActionId.SETTINGS].trigger()
    dialog = child(window, SettingsDialog)
    rows = {control.setting.key: control for control in dialog.findChildren(Control)}

    child(rows["zoom"], QSlider).setValue(180)
    child(rows["cross_margin"], QCheckBox).click()

    qtbot.waitUntil(lambda: other.page.view.style_of_page().zoom == 1.8)
    qtbot.waitUntil(lambda: other.page.view.style_of_page().is_margin_crossed)
    dialog.close()


def test_a_new_theme_styles_each_widget_but_twice(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    styled = Styled()
    deep = max(window.findChildren(QWidget), key=depth)
    deep.installEventFilter(styled)

    program.set_theme(ThemeChoice.DARK)

    assert depth(deep) > TWICE
    assert styled.times == TWICE  # without a style sheet, and with the new one


class Styled(QObject):
    """Counts how often a widget is told of a new style."""

    times = 0

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return depth(parent) + 1 if parent is not None else 0


def test_a_key_of_the_readers_own_holds_at_once(program: Program, qtbot: QtBot) -> None:
    window = opened(program, None, qtbot)
    window.actions_by_id[ActionId.KEYS].trigger()
    dialog = child(window, KeysDialog)
    dialog.choose(ActionId.HELP)
    child(dialog, QKeySequenceEdit).setKeySequence(QKeySequence("F2"))

    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Set").click()

    assert window.actions_by_id[ActionId.HELP].shortcut().toString() == "F2"
    assert program.settings.own_keys.rows == {"help": ("F2",)}
    dialog.close()
