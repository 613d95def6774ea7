"""The notes and references at the end of an article: folded into one line until somebody wishes to see them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.look.in_sight import SwitchOnPage
from reader.gui.look.theme import typography
from reader.gui.page.block_places import BlockPlaces
from reader.gui.page.page_geometry import PageGeometry
from reader.gui.page.rendering import PageStyle
from reader.gui.text.plain import set_tip
from reader.model.document import Document, ParagraphKind, ParagraphRole

FOLDED = "▸"
LEAST = 4  # notes; fewer take no more room than the line would
HEIGHT, GAP = 30, 14  # pixels at zoom 1, of the line and above it
INSET = 9  # pixels from its edge to its words, which stand where those of the text do
_NOTES = frozenset({ParagraphRole.FOOTNOTE, ParagraphRole.REFERENCE})


def notes_at_end(document: Document) -> range:
    """Return the paragraphs of the last notes with the headings between them; none where pictures stand among them."""
    count = first = len(document.paragraphs)
    for index in range(count - 1, 0, -1):
        paragraph = document.paragraphs[index]
        if paragraph.role in _NOTES:
            first = index
        elif paragraph.kind is not ParagraphKind.HEADING:
            break
    is_among = any(image.before > first for image in document.images)
    return range(count if is_among or count - first < LEAST else first, count)


class NotesFold(QObject):
    """Hides the blocks of the notes, and shows one line in their place that opens them."""

    opened = Signal()

    def __init__(self, viewport: QWidget, before: Callable[[], None]) -> None:
        """Take what is to be done before blocks are shown."""
        super().__init__(viewport)
        self._before = before
        self._viewport = viewport
        self.line: QToolButton | None = None
        self._is_open = False
        self._show: Callable[[], None] = _nothing
        self._first = 0  # of the letters of the notes
        self._places: BlockPlaces | None = None
        self._height = 0

    def begin(self) -> None:
        """Fold the notes of another article."""
        self._is_open = False

    def fold(self, document: Document, blocks: QTextDocument, places: BlockPlaces, style: PageStyle) -> None:
        """Hide the blocks of the notes, unless they were opened."""
        notes = range(0) if self._is_open else notes_at_end(document)
        self._places, self._height = None, 0
        if not notes:
            self._hide_line()
            return
        _set_visible(blocks, notes, is_visible=False)
        places.shown, self._places = notes.start, places
        self._first, self._height = document.paragraphs[notes.start].span.start, style.pixels(HEIGHT + GAP)
        self._show = partial(_set_visible, blocks, notes, is_visible=True)
        self._tell(sum(document.paragraphs[index].role in _NOTES for index in notes), style)

    def stand_on(self, places: BlockPlaces, style: PageStyle) -> None:
        """Stand where other blocks of the same article have their places, in a style."""
        if self._places is not None:
            self._places, self._height = places, style.pixels(HEIGHT + GAP)
            self._set_face(style)

    def room(self) -> dict[int, int]:
        """Return the pixels to keep below the last paragraph that is shown."""
        return {self._places.shown - 1: self._height} if self._places else {}

    def unfold_to(self, offset: int) -> None:
        """Show the notes where one of them is to be seen."""
        if self._places is not None and offset >= self._first:
            self.unfold()

    @Slot()
    def unfold(self) -> None:
        """Show the notes for as long as the article is open."""
        if self._places is None:
            return
        self._before()
        self._is_open = True
        self._show()
        self._places.show_all()
        self._places = None
        self._hide_line()
        self.opened.emit()

    def place(self, page: PageGeometry, scrolled: float) -> None:
        """Put the line below the last paragraph, where lines of the text begin."""
        if self._places is None or self.line is None:
            return
        last, size = self._places.shown - 1, self.line.sizeHint()
        is_mirrored = self._places.is_right_to_left(last)
        left = page.text_right - size.width() + INSET if is_mirrored else page.text_left - INSET
        top = self._places.room_below(last) + scrolled - size.height()
        self.line.setGeometry(left, round(top), size.width(), size.height())

    def _hide_line(self) -> None:
        if self.line is not None:
            self.line.hide()

    def _tell(self, count: int, style: PageStyle) -> None:
        line = self.line = self.line or self._new_line()
        sentence = self.tr("Notes and references ({count})").format(count=count)
        line.setText(f"{FOLDED}  {sentence}")
        line.setAccessibleName(f"{sentence}, {self.tr('folded')}")
        self._set_face(style)
        line.show()

    def _set_face(self, style: PageStyle) -> None:
        face = QFont(typography().interface_family)
        face.setPixelSize(style.pixels(typography().page_interface))
        if self.line is not None:
            self.line.setFont(face)

    def _new_line(self) -> QToolButton:
        line = SwitchOnPage(self._viewport)
        line.setObjectName("notes_fold")
        line.setCursor(Qt.CursorShape.PointingHandCursor)
        line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_tip(line, self.tr("Show the notes and references"))
        line.clicked.connect(self.unfold)
        return line


def _set_visible(blocks: QTextDocument, notes: range, *, is_visible: bool) -> None:
    ends = [blocks.findBlockByNumber(index) for index in (notes.start, notes.stop - 1)]
    for index in notes:
        blocks.findBlockByNumber(index).setVisible(is_visible)
    start = ends[0].position()
    blocks.markContentsDirty(start, ends[1].position() + ends[1].length() - start)


def _nothing() -> None:
    return
