"""The web page format; what reads it is loaded with the first page."""

import re

from reader.formats.readers.text_file import read_plain
from reader.formats.sources.encoding import DecodedText, clean, decode, text_encoding
from reader.formats.sources.files import check_length
from reader.formats.sources.naming import name_of
from reader.model.document import Document

_HEAD = 4_096  # bytes in which a page must say how it is encoded (HTML, section 4.2.5.5, asks for 1,024)
BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SAYS = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*(?P<meta>[\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"'](?P<xml>[\w.:-]{2,40})",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_MAX_BROKEN = 0.001  # of the characters; more, and the page is not in the encoding that it names


class HtmlReader:
    """Reads web pages, saved ones with their folder of pictures, and copied ones; without a tag it is plain text."""

    id = "html"
    name = "Web page"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".xht", ".shtml")
    mime_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where there is no text, or too much."""
        decoded = decode_page(data, name_of(source))
        if not _TAG.search(decoded.text):
            check_length(decoded.text, source)
            return read_plain(decoded.text, source, warnings=decoded.warnings)
        from reader.formats.web.article import Scope, Source, is_piece, read_page
        from reader.formats.web.pictures import beside

        scope = Scope.PIECE if is_piece(decoded.text) else Scope.PAGE
        return read_page(decoded.text, Source(source, beside(source), decoded.warnings, scope=scope))


def decode_page(data: bytes, name: str, said: str | None = None) -> DecodedText:
    """Return the characters of a page, by the encoding that it names, or `said` beforehand, if it is in that one."""
    if data.startswith(BOMS):
        return decode(data, name)
    text = read_as(data, said or named_encoding(data) or "utf-8")
    return DecodedText(text) if text is not None else decode(data, name)


def named_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names for itself."""
    match = _SAYS.search(data[:_HEAD])
    return (match["meta"] or match["xml"]).decode("ascii") if match else None


def read_as(data: bytes, named: str) -> str | None:
    """Return the characters of a page that is said to be in an encoding; None where it is not."""
    encoding = text_encoding(named)
    text = data.decode(encoding, "replace") if encoding else None
    if text is None or text.count("\ufffd") + text.count("\x00") > _MAX_BROKEN * len(text):
        return None
    return clean(text)
