"""A document's language and the sentences of its prose."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.model.document import Document, Sentence
from reader.model.span import Span
from reader.nlp.language import detect
from reader.nlp.languages import plain_code
from reader.nlp.sentences import sentence_spans

MAX_SENTENCE = 4_000  # characters; lists of names in news reach 2,240, and what compares words would stall on more
LITTLE_PROSE = 0.25  # of the text
_PIECE = re.compile(rf"\S.{{0,{MAX_SENTENCE - 2}}}\S(?!\S)|\S{{1,{MAX_SENTENCE}}}", re.DOTALL)


def segmented(document: Document, language: str | None = None) -> Document:
    """Return the document with its language and sentences; text and digest stay the same.

    The language is the one given, else the one that the document already has, else what its prose is found to be in.
    """
    said = document.silenced()
    code = plain_code(language or document.language or detect(_prose(said)))
    return replace(document, language=code, sentences=tuple(_sentences(said, code)))


def pieces_of(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the sentence; one that nobody can have meant as one, a transcript without stops, cut between words."""
    if len(sentence) <= MAX_SENTENCE:
        yield sentence
        return
    for piece in _PIECE.finditer(text, sentence.start, sentence.end):
        yield Span(piece.start(), piece.end())


def _prose(document: Document) -> str:
    """Return what tells a document's language: its prose, or all of it where that is little beside tables."""
    prose = "\n".join(document.text_of(each.span) for each in document.paragraphs if each.is_prose)
    return prose if len(prose) > LITTLE_PROSE * len(document.text) else document.text


def _sentences(document: Document, language: str) -> Iterator[Sentence]:
    for index, paragraph in enumerate(document.paragraphs):
        if not paragraph.is_prose:
            continue
        start = paragraph.span.start
        text = document.text_of(paragraph.span)
        for span in sentence_spans(text, language):
            for piece in pieces_of(text, span):
                yield Sentence(Span(start + piece.start, start + piece.end), index)
