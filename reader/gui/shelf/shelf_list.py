"""Articles on the shelf as the rows of a list: the title, where it is from, and a line of it."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index, LineRows, RowLine
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.shelf.marking import state_names
from reader.gui.tongue.words import counted
from reader.shelf.shelved import ShelvedArticle

CUT = "…"  # at the end of a title that was cut short
DAY = 10  # characters of a date in ISO 8601


class ShelfRole(IntEnum):
    """What a row tells beside its title."""

    ARTICLE = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    LINE = Qt.ItemDataRole.UserRole + 3


class ShelfModel(ListModel[ShelvedArticle]):
    """The line of an article is looked for when its row is first drawn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._line_of: Callable[[ShelvedArticle], str] | None = None
        self._lines: dict[int, str] = {}

    def show_articles(self, articles: Sequence[ShelvedArticle], line_of: Callable[[ShelvedArticle], str]) -> None:
        """Show other articles."""
        self._line_of, self._lines = line_of, {}
        self.show_rows(articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == ShelfRole.ARTICLE:
            return article
        if role == ShelfRole.NOTE:
            return self._note(article)
        if role == ShelfRole.LINE:
            return self._line(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join((article.title, self._note(article), self._line(article)))
        return None

    def _line(self, article: ShelvedArticle) -> str:
        if article.id not in self._lines and self._line_of is not None:
            self._lines[article.id] = self._line_of(article)
        return _without_title(self._lines.get(article.id, ""), article.title)

    def _note(self, article: ShelvedArticle) -> str:
        marked = counted("{count} highlight", "{count} highlights", article.highlights)
        commented = counted("{count} comment", "{count} comments", article.comments)
        where = article.site or (article.source.name if article.source.has_place else self.tr("Pasted text"))
        opened = self.tr("opened {day}").format(day=_day(article.opened))
        own = ", ".join(filter(None, (marked * bool(article.highlights), commented * bool(article.comments))))
        told = (where, _day(article.published), opened, own, state_names()[article.state], ", ".join(article.tags))
        return " · ".join(filter(None, told))


def _without_title(line: str, title: str) -> str:
    """Return the first lines of an article after its title, which stands above them; other lines as they are."""
    said = title.removesuffix(CUT).strip()
    rest = line.removeprefix(said)
    if not said or len(rest) == len(line) or rest[:1].isalnum() or not rest.strip():
        return line
    return f"{CUT}{rest.lstrip()}" if title.endswith(CUT) else rest.lstrip()


def _day(moment: str) -> str:
    form = QCoreApplication.translate("ShelfModel", "d MMMM yyyy")
    return QLocale().toString(QDate.fromString(moment[:DAY], Qt.DateFormat.ISODate), form)


class ShelfRows(LineRows):
    """Three lines in the theme that is asked for at each drawing."""

    height, line_height = 66, 19
    left, right = 10, 16

    def __init__(self, theme_now: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(theme_now(), parent)
        self._theme_now = theme_now

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.theme = self._theme_now()
        super().paint(painter, option, index)

    def lines(self, index: Index) -> tuple[RowLine, ...]:
        return (
            RowLine(str(index.data()), interface_font(is_strong=True), "ink", 4),
            RowLine(str(index.data(ShelfRole.NOTE)), interface_font(typography().small), "soft_ink", 23),
            RowLine(str(index.data(ShelfRole.LINE)), interface_font(), "ink", 42),
        )
