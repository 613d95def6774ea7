"""Two documents as one, the second under its own title: a mail, and the mail that it passes on."""

from dataclasses import replace

from reader.formats.structure.builder import DocumentBuilder
from reader.model.document import Document, Mark, ParagraphKind
from reader.model.span import Span
from reader.model.span_map import SpanMap


def appended(document: Document, other: Document) -> Document:
    """Return the first document with the second below it, whose title becomes a heading."""
    builder = DocumentBuilder()
    for each, is_second in ((document, False), (other, True)):
        _add(builder, each, is_second=is_second)
    warnings = (*document.warnings, *other.warnings)
    return builder.build(document.source, metadata=document.metadata, warnings=warnings)


def _add(builder: DocumentBuilder, document: Document, *, is_second: bool) -> None:
    marks = SpanMap((mark.span, mark) for mark in document.marks)
    removed = {place: [each for each in document.removed if each.before == place] for place in range(_ends(document))}
    images = {place: [each for each in document.images if each.before == place] for place in range(_ends(document))}
    for place in range(_ends(document)):
        for left_out in removed[place]:
            builder.add_removed(left_out.kind, left_out.text)
        for image in images[place]:
            builder.add_image(image.data, image.description)
        if place == len(document.paragraphs):
            return
        paragraph = document.paragraphs[place]
        is_title = is_second and paragraph.kind is ParagraphKind.TITLE
        builder.add(
            ParagraphKind.HEADING if is_title else paragraph.kind,
            document.text_of(paragraph.span),
            level=1 if is_title else paragraph.level,
            marks=tuple(_from(mark, paragraph.span.start) for _, mark in marks.within(paragraph.span)),
            role=paragraph.role,
        )


def _ends(document: Document) -> int:
    return len(document.paragraphs) + 1


def _from(mark: Mark, start: int) -> Mark:
    return replace(mark, span=Span(mark.span.start - start, mark.span.end - start))
