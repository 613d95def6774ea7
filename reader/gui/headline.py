"""What an article is called where it must be named in a line."""

from reader.model.document import Document

MAX_WORDS = 12


def headline_of(document: Document) -> str:
    """Return the title, or else the article's first words with an ellipsis; empty for an empty document."""
    if document.metadata.title:
        return document.metadata.title
    first = document.text_of(document.paragraphs[0].span) if document.paragraphs else ""
    words = first.split()
    return " ".join(words[:MAX_WORDS]) + ("…" if len(words) > MAX_WORDS else "")
