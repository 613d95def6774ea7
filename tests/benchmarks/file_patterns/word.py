"""Word files."""

from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated
from tests.formats.office import zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


_PACKAGE = "xmlns='http://schemas.openxmlformats.org/package/2006"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "word/document.xml"
_PARTS = ("styles", "numbering", "footnotes", "comments")


def _docx(piece: str, *, before: str = "", after: str = "", part: str = _MAIN, referring: str = "") -> Pattern:
    """Repeat something in one part of a Word file, the main text or another, which may be referred to as often."""

    def build(length: int) -> bytes:
        referred = repeated(referring, length * len(referring) // len(piece)) if referring else ""
        filled = f"{before}{repeated(piece, length)}{after}"
        body = f"<w:p><w:r><w:t>{NEWS}</w:t></w:r></w:p>{filled if part == _MAIN else referred}"
        root = part.removeprefix("word/").removesuffix(".xml")
        other = {} if part == _MAIN else {part: f"<w:{root} {_W}>{filled}</w:{root}>"}
        main = {_MAIN: f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>"}
        return zipped({**_AROUND, **main, **other})

    return build


def _relations(*targets: tuple[str, str]) -> str:
    each = "".join(f"<Relationship Id='{kind}' Type='{_TYPE}/{kind}' Target='{target}'/>" for kind, target in targets)
    return f"<Relationships {_PACKAGE}/relationships'>{each}</Relationships>"


_AROUND = {
    "[Content_Types].xml": f"<Types {_PACKAGE}/content-types'/>",
    "_rels/.rels": _relations(("officeDocument", _MAIN)),
    "word/_rels/document.xml.rels": _relations(*((name, f"{name}.xml") for name in _PARTS)),
}
_NOTE = '<w:p><w:r><w:footnoteReference w:id="#"/></w:r></w:p>'
_WORD_P = "<w:p><w:r><w:t>Some words of it</w:t></w:r></w:p>"
WORD_FILES: dict[str, Pattern] = {
    "docx": _docx(f"<w:p><w:r><w:t>{NEWS}</w:t></w:r></w:p>"),
    "docx: short paragraphs": _docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
    "docx: empty paragraphs": _docx("<w:p/>"),
    "docx: one paragraph": _docx(SENTENCE, before="<w:p><w:r><w:t>", after="</w:t></w:r></w:p>"),
    "docx: runs": _docx("<w:r><w:t>a</w:t></w:r>", before="<w:p>", after="</w:p>"),
    "docx: bold runs": _docx(
        "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t> b </w:t></w:r>", before="<w:p>", after="</w:p>"
    ),
    "docx: breaks": _docx("<w:r><w:br/></w:r>", before="<w:p>", after="</w:p>"),
    "docx: tabs": _docx("<w:r><w:tab/></w:r>", before="<w:p>", after="</w:p>"),
    "docx: headings": _docx('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Word</w:t></w:r></w:p>'),
    "docx: rows": _docx(
        f"<w:tr><w:tc>{_WORD_P}</w:tc><w:tc>{_WORD_P}</w:tc></w:tr>", before="<w:tbl>", after="</w:tbl>"
    ),
    "docx: cells": _docx(f"<w:tc>{_WORD_P}</w:tc>", before="<w:tbl><w:tr>", after="</w:tr></w:tbl>"),
    "docx: tables": _docx(f"<w:tbl><w:tr><w:tc>{_WORD_P}</w:tc></w:tr></w:tbl>"),
    "docx: wide cells": _docx(
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/><w:vMerge/></w:tcPr>{_WORD_P}</w:tc></w:tr>',
        before="<w:tbl>",
        after="</w:tbl>",
    ),
    "docx: bookmarks": _docx('<w:bookmarkStart w:id="#" w:name="b#"/>', before="<w:p>", after="</w:p>"),
    "docx: links": _docx(
        '<w:hyperlink w:anchor="b#"><w:r><w:t>a</w:t></w:r></w:hyperlink>', before="<w:p>", after="</w:p>"
    ),
    "docx: fields": _docx('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', before="<w:p>", after="</w:p>"),
    "docx: items": _docx(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    ),
    "docx: deleted ends": _docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"),
    "docx: insertions": _docx("<w:ins><w:r><w:t>a</w:t></w:r></w:ins>", before="<w:p>", after="</w:p>"),
    "docx: boxes": _docx(f"<w:p><w:r><w:txbxContent>{_WORD_P}</w:txbxContent></w:r></w:p>"),
    "docx: styles": _docx(
        '<w:style w:type="paragraph" w:styleId="s#"><w:name w:val="n#"/></w:style>', part="word/styles.xml"
    ),
    "docx: lists": _docx(
        '<w:abstractNum w:abstractNumId="#"/><w:num w:numId="#"><w:abstractNumId w:val="#"/></w:num>',
        part="word/numbering.xml",
    ),
    "docx: notes": _docx(f'<w:footnote w:id="#">{_WORD_P}</w:footnote>', part="word/footnotes.xml", referring=_NOTE),
    "docx: remarks": _docx(f'<w:comment w:id="#">{_WORD_P}</w:comment>', part="word/comments.xml"),
    "docx: attributes": _docx(' w:a#="x"', before="<w:p", after="/>"),
    "docx: namespaces": _docx(' xmlns:a#="x#"', before="<w:p", after="/>"),
}
