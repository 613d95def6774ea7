"""The ways out of the shelf and into it: a folder of Markdown files, lists of links of other programs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from reader.jobs import Carriage
from reader.shelf.shelved import Carried
from reader.storage.shared_file import Trouble

CONTEXT = "Shelf"


class CarryButton(QPushButton):
    """Asks for a folder or a file, and tells what is wished with it."""

    wished = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("More"))
        self.setAutoDefault(False)
        menu = QMenu(self)
        for carriage, name in _names().items():
            menu.addAction(name).setData(carriage)
        menu.triggered.connect(self._on_chosen)
        self.setMenu(menu)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        carriage = Carriage(action.data())
        title = action.text().replace("&", "").rstrip("…")
        if carriage is Carriage.BRING_IN_LINKS:
            kinds = self.tr("Bookmarks and lists of links (*.html *.htm *.csv *.opml *.xml);;All files (*)")
            chosen, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        else:
            chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.wished.emit(carriage, Path(chosen))


def words_for(carriage: Carriage, answer: object, reason: str = "") -> str:
    """Return in one sentence what became of it; `reason` says why nothing did."""
    if isinstance(answer, Trouble):
        return _tr("This could not be done ({reason}).").format(
            reason=reason or answer.reason or _tr("the shelf is in use")
        )
    if not isinstance(answer, Carried):
        return ""
    words = _words_with_unread() if answer.unread else _words_without()
    told = words[carriage].format(count=answer.count, changed=answer.changed, unread=answer.unread)
    kept = _tr("Highlights that their page no longer has, and that stay on the shelf: {kept}.").format(kept=answer.kept)
    return f"{told} {kept}" if answer.kept else told


def words_while(carriage: Carriage) -> str:
    """Return in one sentence what is being done."""
    return {
        Carriage.SAVE_FOLDER: _tr("The articles are being saved…"),
        Carriage.BRING_IN_FOLDER: _tr("The folder is being read…"),
        Carriage.BRING_IN_LINKS: _tr("The links are being read…"),
    }[carriage]


def _words_without() -> dict[Carriage, str]:
    return {
        Carriage.SAVE_FOLDER: _tr("Articles saved: {count}."),
        Carriage.BRING_IN_FOLDER: _tr("New articles on the shelf: {count}; changed: {changed}."),
        Carriage.BRING_IN_LINKS: _tr("New links, to read later: {count}. Each is fetched when you open it."),
    }


def _words_with_unread() -> dict[Carriage, str]:
    return {
        Carriage.SAVE_FOLDER: _tr(
            "Articles saved: {count}; files left as they are, with more in them than could be read: {unread}."
        ),
        Carriage.BRING_IN_FOLDER: _tr(
            "New articles on the shelf: {count}; changed: {changed}; files that could not be read: {unread}."
        ),
    }


def _names() -> dict[Carriage, str]:
    return {
        Carriage.SAVE_FOLDER: _tr("&Save All as a Folder of Markdown Files…"),
        Carriage.BRING_IN_FOLDER: _tr("Bring In Such a &Folder…"),
        Carriage.BRING_IN_LINKS: _tr("Bring In &Links (Bookmarks, CSV, OPML)…"),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
