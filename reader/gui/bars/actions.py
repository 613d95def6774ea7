"""One table of everything that can be done; menus, toolbar, shortcuts and what is done derive from it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QColor, QKeySequence

from reader.gui.bars.action_spec import MENU_TITLES, ActionId, ActionSpec, Menu
from reader.gui.bars.document_actions import DOCUMENT_ACTIONS
from reader.gui.bars.reading_actions import READING_ACTIONS
from reader.gui.bars.window_actions import WINDOW_ACTIONS
from reader.gui.look.icons import icon
from reader.gui.text.plain import set_tip

CONTEXT = "Actions"
__all__ = [
    "ACTIONS",
    "MENU_TITLES",
    "ActionId",
    "ActionSpec",
    "Menu",
    "build_actions",
    "connect",
    "draw_icons",
    "enable",
    "say_key",
    "translated",
]


ACTIONS = (*DOCUMENT_ACTIONS, *READING_ACTIONS, *WINDOW_ACTIONS)


def build_actions(parent: QObject) -> dict[str, QAction]:
    """Return the actions of one window, owned by it."""
    return {spec.id: _build(spec, parent) for spec in ACTIONS}


def connect(actions: Mapping[str, QAction], **owners: object) -> None:
    """Let the parts of a window, by the names that the table has for them, do what it says of them."""
    for spec in ACTIONS:
        owner, _, slot = spec.does.partition(".")
        if owner in owners:
            actions[spec.id].triggered.connect(getattr(owners[owner], slot))


def draw_icons(actions: Mapping[str, QAction], ink: QColor) -> None:
    """Give the actions of a window their icons."""
    for spec in ACTIONS:
        if spec.icon is not None:
            actions[spec.id].setIcon(icon(spec.icon, ink))


def enable(actions: Mapping[str, QAction], *, has_article: bool) -> None:
    """Let those that need an article be used only where there is one."""
    for spec in ACTIONS:
        if spec.needs_article:
            actions[spec.id].setEnabled(has_article)


def translated(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def _build(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(translated(spec.text), parent)
    action.setObjectName(spec.id)
    action.setCheckable(spec.is_checkable)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    say_key(action, spec)
    return action


def say_key(action: QAction, spec: ActionSpec) -> None:
    """Tell, to who points at an action, what it does and its key."""
    tip = translated(spec.tip) if spec.tip else translated(spec.text).replace("&", "").rstrip("…")
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    set_tip(action, f"{tip} ({shown})" if shown else tip)
    action.setStatusTip(tip)
