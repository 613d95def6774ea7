"""Actions that need nothing of each other, a file for each: its `act` is loaded when it is done for the first time.

Such an action is one file here and one row of the table, which says `does="acts.FILE"`.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtWidgets import QMainWindow

from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host


class Acts:
    """The acts of one window by the names of their files."""

    def __init__(self, parts: Parts, host: Host, window: QMainWindow) -> None:
        self._given = (parts, host, window)

    def __getattr__(self, file: str) -> Callable[[], None]:
        return partial(self._do, file)

    def _do(self, file: str, _is_checked: bool = False) -> None:
        import_module(f"{__name__}.{file}").act(*self._given)
