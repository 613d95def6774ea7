"""OpenDocument texts."""

from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated
from tests.formats.office import zipped

_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)


def _odt(piece: str, *, before: str = "", after: str = "", styles: bool = False) -> Pattern:
    def build(length: int) -> bytes:
        filled = f"{before}{repeated(piece, length)}{after}"
        text, named = ("", filled) if styles else (filled, "")
        content = (
            f"<office:document-content {_ODF}><office:automatic-styles>{named}</office:automatic-styles><office:body>"
            f"<office:text><text:p>{NEWS}</text:p>{text}</office:text></office:body></office:document-content>"
        )
        members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
        return zipped(members, first="mimetype")

    return build


OPEN_DOCUMENTS: dict[str, Pattern] = {
    "odt": _odt(f"<text:p>{NEWS}</text:p>"),
    "odt: short paragraphs": _odt("<text:p>a</text:p>"),
    "odt: one paragraph": _odt(SENTENCE, before="<text:p>", after="</text:p>"),
    "odt: spans": _odt("<text:span>a </text:span>", before="<text:p>", after="</text:p>"),
    "odt: spaces": _odt('<text:s text:c="999999"/>', before="<text:p>", after="</text:p>"),
    "odt: breaks": _odt("a<text:line-break/>", before="<text:p>", after="</text:p>"),
    "odt: headings": _odt('<text:h text:outline-level="9">Word</text:h>'),
    "odt: items": _odt(
        "<text:list-item><text:p>a</text:p></text:list-item>", before="<text:list>", after="</text:list>"
    ),
    "odt: lists": _odt("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"),
    "odt: rows": _odt(
        "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
        before="<table:table>",
        after="</table:table>",
    ),
    "odt: cells": _odt(
        "<table:table-cell><text:p>a</text:p></table:table-cell>",
        before="<table:table><table:table-row>",
        after="</table:table-row></table:table>",
    ),
    "odt: repeated cells": _odt(
        '<table:table-row table:number-rows-repeated="99999"><table:table-cell table:number-columns-repeated="99999">'
        "<text:p>a</text:p></table:table-cell></table:table-row>",
        before="<table:table>",
        after="</table:table>",
    ),
    "odt: notes": _odt(
        "a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note>",
        before="<text:p>",
        after="</text:p>",
    ),
    "odt: styles": _odt('<style:style style:name="s#" style:family="paragraph"/>', styles=True),
    "odt: list styles": _odt(
        '<text:list-style style:name="s#"><text:list-level-style-number text:level="1"/></text:list-style>', styles=True
    ),
    "odt: sections": _odt("<text:section><text:p>a</text:p></text:section>"),
    "odt: bookmarks": _odt('<text:bookmark text:name="b#"/>', before="<text:p>", after="</text:p>"),
}
