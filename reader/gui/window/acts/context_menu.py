"""Open the menu of what has the keyboard."""

from PySide6.QtWidgets import QMainWindow

from reader.gui.look.menu_key import open_menu_of_focus
from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host


def act(_parts: Parts, _host: Host, _window: QMainWindow) -> None:
    """Open it where the caret or the chosen row is."""
    open_menu_of_focus()
