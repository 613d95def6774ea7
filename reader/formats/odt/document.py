"""OpenDocument texts (.odt) as articles."""

from typing import TYPE_CHECKING

from reader.errors import ErrorKind, FormatError
from reader.formats.markup.assembling import article_of
from reader.formats.markup.office_metadata import metadata_of
from reader.formats.markup.xml_parts import parse_xml
from reader.formats.odt.body import read_body
from reader.formats.odt.encryption import unlocked
from reader.formats.odt.formulas import formula_reader
from reader.formats.odt.names import name_in_full
from reader.formats.odt.styles import Styles
from reader.formats.readers.text_file import empty_error
from reader.formats.sources.archive import Archive, damaged, resolve
from reader.model.document import Document

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTENT, STYLES, PROPERTIES = "content.xml", "styles.xml", "meta.xml"


def read_odt(archive: Archive, password: str = "") -> Document:
    """Return the article of an OpenDocument text; raise FormatError where it is damaged or goes beyond a limit."""
    archive = unlocked(archive, password)
    if CONTENT not in archive.names:
        raise empty_error(archive.source)  # a template of styles alone
    root = parse_xml(archive.read(CONTENT), archive.source)
    body = root.find(f"{name_in_full('office:body')}/{name_in_full('office:text')}")
    if body is None:
        raise damaged(archive.source)
    content = read_body(body, _styles(archive, root), archive.source, formula_reader(archive))
    metadata = metadata_of(archive.find(PROPERTIES), archive.source)
    return article_of(content, metadata=metadata, load=lambda name: _picture(archive, name))


def _styles(archive: Archive, root: "Element") -> Styles:
    """Return the named styles with the text's own; without the named ones it is read all the same."""
    styles = Styles()
    named = archive.find(STYLES)
    try:
        styles.read(parse_xml(named, archive.source)) if named else None
    except FormatError as error:
        if error.kind is ErrorKind.TOO_LARGE:
            raise
    styles.read(root)
    return styles


def _picture(archive: Archive, name: str) -> bytes | None:
    member = resolve(CONTENT, name)
    return archive.find(member) if member else None
