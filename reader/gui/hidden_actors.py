"""Which actors the reader does not want marked: kinds for good, single ones for as long as the article is open."""

from PySide6.QtCore import QObject, Signal

from reader.model.annotation import Actor, ActorKind


class HiddenActors(QObject):
    """Kinds, and ids of actors; every change comes out as a signal."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kinds: frozenset[ActorKind] = frozenset()
        self.ids: frozenset[str] = frozenset()

    def begin(self) -> None:
        """Forget the single ones: another article is there."""
        self.ids = frozenset()

    def set_kinds(self, kinds: frozenset[ActorKind]) -> None:
        """Leave all actors of these kinds unmarked."""
        self.kinds = kinds
        self.changed.emit()

    def switch(self, actor_id: str) -> None:
        """Leave an actor unmarked, or mark it again."""
        self.ids = self.ids ^ {actor_id}
        self.changed.emit()

    def hides(self, actor: Actor) -> bool:
        """Tell whether an actor that is not chosen stays unmarked."""
        return actor.id in self.ids or actor.kind in self.kinds
