"""Links that open the article in a browser at its very words (wicg.github.io/scroll-to-text-fragment)."""

from urllib.parse import quote

from reader.exporters.provenance import url_of
from reader.model.document import Document
from reader.model.span import Span

EDGE_WORDS = 5  # at either end of a longer passage: enough to be found, short enough for a link
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%-._~"


def address_of(document: Document, span: Span) -> str | None:
    """Return the web address of a passage, None where the article is not from the web."""
    url = url_of(document)
    words = document.text_of(span).split()
    if not url.startswith(("http://", "https://")) or not words:
        return None
    page, _, fragment = quote(url, safe=_IN_ADDRESSES, errors="replace").partition("#")
    return f"{page}#{fragment}:~:text={_passage(words)}"


def _passage(words: list[str]) -> str:
    if len(words) <= 2 * EDGE_WORDS:
        return _encoded(words)
    return f"{_encoded(words[:EDGE_WORDS])},{_encoded(words[-EDGE_WORDS:])}"


def _encoded(words: list[str]) -> str:
    """Percent-encode, the hyphen too: it has a meaning of its own in a text fragment."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
