"""The one row above the page: ways in, back and forward, the title, the summary's length, panes and menus."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QSlider, QToolBar, QToolButton, QWidget

from reader.gui.actions import ActionId
from reader.gui.icons import SIZE, IconName, icon
from reader.gui.length import Extent

SLIDER_WIDTH = 140
BUTTON_PADDING = 8  # left and right of a button's words
EDGE = 8  # between a menu and its window's side
ROOM_FOR_TITLE, ROOM_FOR_SLIDER, ROOM_FOR_LENGTH, ROOM_FOR_METHOD = 740, 640, 520, 440  # pixels; menus have theirs
ROOM_FOR_EXTENT, ROOM_FOR_MINUTES = 1200, 860  # the whole account of the summary's length, and a short one
WIDEST = "8"  # of the digits


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
        self.length_button = MenuButton("", self.tr("Length of the summary"), self)
        self.length_button.setObjectName("length_button")
        self._extent = self._most = Extent(0, 0, 0, 0)
        self.type_button = MenuButton(self.tr("Text"), self.tr("Size and colours"), self)
        self.more_button = MenuButton(self.tr("Menu"), self.tr("All commands (F10)"), self)
        self.more_button.setShortcut("F10")
        for action_id in (ActionId.OPEN, ActionId.PASTE, ActionId.BACK, ActionId.FORWARD):
            self.addAction(actions[action_id])
        self._title_place = self.addWidget(self._title)
        self._length = [self.addWidget(widget) for widget in (self.method_button, self._slider, self.length_button)]
        self._gap = self.addWidget(_stretch(self))
        self.addAction(actions[ActionId.FIND])
        self._end = self.addWidget(self.type_button)
        self.addWidget(self.more_button)
        self.show_extent(0, self._extent, self._most)

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
        for part, room in zip(self._length, (ROOM_FOR_METHOD, ROOM_FOR_SLIDER, ROOM_FOR_LENGTH), strict=True):
            part.setVisible(self._has_length and self.width() >= room)
        self._title_place.setVisible(self.width() >= ROOM_FOR_TITLE)
        self._gap.setVisible(self.width() < ROOM_FOR_TITLE)
        self._say_extent()

    def show_extent(self, size: int, extent: Extent, most: Extent) -> None:
        """Show how long the summary is and could be at most, without telling anyone that it changed."""
        self._slider.blockSignals(True)
        self._slider.setRange(0, most.lines)
        self._slider.setValue(size)
        self._slider.setPageStep(max(1, most.lines // 8))
        self._slider.blockSignals(False)
        for control in (self._slider, self.length_button):
            control.setEnabled(most.lines > 0)
        self._extent, self._most = extent, most
        self._say_extent()

    def _say_extent(self) -> None:
        """Say as much of it as there is room for, in a width that stays while the slider moves."""
        say = self._account if self.width() >= ROOM_FOR_EXTENT else self._short_account
        if self.width() < ROOM_FOR_MINUTES:
            say = self._lines
        text = say(self._extent) if self._most.lines else ""
        self.length_button.setText(text)
        metrics = self.length_button.fontMetrics()
        widest = "".join(WIDEST if character.isdigit() else character for character in say(self._most))
        self.length_button.setFixedWidth(metrics.horizontalAdvance(widest) + 2 * BUTTON_PADDING)
        self.length_button.setToolTip(self._whole_account(self._extent, self._most))
        self.length_button.setAccessibleName(self.length_button.toolTip())

    def _lines(self, extent: Extent) -> str:
        return self.tr("1 line") if extent.lines == 1 else self.tr("{count} lines").format(count=extent.lines)

    def _short_account(self, extent: Extent) -> str:
        return self.tr("{lines} · {minutes} min").format(lines=self._lines(extent), minutes=extent.minutes)

    def _account(self, extent: Extent) -> str:
        text = self.tr("{lines} · {words} words · {minutes} min · covers {covered} of {paragraphs} paragraphs")
        return text.format(
            lines=self._lines(extent),
            words=extent.words,
            minutes=extent.minutes,
            covered=extent.covered,
            paragraphs=extent.paragraphs,
        )

    def _whole_account(self, extent: Extent, most: Extent) -> str:
        text = self.tr(
            "Length of the summary: {size} of the text’s {count} sentences, {words} words, about {minutes} min. "
            "It speaks for {covered} of {paragraphs} paragraphs."
        )
        return text.format(
            size=extent.lines,
            count=most.lines,
            words=extent.words,
            minutes=extent.minutes,
            covered=extent.covered,
            paragraphs=extent.paragraphs,
        )

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
