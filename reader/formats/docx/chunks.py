"""Pages within a Word file (`altChunk`), as web programs write them: Word reads them in when it opens the file."""

from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.message import Message
from typing import TYPE_CHECKING

from lxml import etree

from reader.errors import FormatError
from reader.formats.docx.names import value
from reader.formats.markup.xml_parts import local_name, parse_html, parse_xml
from reader.formats.sources.archive import Archive, resolve
from reader.formats.sources.page_encoding import decode_page

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
# Around the number of a chunk, on its way through mammoth; no text has these characters.
CHUNK_START, CHUNK_END = "\ue002", "\ue003"


def number_chunks(root: "Element", word: str) -> None:
    """Put a paragraph with a number of ours in the place of each chunk."""
    for chunk in list(root.iter(word + "altChunk")):
        paragraph = etree.Element(word + "p")
        text = etree.SubElement(etree.SubElement(paragraph, word + "r"), word + "t")
        text.text = f"{CHUNK_START}{value(chunk, 'id')}{CHUNK_END}"
        chunk.getparent().replace(chunk, paragraph)


def place_chunks(page: "Element", archive: Archive) -> None:
    """Put what the chunks hold in the place of their numbers."""
    for paragraph in [each for each in page.iter("p") if (each.text or "").startswith(CHUNK_START)]:
        relation = (paragraph.text or "").strip(CHUNK_START + CHUNK_END)
        above = paragraph.getparent()
        place = above.index(paragraph)
        above[place : place + 1] = list(_content(archive, _target(archive, relation)))


def _target(archive: Archive, relation: str) -> str | None:
    data = archive.find(RELATIONS)
    for each in parse_xml(data, archive.source) if data else ():
        if each.get("Id") == relation:
            return resolve(DOCUMENT, str(each.get("Target") or ""))
    return None


def _content(archive: Archive, name: str | None) -> "Iterator[Element]":
    """Yield the blocks of a chunk; none where it is no page."""
    data = archive.find(name.lstrip("/")) if name else None
    markup = _markup(data, archive.source) if data else ""
    if not markup.strip():
        return
    try:
        page = parse_html(markup, archive.source)
    except FormatError:
        return
    body = next((each for each in page.iter() if local_name(each) == "body"), page)
    block = etree.Element("div")
    block.text = body.text
    block.extend(list(body))
    yield block


def _markup(data: bytes, source: str) -> str:
    """Return the page of a chunk, which may be packed as a web archive."""
    if b"Content-Type:" not in data[:2_000] or data.lstrip().startswith(b"<"):
        return decode_page(data, source, None).text
    pages: Iterable[Message] = message_from_bytes(data).walk()
    page = next((each for each in pages if each.get_content_type() == "text/html"), None)
    payload = page.get_payload(decode=True) if page is not None else b""
    charset = page.get_content_charset() if page is not None else None
    return decode_page(payload, source, charset).text if isinstance(payload, bytes) else ""
