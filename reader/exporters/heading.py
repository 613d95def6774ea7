"""What an article is called, and where it came from."""

from reader.exporters.places import one_line
from reader.model.document import Document, ParagraphKind

MAX_WORDS = 9  # enough to know an article without a title by, and still one line


def heading_of(document: Document) -> str:
    """Return the article's title, else its first words, else nothing."""
    if document.metadata.title and (title := one_line(document.metadata.title)):
        return title
    for index in document.paragraphs_of_kind(ParagraphKind.TITLE):
        return one_line(document.text_of(document.paragraphs[index].span))
    return _first_words(document)


def provenance(document: Document) -> dict[str, str]:
    """Return what is known of the source by name, in the order it is shown; unknown names are absent."""
    metadata = document.metadata
    is_address = document.source.startswith(("http://", "https://"))
    known = {
        "title": metadata.title,
        "byline": metadata.byline,
        "site": metadata.site,
        "published": metadata.published,
        "url": metadata.url or (document.source if is_address else None),
        "source": None if is_address else _file_name(document.source),
        "language": document.language,
    }
    return {name: one_line(value) for name, value in known.items() if value and one_line(value)}


def _first_words(document: Document) -> str:
    prose = (paragraph for paragraph in document.paragraphs if paragraph.is_prose)
    first = next(prose, document.paragraphs[0] if document.paragraphs else None)
    words = document.text_of(first.span).split() if first else []
    if len(words) <= MAX_WORDS:
        return " ".join(words)
    return " ".join(words[:MAX_WORDS]).rstrip(",;:.–—-") + " …"


def _file_name(source: str) -> str | None:
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2].removeprefix("-") or None
