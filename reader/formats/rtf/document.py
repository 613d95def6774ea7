"""Rich text files (.rtf) as articles."""

from reader.formats.assembling import article_of
from reader.formats.office_metadata import as_name, as_title
from reader.formats.rtf.tokens import tokens_of
from reader.formats.rtf.walk import Walk
from reader.model.document import Document, Metadata


def read_rtf(data: bytes, source: str) -> Document:
    """Return the article of a rich text file; raise FormatError where it is empty or goes beyond a limit."""
    walk = Walk(source)
    for token in tokens_of(data):
        walk.take(token)
    content = walk.done()
    return article_of(content, metadata=Metadata(title=as_title(walk.title), byline=as_name(walk.author)))
