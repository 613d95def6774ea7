"""A paragraph as attribution reads it: words, signs, names as one piece each, quoted stretches as one; no emoji."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from unicodedata import category

from reader.analysis.quotations.piece import Piece, Sentence
from reader.analysis.quotations.speech import MARKS
from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.tokens import token_spans

MAX_SENTENCE = 400  # pieces; who speaks is looked for up and down a sentence
_PICTURES = frozenset({"So", "Sk", "Mn", "Cf"})  # categories of an emoji's characters; they part no words


class Pieces:
    """Cuts the paragraphs of one document into sentences of pieces."""

    def __init__(self, document: Document, actors: Sequence[Actor], quoted: Sequence[Span]) -> None:
        self._document = document
        self._names = sorted(((span, actor) for actor in actors for span in actor.mentions), key=lambda each: each[0])
        self._name_starts = [span.start for span, _ in self._names]
        self._quoted = quoted
        self._quoted_ends = [span.end for span in quoted]
        self._ends = [sentence.span.end for sentence in document.sentences]

    def sentences_of(self, paragraph: Span) -> tuple[Sentence, ...]:
        """Return the sentences; one never ends within quoted words, nor before "..., she said"."""
        sentences: list[Sentence] = []
        current: list[Piece] = []
        for piece in self._pieces(paragraph):
            if current and (len(current) == MAX_SENTENCE or self._parts(current, piece)):
                sentences.append(tuple(current))
                current = []
            current.append(piece)
        return (*sentences, tuple(current)) if current else tuple(sentences)

    def _parts(self, before: list[Piece], piece: Piece) -> bool:
        """Tell whether a sentence ends between the last of the pieces and this one."""
        last = before[-1]
        at = bisect_left(self._ends, last.span.end)
        is_end = at < len(self._ends) and self._ends[at] <= piece.span.start
        if last.quoted is None:
            return is_end
        said = last.text.rstrip(MARKS)
        starts_anew = piece.quoted is not None or piece.text[:1].isupper()
        if said.endswith(("!", "?", "—", "–", "-", "…")) and (len(before) == 1 or not is_end):
            return piece.quoted is not None and is_end
        if said.endswith((".", "…")):
            return starts_anew
        return is_end and starts_anew

    def _pieces(self, paragraph: Span) -> Iterator[Piece]:
        at = paragraph.start
        for number in range(
            bisect_right(self._quoted_ends, at), bisect_left(self._quoted, paragraph.end, key=lambda each: each.start)
        ):
            inner = self._quoted[number]
            span = Span(max(at, inner.start), min(inner.end, paragraph.end))
            text = span.of(self._document.text)
            yield from self._plain(at, span.start)
            yield Piece(span, text, text, quoted=number)
            at = span.end
        yield from self._plain(at, paragraph.end)

    def _plain(self, at: int, end: int) -> Iterator[Piece]:
        starts = self._name_starts
        for span, actor in self._names[bisect_left(starts, at) : bisect_left(starts, end)]:
            if span.end > end:
                break
            yield from self._words(at, span.start)
            text = span.of(self._document.text)
            yield Piece(span, text, text.lower(), actor)
            at = span.end
        yield from self._words(at, end)

    def _words(self, start: int, end: int) -> Iterator[Piece]:
        for place in token_spans(self._document.text, Span(start, end)) if start < end else ():
            word = place.of(self._document.text)
            if word.isascii() or not all(category(sign) in _PICTURES for sign in word):
                yield Piece(place, word, word.lower().replace("’", "'"))
