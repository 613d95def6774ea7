"""The page that says what this is and where things are."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.gui.window.dialogs import about
from reader.gui.window.dialogs.about import AboutDialog
from reader.locations import locations


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def button_of(dialog: AboutDialog, label: str) -> QPushButton | None:
    return next((each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == label), None)


def test_version_and_places_are_shown(parent: QWidget) -> None:
    dialog = AboutDialog(parent)

    labels = dialog.findChildren(QLabel)
    assert any(__version__ in label.text() for label in labels)
    told = {label.toolTip() for label in labels}
    assert {str(locations().settings_file), str(locations().shelf_file), str(locations().crash_reports)} <= told


def test_a_long_path_is_shortened_and_its_tool_tip_whole(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/" + "long/" * 60)

    dialog = AboutDialog(parent)

    whole = str(locations().settings_file)
    label = next(label for label in dialog.findChildren(QLabel) if label.toolTip() == whole)
    assert "…" in label.text()
    assert dialog.sizeHint().width() < 700


def test_the_details_are_copied_for_a_report(parent: QWidget) -> None:
    button = button_of(AboutDialog(parent), "Copy Details")
    assert button is not None

    button.click()

    copied = QGuiApplication.clipboard().text()
    assert f"Glance Reader: {__version__}" in copied
    assert f"settings: {locations().settings_file}" in copied


def test_licences_are_offered_where_they_travel_along(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    monkeypatch.setattr(about, "notices_file", lambda: None)
    assert button_of(AboutDialog(parent), "Licences") is None
    monkeypatch.setattr(about, "notices_file", lambda: tmp_path / "notices.txt")

    button = button_of(AboutDialog(parent), "Licences")
    assert button is not None
    button.click()

    assert [url.toLocalFile() for url in shown] == [str(tmp_path / "notices.txt")]
