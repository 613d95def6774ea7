"""Joins the panel of letters and colours to a window, and makes it when it is first asked for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.bars.actions import connect
from reader.gui.look.own_types import ArticleType
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
        self._session = parts.session
        self._panel: TypePanel | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.changed)
        parts.page.measure_wished.connect(self._on_measure)
        for comes in (parts.session.document_changed, parts.session.document_refined):
            comes.connect(self._on_document)
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
        self._article().reset()
        self._host.set_theme(ThemeChoice.SYSTEM)
        self._show()
        self.changed.emit()

    def _made(self) -> "TypePanel":
        from reader.gui.type.type_panel import TypePanel

        panel = TypePanel(self._window)
        panel.type_chosen.connect(self._on_type)
        panel.zoom_chosen.connect(self._on_zoom)
        panel.theme_chosen.connect(self._host.set_theme)
        panel.own_wished.connect(self._on_own)
        panel.reset.connect(self.reset)
        return panel

    def _show(self) -> None:
        if self._panel is not None:
            article = self._article()
            may_be_own = bool(self._session.document.text) and not self._session.keeping.is_private
            self._panel.show_choice(article.now.choice, article.now.zoom, self._host.settings.theme)
            self._panel.show_own(is_own=article.is_own, may_be=may_be_own)

    @Slot(object)
    def _on_type(self, choice: TypeChoice) -> None:
        self._article().use(choice=choice)
        self._soon.start()

    @Slot(int)
    def _on_measure(self, characters: int) -> None:
        self._on_type(replace(self._article().now.choice, measure=characters))

    @Slot(int)
    def _on_zoom(self, percent: int) -> None:
        self._article().use(zoom=percent)
        self._soon.start()

    @Slot(bool)
    def _on_own(self, is_own: bool) -> None:
        self._article().be_own(is_own)
        self._show()
        self._soon.start()

    @Slot()
    def _on_document(self) -> None:
        """Set an article in its own way, where it has one, and the next one as all are."""
        shown, wished = self._parts.page.view.style_of_page(), self._article().now
        if (shown.zoom, shown.choice) != (wished.zoom / 100, wished.choice):
            self.changed.emit()

    def _article(self) -> ArticleType:
        return ArticleType(self._host.settings, self._session.document.digest)
