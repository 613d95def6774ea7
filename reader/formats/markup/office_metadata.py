"""What office programs note about a file. Much of it is that of a template or a machine, so little is believed."""

import re
from typing import TYPE_CHECKING

from reader.errors import FormatError
from reader.formats.markup.xml_parts import local_name, parse_xml
from reader.model.document import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_LENGTH = 300  # characters; what is longer is no title and no name
# What programs put in where nobody has written anything.
_NO_NAME = re.compile(
    r"(?:unknown(?: author| creator)?|user|owner|admin(?:istrator)?|root|author|anonymous|default|guest|"
    r"microsoft(?: office)?(?: user)?|windows user|office user|libreoffice|openoffice(?:\.org)?|python-docx|apple|"
    r"utente|benutzer|utilisateur|usuario|gebruiker|.*\.docx?|.*\.odt|.*\.rtf)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:untitled|document|title|word document|powerpoint presentation|template|normal|no title|unbenannt|dokument|"
    r"sans titre|sin título|senza titolo|naamloos|microsoft word\b.*|.*\.(?:docx?|odt|rtf|dotx?|txt|html?|wpd)|"
    r"document\s?\d*|dokument\s?\d*)",
    re.IGNORECASE,
)


def metadata_of(data: bytes | None, source: str) -> Metadata:
    """Return title and author of a part with Dublin Core in it; the dates are those of the file, not of the article."""
    try:
        root = parse_xml(data, source) if data else None
    except FormatError:
        root = None
    if root is None:
        return Metadata()
    return Metadata(title=as_title(_first(root, "title")), byline=as_name(_first(root, "initial-creator", "creator")))


def as_title(text: str | None) -> str | None:
    """Return a title that somebody may have written; None for what a program puts in its place."""
    return _believed(text, _NO_TITLE)


def as_name(text: str | None) -> str | None:
    """Return a name that somebody may have; None for what a program puts in its place."""
    return _believed(text, _NO_NAME)


def _believed(text: str | None, template: re.Pattern[str]) -> str | None:
    text = " ".join((text or "").split())
    is_sound = any(map(str.isalpha, text)) and len(text) <= MAX_LENGTH
    return text if is_sound and not template.fullmatch(text) else None


def _first(root: "Element", *names: str) -> str | None:
    for name in names:
        for element in root.iter("{*}*"):
            if local_name(element) == name and element.text and element.text.strip():
                return str(element.text)
    return None
