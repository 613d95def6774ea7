"""The article in the tree of a screen reader: the page, its blocks and their parts, each made when it is asked for.

Qt has no roles for parts of a text. So they are interfaces of our own under the viewport; the text with its caret stays
Qt's. What C++ was given must live until it is forgotten (`Node.forget`), and what is forgotten is deleted by Qt alone.
"""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from reader.gui.access.article_blocks import HOLDERS, ArticleBlocks, Block, BlockKind
from reader.gui.page.article_view import ArticleView
from reader.model.document import Document
from reader.model.span import Span

ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.PARAGRAPH: QAccessible.Role.Paragraph,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.LIST: QAccessible.Role.List,
    BlockKind.ITEM: QAccessible.Role.ListItem,
    BlockKind.TABLE: QAccessible.Role.Table,
    BlockKind.ROW: QAccessible.Role.Row,
    BlockKind.HEADER_CELL: QAccessible.Role.ColumnHeader,
    BlockKind.CELL: QAccessible.Role.Cell,
    BlockKind.LINK: QAccessible.Role.Link,
    BlockKind.PASSAGE: QAccessible.Role.StaticText,
}
_NOTHING = shiboken6.VoidPtr(0)  # None would be taken for an address
_CASTS = {
    QAccessible.InterfaceType.ActionInterface: "actions",
    QAccessible.InterfaceType.AttributesInterface: "attributes",
}


class Facts(QAccessibleAttributesInterface):
    """The level of a heading or an item, and the language of a part."""

    def __init__(self, level: int, language: str | None) -> None:
        super().__init__()
        self._values: dict[QAccessible.Attribute, int | QLocale] = {}
        if level:
            self._values[QAccessible.Attribute.Level] = level
        if language:
            self._values[QAccessible.Attribute.Locale] = QLocale(language)

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return list(self._values)

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._values.get(key)


class Acts(QAccessibleActionInterface):
    """What can be done with a part: to go there, and to follow a link."""

    def __init__(self, go: Callable[[Span], None], span: Span, follow: Callable[[str], None], address: str) -> None:
        super().__init__()
        self._go, self._span, self._follow, self._address = go, span, follow, address

    def actionNames(self) -> list[str]:
        return [*([self.pressAction()] if self._address else []), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction() and self._address:
            self._follow(self._address)
        elif name == self.setFocusAction():
            self._go(self._span)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


class Shown:
    """What all parts of one article share: what it is, where it is shown, and the ways to do something with it."""

    def __init__(
        self,
        view: ArticleView,
        document: Document,
        about: Callable[[int], str],
        go: Callable[[Span], None],
        follow: Callable[[str], None],
    ) -> None:
        self.view, self.document, self.about, self.go, self.follow = view, document, about, go, follow
        self.blocks = ArticleBlocks(document)


class Node(QAccessibleInterface):
    """What page and blocks have in common: parts made when they are asked for."""

    actions: QAccessibleActionInterface | None = None
    attributes: QAccessibleAttributesInterface | None = None

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self._made: dict[int, BlockNode] = {}

    def blocks(self) -> tuple[Block, ...]:
        """Return what the parts are."""
        raise NotImplementedError

    def part(self, place: int) -> "BlockNode | None":
        """Return a part by its place among the parts."""
        blocks = self.blocks()
        if not 0 <= place < len(blocks):
            return None
        if place not in self._made:
            self._made[place] = BlockNode(self, self.shown, blocks[place], place)
        return self._made[place]

    def forget(self) -> None:
        """Have Qt delete all parts that were made, and this one."""
        for part in self._made.values():
            part.forget()
        self._made.clear()
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    # Qt takes None where there is nothing; what PySide declares leaves that out

    def isValid(self) -> bool:
        return shiboken6.isValid(self.shown.view)

    def object(self) -> Any:
        return None

    def child(self, index: int) -> Any:
        return self.part(index)

    def childCount(self) -> int:
        return len(self.blocks())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, BlockNode) and self._made.get(child.place) is child else -1

    def childAt(self, x: int, y: int) -> Any:
        parts = (self.child(place) for place in range(self.childCount()))
        return next((part for part in parts if part is not None and part.rect().contains(x, y)), None)

    def setText(self, _what: QAccessible.Text, _text: str) -> None:
        return

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.invisible = not self.shown.view.isVisible()
        return state

    def window(self) -> QWindow:
        return self.shown.view.window().windowHandle()

    def interface_cast(self, wished: QAccessible.InterfaceType) -> Any:
        found = getattr(self, _CASTS[wished]) if wished in _CASTS else None
        return _NOTHING if found is None else found


class Page(Node):
    """The article as a whole: its blocks, and then the widgets that stand over it."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(shown)
        self._port = shown.view.viewport()
        self.attributes = Facts(0, shown.document.language)

    def blocks(self) -> tuple[Block, ...]:
        return self.shown.blocks.blocks

    def object(self) -> Any:
        return self._port if shiboken6.isValid(self._port) else None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.shown.view)

    def child(self, index: int) -> Any:
        place = index - super().childCount()
        if place < 0:
            return self.part(index)
        widgets = self._widgets()
        return QAccessible.queryAccessibleInterface(widgets[place]) if place < len(widgets) else None

    def childCount(self) -> int:
        return super().childCount() + len(self._widgets())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        widgets, widget = self._widgets(), child.object()
        return super().childCount() + widgets.index(widget) if widget in widgets else super().indexOfChild(child)

    def childAt(self, x: int, y: int) -> Any:
        """Return what stands over the page at a place of the screen, or else the block in sight that lies there."""
        view = self.shown.view
        over = view.viewport().childAt(view.viewport().mapFromGlobal(QPoint(x, y)))
        if over is not None:
            return QAccessible.queryAccessibleInterface(over)
        places = dict.fromkeys(self.shown.blocks.at(index) for index in view.visible_paragraphs())
        blocks = (self.part(place) for place in places)
        return next((block for block in blocks if block is not None and block.rect().contains(x, y)), None)

    def forget(self) -> None:
        super().forget()
        vars(self).clear()  # PySide keeps for good what a factory made

    def rect(self) -> QRect:
        port = self.shown.view.viewport()
        return QRect(port.mapToGlobal(QPoint(0, 0)), port.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def text(self, what: QAccessible.Text) -> str:
        return self.shown.view.accessibleName() if what is QAccessible.Text.Name else ""

    def _widgets(self) -> list[QWidget]:
        children = self.shown.view.viewport().children()
        return [child for child in children if isinstance(child, QWidget) and not child.isWindow()]


class BlockNode(Node):
    """A block of the article, or a part of one."""

    def __init__(self, whole: Node, shown: Shown, block: Block, place: int) -> None:
        super().__init__(shown)
        self._whole, self._block, self.place = whole, block, place
        self._found: tuple[Block, ...] | None = None
        self.attributes = Facts(block.level, block.language or shown.document.language)
        if block.span is not None:
            self.actions = Acts(shown.go, block.span, shown.follow, block.address)

    def blocks(self) -> tuple[Block, ...]:
        if self._found is None:
            self._found = self.shown.blocks.parts_of(self._block)
        return self._found

    def parent(self) -> QAccessibleInterface:
        return self._whole

    def rect(self) -> QRect:
        view, block = self.shown.view, self._block
        if not {*self._paragraphs()}.issubset(view.paragraphs_set()):
            view.settle()
        rects = view.line_rects(block.span) if block.span else [view.paragraph_rect(one) for one in self._paragraphs()]
        area = QRectF()
        for rect in rects:
            area = area.united(rect)
        return QRect(view.viewport().mapToGlobal(area.topLeft().toPoint()), area.size().toSize())

    def role(self) -> QAccessible.Role:
        return ROLES[self._block.kind]

    def text(self, what: QAccessible.Text) -> str:
        if what is QAccessible.Text.Name:
            return self._name()
        if what is QAccessible.Text.Description:
            return self._description()
        return self._block.address if what is QAccessible.Text.Value else ""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = state.linked = self._block.kind is BlockKind.LINK
        state.multiLine = self._block.kind not in HOLDERS
        return state

    def _paragraphs(self) -> range:
        size = 1 if self._block.kind is BlockKind.ROW else self._block.size
        return range(self._block.paragraph, self._block.paragraph + size)

    def _name(self) -> str:
        block, document = self._block, self.shown.document
        if block.span is None or block.kind in HOLDERS:
            return ""
        return document.plain_words(block.span) or document.text_of(block.span)

    def _description(self) -> str:
        block = self._block
        match block.kind:
            case BlockKind.LIST | BlockKind.LINK | BlockKind.PASSAGE | BlockKind.HEADER_CELL:
                return ""
            case BlockKind.TABLE:
                return _tr("Table, rows: {count}").format(count=block.size)
            case BlockKind.ROW:
                return _tr("Row {number}").format(number=block.place + 1)
            case BlockKind.CELL:
                return self.shown.blocks.column_name(block)
        return self.shown.about(block.paragraph)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleTree", text)
