"""The panes at the window's side: shown where there is an article and room for them, and the user wants them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from reader.gui.look.icons import icon
from reader.gui.panes import PaneSpec
from reader.gui.panes.pane import Pane
from reader.gui.text.plain import set_tip

PANE_WIDTH = 264
SHARE = 10000  # pixels of height, the same for every pane; Qt stretches them to fill it
ROOM_FOR_PANES = 840  # pixels; a narrower window keeps its room for article and margin


class PaneDocks(QObject):
    """One dock and one switch for each pane; the dock keeps the pane's room until it is there."""

    def __init__(self, specs: Sequence[PaneSpec], window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_article = False
        self._specs = tuple(specs)
        self._closed_at_first = frozenset(_dock_name(spec) for spec in specs if not spec.is_open_at_first)
        self._closed = self._closed_at_first  # what the user put away; a narrow window puts away more
        self.docks = [self._dock(spec) for spec in specs]
        self.toggles = [self._toggle(dock, spec) for dock, spec in zip(self.docks, specs, strict=True)]

    def put_in(self, panes: Sequence[Pane]) -> None:
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
            self._show(dock, is_shown=is_shown)

    def open(self, name: str) -> None:
        """Open the pane of this name for the user, who asks for what it shows."""
        for dock, toggle in zip(self.docks, self.toggles, strict=True):
            if dock.objectName() == f"{name}_dock" and not dock.isVisible():
                toggle.setChecked(False)
                toggle.trigger()

    def switched(self) -> frozenset[str]:
        """Return the names of the panes that the user opened or put away, against how they stand at first."""
        return self._closed ^ self._closed_at_first

    def set_switched(self, names: frozenset[str]) -> None:
        """Open or put away these panes, against how they stand at first."""
        self._closed = names ^ self._closed_at_first

    def _dock(self, spec: PaneSpec) -> QDockWidget:
        dock = QDockWidget(QCoreApplication.translate("Panes", spec.title), self._window)
        dock.setObjectName(_dock_name(spec))
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._window.resizeDocks([dock], [PANE_WIDTH], Qt.Orientation.Horizontal)
        return dock

    def _toggle(self, dock: QDockWidget, spec: PaneSpec) -> QAction:
        toggle = QAction(dock.windowTitle(), self)
        toggle.setObjectName(dock.objectName())
        toggle.setCheckable(True)
        toggle.setChecked(spec.is_open_at_first)
        toggle.setShortcut(QKeySequence(spec.key))
        tip = self.tr("Show or hide: {pane} ({key})").format(pane=dock.windowTitle(), key=spec.key)
        set_tip(toggle, tip)
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
                self._show(dock, is_shown=is_on and self._has_article)

    def _show(self, dock: QDockWidget, *, is_shown: bool) -> None:
        """Show a pane, or put it away; one that comes to others takes its share of the height."""
        if is_shown is dock.isHidden():
            dock.setVisible(is_shown)
            shown = [each for each in self.docks if not each.isHidden()]
            self._window.resizeDocks(shown, [SHARE] * len(shown), Qt.Orientation.Vertical)


def _dock_name(spec: PaneSpec) -> str:
    return f"{spec.file}_dock"
