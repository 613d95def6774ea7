"""The menus of a window: the table of actions, the panes, the themes, the summarizers; filled when first opened."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.gui.actions import ACTIONS, MENU_TITLES, ActionId, Menu, translated
from reader.gui.settings import Settings
from reader.gui.theme import ThemeChoice


class WindowMenus(QObject):
    """Fills two menus and tells what was chosen there."""

    theme_chosen = Signal(object)
    method_chosen = Signal(str)

    def __init__(self, everything: QMenu, methods: QMenu, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._everything_menu, self._methods_menu = everything, methods
        self._settings = settings
        self._actions: Mapping[ActionId, QAction] = {}
        self._toggles: Sequence[QAction] = ()
        self._themes = QActionGroup(self)
        self._methods = QActionGroup(self)
        self._themes.triggered.connect(self._on_theme)
        self._methods.triggered.connect(self._on_method)
        methods.setToolTipsVisible(True)
        everything.aboutToShow.connect(self._fill_everything, Qt.ConnectionType.SingleShotConnection)
        methods.aboutToShow.connect(self._fill_methods, Qt.ConnectionType.SingleShotConnection)

    def offer(self, actions: Mapping[ActionId, QAction], toggles: Sequence[QAction]) -> None:
        """Set what the menu of everything shall hold."""
        self._actions, self._toggles = actions, toggles

    @Slot()
    def _fill_everything(self) -> None:
        menus = {place: self._everything_menu.addMenu(translated(title)) for place, title in MENU_TITLES.items()}
        for spec in ACTIONS:
            if spec.starts_group:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._actions[spec.id])
        view = menus[Menu.VIEW]
        view.addSeparator()
        view.addActions(self._toggles)
        self._fill_themes(view.addMenu(self.tr("&Theme")))

    @Slot()
    def _fill_methods(self) -> None:
        from reader.analysis.summarizers import SUMMARIZERS

        for method in SUMMARIZERS:
            action = self._choice(self._methods_menu, self._methods, method.name, method.id)
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
