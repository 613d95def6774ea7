"""What stands there before an article does: one sentence, the ways in, the articles read last."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from reader.gui.look.boxes import Gap, column_of, row_of
from reader.gui.look.row_list import ListModel, RowList
from reader.gui.look.row_painting import Index, LineRows, RowLine
from reader.gui.look.theme import Theme, grown, interface_font, typography
from reader.gui.text.plain import PlainLabel, set_tip, tip_of
from reader.session.recent import RecentArticle

COLUMN_WIDTH = 560
GAP = 8  # between buttons
INSET = 8  # of words in a row of the list, and so of all else
MAX_SHOWN = 6  # at once; the others are scrolled to
ARTICLE_ROLE, NAME_ROLE = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1


class EmptyPage(QWidget):
    """Invites; shows the error where an article could not be opened and none is there."""

    recent_chosen = Signal(object)
    recent_unwanted = Signal(object)

    def __init__(self, actions: tuple[QAction, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = _RecentModel(self)
        self._recent_label = PlainLabel(self.tr("Read lately"), self, name="hint")
        self._list = RowList(self._model, _RecentRows(theme, self), self)
        self._list.setSelectionMode(RowList.SelectionMode.NoSelection)  # what was left is chosen no more
        self._list.setAccessibleName(self.tr("Read lately"))
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        self._offer_removal()
        self._rows = QGridLayout()
        self._rows.setSpacing(GAP)
        self._lay_out(actions)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._list.set_theme(theme)

    def take_keyboard(self) -> None:
        """Have the keyboard at the first way in; a proxy would keep Tab from the list."""
        self._buttons[0].setFocus()

    def show_recent(self, recent: tuple[RecentArticle, ...]) -> None:
        """Offer the articles read last."""
        self._model.show_rows(recent)
        rows = min(len(recent), MAX_SHOWN)
        self._recent_label.setVisible(rows > 0)
        self._list.setVisible(rows > 0)
        self._list.setFixedHeight(rows * grown(_RecentRows.height) + 4)

    def _offer_removal(self) -> None:
        """Let the key and the menu on a row take it out of the list."""
        removal = QAction(self.tr("&Remove from This List"), self._list)
        removal.setShortcut(QKeySequence.StandardKey.Delete)
        removal.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        removal.triggered.connect(self._on_unwanted)
        self._list.addAction(removal)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self, actions: tuple[QAction, ...]) -> None:
        words = self.tr("Read an article at a glance, and check every line.")
        promise = PlainLabel(words, self, name="promise", wraps=True)
        ways = (
            self.tr("Open a file, paste a text or a link, or drop it here."),
            self.tr("What you read stays on this computer."),
        )
        hint = PlainLabel("\n".join(ways), self, name="hint", wraps=True)
        self._buttons = tuple(map(self._button, actions))
        for part in (promise, hint, self._recent_label, self._rows):
            part.setContentsMargins(INSET, 0, 0, 0)
        self.setTabOrder(self._buttons[-1], self._list)
        parts = (2, promise, hint, Gap(8), self._rows, Gap(24), self._recent_label, self._list, 3)
        holder = QWidget(self)
        column_of(*parts, within=holder, margins=(0, 0, 0, 0), spacing=12)
        holder.setMaximumWidth(COLUMN_WIDTH)
        row_of(1, (holder, 100), 1, within=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Put the buttons beside each other where there is room, or else in fewer columns."""
        room = min(self.contentsRect().width() - 4 * GAP, COLUMN_WIDTH) - INSET
        columns = next((count for count in (len(self._buttons), 2) if self._width_in(count) <= room), 1)
        for number, button in enumerate(self._buttons):
            self._rows.removeWidget(button)
            self._rows.addWidget(button, number // columns, number % columns)
        for column in range(len(self._buttons) + 1):
            self._rows.setColumnStretch(column, int(column == columns))

    def _width_in(self, columns: int) -> int:
        widths = [button.sizeHint().width() for button in self._buttons]
        return sum(max(widths[column::columns]) + GAP for column in range(columns)) - GAP

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text().replace("&", ""), self)
        set_tip(button, action.toolTip())
        button.setProperty("main", action.objectName() == "open")
        button.clicked.connect(action.trigger)
        return button

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.recent_chosen.emit(index.data(ARTICLE_ROLE))

    @Slot()
    def _on_unwanted(self) -> None:
        article = self._list.currentIndex().data(ARTICLE_ROLE)
        if article is not None:
            self.recent_unwanted.emit(article)


class _RecentModel(ListModel[RecentArticle]):
    """One row for each article."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self._rows[index.row()]
        answers = {
            int(Qt.ItemDataRole.DisplayRole): article.title,
            int(Qt.ItemDataRole.ToolTipRole): tip_of(article.place),
            ARTICLE_ROLE: article,
            NAME_ROLE: article.name,
        }
        return answers.get(int(role))


class _RecentRows(LineRows):
    """The first words over the name of the file, or the host."""

    def lines(self, index: Index) -> tuple[RowLine, ...]:
        return (
            RowLine(str(index.data()), interface_font(), "ink", 5),
            RowLine(str(index.data(NAME_ROLE)), interface_font(typography().small), "soft_ink", 24),
        )
