"""The article with all that was found as one page for any browser: nothing else is needed, nothing is fetched."""

from collections.abc import Iterator
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

_BELOW = {Part.ACTORS: "actor", Part.QUOTATIONS: "quotation", Part.DATES: "date", Part.QUANTITIES: "quantity"}


class HtmlExporter:
    """Writes key points, the article with its summary beside it, and what was found, linked both ways."""

    id = "html"
    name = "Web page"
    suffix = ".html"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the page in UTF-8; lone surrogates become question marks."""
        title, language = escape(headline_of(document)), escape(document.language or "")
        direction = direction_of(document.text)
        head = (
            '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            '<meta name="generator" content="Glance Reader">'
            f"<title>{title}</title><style>{STYLE}</style>"
        )
        start = f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}"><head>{head}</head><body>'
        page = [start, *_body(document, analysis)]
        return "\n".join([*page, "</body></html>\n"]).replace("\r", "\n").encode("utf-8", "replace")


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
