"""Code of a page as its lines: breaks and blocks end one, numbers of lines and names of languages are none of it."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.formats.web.page_tags import BLOCKS, UNREAD

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_GUTTER = re.compile(
    r"(?<![a-z])(?:gutter|lineno|linenos|line-?numbers?|linenumber|ln-num|ln-numbers|lnt|ln|blob-num|code-line-number)"
    r"(?![a-z])"
)
_CODE = re.compile(r"code|hljs|highlight", re.IGNORECASE)
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table-row)", re.IGNORECASE)
_PREFORMATTED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_NUMBERS = re.compile(r"\s*\d+(?:\s+\d+)*\s*")
_MAX_LABEL = 20  # characters of a language's name
_LINE = frozenset({"line", "code-line", "cl", "view-line", "token-line", "hljs-line"})


def code_of(element: "HtmlElement") -> str:
    """Return the characters of preformatted text in their lines; empty where it is only numbers of lines."""
    parts = [row[-1] for row in element.iter("tr")] if element.tag == "table" else [_without_label(element)]
    text = "\n".join(map(_lines_of, parts)).strip("\r\n").rstrip()
    return "" if _NUMBERS.fullmatch(text) and _is_beside_code(element) else text


def is_code_block(element: "HtmlElement") -> bool:
    """Tell whether what is no `<pre>` is set as one: a `<code>` by its style or lines, a table of numbered lines."""
    if element.tag == "table":
        return _is_code_table(element)
    if element.tag != "code" or next(element.iterancestors("pre"), None) is not None:
        return False
    if _PREFORMATTED.search(element.get("style") or "") is not None:
        return True
    above = element.getparent()
    if above is None or len(above) != 1 or (above.text or "").strip() or (element.tail or "").strip():
        return False
    return element.text_content().strip().count("\n") >= 1 or next(element.iter("br"), None) is not None


def _is_code_table(table: "HtmlElement") -> bool:
    """Tell whether each row is a line of code behind its number."""
    rows = [*table.iter("tr")]
    is_numbered = bool(rows) and all(len(row) > 1 and all(map(_is_gutter, row[:-1])) for row in rows)
    return is_numbered and table.find(".//pre") is None and any(map(_CODE.search, table.xpath(".//@class")))


@dataclass(slots=True)
class _Lines:
    """The lines so far."""

    pieces: list[str] = field(default_factory=list)
    is_at_start: bool = True

    def write(self, text: str | None) -> None:
        """Add characters."""
        if text:
            self.pieces.append(text)
            self.is_at_start = text.endswith("\n")

    def end_line(self) -> None:
        """End the line that has begun, if any."""
        if not self.is_at_start:
            self.write("\n")


def _lines_of(root: "HtmlElement") -> str:
    """Go through the elements without recursion."""
    is_broken = any(each.getprevious() is not None for each in root.iter("br"))
    lines, lines_are_blocks = _Lines(), not is_broken and "\n" not in "".join(root.itertext()).strip("\n")
    stack: list[tuple[HtmlElement, int | None]] = [(root, None)]
    while stack:
        element, begun = stack.pop()
        is_line = element is not root and _ends_lines(element, lines_are_blocks=lines_are_blocks)
        if begun is not None:
            _end(element, lines, begun, is_line=is_line, is_root=element is root)
            continue
        if is_line:
            lines.end_line()
        stack.append((element, len(lines.pieces)))
        if isinstance(element.tag, str) and element.tag not in UNREAD and (element is root or not _is_gutter(element)):
            lines.write("\n" if element.tag == "br" else element.text)
            stack += ((child, None) for child in reversed(element))
    return "".join(lines.pieces)


def _end(element: "HtmlElement", lines: _Lines, begun: int, *, is_line: bool, is_root: bool) -> None:
    """End an element that began after so many pieces; a block without words is a line without words."""
    if is_line and len(lines.pieces) == begun and not _is_gutter(element):
        lines.write("\n")
    elif is_line:
        lines.end_line()
    tail = "" if is_root else element.tail or ""
    lines.write(tail.removeprefix("\n") if is_line else tail)


def _ends_lines(element: "HtmlElement", *, lines_are_blocks: bool) -> bool:
    if element.tag in BLOCKS and element.tag not in ("td", "th", "tbody", "table"):
        return True
    if _AS_BLOCK.search(element.get("style") or ""):
        return True
    return lines_are_blocks and not _LINE.isdisjoint((element.get("class") or "").lower().split())


def _is_gutter(element: "HtmlElement") -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    is_named = len(names) < 400 and _GUTTER.search(names) is not None
    is_unselectable = "user-select" in (element.get("style") or "") or element.get("aria-hidden") == "true"
    return (is_named or is_unselectable) and not element.text_content().strip().strip("0123456789 \t\r\n.:|")


def _is_beside_code(element: "HtmlElement") -> bool:
    """Tell whether the numbers stand in a column beside lines of code."""
    row = next(element.iterancestors("tr"), None)
    around = row if row is not None else element.getparent()
    return around is not None and sum(1 for _ in around.iter("pre", "code")) > 1


def _without_label(element: "HtmlElement") -> "HtmlElement":
    """Return the one `<code>` within, where all that stands beside it is the name of a language."""
    codes = list(element.iter("code"))
    if len(codes) != 1:
        return element
    outside = element.text_content().strip().replace(codes[0].text_content().strip(), "", 1).strip()
    is_label = outside and len(outside) <= _MAX_LABEL and "\n" not in outside and len(outside.split()) == 1
    return codes[0] if is_label or not outside else element
