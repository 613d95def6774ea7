"""The button that says in which order actors are listed, and opens a menu of the orders."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.gui.text.plain import set_tip
from reader.session.actor_order import ActorOrder


class OrderButton(QToolButton):
    """Tells which order was chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("order_button")
        self.setAccessibleName(self.tr("Order of the actors"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group = QActionGroup(self)
        menu = QMenu(self)
        for order, name in self._names().items():
            action = QAction(name, self._group)
            action.setCheckable(True)
            action.setData(order.value)
            menu.addAction(action)
        self.setMenu(menu)
        self._group.triggered.connect(self._on_triggered)
        self.choose(ActorOrder.PROMINENCE)

    def choose(self, order: ActorOrder) -> None:
        """Show which order it is."""
        for action in self._group.actions():
            action.setChecked(action.data() == order.value)
        set_tip(self, self.tr("Order of the actors: {order}").format(order=self._names()[order]))

    def _names(self) -> dict[ActorOrder, str]:
        return {
            ActorOrder.PROMINENCE: self.tr("By number of mentions"),
            ActorOrder.NAME: self.tr("By name"),
            ActorOrder.FIRST_MENTION: self.tr("By first mention"),
        }

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(ActorOrder(action.data()))
