"""What stands on the page, in the order in which Tab comes to it: after the article, as the eye goes down the page."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from reader.gui.page.article_view import ArticleView
from reader.gui.page.page_margins import runs_left
from reader.gui.window.reading_page import ReadingPage


class WindowInOrder(QMainWindow):
    """A window with an article on a page."""

    page: ReadingPage

    def focusNextPrevChild(self, is_next: bool) -> bool:
        order_as_seen(self.page.view)
        return super().focusNextPrevChild(is_next)


def order_as_seen(view: ArticleView) -> None:
    """Have Tab go from the article through all that is shown on its page, before it leaves it.

    Cards come and go with what is in sight, and a button that is used again stands elsewhere: so the order is made
    when Tab is pressed.
    """
    is_mirrored = runs_left(view.geometry_of_page, view.style_of_page())

    def place(part: QWidget) -> tuple[int, int]:
        corner = part.mapTo(view.viewport(), QPoint())
        return corner.y(), -corner.x() if is_mirrored else corner.x()

    for one, other in pairwise((view, *sorted(filter(_takes_tab, view.viewport().findChildren(QWidget)), key=place))):
        QWidget.setTabOrder(one, other)


def _takes_tab(part: QWidget) -> bool:
    return part.isVisible() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
