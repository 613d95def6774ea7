"""Documents made of documents: with what was left out where it stood in the source, or with another one below."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from typing import TypeVar

from reader.formats.structure.blocks import Note
from reader.formats.structure.builder import DocumentBuilder
from reader.model.document import Document, Image, Mark, MarkKind, Paragraph, ParagraphKind, Removed, RemovedKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex

Placed = TypeVar("Placed", Image, Removed)

_OF_THE_ARTICLE = frozenset({RemovedKind.NAVIGATION, RemovedKind.FOOTER, RemovedKind.OTHER})
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def restored(document: Document, *indices: int) -> Document:
    """Return the article with removed blocks in its text; the others stay out, each at its place.

    They come back as body paragraphs; what others wrote, such as comments, or programs, as captions, which are no
    sentences of the article. Sentences are to be found anew. Raises IndexError where there is no such block.
    """
    builder = DocumentBuilder()
    _add(builder, document, wished={id(document.removed[index]) for index in indices})
    return builder.build(document.source, metadata=document.metadata, warnings=document.warnings)


def appended(document: Document, other: Document) -> Document:
    """Return the first document with the second below it, whose title becomes a heading: a mail that is passed on."""
    builder = DocumentBuilder()
    _add(builder, document)
    _add(builder, other, title=ParagraphKind.HEADING)
    warnings = (*document.warnings, *other.warnings)
    return builder.build(document.source, metadata=document.metadata, warnings=warnings)


def _add(
    builder: DocumentBuilder,
    document: Document,
    *,
    wished: Container[int] = (),
    title: ParagraphKind = ParagraphKind.TITLE,
) -> None:
    """Add all of a document, the removed blocks that are `wished` in its text, its title as another kind perhaps."""
    blocks, images, marks = _by_place(document.removed), _by_place(document.images), _marks_by_paragraph(document)
    notes = _notes_by_paragraph(document)
    for place in range(len(document.paragraphs) + 1):
        for block in blocks[place]:
            if id(block) in wished:
                _bring_back(builder, block)
            else:
                builder.add_removed(block.kind, block.text)
        for image in images[place]:
            builder.add_image(image.data, image.description)
        if place < len(document.paragraphs):
            paragraph = document.paragraphs[place]
            is_title = paragraph.kind is ParagraphKind.TITLE
            builder.add(
                title if is_title else paragraph.kind,
                document.text_of(paragraph.span),
                level=paragraph.level,
                marks=tuple(marks[place]),
                role=paragraph.role,
                speaker=_from_start_of(paragraph),
                note=notes.get(place),
                places=paragraph.places,
            )


def paragraphs_of(block: Removed) -> tuple[str, ...]:
    """Return the paragraphs of a removed block."""
    return tuple(stripped for part in _BLANK_LINES.split(block.text) if (stripped := part.strip()))


def _bring_back(builder: DocumentBuilder, block: Removed) -> None:
    kind = ParagraphKind.BODY if block.kind in _OF_THE_ARTICLE else ParagraphKind.CAPTION
    for paragraph in paragraphs_of(block):
        builder.add(kind, paragraph)


def _notes_by_paragraph(document: Document) -> dict[int, Note]:
    notes = {each: Note((_key(document, str(number)),), each.label) for number, each in enumerate(document.footnotes)}
    return {index: note for each, note in notes.items() for index in each.paragraphs}


def _key(document: Document, note: str) -> str:
    """Return what a note is called among those of several documents."""
    return f"{id(document)}:{note}"


def _from_start_of(paragraph: Paragraph) -> Span | None:
    """Return the speaker, counted from the start of the paragraph."""
    start, speaker = paragraph.span.start, paragraph.speaker
    return Span(speaker.start - start, speaker.end - start) if speaker else None


def _by_place(values: Iterable[Placed]) -> defaultdict[int, list[Placed]]:
    """Return removed blocks or images by the paragraph that they stand before."""
    places = defaultdict[int, list[Placed]](list)
    for value in values:
        places[value.before].append(value)
    return places


def _marks_by_paragraph(document: Document) -> defaultdict[int, list[Mark]]:
    """Return the marks of each paragraph, counted from its start."""
    index, marks = SpanIndex(document), defaultdict[int, list[Mark]](list)
    for mark in document.marks:
        place = index.paragraph_of(mark.span)
        if place is not None:
            start = document.paragraphs[place].span.start
            span = Span(mark.span.start - start, mark.span.end - start)
            is_sign = mark.kind is MarkKind.NOTE_SIGN and mark.target is not None
            marks[place].append(Mark(span, mark.kind, _key(document, mark.target or "") if is_sign else mark.target))
    return marks
