"""The menu of the brief: parts that can be left out, and the templates of the reader's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.brief_menu import BriefMenu
from reader.gui.look.settings import Settings
from reader.locations import templates_beside


class Desk:
    """The menu of a window with settings in a file, after it was opened."""

    def __init__(self, qtbot: QtBot, path: Path | None) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.menu = BriefMenu(Settings(path), self.window)
        self.chosen: list[Path] = []
        self.failed: list[str] = []
        self.menu.template_chosen.connect(self.chosen.append)
        self.menu.failed.connect(self.failed.append)

    def actions(self) -> dict[str, QAction]:
        self.menu.aboutToShow.emit()
        return {action.text(): action for action in self.menu.actions() if not action.isSeparator()}


def test_a_part_that_is_unchecked_is_left_out(qtbot: QtBot) -> None:
    desk = Desk(qtbot, None)

    desk.actions()["When"].trigger()

    assert desk.menu.left_out() == {"When"}
    assert not desk.actions()["When"].isChecked()


def test_each_template_is_offered_by_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    folder = templates_beside(settings)
    folder.mkdir()
    (folder / "mine & yours.md").write_text("$title")
    desk = Desk(qtbot, settings)

    desk.actions()["Save by “mine && yours.md”…"].trigger()

    assert desk.chosen == [folder / "mine & yours.md"]


def test_the_folder_is_shown_with_a_template_to_begin_with(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    settings = tmp_path / "settings.ini"
    desk = Desk(qtbot, settings)

    desk.actions()["&Templates of Your Own…"].trigger()

    assert shown == [QUrl.fromLocalFile(str(templates_beside(settings)))]
    assert "Save by “example.md”…" in desk.actions()


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    templates_beside(settings).write_text("no folder")
    desk = Desk(qtbot, settings)

    desk.actions()["&Templates of Your Own…"].trigger()

    assert len(desk.failed) == 1
    assert str(templates_beside(settings)) in desk.failed[0]


def test_without_a_file_of_settings_there_are_no_templates(qtbot: QtBot) -> None:
    assert [words for words in Desk(qtbot, None).actions() if "emplate" in words] == []
