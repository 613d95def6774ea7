"""The formats in which what was found can be saved, as a menu: an entry for each exporter."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.tongue.words import translated


class ExportMenu(QMenu):
    """Filled when it is first opened; `exporter_chosen` tells the id. Can be used where `save` can."""

    exporter_chosen = Signal(str)

    def __init__(self, save: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._save = save
        self.setTitle(self.tr("&Export"))
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_chosen)

    @Slot()
    def _fill(self) -> None:
        from reader.exporters import EXPORTERS

        if self.isEmpty():
            for exporter in EXPORTERS:
                self.addAction(f"{translated(exporter.name)}…".replace("&", "&&")).setData(exporter.id)
        for action in self.actions():
            action.setEnabled(self._save.isEnabled())

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.exporter_chosen.emit(action.data())
