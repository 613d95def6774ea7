"""The web page format; what reads it is loaded with the first page."""

import re

from reader.formats.readers.reader import Reader
from reader.formats.readers.text_file import read_plain
from reader.formats.sources.files import Mostly
from reader.formats.sources.page_encoding import decode_page
from reader.model.document import Document
from reader.model.source import name_of

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")


class HtmlReader(Reader):
    """Reads web pages, saved ones with their folder of pictures, and copied ones; without a tag it is plain text."""

    id = "html"
    name = "Web page"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".xht", ".shtml")
    mime_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")
    uniform_types: tuple[str, ...] = ("public.html", "com.apple.web-archive")
    mostly = Mostly.MARKUP

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where there is no text, or too much."""
        decoded = decode_page(data, name_of(source))
        if not _TAG.search(decoded.text):
            return read_plain(decoded.text, source, warnings=decoded.warnings)
        from reader.formats.web.article import Scope, Source, is_piece, read_page
        from reader.formats.web.pictures import beside

        scope = Scope.PIECE if is_piece(decoded.text) else Scope.PAGE
        return read_page(decoded.text, Source(source, beside(source), decoded.warnings, scope=scope))
