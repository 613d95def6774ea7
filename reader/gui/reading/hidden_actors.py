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

    def marks(self, actor: Actor, chosen: str | None) -> bool:
        """Tell whether an actor is marked; a chosen one is, although its kind is not."""
        return actor.id not in self.ids and (actor.kind not in self.kinds or actor.id == chosen)
