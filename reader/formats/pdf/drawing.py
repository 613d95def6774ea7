"""A page of a PDF file drawn as its author set it, to be held beside the text that was read from it."""

from pathlib import Path

from reader.errors import ErrorKind, FormatError
from reader.formats.pdf.glyphs.pages import opened
from reader.formats.sources.files import Mostly, read_file
from reader.message import Message
from reader.model.document import DrawnPage


def draw_page(path: Path, page: int, scale: float, password: str = "") -> DrawnPage:
    """Return a page, `scale` pixels to a point; raise FormatError where the file or the page is not there."""
    with opened(read_file(path, mostly=Mostly.PICTURES), path.name, password) as file:
        drawn = file.drawn(page, scale) if 0 <= page < file.page_count else None
    if drawn is None:
        sentence = Message(
            "Page {page} of “{name}” cannot be drawn; open the file once more if it has changed.",
            page=page + 1,
            name=path.name,
        )
        raise FormatError(ErrorKind.UNREADABLE, path.name, sentence)
    return drawn
