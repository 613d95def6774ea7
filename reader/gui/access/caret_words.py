"""Says what the caret enters: a heading, a list, a table, a quotation; of Qt a screen reader learns the words alone."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from reader.gui.access.article_blocks import ArticleBlocks, Block, BlockKind
from reader.gui.page.article_view import ArticleView
from reader.model.document import Document


class CaretWords(QObject):
    """Follows the caret of one view, where the reader reads with one."""

    said = Signal(str)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._document: Document | None = None
        self._blocks = ArticleBlocks(view.shown_document())
        self._last = -1
        view.cursorPositionChanged.connect(self._on_moved)

    @Slot()
    def _on_moved(self) -> None:
        view, document = self._view, self._view.shown_document()
        has_caret = view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
        if not has_caret or not view.hasFocus() or not document.paragraphs:
            return
        if document is not self._document:
            self._document, self._blocks, self._last = document, ArticleBlocks(document), -1
        place = self._blocks.at(view.textCursor().blockNumber())
        if place != self._last:
            self._last = place
            words = words_for(self._blocks.blocks[place])
            if words:
                self.said.emit(words)


def words_for(block: Block) -> str:
    """Return what a block of the article is, empty for a paragraph, whose words say enough."""
    match block.kind:
        case BlockKind.HEADING:
            return _tr("Heading, level {level}").format(level=block.level)
        case BlockKind.LIST:
            return _tr("List, items: {count}").format(count=block.size)
        case BlockKind.TABLE:
            return _tr("Table, rows: {count}").format(count=block.size)
        case BlockKind.QUOTE:
            return _tr("Quotation")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaretWords", text)
