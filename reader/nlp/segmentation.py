"""A document's language and the sentences of its prose."""

from collections.abc import Iterator
from dataclasses import replace

from reader.model.document import Document, Sentence
from reader.model.span import Span
from reader.nlp.language import detect
from reader.nlp.sentences import sentence_spans


def segmented(document: Document, language: str | None = None) -> Document:
    """Return the document with its language and sentences; text and digest stay the same.

    The language is the one given, else the one that the document already has, else what its prose is found to be in.
    """
    code = language or document.language or detect(_prose(document))
    return replace(document, language=code, sentences=tuple(_sentences(document, code)))


def _prose(document: Document) -> str:
    prose = [document.text_of(paragraph.span) for paragraph in document.paragraphs if paragraph.is_prose]
    return "\n".join(prose) or document.text


def _sentences(document: Document, language: str) -> Iterator[Sentence]:
    for index, paragraph in enumerate(document.paragraphs):
        if not paragraph.is_prose:
            continue
        start = paragraph.span.start
        for span in sentence_spans(document.text_of(paragraph.span), language):
            yield Sentence(Span(start + span.start, start + span.end), index)
