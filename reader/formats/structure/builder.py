"""Puts a document together: the only code that computes offsets."""

from dataclasses import replace
from itertools import accumulate

from reader.formats.structure.blocks import Note
from reader.formats.structure.footnotes import joined
from reader.model.characters.controls import has_controls, kept_of
from reader.model.document import (
    SILENT_KINDS,
    Document,
    Image,
    Mark,
    MarkKind,
    Metadata,
    PagePlace,
    Paragraph,
    ParagraphKind,
    ParagraphRole,
    Removed,
    RemovedKind,
    Section,
)
from reader.model.silent_text import united, without
from reader.model.span import Span

SEPARATOR = "\n\n"


class DocumentBuilder:
    """Takes paragraphs in order; a heading opens a section, and what follows belongs to it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []
        self._sections: list[Section] = []
        self._marks: list[Mark] = []
        self._images: list[Image] = []
        self._removed: list[Removed] = []
        self._noted: list[tuple[Note, int, str]] = []

    @property
    def paragraph_count(self) -> int:
        """Return how many paragraphs there are."""
        return len(self._paragraphs)

    def add(
        self,
        kind: ParagraphKind,
        text: str,
        *,
        level: int = 0,
        marks: tuple[Mark, ...] = (),
        role: ParagraphRole = ParagraphRole.BODY,
        speaker: Span | None = None,
        note: Note | None = None,
        places: tuple[PagePlace, ...] = (),
    ) -> None:
        """Add a paragraph; the spans of `marks`, and `speaker`, count from the start of `text`.

        An empty text is passed over. Whatever the format, this is where control characters end, which an article could
        send to a terminal.
        """
        if has_controls(text):
            text, marks = _without_controls(text, marks)
            speaker = None
        if not text:
            return
        start = self._length + len(SEPARATOR) if self._pieces else 0
        if kind is ParagraphKind.HEADING:
            level = max(1, level)
            silent = united(mark.span for mark in marks if mark.kind in SILENT_KINDS)
            self._sections.append(Section(without(text, Span(0, len(text)), silent), level))
        if kind is ParagraphKind.CAPTION and role is ParagraphRole.BODY:
            role = ParagraphRole.CAPTION
        if note is not None:
            self._noted.append((note, len(self._paragraphs), text))
        said_by = speaker.shifted(start) if speaker else None
        span = Span(start, start + len(text))
        self._paragraphs.append(Paragraph(span, kind, self._section(), level, role, said_by, places))
        self._marks += (replace(mark, span=mark.span.shifted(start)) for mark in marks)
        self._pieces.append(text)
        self._length = start + len(text)

    def add_image(self, data: bytes, description: str = "") -> None:
        """Add a picture that stands before the next paragraph."""
        self._images.append(Image(data, len(self._paragraphs), description))

    def add_removed(self, kind: RemovedKind, text: str) -> None:
        """Note a block that is left out before the next paragraph. An empty text is passed over."""
        if text.strip():
            self._removed.append(Removed(kind, text, len(self._paragraphs)))

    def build(self, source: str, *, metadata: Metadata | None = None, warnings: tuple[str, ...] = ()) -> Document:
        """Return the document, without sentences."""
        text = SEPARATOR.join(self._pieces)
        marks, footnotes = joined(self._noted, _without_own_language(self._marks, len(text)), text)
        return Document(
            text,
            tuple(self._paragraphs),
            sections=tuple(self._sections),
            marks=marks,
            metadata=metadata or Metadata(),
            source=source,
            images=tuple(self._images),
            removed=tuple(self._removed),
            warnings=warnings,
            footnotes=footnotes,
        )

    def _section(self) -> int | None:
        return len(self._sections) - 1 if self._sections else None


def _without_own_language(marks: list[Mark], length: int) -> list[Mark]:
    """Leave out marks of the language that most of the article is in: the article has that one."""
    covered: dict[str | None, int] = {}
    for mark in marks:
        if mark.kind is MarkKind.LANGUAGE:
            covered[mark.target] = covered.get(mark.target, 0) + len(mark.span)
    own = next((language for language, letters in covered.items() if letters > length / 2), "")
    return [mark for mark in marks if mark.kind is not MarkKind.LANGUAGE or mark.target != own] if own else marks


def _without_controls(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    kept = kept_of(text)
    places = list(accumulate(map(len, kept), initial=0))
    spans = ((mark, places[mark.span.start], places[mark.span.end]) for mark in marks)
    moved = tuple(replace(mark, span=Span(start, end)) for mark, start, end in spans if start < end)
    whole = "".join(kept)
    return (whole, moved) if whole.strip() else ("", ())
