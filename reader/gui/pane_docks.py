"""The panes at the window's side: shown where there is an article and room for them, and the user wants them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

PANE_WIDTH = 264
ROOM_FOR_PANES = 840  # pixels; a narrower window keeps its room for article and margin


class PaneDocks(QObject):
    """One dock and one switch for each pane."""

    def __init__(self, panes: Sequence[QWidget], window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_article = False
        self.docks = [self._dock(pane) for pane in panes]
        self.toggles = [self._toggle(dock) for dock in self.docks]

    def fit(self, *, has_article: bool) -> None:
        """Show or hide the panes as the window's width and its article allow."""
        self._has_article = has_article
        has_room = has_article and self._window.width() >= ROOM_FOR_PANES
        for dock, toggle in zip(self.docks, self.toggles, strict=True):
            toggle.setEnabled(has_article)
            dock.setVisible(has_room and toggle.isChecked())

    def closed(self) -> frozenset[str]:
        """Return the names of the panes that the user put away."""
        return frozenset(toggle.objectName() for toggle in self.toggles if not toggle.isChecked())

    def set_closed(self, names: frozenset[str]) -> None:
        """Put these panes away."""
        for toggle in self.toggles:
            toggle.setChecked(toggle.objectName() not in names)

    def _dock(self, pane: QWidget) -> QDockWidget:
        dock = QDockWidget(pane.windowTitle(), self._window)
        dock.setObjectName(f"{pane.objectName()}_dock")
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setWidget(pane)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._window.resizeDocks([dock], [PANE_WIDTH], Qt.Orientation.Horizontal)
        return dock

    def _toggle(self, dock: QDockWidget) -> QAction:
        toggle = QAction(dock.windowTitle(), self)
        toggle.setObjectName(dock.objectName())
        toggle.setCheckable(True)
        toggle.setChecked(True)
        toggle.setShortcut(QKeySequence("F9"))
        toggle.setToolTip(self.tr("Show or hide: {pane} (F9)").format(pane=dock.windowTitle()))
        toggle.triggered.connect(self._on_triggered)
        self._window.addAction(toggle)
        return toggle

    @Slot(bool)
    def _on_triggered(self, is_on: bool) -> None:
        """Follow the user's wish even where the window is narrow."""
        for dock, toggle in zip(self.docks, self.toggles, strict=True):
            if toggle is self.sender():
                dock.setVisible(is_on and self._has_article)
