"""The dialog of all settings: what it offers, how it is searched, and that it holds at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.settings import Settings, declared
from reader.gui.look.theme import ThemeChoice
from reader.gui.settings.controls import Control
from reader.gui.settings.settings_dialog import SettingsDialog
from tests.gui.parts import child


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    yield window
    window.hide()


def rows(dialog: SettingsDialog) -> dict[str, Control]:
    return {control.setting.key: control for control in dialog.findChildren(Control)}


def test_every_setting_that_is_shown_has_one_row_with_what_it_is_now(parent: QWidget) -> None:
    settings = Settings()
    settings.theme, settings.zoom_percent, settings.has_caret = ThemeChoice.DARK, 150, True
    dialog = SettingsDialog(settings, parent)

    assert set(rows(dialog)) == {each.key for each in declared() if each.shown}
    assert child(rows(dialog)["theme"], QComboBox).currentData() == "dark"
    assert child(rows(dialog)["zoom"], QSlider).value() == 150
    assert child(rows(dialog)["caret"], QCheckBox).isChecked()


def test_what_is_chosen_is_kept_and_told_at_once(parent: QWidget, qtbot: QtBot) -> None:
    settings = Settings()
    dialog = SettingsDialog(settings, parent)

    with qtbot.waitSignal(dialog.changed):
        child(rows(dialog)["caret"], QCheckBox).click()
    with qtbot.waitSignal(dialog.changed):
        child(rows(dialog)["zoom"], QSlider).setValue(170)

    assert settings.has_caret
    assert settings.zoom_percent == 170


def test_words_find_settings_by_their_names_and_by_what_they_may_be(parent: QWidget) -> None:
    dialog = SettingsDialog(Settings(), parent)

    for words, found in (("caret", {"caret"}), ("number of mentions", {"actor_order"}), ("look colours", {"theme"})):
        dialog.findChildren(QLineEdit)[0].setText(words)
        assert {key for key, row in rows(dialog).items() if not row.isHidden()} == found


def test_settings_go_to_another_computer_in_a_file(parent: QWidget, tmp_path: Path) -> None:
    mine, theirs = Settings(), Settings()
    mine.theme, mine.own_keys, mine.window_state = ThemeChoice.SEPIA, OwnKeys({"help": ("F2",)}), b"here"
    theirs.zoom_percent = 300

    SettingsDialog(mine, parent).export_to(tmp_path / "mine.ini")
    SettingsDialog(theirs, parent).import_from(tmp_path / "mine.ini")

    assert (theirs.theme, theirs.own_keys, theirs.zoom_percent) == (mine.theme, mine.own_keys, 100)
    assert theirs.window_state == b""


def test_what_is_no_file_of_settings_changes_nothing(parent: QWidget, tmp_path: Path) -> None:
    settings = Settings()
    settings.zoom_percent = 300
    (tmp_path / "song.ini").write_bytes(b"zoom=loud\ntheme=polka\n\0\xff=")

    dialog = SettingsDialog(settings, parent)
    dialog.import_from(tmp_path / "song.ini")
    dialog.import_from(tmp_path / "missing.ini")

    assert settings.zoom_percent == 300
    assert settings.theme is ThemeChoice.SYSTEM


def test_what_stands_beside_labels_forms_one_column(parent: QWidget) -> None:
    fields = [row.field for row in rows(SettingsDialog(Settings(), parent)).values() if row.field is not None]

    assert len(fields) > 3
    assert len({(field.minimumWidth(), field.maximumWidth()) for field in fields}) == 1
