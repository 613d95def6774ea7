"""Words of an article with what they are cited by."""

from reader.model.document import Document
from reader.model.headline import headline_of
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import SpanIndex


def cited(document: Document, span: Span) -> str:
    """Return words in quotation marks, and under them author, title, site, date, paragraph and address."""
    metadata = document.metadata
    index = SpanIndex(document).paragraph_of(Span(span.start, span.start + 1))
    number = paragraph_numbers(document).get(index) if index is not None else None
    about = (metadata.byline, headline_of(document), metadata.site, (metadata.published or "")[:10])
    source = ", ".join(filter(None, (*about, f"¶ {number}" if number else "", metadata.url)))
    return f"“{document.plain_words(span).strip()}”\n{source}\n"
