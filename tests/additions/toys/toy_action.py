"""An action as small as can be."""

from PySide6.QtWidgets import QMainWindow

from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host


def act(parts: Parts, _host: Host, _window: QMainWindow) -> None:
    """Say that it was done."""
    parts.message_bar.say("The toy was played with.")
