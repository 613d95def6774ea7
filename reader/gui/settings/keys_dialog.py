"""Every command with its keys, which the reader may change; a key that another command has is said."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QKeySequenceEdit,
    QLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.gui.bars.action_keys import keys_of, plain_name
from reader.gui.bars.actions import ACTIONS, MENU_TITLES, ActionId, ActionSpec, translated
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.theme import interface_font
from reader.gui.text.plain import PlainLabel
from reader.model.folding import folded

SIZE, EDGE = QSize(600, 620), QSize(24, 24)
PORTABLE, NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText


class KeysDialog(Dialog):
    """Tells all keys of the reader's own anew after every change."""

    keys_chosen = Signal(object)

    def __init__(self, own: OwnKeys, panes: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__("keys_dialog", parent)
        self.setWindowTitle(self.tr("Keys"))
        self._own, self._panes = own, panes
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search the commands and keys"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.textChanged.connect(self._show_matches)
        self._list = self._made_list()
        self._says = PlainLabel(parent=self, wraps=True)
        self._edit = QKeySequenceEdit(self)
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("New key"))
        self._edit.keySequenceChanged.connect(self._say_conflict)
        changes = self._row_of_changes()
        column_of(self._search, (self._list, 1), self._edit, changes, self._says, self._end(), within=self)
        self.fill(SIZE, parent.size() - EDGE)
        self._show()

    def choose(self, action: ActionId) -> None:
        """Choose a command."""
        self._list.setCurrentItem(self._items[action])

    # -- private -------------------------------------------------------------------------------------------------

    def _made_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        tree.setAccessibleName(self.tr("Commands and their keys"))
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._items: dict[str, QTreeWidgetItem] = {}
        for spec in ACTIONS:
            menu = translated(MENU_TITLES[spec.menu]).replace("&", "")
            item = QTreeWidgetItem(tree, [f"{menu}: {plain_name(spec)}", ""])
            item.setData(0, Qt.ItemDataRole.UserRole, spec.id)
            self._items[spec.id] = item
        tree.currentItemChanged.connect(self._on_current_changed)
        return tree

    def _row_of_changes(self) -> QLayout:
        self._buttons = [
            self.button(self.tr("Set"), self._set),
            self.button(self.tr("Add"), self._add),
            self.button(self.tr("No Key"), self._clear),
            self.button(self.tr("As Designed"), self._reset),
        ]
        return row_of(0, *self._buttons)

    def _end(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        everything = self.button(self.tr("All as Designed"), self._reset_all)
        box.addButton(everything, QDialogButtonBox.ButtonRole.ActionRole)
        return box

    def _show(self) -> None:
        for spec in ACTIONS:
            keys = [QKeySequence(key).toString(NATIVE) for key in keys_of(spec, self._own)]
            item = self._items[spec.id]
            item.setText(1, self.tr(" or ").join(keys))
            item.setFont(1, interface_font(is_strong=spec.id in self._own.rows))  # what is the reader's own
        self._on_current_changed()

    @Slot()
    def _on_current_changed(self) -> None:
        self._edit.clear()
        self._says.setText("")
        for button in (*self._buttons, self._edit):
            button.setEnabled(self._current() is not None)

    @Slot()
    def _show_matches(self) -> None:
        wanted = folded(self._search.text()).split()
        for item in self._items.values():
            found = folded(f"{item.text(0)} {item.text(1)}")
            item.setHidden(not all(word in found for word in wanted))

    def _current(self) -> ActionSpec | None:
        item = self._list.currentItem()
        name = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return next((spec for spec in ACTIONS if spec.id == name), None)

    def _typed(self) -> str:
        return self._edit.keySequence().toString(PORTABLE)

    def _bearer(self, key: str) -> ActionSpec | None:
        """Return another command that has a key."""
        others = (spec for spec in ACTIONS if spec is not self._current())
        return next((spec for spec in others if key in keys_of(spec, self._own)), None)

    def _pane_with(self, key: str) -> str:
        named = (action.text() for action in self._panes.values() if action.shortcut().toString(PORTABLE) == key)
        return next(named, "")

    @Slot()
    def _say_conflict(self) -> None:
        """Say who has the typed key; to set it then takes it away there."""
        key = self._typed()
        bearer, pane = self._bearer(key) if key else None, self._pane_with(key)
        shown = self._edit.keySequence().toString(NATIVE)
        if pane:
            self._says.setText(self.tr("{key} opens the pane “{pane}” and stays there.").format(key=shown, pane=pane))
        elif bearer is not None:
            words = self.tr("{key} is the key of “{command}”; setting it here takes it away there.")
            self._says.setText(words.format(key=shown, command=plain_name(bearer)))
        else:
            self._says.setText("")

    @Slot()
    def _set(self) -> None:
        self._give(())

    @Slot()
    def _add(self) -> None:
        spec = self._current()
        self._give(keys_of(spec, self._own) if spec is not None else ())

    def _give(self, before: tuple[str, ...]) -> None:
        spec, key = self._current(), self._typed()
        if spec is None or not key or self._pane_with(key):
            return
        bearer, own = self._bearer(key), self._own
        if bearer is not None:
            own = own.given(bearer.id, tuple(each for each in keys_of(bearer, own) if each != key))
        self._take(own.given(spec.id, (*(each for each in before if each != key), key)))

    @Slot()
    def _clear(self) -> None:
        spec = self._current()
        if spec is not None:
            self._take(self._own.given(spec.id, ()))

    @Slot()
    def _reset(self) -> None:
        """Give a command the keys of the table, as far as no other has them now."""
        spec = self._current()
        if spec is None:
            return
        own = self._own.without(spec.id)
        designed = keys_of(spec, own)
        free = tuple(key for key in designed if self._bearer(key) is None)
        self._take(own if free == designed else own.given(spec.id, free))

    @Slot()
    def _reset_all(self) -> None:
        self._take(OwnKeys())

    def _take(self, own: OwnKeys) -> None:
        self._own = own
        self._show()
        self.keys_chosen.emit(own)
