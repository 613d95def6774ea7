"""The actors as an item model: rows by prominence, filtered by words and kinds."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.annotation import Actor, ActorKind

Index = QModelIndex | QPersistentModelIndex


class ActorRole(IntEnum):
    """Extra data of a row."""

    ACTOR = Qt.ItemDataRole.UserRole + 1


class ActorsModel(QAbstractListModel):
    """Rows of Actor, most prominent first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Actor, ...] = ()
        self._rows: tuple[Actor, ...] = ()
        self._words = ""
        self._hidden: frozenset[ActorKind] = frozenset()

    def set_actors(self, actors: Sequence[Actor]) -> None:
        """Replace the actors."""
        self._all = tuple(actors)
        self._filter()

    def set_words(self, words: str) -> None:
        """Keep the actors whose names, aliases or role contain the words."""
        self._words = words.casefold().strip()
        self._filter()

    def set_hidden(self, hidden: frozenset[ActorKind]) -> None:
        """Leave out these kinds."""
        self._hidden = hidden
        self._filter()

    def row_of(self, actor_id: str | None) -> int | None:
        """Return the row of an actor that is shown."""
        return next((row for row, actor in enumerate(self._rows) if actor.id == actor_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        actor = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return actor.name
        if role == ActorRole.ACTOR:
            return actor
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._described(actor)
        return None

    def _filter(self) -> None:
        self.beginResetModel()
        self._rows = tuple(actor for actor in self._all if actor.kind not in self._hidden and self._matches(actor))
        self.endResetModel()

    def _matches(self, actor: Actor) -> bool:
        names = (actor.name, actor.role or "", *actor.aliases)
        return any(self._words in name.casefold() for name in names)

    def _described(self, actor: Actor) -> str:
        kind = {
            ActorKind.PERSON: self.tr("Person"),
            ActorKind.ORGANISATION: self.tr("Organisation"),
            ActorKind.PLACE: self.tr("Place"),
            ActorKind.GROUP: self.tr("Group"),
        }[actor.kind]
        also = self.tr("also: {names}").format(names=", ".join(actor.aliases)) if actor.aliases else ""
        count = self.tr("mentions: {count}").format(count=len(actor.mentions))
        return "\n".join(filter(None, (f"{actor.name} · {kind}", actor.role, also, count)))
