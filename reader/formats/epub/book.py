"""EPUB books as articles. A long one grows: its first chapters are there before the last are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reader.errors import ErrorKind, FormatError
from reader.formats.epub.chapter import read_chapter
from reader.formats.epub.contents import Entry, read_contents
from reader.formats.epub.looks import Looks, read_looks
from reader.formats.epub.package import Package, read_package
from reader.formats.markup.assembling import article_of
from reader.formats.markup.content import Content
from reader.formats.markup.xml_parts import check_tags, parse_markup
from reader.formats.sources.archive import Archive
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.message import Message, counted
from reader.model.document import Document, Removed, RemovedKind
from reader.model.progress import Progress, ProgressUnit, Tell, nobody
from reader.model.source import name_of

MAX_TITLE_PAGE = 100  # words
OPENING = 8  # blocks, of which one may say what the book is called
FIRST_WORDS = 3_000  # ten minutes of reading, in which the rest has long been read


def versions_of(archive: Archive, tell: Tell = nobody) -> Iterator[Document]:
    """Yield the book so far, the text of each version a prefix of the next; raise FormatError where it has no text."""
    package = read_package(archive)
    book, is_first = _Book(archive, package, read_contents(archive, package), read_looks(archive)), True
    for number, name in enumerate(package.chapters, 1):
        tell(Progress(ProgressUnit.CHAPTER, number, len(package.chapters)))
        book.add(name)
        if is_first and number < len(package.chapters) and book.words >= FIRST_WORDS:
            is_first = False
            yield book.document()
    yield book.document()


@dataclass(slots=True)
class _Book:
    """What has been read of a book: its content, the parts that are damaged, and how much there is."""

    archive: Archive
    package: Package
    entries: Mapping[str, tuple[Entry, ...]]
    looks: Looks
    content: Content = field(init=False)
    words: int = 0
    missing: int = 0
    tags: int = 0

    def __post_init__(self) -> None:
        self.content = Content(self.archive.source)

    def add(self, name: str) -> None:
        """Add a page; a damaged one is counted, and left out."""
        try:
            chapter = self._chapter(name)
        except FormatError as error:
            if error.kind is ErrorKind.TOO_LARGE:
                raise
            self.missing += 1
            return
        if self.words <= MAX_TITLE_PAGE:
            _drop_repeated_title(chapter, self.content)
        self.content.extend(chapter)
        self.words += sum(word_count(block.text) for block in chapter.blocks)

    def document(self) -> Document:
        """Return the article so far; raise FormatError where there is no text."""
        if not self.content.blocks:
            raise _without_text(self.content, self.missing)
        said = self.package.metadata
        document = article_of(
            _titled(self.content, said.title or ""),
            metadata=replace(said, published=None),
            load=self.archive.find,
            seeks_title=_begins_with_title(self.content, self.package),
            warnings=self._warnings(),
        )
        found = document.metadata  # a book's title is what it says; its date is often that of the file
        metadata = replace(found, title=said.title or found.title, published=found.published or said.published)
        return replace(document, metadata=metadata)

    def _chapter(self, name: str) -> Content:
        data = self.archive.read(name)
        self.tags += data.count(b"<")
        check_tags(self.tags, self.archive.source)
        page = parse_markup(data, self.archive.source)
        self.looks.write_into(page)
        entries, is_contents = self.entries.get(name, ()), name in self.package.contents_pages
        return read_chapter(page, name, self.archive.source, entries=entries, is_contents=is_contents)

    def _warnings(self) -> tuple[str, ...]:
        if not self.missing:
            return ()
        return (
            counted(
                "{count} of {parts} parts of the book is damaged and left out.",
                "{count} of {parts} parts of the book are damaged and left out.",
                self.missing,
                parts=len(self.package.chapters),
            ),
        )


def _drop_repeated_title(page: Content, before: Content) -> None:
    """Drop the heading of a first chapter that only says again what the title page says."""
    if not page.blocks or not before.blocks:
        return
    title, heading = before.blocks[0], page.blocks[0]
    if title.form is heading.form is Form.HEADING and _letters(title.text) == _letters(heading.text):
        page.drop_first()
        page.removed.insert(0, Removed(RemovedKind.OTHER, heading.text, 0))


def _begins_with_title(content: Content, package: Package) -> bool:
    """Tell whether the first heading is the book's title and not that of its first chapter."""
    first = next((block.text for block in content.blocks if block.form is Form.HEADING), "")
    heading, title = (_letters(text) for text in (first, package.metadata.title or ""))
    return len(package.chapters) == 1 or bool(heading and title and (heading in title or title in heading))


def _titled(content: Content, title: str) -> Content:
    """Return a book below its title, where none of its first blocks says it."""
    lines = {_letters(block.text) for block in content.blocks[:OPENING] if not ends_sentence(block.text)}
    if not title or any(_letters(title) in line for line in lines):
        return content
    titled = Content(content.source)
    titled.add(Block(title, Form.TITLE))
    titled.extend(content)
    return titled


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _without_text(content: Content, missing: int) -> FormatError:
    name = name_of(content.source)
    if missing:
        what = Message("has no page that can be read; get it again, and open the new copy")
    elif content.pictures:
        what = Message("holds pictures and no text; open it in a program for picture books")
    else:
        what = Message("holds no text; choose another book")
    return FormatError(ErrorKind.EMPTY, name, Message("“{name}” {what}.", name=name, what=what))
