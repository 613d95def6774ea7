"""The switches that show or hide the kinds of actors."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.look.wrapped_row import GAP, WrappedRow
from reader.gui.text.plain import set_tip
from reader.gui.tongue.words import translated
from reader.model.annotation import Actor, ActorKind


class KindSwitches(WrappedRow):
    """One switch for each kind, which says how many there are; under its word the line that marks them in the text."""

    hidden_changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hidden: frozenset[ActorKind] = frozenset()
        self._counts: Counter[ActorKind] = Counter()
        self._switches = {kind: self._switch(kind, name) for kind, name in kind_names().items()}
        for switch in self._switches.values():
            self.add(switch)

    def show_counts(self, actors: Iterable[Actor]) -> None:
        """Say how many actors there are of each kind; where there is none the switch is away."""
        self._counts = Counter(actor.kind for actor in actors)
        for kind, switch in self._switches.items():
            switch.setVisible(bool(self._counts[kind]) or not self._counts)
        self.lay_out()

    def lay_out(self) -> None:
        """Put every switch in its place; the longest word is cut short where all then stand in one row."""
        long, short = translated("Organisations"), translated("Org.")
        for name in (long, short, long):
            for kind, switch in self._switches.items():
                words = name if kind is ActorKind.ORGANISATION else kind_names()[kind]
                switch.setText(f"{words} {self._counts[kind] or ''}".rstrip())
            shown = [switch.sizeHint().width() + GAP for switch in self._switches.values() if not switch.isHidden()]
            if sum(shown) <= self.width() + GAP:
                break
        super().lay_out()

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
        ActorKind.PERSON: translated("People"),
        ActorKind.ORGANISATION: translated("Organisations"),
        ActorKind.PLACE: translated("Places"),
        ActorKind.GROUP: translated("Groups"),
    }
