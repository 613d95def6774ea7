"""Word files (.docx) as articles, by way of the HTML that mammoth makes of them."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

import mammoth

from reader.errors import FormatError
from reader.formats.docx.chunks import place_chunks
from reader.formats.docx.cleaning import cleaned
from reader.formats.docx.languages import tell_languages
from reader.formats.docx.paragraphs import NUMBER_END, NUMBER_START
from reader.formats.docx.styles import FORMULA_STYLE, style_map
from reader.formats.markup.assembling import article_of
from reader.formats.markup.office_metadata import metadata_of
from reader.formats.markup.xhtml_body import ITEM_NUMBER, content_of
from reader.formats.markup.xml_parts import local_name, parse_html, parse_xml
from reader.formats.sources.archive import Archive, damaged, too_large
from reader.message import Message
from reader.model.document import Document, RemovedKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PROPERTIES, COMMENTS = "docProps/core.xml", "word/comments.xml"
_SIGN = re.compile(r"\[\d+\]")
_NOTE = re.compile(r"(?:foot|end)note-\S+")
# What mammoth raises where the parts of a file contradict each other.
_FAILURES = (
    AttributeError, KeyError, IndexError, TypeError, ValueError, ArithmeticError, OSError, SyntaxError,
    AssertionError, StopIteration,
)  # fmt: skip


def read_docx(archive: Archive) -> Document:
    """Return the article of a Word file; raise FormatError where it is damaged or goes beyond a limit."""
    pictures: list[bytes] = []
    page = parse_html(f"<body>{_html(archive, pictures)}</body>", archive.source)
    place_chunks(page, archive)
    _mark_notes(page)
    _number_items(page)
    _mark_formulas(page)
    tell_languages(page)
    content = content_of(page, archive.source)
    for comment in _comments(archive):
        content.add_removed(RemovedKind.COMMENTS, comment)
    metadata = metadata_of(archive.find(PROPERTIES), archive.source)
    return article_of(content, metadata=metadata, load=lambda name: pictures[int(name)])


def _comments(archive: Archive) -> Iterator[str]:
    """Yield what readers of the file noted beside its text."""
    data = archive.find(COMMENTS)
    try:
        root = parse_xml(data, archive.source) if data else ()
    except FormatError:
        return
    for comment in root:
        paragraphs = (each for each in comment.iter() if local_name(each) == "p")
        texts = ("".join(text.text or "" for text in each.iter() if local_name(text) == "t") for each in paragraphs)
        yield "\n\n".join(filter(None, map(str.strip, texts)))


def _html(archive: Archive, pictures: list[bytes]) -> str:
    def keep(image: "mammoth.documents.Image") -> dict[str, str]:
        try:
            with image.open() as file:
                pictures.append(file.read())
        except (*_FAILURES, FormatError):
            return {"src": ""}
        return {"src": str(len(pictures) - 1)}

    ready = cleaned(archive)
    try:
        result = mammoth.convert_to_html(
            BytesIO(ready.data),
            style_map=style_map(ready.styles),
            include_default_style_map=False,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(keep),
            ignore_empty_paragraphs=True,
        )
    except RecursionError as error:  # mammoth calls itself at every level
        raise too_large(archive.source, Message("has tables within tables, deeper than can be followed")) from error
    except _FAILURES as error:
        raise damaged(archive.source) from error
    return str(result.value)


def _number_items(page: "Element") -> None:
    """Give items of lists the number that came through mammoth as text."""
    for item in page.iter("li"):
        text = item.text or ""
        if text.startswith(NUMBER_START):
            number, _, item.text = text.removeprefix(NUMBER_START).partition(NUMBER_END)
            item.set(ITEM_NUMBER, number)


def _mark_formulas(page: "Element") -> None:
    """Say of the words of formulas that they are such."""
    for span in page.iter("span"):
        if span.get("class") == FORMULA_STYLE:
            span.tag = "math"


def _mark_notes(page: "Element") -> None:
    """Say of the list of notes, which mammoth puts last, that it is one; their signs lose the brackets that it sets."""
    for item in page.iter("li"):
        if _NOTE.fullmatch(item.get("id") or "") and local_name(item.getparent()) == "ol":
            item.getparent().set("class", "footnotes")
    for link in page.iter("a"):
        if _SIGN.fullmatch(link.text or "") and _NOTE.fullmatch((link.get("href") or "").removeprefix("#")):
            link.text = (link.text or "").strip("[]")
