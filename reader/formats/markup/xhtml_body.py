"""The body of a page (XHTML of a book, HTML made from a Word file) to blocks; all of it counts as the article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.formulas.of_page import formula_of
from reader.formats.markup.content import Content
from reader.formats.markup.flow import Flow
from reader.formats.markup.language_tags import language_of
from reader.formats.markup.markup_signs import (
    BLOCKS,
    CAPTIONS,
    HEADINGS,
    LISTS,
    PICTURES,
    address_of,
    begins_note,
    classes,
    is_note,
    is_reference,
    is_unseen,
    is_way_back,
    marks_of,
    note_role,
    roles,
)
from reader.formats.markup.meaning import quotation_marks
from reader.formats.markup.numbering import numeral, whole
from reader.formats.markup.spanned_cells import cells_of, columns_of
from reader.formats.markup.xml_parts import local_name
from reader.formats.structure.blocks import Block
from reader.model.document import MarkKind, RemovedKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ITEM_NUMBER = "data-number"  # of an item, where what made the page knows it better than a browser would
_NAVIGATION = frozenset({"toc", "landmarks", "page-list", "loi", "lot", "index", "navigation"})
_XLINK = "{http://www.w3.org/1999/xlink}href"
_SECTIONS = frozenset({"table", "thead", "tbody", "tfoot"})


def blocks_of(element: "Element", source: str) -> Iterator[Block]:
    """Yield the blocks of a page; raise FormatError where there are too many."""
    return iter(content_of(element, source).blocks)


def content_of(element: "Element", source: str, *, keeps_navigation: bool = False) -> Content:
    """Return what stands in a page; a table of contents is left out, notes come last."""
    content = Content(source)
    walk = _Walk(content, keeps_navigation=keeps_navigation)
    walk.over(element)
    return content


class _Walk:
    """Goes through the elements in their order, without recursion: nesting costs no stack."""

    def __init__(self, content: Content, *, keeps_navigation: bool) -> None:
        self._flow = Flow(content)
        self._content = content
        self._keeps_navigation = keeps_navigation
        self._counters: list[tuple[str, int]] = []  # of each open list: how it numbers, and the next number
        self._skipped: Element | None = None
        self._columns: dict[Element, int] = {}  # of cells that do not stand where their number in the row says
        self._tables: list[bool] = []  # of each open table, whether its rows are read as rows

    def over(self, root: "Element") -> None:
        """Read an element and all within it."""
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            name = local_name(element)
            if event == "start" and self._leaves_out(element, name):
                self._skipped = element
                steps.skip_subtree()
            elif event == "start":
                self._start(element, name)
                self._write(element.text)
            else:
                self._end(element, name)
                if element is not root:
                    self._write(element.tail)
        self._flow.close()

    def _write(self, text: str | None) -> None:
        if text:
            self._flow.write(text)

    def _leaves_out(self, element: "Element", name: str) -> bool:
        if not self._keeps_navigation and (kind := _kind_of_frame(element, name)):
            self._flow.end_paragraph()
            self._content.add_removed(kind, _text_of(element, self._content.source))
            return True
        if (formula := formula_of(element)) is not None:
            self._flow.write_formula(formula)
            return True
        if name == "a":
            return is_way_back(element)
        return not name or is_unseen(element, name)

    def _start(self, element: "Element", name: str) -> None:
        flow = self._flow
        if is_note(element, name):
            flow.end_paragraph()
            flow.notes += 1
            flow.note_role = note_role(element)
        if flow.notes:
            self._note(element, name)
        if name == "a" and (link := self._link(element)):
            flow.open_mark(*link)
        for kind in self._marks(element, name):
            flow.open_mark(kind)
        self._start_block(element, name)
        if language := language_of(element):
            flow.open_mark(MarkKind.LANGUAGE, language)

    def _marks(self, element: "Element", name: str) -> list[MarkKind]:
        return [kind for kind in marks_of(element, name) if kind is not MarkKind.CODE or not self._flow.code]

    def _note(self, element: "Element", name: str) -> None:
        """Begin a note where an element is one, or take the element's name as one that signs may use."""
        key = element.get("id")
        keys = (f"#{key}",) if key else ()
        if begins_note(element, name) and (name != "a" or self._flow.text.is_empty):
            if name != "a":
                self._flow.end_paragraph()
            self._flow.begin_note(*keys)
        elif keys and self._flow.is_note_fresh:
            self._flow.begin_note(*keys)

    def _link(self, element: "Element") -> tuple[MarkKind, str] | None:
        """Return what a link is in the text: the sign of a note, or what leads elsewhere; None for all others."""
        if not self._flow.notes and is_reference(element):
            return MarkKind.NOTE_SIGN, element.get("href") or ""
        address = address_of(element)
        return (MarkKind.LINK, address) if address else None

    def _start_block(self, element: "Element", name: str) -> None:
        flow = self._flow
        if name == "br":
            flow.break_line()
        elif name == "q":
            flow.write(quotation_marks(element)[0])
        elif name in PICTURES:
            self._picture(element)
        elif name in LISTS:
            flow.open_list()
            self._counters.append((element.get("type") or "1" if name == "ol" else "", _start_of(element)))
        elif name == "li":
            flow.open_item(self._number(element))
        elif name in ("table", "tr", "td", "th"):
            self._start_table_part(element, name)
        elif name in BLOCKS or name == "hr" or _is_caption(element, name):
            flow.end_paragraph()
            flow.captions += _is_caption(element, name)
        else:
            self._start_kind(name)

    def _start_kind(self, name: str) -> None:
        flow = self._flow
        if name in HEADINGS or name in ("blockquote", "pre"):
            flow.end_paragraph()
        if name in HEADINGS:
            flow.heading = HEADINGS[name]
        flow.quotes += name == "blockquote"
        flow.code += name == "pre"

    def _start_table_part(self, element: "Element", name: str) -> None:
        flow = self._flow
        if name == "table":
            flow.end_paragraph()
            self._tables.append(_has_rows(element) and not any(self._tables))
            if self._tables[-1]:
                self._columns |= columns_of(map(cells_of, _rows_of(element)))
        elif name == "tr" and any(self._tables):
            if self._tables[-1]:
                flow.open_row()
        elif name in ("td", "th") and any(self._tables) and self._tables[-1]:
            if element in self._columns:
                flow.skip_to_cell(self._columns[element])
        else:
            flow.end_paragraph()

    def _end(self, element: "Element", name: str) -> None:
        if element is self._skipped:
            self._skipped = None
            return
        self._end_block(element, name)
        if language_of(element):
            self._flow.close_mark(MarkKind.LANGUAGE)
        for kind in self._marks(element, name):
            self._flow.close_mark(kind)
        if name == "a" and (link := self._link(element)):
            self._flow.close_mark(link[0])
        if is_note(element, name):
            self._flow.end_paragraph()
            self._flow.notes -= 1

    def _end_block(self, element: "Element", name: str) -> None:
        flow = self._flow
        if name == "q":
            flow.write(quotation_marks(element)[1])
        elif name in LISTS:
            flow.close_list()
            self._counters.pop()
        elif name in ("table", "tr", "td", "th"):
            self._end_table_part(name)
        elif name in BLOCKS or name == "li" or _is_caption(element, name):
            flow.end_paragraph()
            flow.captions -= _is_caption(element, name)
        elif name in HEADINGS or name in ("blockquote", "pre"):
            flow.end_paragraph()
            flow.heading = 0 if name in HEADINGS else flow.heading
            flow.quotes -= name == "blockquote"
            flow.code -= name == "pre"

    def _end_table_part(self, name: str) -> None:
        is_row = bool(self._tables) and self._tables[-1]
        if name == "table":
            self._tables.pop()
            self._flow.end_paragraph()
        elif name == "tr" and is_row:
            self._flow.close_row()
        elif is_row:
            self._flow.close_cell()
        else:
            self._flow.end_paragraph()

    def _number(self, element: "Element") -> str:
        """Return the number of a list item as a browser would show it; empty for a bullet."""
        if said := element.get(ITEM_NUMBER):
            return str(said)
        if not self._counters or not self._counters[-1][0]:
            return ""
        kind, following = self._counters[-1]
        number = whole(element.get("value"), following)
        self._counters[-1] = (kind, number + 1)
        return f"{numeral(number, kind)}."

    def _picture(self, element: "Element") -> None:
        name = element.get("src") or element.get(_XLINK) or element.get("href") or element.get("xlink:href") or ""
        said = (element.get("alt") or "").strip()
        if len(said) == 1 and said.isalpha():  # an initial that is drawn
            self._flow.write(said)
        elif name:
            self._flow.picture(name, said)


def _kind_of_frame(element: "Element", name: str) -> RemovedKind | None:
    """Return what an element is that says of itself that it is not part of the text."""
    if name == "nav":
        return RemovedKind.NAVIGATION
    said = roles(element) if name != "a" else frozenset()
    if "contentinfo" in said:
        return RemovedKind.FOOTER
    return RemovedKind.NAVIGATION if said & _NAVIGATION else None


def _text_of(element: "Element", source: str) -> str:
    content = content_of(element, source, keeps_navigation=True)
    return "\n\n".join(block.marked_text for block in content.blocks)


def _is_caption(element: "Element", name: str) -> bool:
    return name in CAPTIONS or (name in ("p", "div") and "caption" in classes(element))


def _has_rows(table: "Element") -> bool:
    """Tell whether a table is one: with cells beside each other, no other table within, and not only for looks."""
    if roles(table) & {"presentation", "none"} or next(table.iterdescendants("{*}table"), None) is not None:
        return False
    return any(sum(local_name(cell) in ("td", "th") for cell in row) > 1 for row in _rows_of(table))


def _rows_of(table: "Element") -> Iterator["Element"]:
    return (row for part in (table, *table) if local_name(part) in _SECTIONS for row in part if local_name(row) == "tr")


def _start_of(element: "Element") -> int:
    return whole(element.get("start"), 1)
