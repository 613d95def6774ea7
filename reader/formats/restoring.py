"""Bringing back what a reader left out: a new Document in which the block stands where it stood in the source."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from reader.formats.builder import SEPARATOR, DocumentBuilder
from reader.model.document import Document, Image, Mark, ParagraphKind, Removed
from reader.model.span import Span
from reader.model.span_index import SpanIndex

Placed = TypeVar("Placed", Image, Removed)

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def restored(document: Document, index: int) -> Document:
    """Return the article with a removed block in its text, as body paragraphs; the others stay out, each at its place.

    Its sentences are to be found anew. Raises IndexError where there is no such block.
    """
    wished, marks = document.removed[index], _marks_by_paragraph(document)
    blocks, images = _by_place(document.removed), _by_place(document.images)
    builder = DocumentBuilder()
    for place in range(len(document.paragraphs) + 1):
        for block in blocks[place]:
            if block is wished:
                _bring_back(builder, block)
            else:
                builder.add_removed(block.kind, block.text)
        for image in images[place]:
            builder.add_image(image.data, image.description)
        if place < len(document.paragraphs):
            paragraph = document.paragraphs[place]
            text = document.text_of(paragraph.span)
            builder.add(paragraph.kind, text, level=paragraph.level, marks=tuple(marks[place]))
    return builder.build(document.source, metadata=document.metadata, warnings=document.warnings)


def offset_in_restored(document: Document, index: int, offset: int) -> int:
    """Return where the text at an offset stands once a removed block has been brought back."""
    block = document.removed[index]
    is_at_end = block.before >= len(document.paragraphs)
    if is_at_end or offset < document.paragraphs[block.before].span.start:
        return offset
    return offset + sum(len(paragraph) + len(SEPARATOR) for paragraph in paragraphs_of(block))


def paragraphs_of(block: Removed) -> tuple[str, ...]:
    """Return the paragraphs of a removed block."""
    return tuple(stripped for part in _BLANK_LINES.split(block.text) if (stripped := part.strip()))


def _bring_back(builder: DocumentBuilder, block: Removed) -> None:
    for paragraph in paragraphs_of(block):
        builder.add(ParagraphKind.BODY, paragraph)


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
            marks[place].append(Mark(span, mark.kind, mark.target))
    return marks
