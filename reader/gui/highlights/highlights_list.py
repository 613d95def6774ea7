"""Highlights as the rows of a list: those of the text in its order, then those that have no place in it any more."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.gui.highlights.swatch import paint_swatch, swatch_size
from reader.gui.look.row_list import ListModel, RowList
from reader.gui.look.row_painting import Index
from reader.gui.look.row_parts import Part, PartRows, shortened
from reader.gui.look.theme import typography
from reader.gui.reading.highlight_words import changed_words, colour_name
from reader.gui.reading.highlighting import Placed
from reader.model.folding import folded
from reader.model.highlight import Highlight
from reader.shelf.asked_words import behind, has_tag, parts_of, value_of

_ASKED = behind("tag")
BESIDE = 16  # pixels around the sign
LINE_SEPARATOR = "\u2028"
MOST_LINES = 4  # of a comment, as it was written
MOST_WORDS, MOST_COMMENT, MOST_NOTE = 150, 240, 60  # characters that are shown


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


class HighlightRows(PartRows):
    """The sign of the colour stands before the words."""

    def left(self) -> int:
        return swatch_size().width() + BESIDE

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        place = QRect(QPoint(area.left() + 6, area.top() + self.top), swatch_size())
        paint_swatch(painter, place, highlight.colour, self.theme)
        super().paint_words(painter, option, index)

    def parts(self, index: Index) -> list[Part]:
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        sizes = typography()
        parts = [Part(_one_line(str(index.data()), MOST_WORDS), sizes.interface, "ink")]
        if highlight.comment:
            parts.append(Part(_few_lines(highlight.comment.text), sizes.interface, "accent"))
        if highlight.tags:
            tags = " · ".join(highlight.tags)
            parts.append(Part(_one_line(tags, MOST_NOTE), sizes.small, "soft_ink"))
        if marked := index.data(HighlightRole.MARKED):
            parts.append(Part(_one_line(changed_words(marked), MOST_WORDS), sizes.small, "soft_ink"))
        if index.data(HighlightRole.IS_LOST):
            parts.append(Part(self.tr("Not in the text any more"), sizes.small, "warning"))
        return parts


def _few_lines(text: str) -> str:
    """Return the beginning of a comment in the lines in which it was written, without those that are empty."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    most = [*lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :])]
    return shortened(LINE_SEPARATOR.join(filter(None, most)), MOST_COMMENT)


def _one_line(text: str, most: int) -> str:
    return shortened(" ".join(text.split()), most)


class HighlightsList(RowList):
    """Asks for a comment on the chosen row, or to take it away."""

    comment_wished = Signal()
    removal_wished = Signal()

    def __init__(self, model: HighlightsModel, rows: HighlightRows, parent: QWidget) -> None:
        super().__init__(model, rows, parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Highlights"))

    def chosen(self) -> Highlight | None:
        """Return the highlight of the chosen row."""
        index = self.currentIndex()
        found: Highlight | None = index.data(HighlightRole.HIGHLIGHT) if index.isValid() else None
        return found

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a row from the window, which would take the highlight that is chosen in the text."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wished.emit()
        elif _is_own(event):
            self.comment_wished.emit()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return is_plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_T)
