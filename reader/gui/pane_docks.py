"""The panes at the window's side: shown where there is an article and room for them, and the user wants them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from reader.gui.icons import icon
from reader.gui.panes import PaneSpec

PANE_WIDTH = 264
ROOM_FOR_PANES = 840  # pixels; a narrower window keeps its room for article and margin


class PaneDocks(QObject):
    """One dock and one switch for each pane; the dock keeps the pane's room until it is there."""

    def __init__(self, specs: Sequence[PaneSpec], window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_article = False
        self._closed: frozenset[str] = frozenset()  # what the user put away; a narrow window puts away more
        self._specs = tuple(specs)
        self.docks = [self._dock(spec) for spec in specs]
        self.toggles = [self._toggle(dock) for dock in self.docks]

    def put_in(self, panes: Sequence[QWidget]) -> None:
        """Put each pane into its dock."""
        for dock, pane in zip(self.docks, panes, strict=True):
            dock.setWidget(pane)

    def draw_icons(self, ink: QColor) -> None:
        """Draw the switches."""
        for toggle, spec in zip(self.toggles, self._specs, strict=True):
            toggle.setIcon(icon(spec.icon, ink))

    def fit(self, *, has_article: bool) -> None:
        """Show or hide the panes as the window's width and its article allow."""
        self._has_article = has_article
        has_room = has_article and self._window.width() >= ROOM_FOR_PANES
        for dock, toggle in zip(self.docks, self.toggles, strict=True):
            is_shown = has_room and dock.objectName() not in self._closed
            toggle.setEnabled(has_article)
            toggle.setChecked(is_shown)
            dock.setVisible(is_shown)

    def closed(self) -> frozenset[str]:
        """Return the names of the panes that the user put away."""
        return self._closed

    def set_closed(self, names: frozenset[str]) -> None:
        """Put these panes away."""
        self._closed = names

    def _dock(self, spec: PaneSpec) -> QDockWidget:
        dock = QDockWidget(QCoreApplication.translate("Panes", spec.title), self._window)
        dock.setObjectName(f"{spec.name}_dock")
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
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
                name = frozenset({dock.objectName()})
                self._closed = self._closed - name if is_on else self._closed | name
                dock.setVisible(is_on and self._has_article)
