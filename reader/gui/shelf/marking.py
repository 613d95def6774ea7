"""How far the reader is with an article, and what tags it has: to choose from, and to see by."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QWidget

from reader.gui.text.plain import line_dialog
from reader.shelf.shelved import ReadingState, ShelvedArticle

COMMA = ","


def state_names() -> dict[ReadingState, str]:
    """Return what each state is called; the usual one goes without saying."""
    return {
        ReadingState.LATER: QCoreApplication.translate("Shelf", "to read later"),
        ReadingState.READING: "",
        ReadingState.DONE: QCoreApplication.translate("Shelf", "done"),
    }


def state_box(parent: QWidget) -> QComboBox:
    """Return what the state of the articles shown is chosen from; its data is a word, None for all of them."""
    box = QComboBox(parent)
    box.setAccessibleName(QCoreApplication.translate("Shelf", "State of the articles"))
    box.addItem(QCoreApplication.translate("Shelf", "All"), None)
    for state, name in _chosen_names().items():
        box.addItem(name.replace("&", ""), state)
    return box


class MarkButton(QPushButton):
    """A menu of what can be said of the chosen article."""

    state_chosen = Signal(object)
    tags_given = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("Mark"))
        self._article: ShelvedArticle | None = None
        self._menu = QMenu(self.text(), self)
        for state, name in _chosen_names().items():
            self._menu.addAction(name).setData(state)
        for action in self._menu.actions():
            action.setCheckable(True)
        self._menu.addSeparator()
        self._tags = self._menu.addAction(self.tr("&Tags…"))
        self._menu.triggered.connect(self._on_chosen)
        self._menu.aboutToShow.connect(self._check)
        self.setMenu(self._menu)

    def set_article(self, article: ShelvedArticle | None) -> None:
        """Be about an article, or about none."""
        self._article = article
        self.setEnabled(article is not None)

    @Slot()
    def _check(self) -> None:
        for action in self._menu.actions():
            action.setChecked(self._article is not None and action.data() == self._article.state)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        if action is self._tags:
            self._ask_for_tags()
        else:
            self.state_chosen.emit(ReadingState(action.data()))  # which Qt hands out as a plain word

    def _ask_for_tags(self) -> None:
        tags = f"{COMMA} ".join(self._article.tags if self._article else ())
        dialog = line_dialog(self.tr("Tags"), self.tr("Tags of this article, with commas between them"), tags, self)
        dialog.textValueSelected.connect(self._on_tags)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_tags(self, line: str) -> None:
        self.tags_given.emit(tuple(filter(None, (" ".join(tag.split()) for tag in line.split(COMMA)))))


def _chosen_names() -> dict[ReadingState, str]:
    return {
        ReadingState.LATER: QCoreApplication.translate("Shelf", "To Read &Later"),
        ReadingState.READING: QCoreApplication.translate("Shelf", "&Reading"),
        ReadingState.DONE: QCoreApplication.translate("Shelf", "&Done"),
    }
