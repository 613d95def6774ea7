"""Joins an article's text view to the tree of screen readers; loads that tree when one asks for it."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget

from reader.gui.page.article_view import ArticleView
from reader.model.document import MarkKind
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.gui.access.article_tree import Page


class ArticleAccess(QObject):
    """Holds what screen readers were given of one view's article, for as long as it is that article."""

    asked = Signal()  # by a screen reader, for the article
    follow_wished = Signal(str)
    place_wished = Signal(object)

    def __init__(self, view: ArticleView, about: Callable[[int], str] | None = None) -> None:
        """Take the view, and what tells of a paragraph by its index what the page paints on it."""
        super().__init__(view)
        self._view, self._about = view, about or _nothing
        self._page: Page | None = None
        self._has_passages = False  # in other languages than the article's
        queued = Qt.ConnectionType.QueuedConnection  # what is followed may replace the article while Qt is in its tree
        self.follow_wished.connect(view.link_activated, queued)
        self.place_wished.connect(self._go, queued)
        view.destroyed.connect(self._forget)
        view.cursorPositionChanged.connect(self._follow_caret)
        _install()

    def page(self) -> QAccessibleInterface:
        """Return the article as it is now."""
        from reader.gui.access.article_tree import Page, Shown

        self._forget()
        document, ways = self._view.shown_document(), (self.place_wished.emit, self.follow_wished.emit)
        self._page = Page(Shown(self._view, document, self._about, *ways))
        self.asked.emit()
        return self._page

    @Slot()
    def renew(self) -> None:
        """Take back what was given, and say in which language to read: another article is shown, or more of it."""
        document = self._view.shown_document()
        self._has_passages = any(mark.kind is MarkKind.LANGUAGE for mark in document.marks)
        self._be_in(document.language)
        if self._page is not None:
            self._tell(QAccessible.Event.ObjectDestroyed)
            self._forget()
            self._tell(QAccessible.Event.ObjectCreated)

    @Slot()
    def _follow_caret(self) -> None:
        """Be in the language of the words at the caret, which a screen reader is about to say."""
        if self._has_passages:
            at = self._view.caret_offset()
            self._be_in(self._view.shown_document().language_of(Span(at, at + 1)))

    def _be_in(self, language: str | None) -> None:
        locale = QLocale(language or QLocale.system().name())
        if locale != self._view.locale():
            self._view.setLocale(locale)

    def _tell(self, what: QAccessible.Event) -> None:
        event = QAccessibleEvent(self._view.viewport(), what)  # a temporary would be gone too soon
        QAccessible.updateAccessibility(event)

    @Slot()
    def _forget(self) -> None:
        page, self._page = self._page, None
        if page is not None and shiboken6.isValid(page):
            page.forget()

    @Slot(object)
    def _go(self, span: Span) -> None:
        self._view.setFocus()
        self._view.put_caret(span.start)
        self._view.scroll_to(span, is_smooth=False)


def _nothing(_paragraph: int) -> str:
    return ""


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(key: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the article for the viewport in which it is shown, and for a stack a part that says nothing of itself.

    Qt itself knows all else; of a stack it would have "layered pane" said each time the keyboard comes into one.
    """
    if key == "QStackedWidget" and isinstance(thing, QStackedWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    view = thing.parent() if key == "QWidget" else None
    if not isinstance(view, ArticleView) or view.viewport() is not thing:
        return None
    access = view.findChild(ArticleAccess)
    return access.page() if isinstance(access, ArticleAccess) else None
