"""EPUB books as articles. A long one grows: its first chapters are there before the last are read."""

from collections.abc import Iterator
from dataclasses import replace

from reader.errors import ErrorKind, FormatError
from reader.formats.archive import Archive
from reader.formats.assembling import article_of
from reader.formats.blocks import Form
from reader.formats.content import Content
from reader.formats.epub.chapter import read_chapter
from reader.formats.epub.contents import read_contents
from reader.formats.epub.package import Package, read_package
from reader.formats.naming import name_of
from reader.formats.punctuation import word_count
from reader.formats.xml_parts import check_tags
from reader.model.document import Document, Removed, RemovedKind

MAX_TITLE_PAGE = 100  # words
FIRST_WORDS = 3_000  # ten minutes of reading, in which the rest has long been read


def versions_of(archive: Archive) -> Iterator[Document]:
    """Yield the book so far, the text of each version a prefix of the next; raise FormatError where it has no text."""
    package = read_package(archive)
    contents = read_contents(archive, package)
    content, missing, words, tags, is_first = Content(archive.source), 0, 0, 0, True
    for number, name in enumerate(package.chapters, 1):
        tags += (archive.find(name) or b"").count(b"<")
        check_tags(tags, archive.source)
        try:
            page = read_chapter(archive, name, contents.get(name, ()), is_contents_page=name in package.contents_pages)
        except FormatError as error:
            if error.kind is ErrorKind.TOO_LARGE:
                raise
            missing += 1
            continue
        if words <= MAX_TITLE_PAGE:
            _drop_repeated_title(page, content)
        content.extend(page)
        words += sum(word_count(block.text) for block in page.blocks)
        if is_first and number < len(package.chapters) and words >= FIRST_WORDS:
            is_first = False
            yield _document(content, package, archive, missing)
    yield _document(content, package, archive, missing)


def _drop_repeated_title(page: Content, before: Content) -> None:
    """Drop the heading of a first chapter that only says again what the title page says."""
    if not page.blocks or not before.blocks:
        return
    title, heading = before.blocks[0], page.blocks[0]
    if title.form is heading.form is Form.HEADING and _letters(title.text) == _letters(heading.text):
        page.drop_first()
        page.removed.insert(0, Removed(RemovedKind.OTHER, heading.text, 0))


def _document(content: Content, package: Package, archive: Archive, missing: int) -> Document:
    if not content.blocks:
        raise _without_text(content, missing)
    warnings = (f"{missing} of {len(package.chapters)} parts of the book are damaged and left out.",) if missing else ()
    document = article_of(
        content,
        metadata=replace(package.metadata, published=None),
        load=archive.find,
        seeks_title=_begins_with_title(content, package),
        warnings=warnings,
    )
    said, found = package.metadata, document.metadata  # a book's title is what it says, its date often that of the file
    metadata = replace(found, title=said.title or found.title, published=found.published or said.published)
    return replace(document, metadata=metadata)


def _begins_with_title(content: Content, package: Package) -> bool:
    """Tell whether the first heading is the book's title and not that of its first chapter."""
    first = next((block.text for block in content.blocks if block.form is Form.HEADING), "")
    heading, title = (_letters(text) for text in (first, package.metadata.title or ""))
    return len(package.chapters) == 1 or bool(heading and title and (heading in title or title in heading))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _without_text(content: Content, missing: int) -> FormatError:
    name = name_of(content.source)
    if missing:
        what = "has no page that can be read; get it again, and open the new copy"
    elif content.pictures:
        what = "holds pictures and no text; open it in a program for picture books"
    else:
        what = "holds no text; choose another book"
    return FormatError(ErrorKind.EMPTY, name, f"“{name}” {what}.")
