"""The article with all that was found as one page for any browser: nothing else is needed, nothing is fetched."""

from collections.abc import Iterable, Iterator
from html import escape

from reader.exporters.html.article import ArticleRows
from reader.exporters.html.findings import Findings
from reader.exporters.html.style import STYLE
from reader.exporters.outline import outline
from reader.exporters.provenance import source_line
from reader.model.analysis import Analysis, Part
from reader.model.characters.direction import direction_of
from reader.model.document import Document, ParagraphKind
from reader.model.headline import headline_of

_HEAD = '<meta name="viewport" content="width=device-width"><meta name="generator" content="Glance Reader">'
_BELOW = {Part.ACTORS: "actor", Part.QUOTATIONS: "quotation", Part.DATES: "date", Part.QUANTITIES: "quantity"}


class HtmlExporter:
    """Writes key points, the article with its summary beside it, and what was found, linked both ways."""

    id = "html"
    name = "Web page"
    suffix = ".html"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the page in UTF-8; lone surrogates become question marks."""
        page = page_of(document, STYLE, _body(document, analysis), head=_HEAD)
        return page.replace("\r", "\n").encode("utf-8", "replace")


def page_of(document: Document, style: str, body: Iterable[str], *, head: str = "") -> str:
    """Return a page on an article; `style` is CSS, `head` what else stands in its head."""
    title, language = escape(headline_of(document)), escape(document.language or "")
    head = f'<meta charset="utf-8">{head}<title>{title}</title><style>{style}</style>'
    start = f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction_of(document.text)}"><head>{head}</head><body>'
    return "\n".join([start, *body, "</body></html>\n"])


def _body(document: Document, analysis: Analysis) -> Iterator[str]:
    findings = Findings(document)
    told = source_line(document)
    if not document.paragraphs_of_kind(ParagraphKind.TITLE) and headline_of(document):
        yield f'<h1 dir="auto">{escape(headline_of(document))}</h1>'
    if told:
        yield f'<p class="source">{escape(told)}</p>'
    for section in outline(document, analysis, Part.KEY_POINTS):
        yield from findings.section(section, "point")
    yield "<main>"
    yield from ArticleRows(document, analysis).rows()
    yield "</main>"
    for part, name in _BELOW.items():
        for section in outline(document, analysis, part):
            yield from findings.section(section, name)
