"""The actors as an item model: rows in the order wished for, filtered by words and kinds."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index
from reader.gui.reading.actor_words import described
from reader.gui.text.plain import tip_of
from reader.model.annotation import Actor, ActorKind
from reader.model.folding import folded
from reader.session.actor_order import ActorOrder, ordered


class ActorRole(IntEnum):
    """Extra data of a row."""

    ACTOR = Qt.ItemDataRole.UserRole + 1
    IS_UNMARKED = Qt.ItemDataRole.UserRole + 2


class ActorsModel(ListModel[Actor]):
    """Rows of Actor, most named first unless wished otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Actor, ...] = ()
        self._words = ""
        self._hidden: frozenset[ActorKind] = frozenset()
        self._unmarked: frozenset[str] = frozenset()
        self._order = ActorOrder.PROMINENCE

    def set_actors(self, actors: Sequence[Actor]) -> None:
        """Replace the actors."""
        self._all = ordered(actors, self._order)
        self._filter()

    def set_order(self, order: ActorOrder) -> None:
        """Sort the rows."""
        self._order = order
        self.set_actors(self._all)

    def set_words(self, words: str) -> None:
        """Keep the actors whose names, aliases or role contain the words."""
        self._words = folded(words).strip()
        self._filter()

    def set_hidden(self, hidden: frozenset[ActorKind]) -> None:
        """Leave out these kinds."""
        self._hidden = hidden
        self._filter()

    def set_unmarked(self, actor_ids: frozenset[str]) -> None:
        """Tell which actors are not marked in the text; they stay in the list."""
        self._unmarked = actor_ids
        self.tell_changed()

    def row_of(self, actor_id: str | None) -> int | None:
        """Return the row of an actor that is shown."""
        return next((row for row, actor in enumerate(self._rows) if actor.id == actor_id), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        actor = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return actor.name
        if role == ActorRole.ACTOR:
            return actor
        if role == ActorRole.IS_UNMARKED:
            return actor.id in self._unmarked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._described(actor)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(self._described(actor))
        return None

    def _filter(self) -> None:
        self.show_rows(actor for actor in self._all if actor.kind not in self._hidden and self._matches(actor))

    def _matches(self, actor: Actor) -> bool:
        names = (actor.name, actor.role or "", *actor.aliases)
        return any(self._words in folded(name) for name in names)

    def _described(self, actor: Actor) -> str:
        unmarked = self.tr("not marked in the text") if actor.id in self._unmarked else ""
        return "\n".join(filter(None, (described(actor), unmarked)))
