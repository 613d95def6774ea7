"""Joins the panel of letters and colours to a window, and makes it when it is first asked for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.bars.actions import connect
from reader.gui.look.theme import ThemeChoice
from reader.gui.look.type_choice import TypeChoice
from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host

if TYPE_CHECKING:
    from reader.gui.type.type_panel import TypePanel

SOON_MS = 40  # a slider that is dragged sets the article anew a few times a second, not at every step


class TypeWiring(QObject):
    """What is chosen is kept, and seen at once."""

    changed = Signal()

    def __init__(self, parts: Parts, host: Host, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._host, self._window = parts, host, window
        self._panel: TypePanel | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.changed)
        parts.page.measure_wished.connect(self._on_measure)
        connect(parts.actions, type=self)

    @Slot()
    def open(self) -> None:
        """Open the panel under its button."""
        if self._panel is None:
            self._panel = self._made()
        self._show()
        self._panel.open_under(self._parts.top_bar.type_button())

    @Slot()
    def reset(self) -> None:
        """Set the article as it was designed."""
        settings = self._host.settings
        settings.type_choice, settings.zoom_percent = TypeChoice(), 100
        self._host.set_theme(ThemeChoice.SYSTEM)
        self._show()
        self.changed.emit()

    def _made(self) -> "TypePanel":
        from reader.gui.type.type_panel import TypePanel

        panel = TypePanel(self._window)
        panel.type_chosen.connect(self._on_type)
        panel.zoom_chosen.connect(self._on_zoom)
        panel.theme_chosen.connect(self._host.set_theme)
        panel.reset.connect(self.reset)
        return panel

    def _show(self) -> None:
        settings = self._host.settings
        if self._panel is not None:
            self._panel.show_choice(settings.type_choice, settings.zoom_percent, settings.theme)

    @Slot(object)
    def _on_type(self, choice: TypeChoice) -> None:
        self._host.settings.type_choice = choice
        self._soon.start()

    @Slot(int)
    def _on_measure(self, characters: int) -> None:
        self._on_type(replace(self._host.settings.type_choice, measure=characters))

    @Slot(int)
    def _on_zoom(self, percent: int) -> None:
        self._host.settings.zoom_percent = percent
        self._soon.start()
