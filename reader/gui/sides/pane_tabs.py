"""The tabs of all panes in one strip, at the top of the pane that is open."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.wrapped_row import WrappedRow
from reader.gui.text.plain import set_tip

Tab = tuple[int, int]  # a pane's place among all, and a tab's among those of the pane
ROOM = (10, 8, 8, 4)  # left, above, right and below the strip


class PaneTabs(QWidget):
    """Tells which tab was chosen; the arrow keys go from one to the next."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget, before: QWidget) -> None:
        """Take what the keyboard comes from to the tabs, since what is below them was there first."""
        super().__init__(parent)
        self._before = before
        self.setObjectName("pane_tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = WrappedRow(self)
        self._tabs: dict[QToolButton, Tab] = {}
        self._row.grown.connect(self.updateGeometry)
        column_of(self._row, within=self, margins=ROOM)

    def show_tabs(self, words: Sequence[Sequence[str]], tips: Sequence[str], front: Tab) -> None:
        """Say what every pane's tabs say, and which is in front."""
        wished = {(pane, tab): text for pane, texts in enumerate(words) for tab, text in enumerate(texts)}
        if list(self._tabs.values()) != list(wished):
            self._make(wished)
        for button, place in self._tabs.items():
            button.setText(wished[place])
            button.setChecked(place == front)
            set_tip(button, "" if place[1] else tips[place[0]])  # of its switch, which shows the first
            button.setAccessibleName(wished[place])
        self._row.lay_out()

    def take_keyboard(self) -> None:
        """Have the keyboard at the tab that is in front."""
        front = next((button for button in self._tabs if button.isChecked()), None)
        if front is not None:
            front.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        focused = self.focusWidget()
        if event.key() in steps and isinstance(focused, QToolButton):
            buttons = list(self._tabs)
            buttons[(buttons.index(focused) + steps[Qt.Key(event.key())]) % len(buttons)].setFocus()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._row.lay_out()

    def _make(self, wished: dict[Tab, str]) -> None:
        for button in self._tabs:
            self._row.take(button)
            button.deleteLater()
        self._tabs = {self._button(): place for place in wished}
        for one, other in pairwise((self._before, *self._tabs)):
            self.setTabOrder(one, other)

    def _button(self) -> QToolButton:
        button = QToolButton(self._row)
        button.setObjectName("pane_tab")
        button.setCheckable(True)
        button.clicked.connect(self._on_clicked)
        self._row.add(button)
        button.show()
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton) and button in self._tabs:  # it may have been taken away since it was pressed
            button.setChecked(True)
            self.chosen.emit(*self._tabs[button])
