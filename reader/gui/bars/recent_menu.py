"""The menu of the articles read lately: one opens them, another takes them out of the list."""

from collections import Counter

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.text.plain import set_tip
from reader.session.reading_list import ReadingList


class RecentMenu(QMenu):
    """Filled when it is opened; `chosen` and `unwanted` tell which article."""

    chosen = Signal(object)
    unwanted = Signal(object)

    def __init__(self, reading_list: ReadingList, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = reading_list
        self.setTitle(self.tr("Open &Recent"))
        self.setToolTipsVisible(True)
        self._removal = QMenu(self.tr("&Remove from This List"), self)
        self._removal.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_chosen)
        self._removal.triggered.connect(self._on_unwanted)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        self._removal.clear()
        titles = Counter(article.title for article in self._list.articles)
        for article in self._list.articles:
            words = article.title if titles[article.title] == 1 else f"{article.title} · {article.name}"
            for menu in (self, self._removal):
                action = menu.addAction(words.replace("&", "&&"))
                set_tip(action, article.place or article.title)
                action.setData(article)
        if self.isEmpty():
            self.addAction(self.tr("Nothing Yet")).setEnabled(False)
        else:
            self.addSeparator()
            self.addMenu(self._removal)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        if action in self.actions():  # those of the menu below come by here, too
            self.chosen.emit(action.data())

    @Slot(QAction)
    def _on_unwanted(self, action: QAction) -> None:
        self.unwanted.emit(action.data())
