"""The one row above the page: ways in, back and forward, the title, the summary's length, panes and menus."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QSlider, QToolBar, QToolButton, QWidget

from reader.gui.bars.actions import ActionId
from reader.gui.look.icons import SIZE, IconName, icon
from reader.gui.look.theme import grown
from reader.gui.margin.extent_words import Account, account, sentences, whole_account
from reader.gui.text.plain import PlainLabel, set_tip
from reader.session.length import Extent

SLIDER_WIDTH = 140
OPENS = "▾"  # a sign for eyes alone
BUTTON_PADDING = 8  # left and right of a button's words
EDGE = 8  # between a menu and its window's side
TITLE_WIDTH = 180  # pixels; with less it says nothing
GAP, SIDE = 3, 12  # between the parts of the bar, and at its ends
WIDEST = "8"  # of the digits


@dataclass(frozen=True, slots=True)
class _Level:
    """How much the bar shows; `say` is how it tells the length, None where it does not."""

    has_title: bool = False
    has_method: bool = False
    has_slider: bool = False
    say: Account | None = None


LEVELS = (
    _Level(has_title=True, has_method=True, has_slider=True, say=account),
    _Level(has_method=True, has_slider=True, say=account),
    _Level(has_method=True, has_slider=True, say=sentences),
    _Level(has_method=True, say=sentences),
    _Level(has_method=True),
    _Level(),
)


class TopBar(QToolBar):
    """Only arranges; everything it offers is an action or a signal."""

    size_wished = Signal(int)

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setIconSize(QSize(grown(SIZE), grown(SIZE)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._has_length = False
        self._title = _ElidedLabel(self)
        self._title.setObjectName("page_title")
        self.method_button = MenuButton(
            f"{self.tr('Summary')} {OPENS}", self.tr("How the summary is shown and chosen"), self
        )
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setFixedWidth(SLIDER_WIDTH)
        self._slider.setAccessibleName(self.tr("Length of the summary"))
        set_tip(self._slider, self.tr("Length of the summary: [ for less, ] for more"))
        self._slider.valueChanged.connect(self.size_wished)
        self.length_button = MenuButton("", self.tr("Length of the summary"), self)
        self.length_button.setObjectName("length_button")
        self._extent = self._most = Extent(0, 0, 0, 0)
        self._say: Account = sentences
        self.more_button = MenuButton(self.tr("Menu"), self.tr("All commands (F10)"), self)
        self.more_button.setShortcut("F10")
        for action_id in (ActionId.OPEN, ActionId.PASTE, ActionId.BACK, ActionId.FORWARD):
            self.addAction(actions[action_id])
        self._history = (actions[ActionId.BACK], actions[ActionId.FORWARD])
        self._title_place = self.addWidget(self._title)
        self._length = [self.addWidget(widget) for widget in (self.method_button, self._slider, self.length_button)]
        self._gap = self.addWidget(_stretch(self))
        self.addAction(actions[ActionId.FIND])
        self._end = actions[ActionId.TYPE]
        self.addAction(self._end)
        self.addWidget(self.more_button)
        self.show_extent(0, self._extent, self._most)

    def add_before_menu(self, action: QAction) -> None:
        """Put a button before the menu."""
        self.insertAction(self._end, action)
        self._fit()

    def type_button(self) -> QWidget:
        """Return the button under which the panel of letters and colours opens."""
        return self.widgetForAction(self._end)

    def draw_icons(self, ink: QColor) -> None:
        """Draw what is no action's icon."""
        self.more_button.setIcon(icon(IconName.MORE, ink))

    def set_title(self, title: str, place: str = "") -> None:
        """Show what is being read, and, to who points at it, where it stands."""
        self._title.set_full_text(title)
        set_tip(self._title, "\n".join(filter(None, (title, place))))

    def show_length_control(self, *, is_shown: bool) -> None:
        """Show the slider where there is an article."""
        self._has_length = is_shown
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what a narrow window has no room for; the menus and keys still have it."""
        room = self.width() - self._fixed_width()
        level = next((level for level in LEVELS if self._width_at(level) <= room), LEVELS[-1])
        method, slider, length = self._length
        method.setVisible(self._has_length and level.has_method)
        slider.setVisible(self._has_length and level.has_slider)
        length.setVisible(self._has_length and level.say is not None)
        self._title_place.setVisible(level.has_title)
        self._gap.setVisible(not level.has_title)
        self._offer_history(is_offered=room >= 0)
        self._say = level.say or sentences
        self._say_extent()

    def _width_at(self, level: _Level) -> int:
        parts = [(level.has_title, TITLE_WIDTH)]
        if self._has_length:
            parts.append((level.has_method, self.method_button.sizeHint().width()))
            parts.append((level.has_slider, SLIDER_WIDTH))
            parts.append((level.say is not None, self._width_of(level.say or sentences)))
        return sum(width + GAP for is_shown, width in parts if is_shown)

    def _fixed_width(self) -> int:
        """Return the width of the buttons that have room in all but the narrowest window."""
        changing = {*self._length, *self._history, self._title_place, self._gap}
        buttons = [self.widgetForAction(action) for action in self.actions() if action not in changing]
        one = self.more_button.sizeHint().width()
        return sum(button.sizeHint().width() + GAP for button in buttons) + len(self._history) * (one + GAP) + 2 * SIDE

    def _offer_history(self, *, is_offered: bool) -> None:
        """Have the buttons that go back and forward, or not; their keys and their places in the menu stay."""
        if is_offered == (self._history[0] in self.actions()):
            self._let_tab_reach()
            return
        for action in self._history:
            if is_offered:
                self.insertAction(self._title_place, action)
            else:
                self.removeAction(action)
        self._let_tab_reach()

    def _let_tab_reach(self) -> None:
        """Let the keyboard reach every button; of itself Qt leaves out those of actions."""
        for action in self.actions():
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_extent(self, size: int, extent: Extent, most: Extent) -> None:
        """Show how long the summary is and could be at most, without telling anyone that it changed."""
        self._slider.blockSignals(True)
        self._slider.setRange(0, most.lines)
        self._slider.setValue(size)
        self._slider.setPageStep(max(1, most.lines // 8))
        self._slider.blockSignals(False)
        for control in (self._slider, self.length_button):
            control.setEnabled(most.lines > 0)
        has_grown = most != self._most
        self._extent, self._most = extent, most
        if has_grown:
            self._fit()
        else:
            self._say_extent()

    def _say_extent(self) -> None:
        self.length_button.setText(self._say(self._extent) if self._most.lines else "")
        self.length_button.setFixedWidth(self._width_of(self._say))
        set_tip(self.length_button, whole_account(self._extent, self._most))
        self.length_button.setAccessibleName(self.length_button.toolTip())

    def _width_of(self, say: Account) -> int:
        """Return how wide the longest account of this article is, so that the slider stays while it moves."""
        widest = "".join(WIDEST if character.isdigit() else character for character in say(self._most))
        return self.length_button.fontMetrics().horizontalAdvance(widest) + 2 * BUTTON_PADDING


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
        set_tip(self, tip)
        self.setAccessibleName(text.removesuffix(OPENS).rstrip())
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
        self.setToolTipsVisible(True)  # of those entries alone that were given one

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self._button.window().frameGeometry()
        self.move(max(window.left(), min(self.x(), window.right() - self.width() - EDGE)), self.y())


class _ElidedLabel(PlainLabel):
    """A line that ends with an ellipsis where it does not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._full_text = ""
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    def set_full_text(self, text: str) -> None:
        """Set the text that is shown as far as it fits."""
        self._full_text = text
        set_tip(self, text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 24
        self.setText(self.fontMetrics().elidedText(self._full_text, Qt.TextElideMode.ElideRight, room))
