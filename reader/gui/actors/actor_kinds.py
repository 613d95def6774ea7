"""The switches that show or hide the kinds of actors."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.look.wrapped_row import WrappedRow
from reader.gui.text.plain import set_tip
from reader.model.annotation import Actor, ActorKind


class KindSwitches(WrappedRow):
    """One switch for each kind, which says how many there are; under its word the line that marks them in the text."""

    hidden_changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hidden: frozenset[ActorKind] = frozenset()
        self._switches = {kind: self._switch(kind, name) for kind, name in kind_names().items()}
        for switch in self._switches.values():
            self.add(switch)

    def show_counts(self, actors: Iterable[Actor]) -> None:
        """Say how many actors there are of each kind; where there is none the switch is away."""
        counts = Counter(actor.kind for actor in actors)
        for kind, switch in self._switches.items():
            switch.setText(f"{kind_names()[kind]} {counts[kind]}" if counts[kind] else kind_names()[kind])
            switch.setVisible(bool(counts[kind]) or not counts)
        self.lay_out()

    def set_hidden(self, hidden: frozenset[ActorKind]) -> None:
        """Set the switches."""
        self._hidden = hidden
        for kind, switch in self._switches.items():
            switch.setChecked(kind not in hidden)

    def _switch(self, kind: ActorKind, name: str) -> QToolButton:
        switch = QToolButton(self)
        switch.setObjectName(f"switch_{kind.value}")
        switch.setCheckable(True)
        switch.setChecked(True)
        switch.setText(name)
        set_tip(switch, self.tr("Show or hide: {kind}").format(kind=name))
        switch.setAccessibleName(name)
        switch.toggled.connect(self._on_switched)
        return switch

    @Slot()
    def _on_switched(self) -> None:
        hidden = frozenset(kind for kind, switch in self._switches.items() if not switch.isChecked())
        if hidden != self._hidden:
            self._hidden = hidden
            self.hidden_changed.emit(hidden)


def kind_names() -> dict[ActorKind, str]:
    """Return what several actors of each kind are called."""
    return {
        ActorKind.PERSON: _tr("People"),
        ActorKind.ORGANISATION: _tr("Organisations"),
        ActorKind.PLACE: _tr("Places"),
        ActorKind.GROUP: _tr("Groups"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("KindSwitches", text)
