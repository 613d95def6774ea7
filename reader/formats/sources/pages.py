"""What a reader is told of a page that came from the web."""

from dataclasses import replace
from urllib.parse import urlsplit

from reader.errors import ErrorKind, FormatError
from reader.formats.sources.addresses import short_address
from reader.formats.sources.fetching import Fetched
from reader.formats.structure.punctuation import word_count
from reader.message import Message, counted
from reader.model.document import Document

FEW_WORDS = 150  # an article has more; a notice or the start of one behind a wall has fewer


def page_of(fetched: Fetched, document: Document) -> Document:
    """Return the document with its address, and with a warning where it came from elsewhere or is a mere stub."""
    metadata = document.metadata
    if metadata.url is None:
        metadata = replace(metadata, url=fetched.address)
    warnings = (*document.warnings, *filter(None, (_elsewhere(fetched), _stub(document))))
    return replace(document, source=fetched.address, metadata=metadata, warnings=warnings)


def page_without_text(fetched: Fetched) -> FormatError:
    """Return the error for a page in which there is nothing to read."""
    page = short_address(fetched.address)
    message = Message("“{page}” is a page without text; check the address, or open it in a browser.", page=page)
    return FormatError(ErrorKind.EMPTY, fetched.address, message)


def _elsewhere(fetched: Fetched) -> str | None:
    asked, found = urlsplit(fetched.asked).hostname, urlsplit(fetched.address).hostname
    if asked == found or f"www.{asked}" == found or asked == f"www.{found}":
        return None
    return Message("The link led on to {found}: {address}.", found=found or "", address=fetched.address)


def _stub(document: Document) -> str | None:
    words = sum(word_count(document.text_of(each.span)) for each in document.paragraphs if each.is_prose)
    if words >= FEW_WORDS:
        return None
    return counted(
        "This page gave {count} word; the article may need a login or a click on its cookie notice. Open it in a "
        "browser, and copy the text.",
        "This page gave {count} words; the article may need a login or a click on its cookie notice. Open it in a "
        "browser, and copy the text.",
        words,
    )
