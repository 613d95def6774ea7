"""The engines that find the actors, as a menu."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.reading.reading_session import ReadingSession
from reader.gui.tongue.words import translated


class RecognizerMenu(QObject):
    """Fills the menu when it is opened, and tells what was chosen there."""

    recognizer_chosen = Signal(str)

    def __init__(self, session: ReadingSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._choices: QActionGroup | None = None
        self.menu = QMenu(self.tr("Found &by"), parent)
        self.menu.aboutToShow.connect(self._fill)

    @Slot()
    def _fill(self) -> None:
        from reader.analysis.recognizers import RECOGNIZERS

        if self._choices is not None:
            self._choices.deleteLater()
        self.menu.clear()
        self._choices = QActionGroup(self.menu)
        self._choices.triggered.connect(self._on_chosen)
        for engine in RECOGNIZERS:
            action = QAction(translated(engine.name).replace("&", "&&"), self._choices)
            action.setCheckable(True)
            action.setChecked(engine.id == self._session.options.recognizer)
            action.setData(engine.id)
            self.menu.addAction(action)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.recognizer_chosen.emit(action.data())
