"""Rich text files (.rtf) as articles."""

from reader.formats.markup.assembling import article_of
from reader.formats.markup.office_metadata import as_name, as_title
from reader.formats.rtf.tokens import tokens_of
from reader.formats.rtf.walk import Walk
from reader.formats.sources.archive import too_large
from reader.message import Message
from reader.model.document import Document, Metadata

MAX_TOKENS = 3_000_000  # ten seconds; a novel has a tenth of them


def read_rtf(data: bytes, source: str) -> Document:
    """Return the article of a rich text file; raise FormatError where it is empty or goes beyond a limit."""
    walk = Walk(source)
    for count, token in enumerate(tokens_of(data)):
        if count > MAX_TOKENS:
            raise too_large(source, Message("has more than {limit} control words", limit=f"{MAX_TOKENS:,}"))
        walk.take(token)
    content = walk.done()
    return article_of(content, metadata=Metadata(title=as_title(walk.title), byline=as_name(walk.author)))
