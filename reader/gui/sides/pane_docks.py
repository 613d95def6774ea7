"""The panes at the window's side: one at a time, where there is an article and room for it, and the user wants it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget, QToolBar, QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.icons import icon
from reader.gui.look.theme import grown
from reader.gui.panes import PaneSpec
from reader.gui.panes.pane import Pane
from reader.gui.sides.pane_tabs import PaneTabs
from reader.gui.text.plain import set_tip

PANE_WIDTH = 264
LEAST_PANE = 200  # pixels
ROOM_FOR_PANES = 840  # pixels; a narrower window keeps its room for the article, unless a pane is asked for
LEAST_BESIDE = 380  # pixels of article beside a pane; with less the pane takes all the room until it is left


class PaneDocks(QObject):
    """One dock, and in it one tab and one switch for each pane; the dock keeps the panes' room until they are there."""

    width_changed = Signal(int)  # by the user

    def __init__(self, specs: Sequence[PaneSpec], window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_article = False
        self._specs = tuple(specs)
        self._at_first = frozenset(_name_of(spec) for spec in specs if spec.is_open_at_first)
        self._wished: str | None = next(iter(self._at_first), None)  # by the user; a narrow window shows none
        self._is_asked = False  # for the wished one in this article, which then says why it lists nothing
        self._width = grown(PANE_WIDTH)
        self._panes: list[Pane] = []
        self._tabs: PaneTabs | None = None  # until the panes are there
        self._stack = QStackedWidget()
        self.dock = self._made_dock()
        self.toggles = [self._toggle(spec) for spec in specs]

    def put_in(self, panes: Sequence[Pane]) -> None:
        """Put each pane into its place."""
        self._panes = list(panes)
        self._tabs = PaneTabs(self.dock, self._switch())
        self._tabs.chosen.connect(self._on_tab_chosen)
        self.dock.setTitleBarWidget(self._tabs)
        for pane in panes:
            self._stack.addWidget(pane)
            pane.tabs_changed.connect(self._on_tabs_changed)
        self._bring_to_front()

    def draw_icons(self, ink: QColor) -> None:
        """Draw the switches."""
        for toggle, spec in zip(self.toggles, self._specs, strict=True):
            toggle.setIcon(icon(spec.icon, ink))

    def fit(self, *, has_article: bool) -> None:
        """Show or hide the panes as the window's width and its article allow."""
        self._has_article = has_article
        for toggle in self.toggles:
            toggle.setEnabled(has_article)
        self._show(is_shown=has_article and self._wished is not None and self._window.width() >= grown(ROOM_FOR_PANES))

    def open(self, name: str) -> None:
        """Open the pane of this name for the user, who asks for what it shows."""
        for spec, toggle in zip(self._specs, self.toggles, strict=True):
            if spec.file == name and not toggle.isChecked():
                toggle.trigger()

    @Slot()
    def make_way(self) -> None:
        """Show the article again where the pane has taken its room."""
        if self._fills_window():
            self._show(is_shown=False)

    def switched(self) -> frozenset[str]:
        """Return the names of the panes that the user opened or put away, against how they stand at first."""
        return self._at_first ^ (frozenset({self._wished}) if self._wished else frozenset())

    def set_switched(self, names: frozenset[str]) -> None:
        """Open or put away these panes, against how they stand at first; of several that are open one is shown."""
        is_open = names ^ self._at_first
        self._wished = next((_name_of(spec) for spec in self._specs if _name_of(spec) in is_open), None)
        self._bring_to_front()

    def set_width(self, pixels: int) -> None:
        """Give the panes so much of the window."""
        self._width = max(grown(LEAST_PANE), pixels)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a width that the user drags; what a small window takes away comes back with its room."""
        if watched is self.dock and event.type() is QEvent.Type.Resize and self._is_dragged():
            self._width = self.dock.width()
            self.width_changed.emit(self._width)
        return super().eventFilter(watched, event)

    # -- private -------------------------------------------------------------------------------------------------

    def _is_dragged(self) -> bool:
        is_pressed = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        return is_pressed and not self._fills_window() and self.dock.width() != self._width

    def _made_dock(self) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName("side_dock")
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        holder = QWidget(dock)
        holder.setMinimumWidth(grown(LEAST_PANE))
        column_of(self._stack, within=holder, margins=(0, 0, 0, 0))
        dock.setWidget(holder)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._window.resizeDocks([dock], [self._width], Qt.Orientation.Horizontal)
        dock.installEventFilter(self)
        return dock

    def _switch(self) -> QWidget:
        """Return the button of the bar from which the keyboard goes on to the panes."""
        bar = self._window.findChild(QToolBar)
        return (bar.widgetForAction(self.toggles[0]) if bar is not None else None) or self._stack

    def _toggle(self, spec: PaneSpec) -> QAction:
        title = QCoreApplication.translate("Panes", spec.title)
        toggle = QAction(title, self)
        toggle.setObjectName(_name_of(spec))
        toggle.setCheckable(True)
        toggle.setChecked(spec.is_open_at_first)
        toggle.setShortcut(QKeySequence(spec.key))
        set_tip(toggle, self.tr("Show or hide: {pane} ({key})").format(pane=title, key=spec.key))
        toggle.triggered.connect(self._on_triggered)
        self._window.addAction(toggle)
        return toggle

    @Slot(bool)
    def _on_triggered(self, is_on: bool) -> None:
        """Follow the user's wish even where the window is narrow."""
        toggle = self.sender()
        if isinstance(toggle, QAction):
            self._wished, self._is_asked = toggle.objectName() if is_on else None, is_on
            self._bring_to_front()
            self._show(is_shown=is_on and self._has_article)

    @Slot(int, int)
    def _on_tab_chosen(self, pane: int, tab: int) -> None:
        self._wished = _name_of(self._specs[pane])
        self._panes[pane].show_tab(tab)
        self._bring_to_front()
        self._show(is_shown=True)

    def _bring_to_front(self) -> None:
        place = self._place()
        if self._panes and place is not None:
            self._stack.setCurrentWidget(self._panes[place])
            self._show_tabs()

    def _place(self) -> int | None:
        """Return which pane is in front: the wished one, or the first where that lists nothing, unasked."""
        names = [_name_of(spec) for spec in self._specs]
        if self._wished not in names:
            return None
        place = names.index(self._wished)
        return place if self._is_asked or not self._panes or self._panes[place].tabs() else 0

    @Slot()
    def _on_tabs_changed(self) -> None:
        """Go by another article, of which the wished pane tells."""
        sender = self.sender()
        self._is_asked &= not isinstance(sender, Pane) or f"{sender.objectName()}_dock" != self._wished
        self._bring_to_front()
        self._check_toggles()

    def _show_tabs(self) -> None:
        place = self._place()
        if self._tabs is not None and place is not None:
            words, front = [pane.tabs() for pane in self._panes], self._panes[place]
            words[place] = words[place] or (front.windowTitle(),)  # has a tab whatever it lists
            self._tabs.show_tabs(words, [toggle.toolTip() for toggle in self.toggles], (place, front.tab()))

    def _show(self, *, is_shown: bool) -> None:
        """Show the chosen pane, or put it away; it never squeezes the article."""
        self.dock.setVisible(is_shown)
        self._check_toggles()
        self._window.resizeDocks([self.dock], [self._width], Qt.Orientation.Horizontal)
        page = self._window.centralWidget()
        if page is not None:
            page.setVisible(not self._fills_window())
        if self._tabs is not None and self._fills_window():
            self._tabs.take_keyboard()  # which the hidden article had

    def _check_toggles(self) -> None:
        place = None if self.dock.isHidden() else self._place()
        for number, toggle in enumerate(self.toggles):
            toggle.setChecked(number == place)

    def _fills_window(self) -> bool:
        return not self.dock.isHidden() and self._window.width() < self._width + LEAST_BESIDE


def _name_of(spec: PaneSpec) -> str:
    return f"{spec.file}_dock"
