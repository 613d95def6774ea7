"""The Markdown format; what reads it is loaded with the first Markdown file."""

from reader.formats.readers.reader import Reader
from reader.formats.sources.encoding import decode
from reader.formats.sources.files import Mostly
from reader.model.document import Document
from reader.model.source import name_of


class MarkdownReader(Reader):
    """Reads Markdown; a file without any of its marks is read as the plain text that it is."""

    id = "markdown"
    name = "Markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
    mime_types: tuple[str, ...] = ("text/markdown", "text/x-markdown")
    uniform_types: tuple[str, ...] = ("net.daringfireball.markdown",)
    mostly = Mostly.CHARACTERS

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no text."""
        from reader.formats.markdown.commonmark import read_markdown

        decoded = decode(data, name_of(source))
        return read_markdown(decoded.text, source, warnings=decoded.warnings)
