"""Copy words with what they are cited by."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from reader.exporters.citation import cited
from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host


def act(parts: Parts, _host: Host, window: QMainWindow) -> None:
    """Copy the selected words, or the chosen sentence or key point."""
    document, chosen = parts.session.document, parts.session.chosen_spans()
    span = parts.page.view.selected_span() or next(iter(chosen), None)
    if span is None:
        parts.message_bar.say_briefly(window.tr("Select words first, or choose a sentence."))
    else:
        QGuiApplication.clipboard().setText(cited(document, span))
        parts.message_bar.say_briefly(window.tr("Copied with its source."))
