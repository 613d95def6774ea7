"""The context menu of the article: that of the actor who is meant, or else that of the text."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_layers import PageMarks
from reader.gui.reading.reading_session import ReadingSession


class TextMenu(QObject):
    """Follows one ArticleView; who has something to add to the text's menu hears `text_menu_requested`."""

    actor_menu_requested = Signal(str, QPoint)
    text_menu_requested = Signal(QMenu, QPoint)

    def __init__(self, session: ReadingSession, view: ArticleView, marks: PageMarks) -> None:
        super().__init__(view)
        self._session, self._view, self._marks = session, view, marks
        view.menu_wished.connect(self._on_menu_wished)
        view.key_menu_wished.connect(self._on_key_menu_wished)

    def menu_of_text(self, place: QPoint) -> QMenu:
        """Return what the text itself offers at a place of the screen: to copy, to select all; gone when closed."""
        view = self._view
        on_page = view.viewport().mapFromGlobal(place) - view.scroll_offset().toPoint()
        menu = view.createStandardContextMenu(on_page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @Slot(object, QPoint)
    def _on_menu_wished(self, offset: int | None, place: QPoint) -> None:
        chosen = self._view.selected_span()
        if offset is None or (chosen is not None and offset in chosen):
            self._open_menu_of_text(place)
            return
        actor = self._session.findings.actor_at(offset)
        if actor is None or not self._marks.is_shown(actor):
            self._open_menu_of_text(place)
        else:
            self.actor_menu_requested.emit(actor.id, place)

    @Slot(QPoint)
    def _on_key_menu_wished(self, place: QPoint) -> None:
        actor_id = self._session.selection.actor
        if actor_id is None or self._view.selected_span() is not None:
            self._open_menu_of_text(place)
        else:
            self.actor_menu_requested.emit(actor_id, place)

    def _open_menu_of_text(self, place: QPoint) -> None:
        menu = self.menu_of_text(place)
        self.text_menu_requested.emit(menu, place)
        menu.popup(place)
