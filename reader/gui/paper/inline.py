"""What lies within a paragraph on paper: emphasis of the source, and the names of actors."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtGui import QFont, QTextCharFormat

from reader.gui.paper.rows import Underline
from reader.gui.paper.sheet import Face
from reader.gui.paper.typeset import SetText
from reader.model.analysis import Analysis
from reader.model.document import Document, Mark, MarkKind, ParagraphKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex

_UNMARKED = frozenset({ParagraphKind.CODE, ParagraphKind.TABLE})
_ALIGNMENTS = {
    MarkKind.RAISED: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    MarkKind.NOTE_SIGN: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    MarkKind.LOWERED: QTextCharFormat.VerticalAlignment.AlignSubScript,
}
_AS_THEY_ARE = frozenset({MarkKind.LINK, MarkKind.FORMULA, MarkKind.LANGUAGE})
_CODE_SIZE = 0.85  # monospaced letters look larger than their size

Found = TypeVar("Found")


class InlineSigns:
    """Marks and mentions by paragraph, ready to be laid over set text."""

    def __init__(self, document: Document, analysis: Analysis | None, code: Face) -> None:
        self._document = document
        self._index = SpanIndex(document)
        self._code = code
        actors = (analysis.actors if analysis else None) or ()
        self._mentions = self._by_paragraph((span, actor.kind) for actor in actors for span in actor.mentions)
        self._marks = self._by_paragraph((mark.span, mark) for mark in document.marks)

    def formats(self, span: Span, face: Face) -> list[tuple[Span, QTextCharFormat]]:
        """Return the character formats within a span, counted from its start."""
        within = self._within(self._marks, span)
        marks = [mark for place, mark in within if mark.kind not in _AS_THEY_ARE and not self._is_raised_already(mark)]
        return [(_from(mark.span, span.start), self._format(mark, face)) for mark in marks]

    def underlines(self, span: Span, text: SetText) -> tuple[Underline, ...]:
        """Return the underlines of the actors that a span names; `text` is the span as it was set."""
        return tuple(
            Underline(stretch, kind)
            for mention, kind in self._within(self._mentions, span)
            for stretch in text.stretches(_from(mention, span.start))
        )

    def _within(self, found: dict[int, list[tuple[Span, Found]]], span: Span) -> list[tuple[Span, Found]]:
        index = self._index.paragraph_of(span)
        here = found.get(index, []) if index is not None else []
        return [(place, value) for place, value in here if span.covers(place)]

    def _by_paragraph(self, found: Iterable[tuple[Span, Found]]) -> dict[int, list[tuple[Span, Found]]]:
        by_paragraph: dict[int, list[tuple[Span, Found]]] = {}
        for span, value in found:
            index = self._index.paragraph_of(span)
            if index is not None and self._document.paragraphs[index].kind not in _UNMARKED:
                by_paragraph.setdefault(index, []).append((span, value))
        return by_paragraph

    def _is_raised_already(self, mark: Mark) -> bool:
        """Tell whether a note's sign has characters that are raised by themselves."""
        return mark.kind is MarkKind.NOTE_SIGN and not mark.span.of(self._document.text).replace(",", "").isascii()

    def _format(self, mark: Mark, face: Face) -> QTextCharFormat:
        style = QTextCharFormat()
        if mark.kind is MarkKind.EMPHASIS:
            style.setFontItalic(True)
        elif mark.kind is MarkKind.STRONG:
            style.setFontWeight(QFont.Weight.Bold)
        elif mark.kind is MarkKind.STRUCK:
            style.setFontStrikeOut(True)
        elif mark.kind is not MarkKind.CODE:
            style.setVerticalAlignment(_ALIGNMENTS[mark.kind])
        else:
            font = QFont(self._code.font)
            font.setPixelSize(round(face.font.pixelSize() * _CODE_SIZE))
            style.setFont(font)
        return style


def _from(span: Span, start: int) -> Span:
    return Span(span.start - start, span.end - start)
