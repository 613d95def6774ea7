"""The names of the two methods over the margin while their summaries are compared, and the way out."""

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.look.icons import IconName, icon
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.margin.card_flow import Frame
from reader.gui.margin.coverage_strip import WIDTH as STRIP_WIDTH
from reader.gui.page.article_view import ArticleView
from reader.gui.page.page_margins import is_divided
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel, set_tip
from reader.gui.tongue.method_names import method_name, names_of

HEIGHT = 34
BUTTON = 26
OVERHANG = 8  # over the margin, at either side


class ComparisonHeader(QWidget):
    """Lies over the top of the margin, or of the text where there is none; hidden unless two methods are compared."""

    ended = Signal()

    def __init__(self, session: ReadingSession, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._labels = (PlainLabel(parent=self), PlainLabel(parent=self))
        self._close = QToolButton(self)
        self._close.setObjectName("end_comparison")
        self._close.setAutoRaise(True)
        set_tip(self._close, self.tr("Show one method again (Esc)"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.clicked.connect(self.ended)
        session.comparing.changed.connect(self.show_names)
        session.analysis_changed.connect(self.show_names)
        view.page_changed.connect(self.show_names)
        self.hide()

    @Slot()
    def show_names(self) -> None:
        """Say which methods are compared, where the margin is now."""
        comparing, summary = self._session.comparing, self._session.analysis.summary
        page = self._view.geometry_of_page
        if comparing.rival is None or summary is None:
            self.hide()
            return
        names = method_name(summary.method), method_name(comparing.rival)
        has_columns = comparing.is_shown and is_divided(page, self._view.style_of_page())
        self._name(names, has_columns=has_columns)
        set_tip(self, self._tip())
        area = self._view.viewport().geometry()
        sides = (page.margin_left, page.margin_right) if page.margin_width else (page.text_left, page.text_right)
        left, right = sides[0] - OVERHANG, sides[1] + OVERHANG
        width = min(right, area.width() - STRIP_WIDTH) - left
        self.setGeometry(QRect(area.x() + left, area.y(), width, HEIGHT))
        self._lay_out(has_columns=has_columns)
        self._close.setIcon(icon(IconName.CLOSE, self._theme().colour("soft_ink")))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme().colour("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme().colour("rule"))
        painter.end()

    def _name(self, names: tuple[str, str], *, has_columns: bool) -> None:
        waiting, ready = self.tr("{first} and {second} side by side…"), self.tr("{first} and {second}")
        together = waiting if self._session.comparing.is_waiting else ready
        texts = names if has_columns else (together.format(first=names[0], second=names[1]), "")
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)

    def _tip(self) -> str:
        comparison = self._session.comparing.comparison
        if comparison is None:
            return ""
        asked = self.tr("Methods asked: {names}").format(names=names_of(method for method, _ in comparison.rankings))
        slow = self.tr("Too slow for this text: {names}").format(names=names_of(comparison.skipped))
        return f"{asked}\n{slow}" if comparison.skipped else asked

    def _lay_out(self, *, has_columns: bool) -> None:
        room = self.width() - BUTTON - OVERHANG
        margin = self._view.geometry_of_page.margin_width
        column = Frame(0, 0, margin).column_width
        second = OVERHANG + margin - column
        self._labels[0].setGeometry(OVERHANG, 0, (column if has_columns else room - OVERHANG), HEIGHT - 2)
        self._labels[1].setGeometry(second, 0, max(0, room - second), HEIGHT - 2)
        self._close.setGeometry(self.width() - BUTTON - 2, (HEIGHT - BUTTON) // 2, BUTTON, BUTTON)
        for label in self._labels:
            label.setFont(interface_font(typography().page_interface, is_strong=True))

    def _theme(self) -> Theme:
        return self._view.style_of_page().theme
