"""The package of an EPUB book (EPUB 3.3, section 5; OPF 2.0.1): its name, and its chapters in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import ErrorKind, FormatError
from reader.formats.markup.xml_parts import local_name, parse_xml
from reader.formats.sources.archive import Archive, damaged, resolve
from reader.message import Message
from reader.model.document import Metadata
from reader.model.source import name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTAINER, ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
MAX_AUTHORS = 5
# Fonts are scrambled so that they cannot be taken out of the book; its text stays open.
_HARMLESS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_PAGES = ("html", "x-dtbook", "oeb1-document")
_WROTE = "aut"  # among the roles of those who made a book (MARC)
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Package:
    """Chapters and the table of contents are members of the archive; `contents_pages` are no part of the text."""

    name: str
    metadata: Metadata
    chapters: tuple[str, ...]
    navigation: str | None
    ncx: str | None
    contents_pages: frozenset[str]


def read_package(archive: Archive) -> Package:
    """Return what the book says of itself; raise FormatError where it is locked or not whole."""
    _refuse_locked(archive)
    name = _name(archive)
    root = parse_xml(archive.read(name), archive.source)
    items = {str(item.get("id")): item for item in _all(root, "item")}
    members = {id_: resolve(name, item.get("href") or "") for id_, item in items.items()}
    spine = next(_all(root, "spine"), None)
    navigation = next(
        (members[id_] for id_, item in items.items() if "nav" in (item.get("properties") or "").split()), None
    )
    ncx = members.get(spine.get("toc") or "") if spine is not None else None
    ncx = ncx or next((members[id_] for id_, item in items.items() if "ncx" in (item.get("media-type") or "")), None)
    contents = {resolve(name, each.get("href") or "") for each in _all(root, "reference") if each.get("type") == "toc"}
    return Package(
        name,
        _metadata(root),
        tuple(dict.fromkeys(_chapters(spine, items, members, archive))),
        navigation,
        ncx,
        frozenset(page for page in (*contents, navigation) if page),
    )


def _refuse_locked(archive: Archive) -> None:
    data = archive.find(ENCRYPTION)
    if not data:
        return
    root = parse_xml(data, archive.source)
    methods = {
        method.get("Algorithm") for each in _all(root, "encrypteddata") for method in _all(each, "encryptionmethod")
    }
    if methods - _HARMLESS:
        name = name_of(archive.source)
        message = Message(
            "“{name}” is locked by its seller (DRM); open it with the program it was bought for.", name=name
        )
        raise FormatError(ErrorKind.NO_PERMISSION, name, message)


def _name(archive: Archive) -> str:
    """Return the member that describes the book; where none is named, the first that looks like it."""
    container = archive.find(CONTAINER)
    files = _all(parse_xml(container, archive.source), "rootfile") if container else iter(())
    named = [name for each in files if (name := resolve("", each.get("full-path") or "")) in archive.names and name]
    found = next((name for name in (*named, *archive.names) if name in named or name.endswith(".opf")), None)
    if found is None:
        raise damaged(archive.source)
    return found


def _chapters(
    spine: "Element | None", items: dict[str, "Element"], members: dict[str, str | None], archive: Archive
) -> Iterator[str]:
    """Yield the pages in the order of the spine, those beside the main text last."""
    references = list(_all(spine, "itemref")) if spine is not None else []
    for is_beside in (False, True):
        for reference in references:
            id_ = reference.get("idref") or ""
            name = members.get(id_)
            if (
                (reference.get("linear") == "no") is is_beside
                and name in archive.names
                and name
                and _is_page(items[id_], name)
            ):
                yield name


def _is_page(item: "Element", name: str) -> bool:
    kind = (item.get("media-type") or "").lower()
    return any(each in kind for each in _PAGES) or name.lower().endswith((".xhtml", ".html", ".htm"))


def _metadata(root: "Element") -> Metadata:
    date = next((match for text in _dates(root) if (match := _DATE.match(text))), None)
    address = next(
        (text for text in _texts(root, "source", "identifier") if text.startswith(("http://", "https://"))), None
    )
    return Metadata(
        title=_title(root),
        byline=", ".join(list(_authors(root))[:MAX_AUTHORS]) or None,
        site=next(_texts(root, "publisher"), None),
        published=date.group() if date else None,
        url=address,
    )


def _title(root: "Element") -> str | None:
    titles = {str(each.get("id")): text for each in _all(root, "title") if (text := _text(each))}
    main = next((each.get("refines") for each in _all(root, "meta") if _is_about(each, "title-type", "main")), None)
    return titles.get((main or "").removeprefix("#")) or next(iter(titles.values()), None)


def _authors(root: "Element") -> Iterator[str]:
    """Yield the names of those who wrote the book; of all who had a part in it where nobody is said to have written."""
    creators = [each for each in _all(root, "creator") if _text(each)]
    refined = {(each.get("refines"), _text(each)) for each in _all(root, "meta") if each.get("property") == "role"}
    writers = [each for each in creators if _role(each) == _WROTE or (f"#{each.get('id')}", _WROTE) in refined]
    return (_text(each) for each in writers or creators)


def _role(creator: "Element") -> str | None:
    return next((value for key, value in creator.attrib.items() if key.rpartition("}")[2] == "role"), None)


def _is_about(meta: "Element", name: str, value: str) -> bool:
    return meta.get("property") == name and _text(meta) == value


def _dates(root: "Element") -> Iterator[str]:
    """Yield the dates, that of publication first; when the file was made or changed says nothing of the text."""
    dates = [(str(dict(each.attrib)), _text(each)) for each in _all(root, "date")]
    yield from (text for attributes, text in dates if "publication" in attributes)
    yield from (text for attributes, text in dates if "modification" not in attributes and "creation" not in attributes)


def _texts(root: "Element", *names: str) -> Iterator[str]:
    return (text for name in names for each in _all(root, name) if (text := _text(each)))


def _text(element: "Element") -> str:
    return _SPACES.sub(" ", "".join(element.itertext())).strip()


def _all(root: "Element", name: str) -> "Iterator[Element]":
    return (element for element in root.iter() if local_name(element) == name)
