"""Ask for another article, and lay it beside this one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from reader.gui.window.parts import Parts
from reader.gui.window.second_dialog import SecondDialog
from reader.gui.window.window_host import Host
from reader.model.source import Source
from reader.model.two_articles.findings import Article


def act(parts: Parts, host: Host, window: QMainWindow) -> None:
    """Open the dialog that asks."""
    dialog = SecondDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.source_chosen.connect(partial(_compare, parts, host))
    dialog.open()


def _compare(parts: Parts, host: Host, second: Source) -> None:
    session = parts.session
    host.compare(Article(session.document, session.analysis), session.options, second)
