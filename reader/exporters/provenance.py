"""Where an article came from."""

from reader.model.characters.controls import shown_in_a_line
from reader.model.characters.direction import is_right_to_left, isolated
from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.source import Source

_TOLD = ("byline", "site", "published", "url", "source")  # of the source in a line, in this order


def provenance(document: Document) -> dict[str, str]:
    """Return what is known of the source by name, in the order it is shown; unknown names are absent."""
    metadata = document.metadata
    known = {
        "title": metadata.title,
        "byline": metadata.byline,
        "site": metadata.site,
        "published": metadata.published,
        "url": url_of(document),
        "source": None if Source.kept(document.source).is_link else _file_name(document.source),
        "language": document.language,
    }
    return {name: one_line(value) for name, value in known.items() if value and one_line(value)}


def url_of(document: Document) -> str:
    """Return the address of the page, "" of an article that is from elsewhere."""
    url = document.metadata.url or (document.source if Source.kept(document.source).is_link else "")
    return one_line(url)


def source_line(document: Document) -> str:
    """Return who wrote the article, where and when it appeared, as far as that is known."""
    return " · ".join(source_parts(document))


def source_parts(document: Document) -> tuple[str, ...]:
    """Return the parts of that line, each such that it turns no other round."""
    known, runs_left = provenance(document), is_right_to_left(document.text)
    return isolated(*(known[name] for name in _TOLD if name in known), runs_left=runs_left)


def _file_name(source: str) -> str | None:
    return shown_in_a_line(source.replace("\\", "/").rstrip("/").rpartition("/")[2].removeprefix("-")) or None
