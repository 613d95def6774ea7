"""Highlights as the rows of a list: those of the text in its order, then those that have no place in it any more."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index
from reader.gui.reading.highlight_words import changed_words, colour_name
from reader.gui.reading.highlighting import Placed
from reader.model.folding import folded
from reader.model.highlight import Highlight
from reader.shelf.asked_words import behind, has_tag, parts_of, value_of

_ASKED = behind("tag")


class HighlightRole(IntEnum):
    """What a row tells beside its words."""

    HIGHLIGHT = Qt.ItemDataRole.UserRole + 1
    IS_LOST = Qt.ItemDataRole.UserRole + 2
    MARKED = Qt.ItemDataRole.UserRole + 3  # what the reader marked, where other words stand there now


class HighlightsModel(ListModel[Highlight]):
    """Shows those whose words, comment, tags or colour have all words of the filter; it may ask by `tag:`, too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._placed: tuple[Highlight, ...] = ()
        self._lost: tuple[Highlight, ...] = ()
        self._marked: dict[str, str] = {}
        self._filter: tuple[str, ...] = ()
        self._tags: tuple[str, ...] = ()

    def show_highlights(self, placed: Iterable[Placed], lost: Sequence[Highlight]) -> None:
        """Show the highlights of an article."""
        every = tuple(placed)
        self._placed, self._lost = tuple(each.highlight for each in every), tuple(lost)
        self._marked = {each.highlight.id: each.marked for each in every}
        self._choose()

    def set_filter(self, words: str) -> None:
        """Show only those with these words."""
        self._tags = tuple(value_of(match) for match in _ASKED.finditer(words))
        self._filter = tuple(" ".join(folded(each.words).split()) for each in parts_of(_ASKED.sub(" ", words)))
        self._choose()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._placed) + len(self._lost)

    def row_of(self, highlight: Highlight) -> int | None:
        """Return the row of a highlight, None where it is not shown."""
        return next((row for row, each in enumerate(self._rows) if each.id == highlight.id), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        highlight = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(highlight.passage.words.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(highlight)
        if role == HighlightRole.HIGHLIGHT:
            return highlight
        if role == HighlightRole.MARKED:
            return self._marked.get(highlight.id, "")
        return highlight in self._lost if role == HighlightRole.IS_LOST else None

    def _choose(self) -> None:
        self.show_rows(filter(self._is_asked_for, (*self._placed, *self._lost)))

    def _is_asked_for(self, highlight: Highlight) -> bool:
        words = _searched(highlight, self._marked.get(highlight.id, ""))
        has_tags = all(has_tag(highlight.tags, tag) for tag in self._tags)
        return has_tags and all(each in words for each in self._filter)

    def _told(self, highlight: Highlight) -> str:
        lost = [self.tr("not in the text any more")] if highlight in self._lost else []
        comment = [highlight.comment.text] if highlight.comment else []
        marked = [changed_words(words) for words in [self._marked.get(highlight.id, "")] if words]
        parts = (colour_name(highlight.colour), *lost, highlight.passage.words, *marked, *comment, *highlight.tags)
        return ": ".join(" ".join(part.split()) for part in parts)


def _searched(highlight: Highlight, marked: str) -> str:
    comment = highlight.comment.text if highlight.comment else ""
    told = " ".join((highlight.passage.words, marked, comment, *highlight.tags, colour_name(highlight.colour)))
    return " ".join(folded(told).split())
