"""EPUB books."""

from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated
from tests.formats.office import zipped

_PAGE = "<html xmlns='http://www.w3.org/1999/xhtml'><head><link rel='stylesheet' href='a.css'/></head><body>"
_PACKAGE = "<package xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
_CONTENTS = "<item id='n' href='n.xhtml' properties='nav' media-type='application/xhtml+xml'/>"
_CONTAINER = (
    "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='a.opf'/>"
    "</rootfiles></container>"
)


def _book(chapters: list[str], *, css: str = "", toc: str = "", package: str = "") -> bytes:
    names = [f"c{at}.xhtml" for at in range(len(chapters))]
    kind = "media-type='application/xhtml+xml'"
    items = "".join(f"<item id='i{at}' href='{name}' {kind}/>" for at, name in enumerate(names))
    spine = "".join(f"<itemref idref='i{at}'/>" for at in range(len(names)))
    nav = f"<nav xmlns:epub='http://www.idpf.org/2007/ops' epub:type='toc'><ol>{toc}</ol></nav>"
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "a.opf": f"{_PACKAGE}<dc:title>A book</dc:title>{package}</metadata>"
        f"<manifest>{items}{_CONTENTS}</manifest><spine>{spine}</spine></package>",
        "n.xhtml": f"{_PAGE}{nav}</body></html>",
        "a.css": css,
    }
    for at, (name, inner) in enumerate(zip(names, chapters, strict=True)):
        members[name] = f"{_PAGE}<h1>Chapter {at}</h1><p>{NEWS}</p>{inner}</body></html>"
    return zipped(members, first="mimetype")


def _chapter(piece: str, *, before: str = "", after: str = "") -> Pattern:
    return lambda length: _book([f"{before}{repeated(piece, length)}{after}"])


_ENTRY = "<li><a href='c0.xhtml#a#'>Chapter #</a></li>"
_REMARK = "<meta refines='#a#' property='role'>aut</meta>"
_USUAL = f"<p class='a b'>{NEWS}</p>" * 50


BOOKS: dict[str, Pattern] = {
    "epub": _chapter(f"<p>{NEWS}</p>"),
    "epub: chapters": lambda length: _book([f"<p>{SENTENCE} {at}</p>" for at in range(max(1, length // 300))]),
    "epub: short paragraphs": _chapter("<p>a</p>"),
    "epub: one paragraph": _chapter(SENTENCE, before="<p>", after="</p>"),
    "epub: spans": _chapter("<span class='a b'>a</span> ", before="<p>", after="</p>"),
    "epub: links": _chapter("<a href='c0.xhtml#a'>a</a> ", before="<p>", after="</p>"),
    "epub: links in items": _chapter("<li><a href='c0.xhtml#a'>Some words</a></li>", before="<ol>", after="</ol>"),
    "epub: lists of links": _chapter("<ul><li><a href='c0.xhtml#a'>a</a></li></ul>"),
    "epub: notes": _chapter("<p>a<a href='#n#' id='r#'>#</a></p>"),
    "epub: rows": _chapter("<tr><td>a</td><td>b</td></tr>", before="<table>", after="</table>"),
    "epub: blocks": _chapter("<div class='a'><div>a</div></div>"),
    "epub: headings": _chapter("<h2>Word</h2>"),
    "epub: pictures": _chapter("<img src='a#.png' alt='a'/>"),
    "epub: rules": lambda length: _book([_USUAL], css=repeated(".a# { font-style: italic }\n", length)),
    "epub: one rule": lambda length: _book([_USUAL], css=repeated(".a#, ", length)),
    "epub: braces": lambda length: _book([_USUAL], css=repeated("{", length)),
    "epub: half comments": lambda length: _book([_USUAL], css=repeated("/* ", length)),
    "epub: declarations": lambda length: _book([_USUAL], css=repeated("a{b:c;", length)),
    "epub: contents": lambda length: _book([_USUAL], toc=repeated(_ENTRY, length)),
    "epub: creators": lambda length: _book([_USUAL], package=repeated("<dc:creator>Mara Vell</dc:creator>", length)),
    "epub: remarks": lambda length: _book([_USUAL], package=repeated(_REMARK, length)),
    "epub: not XML": _chapter("<p>a<br>"),
}
