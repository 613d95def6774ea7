"""Which keys actions have: those of the table, or those that the reader gave them."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence

from reader.gui.bars.action_spec import ActionSpec, Key
from reader.gui.bars.actions import ACTIONS, say_key, translated
from reader.gui.look.own_keys import OwnKeys

PORTABLE = QKeySequence.SequenceFormat.PortableText


def set_keys(actions: Mapping[str, QAction], own: OwnKeys, *, has_letters: bool) -> None:
    """Give every action its keys, those of the reader first.

    Single letters may be off: who dictates, or hits keys by mistake, is better without.
    """
    for spec in ACTIONS:
        keys = [QKeySequence(key) for key in keys_of(spec, own)]
        actions[spec.id].setShortcuts([key for key in keys if has_letters or not is_letter(key)])
        say_key(actions[spec.id], spec)


def keys_of(spec: ActionSpec, own: OwnKeys) -> tuple[str, ...]:
    """Return the keys of a row, or those that the reader gave it, as Qt writes them."""
    given = own.rows.get(spec.id)
    return given if given is not None else tuple(key.toString(PORTABLE) for key in _designed(spec))


def _designed(spec: ActionSpec) -> list[QKeySequence]:
    every = (QKeySequence.keyBindings(key)[:1] if isinstance(key, Key) else [QKeySequence(key)] for key in spec.keys)
    return [key for keys in every for key in keys]


def plain_name(spec: ActionSpec) -> str:
    """Return what a row is called where no letter of it is a key."""
    return translated(spec.text).replace("&", "").rstrip("…")


def is_letter(key: QKeySequence) -> bool:
    """Tell whether a key is a single character, with Shift or without."""
    return len(key.toString(QKeySequence.SequenceFormat.PortableText).removeprefix("Shift+")) == 1
