"""Joins the dialogs of settings and keys to a window; each is made when it is asked for."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.bars.actions import ActionId, connect
from reader.gui.look.own_keys import OwnKeys
from reader.gui.window.parts import Parts
from reader.gui.window.preferences import Preferences
from reader.gui.window.window_host import Host

SOON_MS = 40  # a slider that is dragged sets the article anew a few times a second, not at every step


class SettingsWiring(QObject):
    """What is chosen holds at once."""

    def __init__(self, parts: Parts, host: Host, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._host, self._preferences, self._window = parts, host, preferences, window
        self._theme = host.settings.theme
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._follow)
        connect(parts.actions, settings=self)

    @Slot()
    def open_settings(self) -> None:
        """Show all settings."""
        from reader.gui.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._host.settings, self._window)
        self._theme = self._host.settings.theme
        dialog.changed.connect(self._soon.start)
        dialog.keys_wished.connect(self.open_keys)
        dialog.type_wished.connect(self._parts.actions[ActionId.TYPE].trigger)
        dialog.open()

    @Slot()
    def open_keys(self) -> None:
        """Show all commands with their keys."""
        from reader.gui.settings.keys_dialog import KeysDialog

        panes = {toggle.objectName(): toggle for toggle in self._parts.docks.toggles}
        dialog = KeysDialog(self._host.settings.own_keys, panes, self._window)
        dialog.keys_chosen.connect(self._use_keys)
        dialog.open()

    @Slot()
    def _follow(self) -> None:
        if self._theme is not self._host.settings.theme:
            self._theme = self._host.settings.theme
            self._host.set_theme(self._theme)
        self._host.follow_settings()

    @Slot(object)
    def _use_keys(self, own: OwnKeys) -> None:
        self._host.settings.own_keys = own
        self._preferences.use_keys()
