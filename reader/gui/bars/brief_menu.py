"""The parts of the brief, as a menu in which each can be left out."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.look.settings import Settings
from reader.gui.tongue.words import translated


class BriefMenu(QMenu):
    """Filled when it is first opened; what is left out holds now and later."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setTitle(self.tr("Par&ts of the Brief"))
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_chosen)

    def left_out(self) -> frozenset[str]:
        """Return the parts that the reader does not want."""
        return self._settings.left_out_of_brief

    @Slot()
    def _fill(self) -> None:
        from reader.exporters import BriefPart

        if self.isEmpty():
            for part in BriefPart:
                action = self.addAction(translated(part.value))
                action.setCheckable(True)
                action.setData(part.value)
        for action in self.actions():
            action.setChecked(action.data() not in self.left_out())

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        part = {str(action.data())}
        left_out = self.left_out()
        self._settings.left_out_of_brief = left_out - part if action.isChecked() else left_out | part
