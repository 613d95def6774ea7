"""Say what this program is."""

from PySide6.QtWidgets import QMainWindow

from reader.gui.window.dialogs.about import AboutDialog
from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host


def act(_parts: Parts, _host: Host, window: QMainWindow) -> None:
    """Open its page."""
    AboutDialog(window).open()
