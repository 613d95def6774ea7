"""Texts as the documents that the training and the benchmarks read."""

from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented


def english_document(text: str) -> Document:
    """Return a text as an English document, a paragraph for each line with words."""
    paragraphs, start = list[Paragraph](), 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    return segmented(Document(text, tuple(paragraphs)), "en")
