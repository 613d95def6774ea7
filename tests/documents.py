"""Small documents built by hand, for tests that need no file."""

from reader.model.document import Document, Paragraph, ParagraphKind, Sentence
from reader.model.span import Span

SEPARATOR = "\n\n"


def make_document(*paragraphs: str | tuple[ParagraphKind, str], language: str = "en") -> Document:
    """Return a segmented document; a bare string is a body paragraph, and ". " ends a sentence."""
    text, blocks, sentences = "", [], []
    for item in paragraphs:
        kind, content = (ParagraphKind.BODY, item) if isinstance(item, str) else item
        text += SEPARATOR if text else ""
        span = Span(len(text), len(text) + len(content))
        text += content
        blocks.append(Paragraph(span, kind))
        if blocks[-1].is_prose:
            sentences += [Sentence(s, len(blocks) - 1) for s in _sentence_spans(content, span.start)]
    return Document(text, tuple(blocks), sentences=tuple(sentences), language=language)


def _sentence_spans(content: str, offset: int) -> list[Span]:
    spans, start = [], 0
    for piece in content.split(". "):
        end = min(len(content), start + len(piece) + 1)
        spans.append(Span(offset + start, offset + end))
        start += len(piece) + 2
    return spans
