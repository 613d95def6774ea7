"""The menus of a window, filled from the table of actions, the panes, the themes and the summarizers."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.analysis.summarizers import SUMMARIZERS
from reader.gui.actions import ACTIONS, MENU_TITLES, ActionId, Menu, translated
from reader.gui.settings import Settings
from reader.gui.theme import ThemeChoice


class WindowMenus(QObject):
    """Fills two menus and tells what was chosen there."""

    theme_chosen = Signal(object)
    method_chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._themes = QActionGroup(self)
        self._methods = QActionGroup(self)
        self._themes.triggered.connect(self._on_theme)
        self._methods.triggered.connect(self._on_method)

    def fill(self, menu: QMenu, actions: dict[ActionId, QAction], toggles: list[QAction]) -> None:
        """Fill the menu of everything."""
        menus = {place: menu.addMenu(translated(title)) for place, title in MENU_TITLES.items()}
        for spec in ACTIONS:
            if spec.starts_group:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(actions[spec.id])
        view = menus[Menu.VIEW]
        view.addSeparator()
        view.addActions(toggles)
        self._fill_themes(view.addMenu(self.tr("&Theme")))

    def fill_methods(self, menu: QMenu) -> None:
        """Fill the menu of summarizers, each with its one sentence."""
        menu.setToolTipsVisible(True)
        for method in SUMMARIZERS:
            action = self._choice(menu, self._methods, method.name, method.id)
            action.setChecked(method.id == self._settings.summarizer)
            action.setToolTip(method.description)

    def _fill_themes(self, menu: QMenu) -> None:
        names = {
            ThemeChoice.SYSTEM: self.tr("As the &System"),
            ThemeChoice.LIGHT: self.tr("&Light"),
            ThemeChoice.DARK: self.tr("&Dark"),
        }
        for choice, name in names.items():
            action = self._choice(menu, self._themes, name, choice.value)
            action.setChecked(choice is self._settings.theme)

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, name: str, value: str) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)
        return action

    @Slot(QAction)
    def _on_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(ThemeChoice(action.data()))

    @Slot(QAction)
    def _on_method(self, action: QAction) -> None:
        self.method_chosen.emit(action.data())
