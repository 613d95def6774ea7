"""The menus of a window: the table of actions, the panes, the themes; filled when first opened."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.gui.bars.actions import ACTIONS, MENU_TITLES, ActionId, Menu, translated
from reader.gui.bars.summary_menus import SummaryMenus
from reader.gui.bars.top_bar import TopBar
from reader.gui.look.settings import Settings
from reader.gui.look.theme import ThemeChoice
from reader.gui.type.theme_names import theme_names


class WindowMenus(QObject):
    """Fills two menus and tells what was chosen there."""

    theme_chosen = Signal(object)

    def __init__(self, bar: TopBar, settings: Settings, summary: SummaryMenus, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._summary = bar, summary
        self._settings = settings
        self._actions: Mapping[str, QAction] = {}
        self._toggles: Sequence[QAction] = ()
        self._further: list[tuple[Menu, QMenu, ActionId | None]] = []
        self._themes = QActionGroup(self)
        self._themes.triggered.connect(self._on_theme)
        once = Qt.ConnectionType.SingleShotConnection
        bar.more_button.contents.aboutToShow.connect(self._fill_everything, once)
        bar.method_button.contents.aboutToShow.connect(self._fill_summary)
        bar.length_button.contents.aboutToShow.connect(self._fill_lengths)

    def offer(self, actions: Mapping[str, QAction], toggles: Sequence[QAction]) -> None:
        """Set what the menu of everything shall hold."""
        self._actions, self._toggles = actions, toggles

    def add(self, place: Menu, menu: QMenu, *, before: ActionId | None = None) -> None:
        """Put a menu of somebody else's under one of these: before an action, or at the end."""
        self._further.append((place, menu, before))

    @Slot()
    def _fill_everything(self) -> None:
        everything = self._bar.more_button.contents
        menus = {place: everything.addMenu(translated(title)) for place, title in MENU_TITLES.items()}
        for spec in ACTIONS:
            if spec.starts_group:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._actions[spec.id])
        for place, menu, before in self._further:
            if before is None:
                menus[place].addSeparator()
                menus[place].addMenu(menu)
            else:
                menus[place].insertMenu(self._actions[before], menu)
        menus[Menu.SUMMARY].addSeparator()
        self._summary.add_to(menus[Menu.SUMMARY])
        view = menus[Menu.VIEW]
        view.addSeparator()
        view.addActions(self._toggles)
        themes = view.addMenu(self.tr("&Theme"))
        themes.addActions(self._theme_choices())
        themes.aboutToShow.connect(self._show_theme)

    @Slot()
    def _fill_summary(self) -> None:
        """Offer how the summary is shown above how it is chosen, which few ask for."""
        menu = self._bar.method_button.contents
        self._summary.fill(menu)
        first = menu.actions()[0]
        menu.insertActions(first, [self._actions[each] for each in (ActionId.SUMMARY_ONLY, ActionId.WHOLE_SENTENCES)])
        menu.insertSeparator(first)

    @Slot()
    def _fill_lengths(self) -> None:
        self._summary.fill_lengths(self._bar.length_button.contents)

    def _theme_choices(self) -> list[QAction]:
        for value, name in theme_names().items():
            self._choice(self._themes, f"&{name}", value)  # no two begin with one letter
        return self._themes.actions()

    @Slot()
    def _show_theme(self) -> None:
        """Check the theme that is chosen, be it in the panel."""
        for action in self._themes.actions():
            action.setChecked(action.data() == self._settings.theme.value)

    @staticmethod
    def _choice(group: QActionGroup, name: str, value: str) -> QAction:
        action = QAction(name, group)
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)
        return action

    @Slot(QAction)
    def _on_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(ThemeChoice(action.data()))
