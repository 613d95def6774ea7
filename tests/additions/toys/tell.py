"""Print what the program offers: as JSON, by kind of thing and place, in words that hold the names of the toys."""

import json
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QToolButton, QTreeWidget, QWidget

from reader import cli
from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.settings import Settings
from reader.gui.palette.entries import command_entries
from reader.gui.palette.help_page import help_html
from reader.gui.panes.pane import Pane
from reader.gui.settings.controls import Control
from reader.gui.settings.keys_dialog import KeysDialog
from reader.gui.settings.settings_dialog import SettingsDialog
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.session.worker_process import WorkerProcess
from resources.packages.linux.desktop_files import entry, manual_page_of
from resources.packages.linux.release import Release
from resources.packages.macos.bundle import DOCUMENTS
from resources.packages.windows.file_types import registry_lines

PATIENCE_MS = 120_000  # until the window has been painted and all that follows is there, on a busy machine, too


def main() -> None:
    """Gather and print."""
    told = _told_without_a_window()
    for kind, places in _told_by_a_window().items():
        told.setdefault(kind, {}).update(places)
    sys.stdout.write(json.dumps(told))


def _told_without_a_window() -> dict[str, dict[str, str]]:
    options, page = _printed("--help"), manual_page_of(Release("1.0", 0, "", ()))
    found = json.loads(_printed("article.toy", "--summarizer", "toy", "--sentences", "1", "--only", "text,summary"))
    return {
        "format": {
            "command line": _between(options, "--from", ""),
            "manual page": _between(page, "format of the files", ""),
            "desktop entry": entry(),
            "Windows installer": "\n".join(registry_lines()),
            "macOS bundle": "".join(DOCUMENTS["A toy"]),
            "read": "toy" if found["text"].startswith("One came") else "",
        },
        "method": {
            "command line": _between(options, "--summarizer", "--recognizer"),
            "manual page": _between(page, "summarizer", "recognizer"),
            "used": "toy" if found["summary"]["selected"] == [2] else "",
        },
        "recognizer": {
            "command line": _between(options, "--recognizer", "--sentences"),
            "manual page": _between(page, "recognizer", "sentences"),
        },
        "export": {
            "command line": _between(options, "--format", "--only"),
            "manual page": _between(page, "\\-\\-format", "only"),
            "used": _printed("article.toy", "--format", "toy"),
        },
    }


def _told_by_a_window() -> dict[str, dict[str, str]]:
    application = QApplication([])
    program = Program(application, WorkerProcess(), Path("article.toy"), portable(Path("own"), {}))
    program.open_window(())
    window = program.windows[-1]
    painted = QEventLoop()
    window.painted.connect(painted.quit)
    QTimer.singleShot(PATIENCE_MS, painted.quit)
    painted.exec()
    menus = _menus(window)
    told = {
        "format": {"open dialog": _asked_by(window, QKeySequence.StandardKey.Open)},
        "method": {"menu": _menu_with("LexRank", menus)},
        "recognizer": {"menu": _menu_with("Light", menus)},
        "export": {
            "menu": _menu_with("Markdown", menus),
            "save dialog": _asked_by(window, QKeySequence.StandardKey.Save),
        },
    }
    told["pane"] = {
        "menu": _menu_with("Actors", menus),
        "toolbar": " ".join(button.toolTip() for button in window.findChildren(QToolButton)).casefold(),
        "window": " ".join(pane.objectName() for pane in window.findChildren(Pane)),
    }
    told["action"] = _told_of_actions(window, menus)
    told["setting"] = _told_of_settings(window)
    program.stop()
    return told


def _told_of_actions(window: MainWindow, menus: Iterable[list[str]]) -> dict[str, str]:
    actions = window.actions_by_id
    every = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
    keys = [tree.findItems("*", every) for tree in KeysDialog(OwnKeys(), {}, window).findChildren(QTreeWidget)]
    actions["toy"].trigger()
    return {
        "menu": _menu_with("Card and Sentence", [[text.replace("&", "") for text in menu] for menu in menus]),
        "palette": " ".join(entry.words for entry in command_entries(actions.values())).casefold(),
        "page of help": help_html(actions.values()).casefold(),
        "dialog of keys": " ".join(row.text(0) for rows in keys for row in rows).casefold(),
        "done": " ".join(label.text() for label in window.message_bar.findChildren(QLabel)).casefold(),
    }


def _told_of_settings(window: QWidget) -> dict[str, str]:
    settings = Settings()
    settings.take(b"[General]\ntoy=1\n")
    dialog = SettingsDialog(settings, window)
    return {
        "dialog": " ".join(control.words() for control in dialog.findChildren(Control)),
        "exported file": Settings().exported().decode(),
        "taken from a file": "toy" if b"toy=1" in settings.exported() else "",
    }


def _printed(*arguments: str) -> str:
    with redirect_stdout(StringIO()) as printed, suppress(SystemExit):
        cli.main(["analyze", *arguments])
    return printed.getvalue()


def _between(text: str, start: str, end: str) -> str:
    rest = text[text.rindex(start) if not end else text.index(start) :]
    return rest[: rest.index(end, len(start))] if end else rest


def _menus(window: QWidget) -> list[list[str]]:
    """Return what every menu of a window offers once it is opened; some are made only then."""
    known: list[QMenu] = []
    while new := [menu for menu in window.findChildren(QMenu) if menu not in known]:
        known += new
        for menu in new:
            menu.aboutToShow.emit()
    return [[action.text() for action in menu.actions()] for menu in known]


def _menu_with(name: str, menus: Iterable[list[str]]) -> str:
    return " ".join(text for menu in menus if any(name in each for each in menu) for text in menu).casefold()


def _asked_by(window: QWidget, key: QKeySequence.StandardKey) -> str:
    """Return the kinds of files that a dialog lists, which an action opens; nobody answers it."""
    filters: list[str] = []

    def open_name(*given: object) -> tuple[str, str]:
        filters.extend(map(str, given))
        return "", ""

    def leave(dialog: QFileDialog) -> int:
        filters.extend(dialog.nameFilters())
        return 0

    QFileDialog.getOpenFileName = open_name  # type: ignore[method-assign, assignment]
    QFileDialog.exec = leave  # type: ignore[method-assign, assignment]
    action = next(each for each in window.findChildren(QAction) if each.shortcut() in QKeySequence.keyBindings(key))
    action.setEnabled(True)
    action.trigger()
    return " ".join(filters)


if __name__ == "__main__":
    main()
