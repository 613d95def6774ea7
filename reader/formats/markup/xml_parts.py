"""XML and XHTML to trees: no entity is fetched or expanded, nothing is loaded, and nesting has a limit."""

import re
from functools import lru_cache
from html.entities import html5
from typing import TYPE_CHECKING

from lxml import etree

from reader.errors import ErrorKind, FormatError
from reader.formats.markup.crowded_tags import uncrowded
from reader.formats.sources.archive import damaged, too_large
from reader.message import Message
from reader.model.source import name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_TAGS = 1_000_000  # of one part; a Bible with every verse marked up has half as many, and each costs memory
MAX_NESTING = 256  # levels; the parser's own limit
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_TOO_DEEP = "depth"


def parse_xml(data: bytes, source: str) -> "Element":
    """Return the root of an XML part; raise FormatError where it is damaged, nested too deeply or too intricate."""
    check_tags(data.count(b"<"), source)
    try:
        root = etree.fromstring(data, _xml_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _failure(error, source) from error
    return _without_entities(root)


def parse_markup(data: bytes, source: str) -> "Element":
    """Return the root of a page of a book: XHTML, or HTML where that is what it proves to be."""
    try:
        return parse_xml(_ENTITY.sub(_number, data), source)
    except FormatError as error:
        if error.kind is ErrorKind.TOO_LARGE:
            raise
    return parse_html(data, source)


def parse_html(data: bytes | str, source: str) -> "Element":
    """Return the root of a page of HTML; raise FormatError where nothing can be read of it."""
    check_tags(data.count("<") if isinstance(data, str) else data.count(b"<"), source)
    encoding = "utf-8" if isinstance(data, str) or _is_utf8(data) else None
    data = data.encode("utf-8", "replace") if isinstance(data, str) else data
    parser = etree.HTMLParser(
        encoding=encoding, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(uncrowded(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _failure(error, source) from error
    if root is None:
        raise damaged(source)
    return root


def check_tags(count: int, source: str) -> None:
    """Raise FormatError where there are more tags than can be read in a few seconds."""
    if count > MAX_TAGS:
        raise too_large(source, Message("has more than {limit} tags", limit=f"{MAX_TAGS:,}"))


def local_name(element: "Element") -> str:
    """Return the tag without its namespace, in small letters; empty for what is no element."""
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1_024)  # a document has few different ones
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def _xml_parser() -> "etree.XMLParser":
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,  # programs give one twice, which is no fault of the text
    )


def _number(match: re.Match[bytes]) -> bytes:
    """Return a named character of HTML as numbers, which XML knows without a document type."""
    name = match.group(1)
    signs = "" if name in _OF_XML else html5.get(f"{name.decode('ascii')};", "")
    return b"".join(b"&#%d;" % ord(sign) for sign in signs) or match.group()


def _without_entities(root: "Element") -> "Element":
    if root.getroottree().docinfo.internalDTD is not None:
        etree.strip_tags(root, etree.Entity)
    return root


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _failure(error: Exception, source: str) -> FormatError:
    if _TOO_DEEP in str(error):
        name = name_of(source)
        message = Message(
            "“{name}” is nested more than {limit} levels deep; save it anew, and open the new copy.",
            name=name,
            limit=MAX_NESTING,
        )
        return FormatError(ErrorKind.TOO_LARGE, name, message)
    return damaged(source)
