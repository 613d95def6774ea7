"""The user's settings as they hold for one window: brought back when it opens, kept when they change."""

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMainWindow

from reader.gui.bars.action_keys import set_keys
from reader.gui.bars.actions import ActionId
from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.settings import Settings
from reader.gui.sides.on_screen import kept_on
from reader.gui.window.parts import Parts
from reader.model.analysis import DEFAULT_SUMMARIZER
from reader.model.annotation import ActorKind
from reader.session.keep_read import KeepRead
from reader.session.length import Length

PLAIN_SUMMARIZER = "lead"  # what every other method must beat
LAYOUT_VERSION = 2  # of the saved panes; raise it when they change


class Preferences(QObject):
    """Joins the parts of a window to the settings that they follow."""

    followed = Signal()

    def __init__(self, parts: Parts, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts, self.settings, self._window = parts, settings, window
        self._keys = (OwnKeys(), True)
        self._is_caret_declined = False

    def restore(self) -> None:
        """Bring everything back as it was left."""
        parts, window, settings = self._parts, self._window, self.settings
        window.restoreGeometry(QByteArray(settings.window_geometry))
        if not window.isMaximized() and not window.isFullScreen():
            window.setGeometry(kept_on(window.geometry(), window.screen().availableGeometry()))
        window.restoreState(QByteArray(settings.window_state), LAYOUT_VERSION)
        parts.docks.set_width(settings.pane_width)
        parts.docks.width_changed.connect(self._keep_pane_width)
        parts.docks.set_switched(settings.switched_panes)
        parts.page.points_folded.connect(self._fold_points)
        self.follow()

    def follow(self) -> None:
        """Do as the settings say, as far as they may change while the window is there."""
        self._follow_in_reading()
        parts, settings = self._parts, self.settings
        parts.session.hidden_actors.set_kinds(settings.hidden_kinds)
        parts.session.use_summarizer(settings.summarizer)
        parts.session.use_recognizer(settings.recognizer)
        parts.actions[ActionId.WHOLE_SENTENCES].setChecked(settings.has_whole_sentences)
        parts.session.use_whole_sentences(settings.has_whole_sentences)
        parts.session.set_length(settings.length)
        self.followed.emit()

    def _follow_in_reading(self) -> None:
        parts, settings = self._parts, self.settings
        self.give_caret()
        parts.actions[ActionId.LETTER_KEYS].setChecked(settings.has_letter_keys)
        self.use_keys()
        parts.actions[ActionId.KEEP_READ].setChecked(settings.keeps_read is KeepRead.YES)
        parts.actions[ActionId.MARGIN].setChecked(settings.is_margin_hidden)
        parts.page.hide_margin(settings.is_margin_hidden)
        parts.actions[ActionId.MARGIN_SIDE].setChecked(settings.is_margin_crossed)
        parts.page.cross_margin(settings.is_margin_crossed)
        parts.page.set_points_folded(settings.are_points_folded)
        parts.page.is_motion_reduced = settings.is_motion_reduced
        parts.actions[ActionId.REDUCE_MOTION].setChecked(settings.is_motion_reduced)

    @Slot()
    def give_caret(self) -> None:
        """Let the arrow keys move a caret where that is wished; whoever listens needs one."""
        has_caret = self.settings.has_caret or (QAccessible.isActive() and not self._is_caret_declined)
        self._parts.actions[ActionId.CARET].setChecked(has_caret)
        self._parts.page.view.use_caret(has_caret)

    def use_keys(self) -> None:
        """Give the actions their keys, where they are not those that they were made with."""
        wished = (self.settings.own_keys, self.settings.has_letter_keys)
        if wished != self._keys:
            self._keys = wished
            set_keys(self._parts.actions, wished[0], has_letters=wished[1])

    def keep_layout(self) -> None:
        """Keep where the window and its panes stand."""
        window, settings = self._window, self.settings
        settings.window_geometry = bytes(window.saveGeometry().data())
        settings.window_state = bytes(window.saveState(LAYOUT_VERSION).data())
        settings.switched_panes = self._parts.docks.switched()

    @Slot(int)
    def _keep_pane_width(self, pixels: int) -> None:
        self.settings.pane_width = pixels

    @Slot(bool)
    def _fold_points(self, is_on: bool) -> None:
        self.settings.are_points_folded = is_on

    @Slot(str)
    def choose_method(self, method: str) -> None:
        """Summarize by another method, now and later."""
        self.settings.summarizer = method
        self._parts.session.use_summarizer(method)

    @Slot(bool)
    def use_whole_sentences(self, is_on: bool) -> None:
        """Show lines as they stand in the text, or shortened, now and later."""
        self.settings.has_whole_sentences = is_on
        self._parts.session.use_whole_sentences(is_on)

    @Slot(str)
    def choose_recognizer(self, engine: str) -> None:
        """Find actors with another engine, now and later."""
        self.settings.recognizer = engine
        self._parts.session.use_recognizer(engine)

    @Slot(object)
    def choose_length(self, length: Length) -> None:
        """Make summaries as long as this, now and later."""
        self.settings.length = length
        self._parts.session.set_length(length)

    @Slot(int)
    def choose_size(self, size: int) -> None:
        """Show so many lines of this article, and as large a share of those to come."""
        self._parts.session.set_size(size)
        self.settings.length = self._parts.session.lines.length_for_all

    @Slot(str)
    def choose_rival(self, method: str) -> None:
        """Set another method beside the first; an empty id ends the comparison."""
        if method:
            self.settings.rival = method
            self._parts.session.comparing.start(method)
            self._parts.page.show_summary_only(False)  # the page shows them side by side
        else:
            self._parts.session.comparing.end()

    @Slot(bool)
    def compare(self, is_on: bool) -> None:
        """Compare with the method that was compared last, or end the comparison."""
        own = self._parts.session.options.summarizer
        wished = (self.settings.rival, DEFAULT_SUMMARIZER, PLAIN_SUMMARIZER)
        self.choose_rival(next(method for method in wished if method not in ("", own)) if is_on else "")

    @Slot(object)
    def hide_kinds(self, hidden: frozenset[ActorKind]) -> None:
        """Leave kinds of actors unmarked, now and later."""
        self.settings.hidden_kinds = hidden
        self._parts.session.hidden_actors.set_kinds(hidden)

    @Slot(bool)
    def use_caret(self, is_on: bool) -> None:
        """Read with a caret, or without, now and later."""
        self.settings.has_caret = is_on
        self._is_caret_declined = not is_on
        self._parts.page.view.use_caret(is_on)

    @Slot(bool)
    def use_letter_keys(self, is_on: bool) -> None:
        """Let single letters be keys, or not, now and later."""
        self.settings.has_letter_keys = is_on
        self.use_keys()

    @Slot(bool)
    def keep_read(self, is_on: bool) -> None:
        """Have what is read on the shelf, or not, now and later."""
        self.settings.keeps_read = KeepRead.YES if is_on else KeepRead.NO
        self._parts.actions[ActionId.KEEP_READ].setChecked(is_on)
        self._parts.session.keeping.look()

    @Slot(bool)
    def hide_margin(self, is_on: bool) -> None:
        """Show the text alone, now and later."""
        self.settings.is_margin_hidden = is_on
        self._parts.page.hide_margin(is_on)

    @Slot(bool)
    def cross_margin(self, is_on: bool) -> None:
        """Put the margin on the other side of the text, or back, now and later."""
        self.settings.is_margin_crossed = is_on
        self._parts.page.cross_margin(is_on)

    @Slot(bool)
    def reduce_motion(self, is_on: bool) -> None:
        """Jump without scrolling and fading, now and later."""
        self.settings.is_motion_reduced = is_on
        self._parts.page.is_motion_reduced = is_on
