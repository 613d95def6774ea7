"""The one row above the page: ways in, back and forward, the title, the summary's length, panes and menus."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QSlider, QToolBar, QToolButton, QWidget

from reader.gui.actions import ActionId
from reader.gui.icons import SIZE, IconName, icon

SLIDER_WIDTH = 140
EDGE = 8  # between a menu and its window's side
ROOM_FOR_TITLE, ROOM_FOR_SLIDER, ROOM_FOR_METHOD = 680, 560, 440  # pixels; the menus always have theirs


class TopBar(QToolBar):
    """Only arranges; everything it offers is an action or a signal."""

    size_wished = Signal(int)

    def __init__(self, actions: dict[ActionId, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._has_length = False
        self._title = _ElidedLabel(self)
        self._title.setObjectName("page_title")
        self.method_button = MenuButton(self.tr("Summary") + " ▾", self.tr("How the summary is chosen"), self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setFixedWidth(SLIDER_WIDTH)
        self._slider.setAccessibleName(self.tr("Length of the summary"))
        self._slider.setToolTip(self.tr("Length of the summary: [ for less, ] for more"))
        self._slider.valueChanged.connect(self._on_value_changed)
        self._size = QLabel(self)
        self._size.setObjectName("size_label")
        self.type_button = MenuButton(self.tr("Text"), self.tr("Size and colours"), self)
        self.more_button = MenuButton(self.tr("Menu"), self.tr("All commands (F10)"), self)
        self.more_button.setShortcut("F10")
        for action_id in (ActionId.OPEN, ActionId.PASTE, ActionId.BACK, ActionId.FORWARD):
            self.addAction(actions[action_id])
        self._title_place = self.addWidget(self._title)
        self._length = [self.addWidget(widget) for widget in (self.method_button, self._slider, self._size)]
        self._gap = self.addWidget(_stretch(self))
        self.addAction(actions[ActionId.FIND])
        self._end = self.addWidget(self.type_button)
        self.addWidget(self.more_button)
        self.show_size(0, 0)

    def add_before_menu(self, action: QAction) -> None:
        """Put a button before the menu."""
        self.insertAction(self._end, action)

    def draw_icons(self, ink: QColor) -> None:
        """Draw what is no action's icon."""
        self.type_button.setIcon(icon(IconName.TEXT_SIZE, ink))
        self.more_button.setIcon(icon(IconName.MORE, ink))

    def set_title(self, title: str) -> None:
        """Show what is being read."""
        self._title.set_full_text(title)

    def show_length_control(self, *, is_shown: bool) -> None:
        """Show the slider where there is an article."""
        self._has_length = is_shown
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what a narrow window has no room for; the menus and keys still have it."""
        method, *slider = self._length
        method.setVisible(self._has_length and self.width() >= ROOM_FOR_METHOD)
        for part in slider:
            part.setVisible(self._has_length and self.width() >= ROOM_FOR_SLIDER)
        self._title_place.setVisible(self.width() >= ROOM_FOR_TITLE)
        self._gap.setVisible(self.width() < ROOM_FOR_TITLE)

    def show_size(self, size: int, count: int) -> None:
        """Show how long the summary is, without telling anyone that it changed."""
        self._slider.blockSignals(True)
        self._slider.setRange(0, count)
        self._slider.setValue(size)
        self._slider.setPageStep(max(1, count // 8))
        self._slider.blockSignals(False)
        self._slider.setEnabled(count > 0)
        self.method_button.setEnabled(count > 0)
        self._size.setText(self.tr("{size} of {count}").format(size=size, count=count) if count else "")
        tip = self.tr("Sentences in the summary: {size} of the text's {count}").format(size=size, count=count)
        self._size.setToolTip(tip)

    @Slot(int)
    def _on_value_changed(self, value: int) -> None:
        self.size_wished.emit(value)


def _stretch(parent: QWidget) -> QWidget:
    """Return nothing that takes all the room there is."""
    nothing = QWidget(parent)
    nothing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return nothing


class MenuButton(QToolButton):
    """A button that opens a menu; `contents` is the menu."""

    def __init__(self, text: str, tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.contents = _InsideMenu(self)
        self.contents.aboutToHide.connect(self._on_hidden)
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self.contents)

    @Slot()
    def _on_hidden(self) -> None:
        """Forget the mouse: it left while the menu had it, and Qt tells nobody."""
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self.update()


class _InsideMenu(QMenu):
    """A menu that does not hang out of its window."""

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self._button.window().frameGeometry()
        self.move(max(window.left(), min(self.x(), window.right() - self.width() - EDGE)), self.y())


class _ElidedLabel(QLabel):
    """A line that ends with an ellipsis where it does not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._full_text = ""
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    def set_full_text(self, text: str) -> None:
        """Set the text that is shown as far as it fits."""
        self._full_text = text
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 24
        self.setText(self.fontMetrics().elidedText(self._full_text, Qt.TextElideMode.ElideRight, room))
