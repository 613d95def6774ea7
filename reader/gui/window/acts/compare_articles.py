"""Ask for another article, and lay it beside this one."""

from functools import partial

from PySide6.QtWidgets import QMainWindow

from reader.gui.shelf.others_list import OthersList
from reader.gui.window.dialogs.second_dialog import SecondDialog
from reader.gui.window.parts import Parts
from reader.gui.window.window_host import Host
from reader.model.source import Source
from reader.model.two_articles.findings import Article
from reader.shelf.shelved import ShelvedArticle


def act(parts: Parts, host: Host, window: QMainWindow) -> None:
    """Open the dialog that asks."""
    session = parts.session
    store, names = session.highlighting.store, session.analysis.names()
    dialog = SecondDialog(window, OthersList(store, session.document, names, host.theme, window))
    dialog.source_chosen.connect(partial(_compare, parts, host))
    dialog.article_chosen.connect(partial(_compare_kept, parts, host))
    dialog.open()


def _compare(parts: Parts, host: Host, second: Source, copy: str = "") -> None:
    session = parts.session
    host.compare(Article(session.document, session.analysis), session.options, second, copy)


def _compare_kept(parts: Parts, host: Host, second: ShelvedArticle) -> None:
    """Compare with the copy on the shelf; of a link that was only noted there is none, so it is fetched."""
    _compare(parts, host, second.source, parts.session.highlighting.store.text_of(second))
