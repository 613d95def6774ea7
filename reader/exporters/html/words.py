"""Set stretches of the article: inline formatting, links, actors, and sentences that can be led to."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from reader.model.analysis import Analysis
from reader.model.annotation import Actor
from reader.model.document import CELL_SEPARATOR, Document, Mark, MarkKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex

SAFE_ADDRESSES = ("https://", "http://", "mailto:")
_TAGS = {
    MarkKind.EMPHASIS: "em",
    MarkKind.STRONG: "strong",
    MarkKind.CODE: "code",
    MarkKind.RAISED: "sup",
    MarkKind.LOWERED: "sub",
    MarkKind.STRUCK: "s",
}


class _Piece(NamedTuple):
    """A mark, or a mention with its actor, and where it lies."""

    span: Span
    of: Mark | Actor


class Words:
    """Sets any stretch of one article."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self._document = document
        self._index = SpanIndex(document)
        self._in_sentence: dict[int, list[_Piece]] = {}
        self._in_paragraph: dict[int | None, list[_Piece]] = {}  # of what has no sentences
        pieces = [_Piece(mark.span, mark) for mark in document.marks]
        pieces += (_Piece(span, actor) for actor in analysis.actors or () for span in actor.mentions)
        for piece in sorted(pieces, key=lambda piece: (piece.span.start, -piece.span.end)):
            self._put(piece)
        self._ways_back = _ways_back(analysis)
        self._chosen = frozenset(analysis.summary.shown) if analysis.summary else frozenset[int]()
        self._signs: set[str] = set()  # notes whose sign has been set: a place has one name

    def paragraph(self, number: int) -> str:
        """Return a paragraph, by its index, sentence by sentence."""
        span, sentences = self._document.paragraphs[number].span, self._index.sentences_of(number)
        if not sentences:
            return self._stretch(span, self._in_paragraph.get(number, ()))
        parts, at = [], span.start
        for index in sentences:
            sentence = self._document.sentences[index].span
            parts += [self._between(at, sentence.start, number), self._sentence(index)]
            at = sentence.end
        return "".join([*parts, self._between(at, span.end, number)])

    def has_sign(self, note: int | None) -> bool:
        """Tell whether the sign of a note has been set, so that the note can lead back to it."""
        return str(note) in self._signs

    def cells(self, number: int) -> list[str]:
        """Return the cells of a table's row, by its paragraph."""
        pieces = self._in_paragraph.get(number, ())
        return [self._stretch(cell, pieces) if cell else "" for cell in self._spans_of_cells(number)]

    def cells_within(self, span: Span, number: int) -> list[str]:
        """Return as many cells, empty but for what a span holds of them, without what is not said."""
        spans = self._spans_of_cells(number)
        return [self.excerpt(cell.common(span), number) if cell and cell.overlaps(span) else "" for cell in spans]

    def _spans_of_cells(self, number: int) -> Iterator[Span | None]:
        """Yield where the cells of a row stand; None for an empty one."""
        span = self._document.paragraphs[number].span
        at = span.start
        for cell in self._document.text_of(span).split(CELL_SEPARATOR):
            yield Span(at, at + len(cell)) if cell else None
            at += len(cell) + len(CELL_SEPARATOR)

    def excerpt(self, span: Span, number: int) -> str:
        """Return words of one paragraph without what is not said, and without ways to other places of the page."""
        told = [*self._in_paragraph.get(number, ())]
        told += (piece for index in self._index.sentences_of(number) for piece in self._in_sentence.get(index, ()))
        silent = [each for each in self._document.silent if each.overlaps(span)]
        pieces = list(dict.fromkeys(told))
        return "".join(self._stretch(part, pieces) for part in _parts_between(span, silent))

    def _put(self, piece: _Piece) -> None:
        first, last = self._index.sentence_at(piece.span.start), self._index.sentence_at(piece.span.end - 1)
        if first is None and last is None:
            self._in_paragraph.setdefault(self._index.paragraph_of(piece.span), []).append(piece)
            return
        ends = [each for each in (first, last) if each is not None]
        for sentence in range(min(ends), max(ends) + 1):
            self._in_sentence.setdefault(sentence, []).append(piece)

    def _between(self, start: int, end: int, paragraph: int) -> str:
        """Return what stands between sentences: blanks, or the sign of a note."""
        between = self._document.text[start:end]
        if not between.strip():
            return between
        return self._stretch(Span(start, end), self._in_paragraph.get(paragraph, ()))

    def _sentence(self, index: int) -> str:
        name = f'id="s{index}" class="chosen"' if index in self._chosen else f'id="s{index}"'
        words = self._stretch(self._document.sentences[index].span, self._in_sentence.get(index, ()))
        back = (f'<a class="back" href="#point-{point}">{point}</a>' for point in self._ways_back.get(index, ()))
        return f"<span {name}>{words}</span>{''.join(back)}"

    def _stretch(self, span: Span, pieces: Sequence[_Piece]) -> str:
        within = [piece for piece in pieces if piece.span.overlaps(span)]
        return "".join(self._run(run, covering) for run, covering in _runs(span, within))

    def _run(self, run: Span, covering: Sequence[_Piece]) -> str:
        words = escape(run.of(self._document.text), quote=False)
        is_linked = False
        for piece in reversed(covering):
            if isinstance(piece.of, Mark):
                words, is_linked = self._with_mark(words, piece.of, is_linked=is_linked)
        for piece in covering:
            if isinstance(piece.of, Actor):
                words = _with_actor(words, piece.of, is_linked=is_linked)
        return words

    def _with_mark(self, words: str, mark: Mark, *, is_linked: bool) -> tuple[str, bool]:
        """Return words with a mark, and whether they lead anywhere now: a link cannot stand within a link."""
        if mark.kind in _TAGS:
            return f"<{_TAGS[mark.kind]}>{words}</{_TAGS[mark.kind]}>", is_linked
        if mark.kind is MarkKind.LINK and not is_linked and (mark.target or "").startswith(SAFE_ADDRESSES):
            return f'<a href="{escape(mark.target or "")}">{words}</a>', True
        if mark.kind is MarkKind.LANGUAGE and mark.target:
            return f'<span lang="{escape(mark.target)}">{words}</span>', is_linked
        if mark.kind is MarkKind.NOTE_SIGN:
            return self._sign(words, mark.target, is_linked=is_linked), True
        return words, is_linked

    def _sign(self, words: str, note: str | None, *, is_linked: bool) -> str:
        raised = f"<sup>{words}</sup>" if words.replace(",", "").isascii() else words  # some are raised by themselves
        if note is None or is_linked:
            return raised
        name = "" if note in self._signs else f' id="sign-{escape(note)}"'
        self._signs.add(note)
        return f'<a{name} class="sign" href="#note-{escape(note)}">{raised}</a>'


def name_of_actor(first_mention: Span) -> str:
    """Return the name of the place where an actor is told of."""
    return f"actor-{first_mention.start}"


def _with_actor(words: str, actor: Actor, *, is_linked: bool) -> str:
    if is_linked:
        return f'<span class="{actor.kind.value}">{words}</span>'
    return f'<a class="{actor.kind.value}" href="#{name_of_actor(actor.mentions[0])}">{words}</a>'


def _ways_back(analysis: Analysis) -> dict[int, list[int]]:
    """Return the numbers of the key points that each sentence bears out."""
    ways: dict[int, list[int]] = {}
    for number, point in enumerate(analysis.key_points.items if analysis.key_points else (), start=1):
        for evidence in point.evidence:
            ways.setdefault(evidence.sentence, []).append(number)
    return ways


def _parts_between(span: Span, left_out: Sequence[Span]) -> Iterator[Span]:
    """Yield what a span has before, between and after others, which come in order."""
    at = span.start
    for each in left_out:
        if each.start > at:
            yield Span(at, each.start)
        at = max(at, each.end)
    if at < span.end:
        yield Span(at, span.end)


def _runs(span: Span, pieces: Sequence[_Piece]) -> Iterator[tuple[Span, list[_Piece]]]:
    """Yield the shortest stretches that begin and end with pieces, each with the pieces that cover it."""
    edges = {edge for piece in pieces for edge in (piece.span.start, piece.span.end) if span.start < edge < span.end}
    waiting, covering = list(reversed(pieces)), list[_Piece]()
    for start, end in pairwise(sorted({span.start, span.end} | edges)):
        while waiting and waiting[-1].span.start <= start:
            covering.append(waiting.pop())
        covering = [piece for piece in covering if piece.span.end > start]
        yield Span(start, end), covering
