"""Plain text: the file's own characters, in order, as an article."""

from reader.errors import ErrorKind, FormatError
from reader.formats.plain.lines import lines_of
from reader.formats.plain.lists import settle_lists
from reader.formats.plain.looks import settle_captions, underlined
from reader.formats.plain.mail import settle_mail
from reader.formats.plain.markdown_signs import is_markdown
from reader.formats.plain.wrapping import blocks_of
from reader.formats.readers.reader import Reader
from reader.formats.sources.encoding import clean, decode
from reader.formats.sources.files import Mostly, check_length
from reader.formats.structure.paragraph_kinds import document_of
from reader.message import Message
from reader.model.document import Document, Metadata
from reader.model.source import name_of


class TextReader(Reader):
    """Reads plain text in any encoding; text in which several signs agree on Markdown is read as such."""

    id = "text"
    name = "Plain text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    mime_types: tuple[str, ...] = ("text/plain",)
    uniform_types: tuple[str, ...] = ("public.plain-text",)
    mostly = Mostly.CHARACTERS

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no text."""
        decoded = decode(data, name_of(source))
        return read_plain(decoded.text, source, warnings=decoded.warnings)


def read_plain(text: str, source: str, *, warnings: tuple[str, ...] = ()) -> Document:
    """Return the article of a text; raise FormatError where the text is empty or too long."""
    if is_markdown(text):
        from reader.formats.markdown.commonmark import read_markdown

        return read_markdown(text, source, warnings=warnings)
    return read_lines(text, source, warnings=warnings)


def read_lines(text: str, source: str, *, warnings: tuple[str, ...] = ()) -> Document:
    """Return the article of a text that is certainly not Markdown; raise FormatError where it is empty or too long."""
    check_length(len(text), source)
    blocks = settle_captions(settle_mail(underlined(settle_lists(list(blocks_of(lines_of(clean(text))))))))
    if not blocks:
        raise empty_error(source)
    return document_of(blocks, source, guesses_headings=True, metadata=Metadata(), warnings=warnings)


class NoTextError(FormatError):
    """A file or page without any text."""


def empty_error(source: str) -> NoTextError:
    """Return the error for a file without any text."""
    name = name_of(source)
    return NoTextError(
        ErrorKind.EMPTY, name, Message("“{name}” is empty; choose a file that contains text.", name=name)
    )
