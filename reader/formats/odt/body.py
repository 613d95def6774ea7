"""The body of an OpenDocument text to content. Notes come last, text boxes after the paragraph that holds them."""

import re
from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.markup.content import Content
from reader.formats.markup.flow import Flow
from reader.formats.markup.markup_signs import outer_address
from reader.formats.markup.numbering import whole
from reader.formats.markup.spanned_cells import columns_of
from reader.formats.markup.style_names import MAX_LEVEL, Role, Styled, heading_at
from reader.formats.odt.formulas import FormulaReader
from reader.formats.odt.languages import Passages
from reader.formats.odt.lists import Counting, HeadingNumbers
from reader.formats.odt.names import get, name_in_full, name_of_element
from reader.formats.odt.styles import Styles
from reader.model.document import MarkKind, RemovedKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_SPACES = 200  # in a row, of code; more are a trick
MAX_REPEATED = 30  # cells without words in a row
MAX_BOXES = 50  # text boxes within text boxes
_UNSEEN = frozenset(
    {
        "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
        "text:dde-connection-decls", "office:forms", "text:note-citation", "text:ruby-text", "svg:title", "svg:desc",
        "text:hidden-text", "text:hidden-paragraph", "draw:object-ole", "draw:plugin",
        "office:event-listeners", "text:page-number", "office:binary-data",
    }
)  # fmt: skip
_CONTENTS = frozenset(
    {
        "text:table-of-content",
        "text:illustration-index",
        "text:table-index",
        "text:object-index",
        "text:user-index",
        "text:alphabetical-index",
    }
)
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_BLANKS = re.compile(r"[ \t\r\n]+")


def read_body(root: "Element", styles: Styles, source: str, formula_of: FormulaReader) -> Content:
    """Return what stands in the text."""
    content = Content(source)
    flow = Flow(content)
    notes: list[Element] = []
    walk = _Walk(flow, styles, notes, formula_of, depth=0)
    walk.over(root)
    flow.end_paragraph()
    for note in notes:  # which may hold notes themselves, at the end of the list
        _read_note(note, flow, walk)
    flow.close()
    return content


def _read_note(note: "Element", flow: Flow, walk: "_Walk") -> None:
    number = "".join(note.find(name_in_full("text:note-citation")).itertext()).strip()
    flow.notes += 1
    flow.begin_note(_key_of(note), label=number)
    flow.open_list()
    flow.open_item(f"{number}." if number.isalnum() else number)
    body = note.find(name_in_full("text:note-body"))
    if body is not None:
        walk.again(depth=0).over(body)
    flow.close_list()
    flow.notes -= 1


def _key_of(note: "Element") -> str:
    return get(note, "text:id") or note.getroottree().getpath(note)


class _Walk:
    """Goes through the elements in their order; only text boxes within others cost stack."""

    def __init__(
        self, flow: Flow, styles: Styles, notes: list["Element"], formula_of: FormulaReader, *, depth: int
    ) -> None:
        self._flow = flow
        self._styles = styles
        self._notes = notes
        self._formula_of = formula_of
        self._depth = depth
        self._counting = Counting(styles)
        self._passages = Passages(flow, styles)
        self._headings = HeadingNumbers(styles)
        self._columns: dict[Element, int] = {}  # of cells that do not stand where their number in the row says
        self._tables: list[bool] = []
        self._boxes: list[Element] = []
        self._skipped: Element | None = None

    def again(self, *, depth: int) -> "_Walk":
        """Return a walk through another part of the text."""
        return _Walk(self._flow, self._styles, self._notes, self._formula_of, depth=depth)

    def over(self, root: "Element") -> None:
        """Read all within an element."""
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            name = name_of_element(element)
            if element is root:
                continue
            if event == "start" and self._leaves_out(element, name):
                self._skipped = element
                steps.skip_subtree()
            elif event == "start":
                self._start(element, name)
                self._write(element.text)
            else:
                if element is self._skipped:
                    self._skipped = None
                else:
                    self._end(element, name)
                self._write(element.tail)
        self._read_boxes()

    def _write(self, text: str | None) -> None:
        if text:
            self._flow.write(_BLANKS.sub(" ", text))

    def _leaves_out(self, element: "Element", name: str) -> bool:
        if name == "text:note":
            if (sign := element.find(name_in_full("text:note-citation"))) is not None:
                self._notes.append(element)
                self._flow.write_sign("".join(sign.itertext()).strip(), _key_of(element))
            return True
        if name == "table:covered-table-cell" and self._is_row():
            self._close_cells(element)
            return True
        if name == "draw:object":
            self._flow.write_formula(self._formula_of(element))
            return True
        if name == "draw:text-box":
            self._boxes.append(element)
            return True
        if name in _CONTENTS or name == "office:annotation":
            kind = RemovedKind.NAVIGATION if name in _CONTENTS else RemovedKind.COMMENTS
            self._flow.content.add_removed(kind, _text_of(element))
            return True
        if name in _UNSEEN or (name == "text:section" and get(element, "text:display") == "none"):
            return True
        family = "paragraph" if name in _PARAGRAPHS else "text" if name == "text:span" else ""
        return bool(family) and self._styles.is_hidden(family, get(element, "text:style-name"))

    def _start(self, element: "Element", name: str) -> None:
        flow = self._flow
        if name in _PARAGRAPHS:
            self._start_paragraph(element)
        elif name == "text:span":
            self._passages.begin("text", element)
            for kind in self._styles.marks_of("text", get(element, "text:style-name")):
                flow.open_mark(kind)
        elif name == "text:a" and (address := outer_address(get(element, "xlink:href"))):
            flow.open_mark(MarkKind.LINK, address)
        elif name == "text:s":
            flow.write(" " * min(whole(get(element, "text:c"), 1), MAX_SPACES))
        elif name == "text:tab":
            flow.write("\t")
        elif name == "text:line-break":
            flow.break_line()
        elif name == "draw:image":
            flow.picture(get(element, "xlink:href") or "", _description(element))
        else:
            self._start_group(element, name)

    def _start_group(self, element: "Element", name: str) -> None:
        flow = self._flow
        if name == "text:list":
            goes_on = (
                get(element, "text:continue-numbering") == "true" or get(element, "text:continue-list") is not None
            )
            flow.open_list()
            self._counting.open(get(element, "text:style-name"), goes_on=goes_on)
        elif name == "text:list-item":
            start = get(element, "text:start-value")
            flow.open_item(self._counting.count(whole(start, 1) if start else None))
        elif name == "table:table":
            flow.end_paragraph()
            self._tables.append(_has_rows(element) and not any(self._tables))
            self._columns |= _columns_of(element) if self._tables[-1] else {}
        elif name == "table:table-row" and self._is_row():
            flow.open_row()
        elif name == "table:table-cell" and self._is_row() and element in self._columns:
            flow.skip_to_cell(self._columns[element])

    def _end(self, element: "Element", name: str) -> None:
        flow = self._flow
        if name in _PARAGRAPHS:
            self._end_paragraph(element)
        elif name == "text:span":
            self._passages.end()
            for kind in self._styles.marks_of("text", get(element, "text:style-name")):
                flow.close_mark(kind)
        elif name == "text:a" and outer_address(get(element, "xlink:href")):
            flow.close_mark(MarkKind.LINK)
        elif name == "text:list":
            flow.close_list()
            self._counting.close()
        elif name == "table:table":
            self._tables.pop()
        elif name == "table:table-row" and self._is_row():
            flow.close_row()
        elif name == "table:table-cell" and self._is_row():
            self._close_cells(element)

    def _close_cells(self, element: "Element") -> None:
        """End a cell, and as many without words as it stands for; a row of a thousand is one that nobody has filled."""
        self._flow.close_cell()
        count = whole(get(element, "table:number-columns-repeated"), 1)
        for _ in range(count - 1 if count <= MAX_REPEATED else 0):
            self._flow.close_cell()

    def _is_row(self) -> bool:
        return bool(self._tables) and self._tables[-1]

    def _start_paragraph(self, element: "Element") -> None:
        role = self._role(element)
        self._flow.open_paragraph(role)
        is_counted = name_of_element(element) == "text:h" and get(element, "text:is-list-header") != "true"
        if is_counted and role and role.role is Role.HEADING:
            self._flow.number = self._headings.count(_outline_level(element))
        self._passages.begin("paragraph", element)
        for kind in self._marks(element):
            self._flow.open_mark(kind)

    def _end_paragraph(self, element: "Element") -> None:
        self._flow.close_paragraph(self._role(element))
        self._passages.end()
        for kind in self._marks(element):
            self._flow.close_mark(kind)
        self._read_boxes()

    def _read_boxes(self) -> None:
        """Read the boxes of text that stand in the paragraph that has ended, or in none."""
        boxes, self._boxes = self._boxes, []
        for box in boxes if self._depth < MAX_BOXES else ():
            self.again(depth=self._depth + 1).over(box)

    def _role(self, element: "Element") -> Styled | None:
        role = self._styles.role_of(get(element, "text:style-name"))
        if name_of_element(element) != "text:h" or (role and role.role in (Role.TITLE, Role.SUBTITLE, Role.HEADING)):
            return role if role is None or role.role is not Role.CONTENTS else None
        return heading_at(_outline_level(element))

    def _marks(self, element: "Element") -> tuple[MarkKind, ...]:
        """Return the marks of a whole paragraph; a heading is bold by its nature."""
        style = get(element, "text:style-name")
        return () if self._role(element) else self._styles.marks_of("paragraph", style)


def _outline_level(heading: "Element") -> int:
    """Return how deep a heading lies; deeper than any is one step more than all."""
    return min(max(1, whole(get(heading, "text:outline-level"), 1)), MAX_LEVEL + 1)


def _has_rows(table: "Element") -> bool:
    """Tell whether a table has cells beside each other and no other table within."""
    if next(table.iterdescendants(name_in_full("table:table")), None) is not None:
        return False
    rows = table.iterdescendants(name_in_full("table:table-row"))
    return any(sum(name_of_element(cell) == "table:table-cell" for cell in row) > 1 for row in rows)


def _columns_of(table: "Element") -> dict["Element", int]:
    """Return where cells stand beside those that reach over rows; where covered cells are written, they tell it."""
    if next(table.iterdescendants(name_in_full("table:covered-table-cell")), None) is not None:
        return {}
    rows = table.iterdescendants(name_in_full("table:table-row"))
    cells = ([cell for cell in row if name_of_element(cell) == "table:table-cell"] for row in rows)
    return columns_of(cells, name_in_full("table:number-columns-spanned"), name_in_full("table:number-rows-spanned"))


def _description(image: "Element") -> str:
    frame = image.getparent()
    for name in ("svg:desc", "svg:title"):
        said = frame.find(name_in_full(name)) if frame is not None else None
        if said is not None and said.text:
            return " ".join(said.text.split())
    return ""


def _text_of(element: "Element") -> str:
    paragraphs = (each for each in element.iter(*map(name_in_full, sorted(_PARAGRAPHS))))
    texts = (" ".join("".join(each.itertext()).split()) for each in paragraphs)
    return "\n\n".join(filter(None, texts))
