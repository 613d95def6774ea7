"""The article: its text, and its structure as spans into that text."""

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NamedTuple

from reader.model.silent_text import blanked, united, without
from reader.model.span import Span


class ParagraphKind(StrEnum):
    """What a paragraph is in the article; the values are those of the JSON contract."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    LABEL = "label"
    KEY_POINT = "key_point"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    CODE = "code"
    BYLINE = "byline"


CELL_SEPARATOR = "\t"  # between the cells of a table's row

PROSE_KINDS = frozenset({ParagraphKind.STANDFIRST, ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.QUOTE})


class ParagraphRole(StrEnum):
    """What a paragraph is for, however it looks; the values are those of the JSON contract.

    Only the first two are the article's own words, which are ranked, searched and quoted.
    """

    BODY = "body"
    TURN = "turn"  # of a conversation: what one speaker says
    CAPTION = "caption"
    CREDIT = "credit"  # who took the picture, who helped to write
    REFERENCE = "reference"
    FOOTNOTE = "footnote"
    BOILERPLATE = "boilerplate"  # what is said around an article: contacts, corrections, calls to subscribe
    DATA = "data"  # ticks and labels of charts, rows that no table could be made of


_OWN_WORDS = frozenset({ParagraphRole.BODY, ParagraphRole.TURN})
_READ_FOR_NAMES = _OWN_WORDS | {ParagraphRole.CAPTION}


class MarkKind(StrEnum):
    """Inline formatting of the source."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"
    RAISED = "raised"
    LOWERED = "lowered"
    STRUCK = "struck"
    NOTE_SIGN = "note_sign"
    FORMULA = "formula"
    LANGUAGE = "language"  # another than the article's


SILENT_KINDS = frozenset({MarkKind.STRUCK, MarkKind.NOTE_SIGN})


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline formatting over a span; `target` is the address of a link, or the index of the footnote that a sign means,
    or the tag of a language (BCP 47).

    In a `Document` a sign whose note is not there has no target.
    """

    span: Span
    kind: MarkKind
    target: str | None = None

    def __reduce__(self) -> tuple[type["Mark"], tuple[Any, ...]]:
        return Mark, (self.span, self.kind, self.target)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the author's or a reference: its number or sign as the source shows it, its paragraphs by index."""

    label: str
    paragraphs: tuple[int, ...]

    def __reduce__(self) -> tuple[type["Footnote"], tuple[Any, ...]]:
        return Footnote, (self.label, self.paragraphs)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's territory; level 1 is the outermost."""

    title: str
    level: int


class PagePlace(NamedTuple):
    """Where a paragraph, or a part of one, stands on a page of its source, counted from 0.

    `box` is left, top, right and bottom in points from the page's upper left; None where that is not known.
    """

    page: int
    box: tuple[float, float, float, float] | None = None


class DrawnPage(NamedTuple):
    """A page of a source as it looks, counted from 0; `pixels` are rows of blue, green, red and an unused byte.

    `width` and `height` are in pixels, `scale` says how many of them make a point of the source.
    """

    page: int
    page_count: int
    width: int
    height: int
    scale: float
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the article; `section` is an index into `Document.sections`.

    A row of a table is one block, its cells apart by CELL_SEPARATOR; the rows of one table follow each other.
    `level` is the depth of a heading (1 the outermost), of a list item or of what goes on below one, else 0.
    `kind` says how it looks, `role` what it is for. `speaker` is the name before what somebody says in a turn.
    `places` are where it stands on the pages of its source, in order; empty where the source has none.
    """

    span: Span
    kind: ParagraphKind
    section: int | None = None
    level: int = 0
    role: ParagraphRole = ParagraphRole.BODY
    speaker: Span | None = None
    places: tuple[PagePlace, ...] = ()

    def __reduce__(self) -> tuple[type["Paragraph"], tuple[Any, ...]]:
        return Paragraph, (self.span, self.kind, self.section, self.level, self.role, self.speaker, self.places)

    @property
    def is_prose(self) -> bool:
        """Tell whether its sentences are the article's running text."""
        return self.kind in PROSE_KINDS and self.role in _OWN_WORDS

    @property
    def is_turn(self) -> bool:
        """Tell whether it is what somebody says whose name stands beside it."""
        return self.role is ParagraphRole.TURN and self.speaker is not None

    @property
    def names_actors(self) -> bool:
        """Tell whether those whom it names act in the article; a photographer and a label of points do not."""
        return self.role in _READ_FOR_NAMES and self.kind is not ParagraphKind.LABEL


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prose; `paragraph` is an index into `Document.paragraphs`."""

    span: Span
    paragraph: int

    def __reduce__(self) -> tuple[type["Sentence"], tuple[Any, ...]]:
        return Sentence, (self.span, self.paragraph)


class RemovedKind(StrEnum):
    """Why a block of the source is not part of the article; the values are those of the JSON contract."""

    NAVIGATION = "navigation"
    RELATED = "related"
    COMMENTS = "comments"
    FOOTER = "footer"
    RUNNING_HEAD = "running_head"
    BADGE = "badge"
    CAPTION = "caption"
    ATTACHMENT = "attachment"
    EARLIER_MAIL = "earlier_mail"
    OUTPUT = "output"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that the reader left out, its paragraphs apart by blank lines.

    It stood before the paragraph with index `before`, which is the number of paragraphs where it stood at the end.
    """

    kind: RemovedKind
    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article: encoded bytes, and what it shows in words.

    `data` is empty where the source does not bring it: a frame stands for it, so that its caption is no orphan.
    It stands before the paragraph with index `before`, which is the number of paragraphs where it stands at the end.
    """

    data: bytes
    before: int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says of itself; None where unknown."""

    title: str | None = None
    byline: str | None = None
    site: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article. `text` is the only truth: all else is a span into it or an index.

    Readers leave `sentences` empty and `language` unset; `nlp.segmentation.segmented` fills both in the worker,
    so that the article can be on the screen before any engine is loaded. Text and digest stay the same.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Mark, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    language: str | None = None
    source: str = ""
    images: tuple[Image, ...] = ()
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    digest: str = ""
    silent: tuple[Span, ...] = field(init=False, repr=False, compare=False)  # struck words and signs of notes

    def __post_init__(self) -> None:
        if not self.digest:
            object.__setattr__(self, "digest", digest_of(self.text))
        object.__setattr__(self, "silent", united(mark.span for mark in self.marks if mark.kind in SILENT_KINDS))

    def __hash__(self) -> int:
        """Hash what tells articles apart: to go through each paragraph takes longer than what is remembered of it."""
        return hash((self.digest, self.source, self.language, len(self.paragraphs), len(self.sentences)))

    def text_of(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]

    def sentence_text(self, index: int) -> str:
        """Return the characters of a sentence."""
        return self.text_of(self.sentences[index].span)

    def plain_words(self, span: Span) -> str:
        """Return the words of a span without what is struck out and without signs of notes, to quote, copy or export.

        Without either in it they are the characters of the span; places in them are no places in `text`.
        """
        return without(self.text, span, self.silent)

    def language_of(self, span: Span) -> str | None:
        """Return the language of a span: of the innermost passage in another one that holds it, or the article's."""
        held = (mark for mark in self.marks if mark.kind is MarkKind.LANGUAGE and mark.span.covers(span))
        innermost = min(held, key=lambda mark: len(mark.span), default=None)
        return innermost.target if innermost else self.language

    def silenced(self) -> "Document":
        """Return the document with blanks for struck words and signs of notes: every place stays, digest and all.

        This is what is read for sentences, ranked and searched, so that nobody is said to have said what is struck out.
        """
        return replace(self, text=blanked(self.text, self.silent)) if self.silent else self

    @property
    def is_segmented(self) -> bool:
        """Tell whether the sentences have been found."""
        return self.language is not None

    def paragraphs_of_kind(self, *kinds: ParagraphKind) -> tuple[int, ...]:
        """Return the indices of the paragraphs of these kinds, in order."""
        return tuple(index for index, paragraph in enumerate(self.paragraphs) if paragraph.kind in kinds)


def digest_of(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8 (lone surrogates kept), as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
