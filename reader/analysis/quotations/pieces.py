"""A paragraph as attribution reads it: words, signs, names as one piece each, quoted stretches as one; no emoji."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from reader.analysis.quotations.grammar import Grammar
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.tokens import token_spans

MAX_SENTENCE = 400  # pieces; who speaks is looked for up and down a sentence
_AFTER_A_STOP = ".…"
_MARKS = "“”„‟\"«»「」『』‘’'‹›"
_PICTURES = frozenset({"So", "Sk", "Mn", "Cf"})  # categories of an emoji's characters; they part no words


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a sign, a name with its actor, or a quoted stretch with its number; `word` is in lower case."""

    span: Span
    text: str
    word: str
    actor: Actor | None = None
    quoted: int | None = None

    def has_more_words_than(self, number: int) -> bool:
        """Tell whether there are more words than a few, without a look at the rest of a long quotation."""
        return len(self.text.split(maxsplit=number)) > number

    @property
    def is_word(self) -> bool:
        """Tell whether it is neither a sign nor quoted."""
        return self.quoted is None and (self.text[0].isalnum() or self.actor is not None)


Sentence = tuple[Piece, ...]


def index_of(sentence: Sentence, offset: int) -> int:
    """Return the index of the first piece that begins at an offset or after it."""
    return bisect_left(sentence, offset, key=lambda piece: piece.span.start)


class Pieces:
    """Cuts the paragraphs of one document into sentences of pieces."""

    def __init__(self, document: Document, actors: Sequence[Actor], quoted: Sequence[Span], grammar: Grammar) -> None:
        self._document = document
        self._grammar = grammar
        self._surnames = _surnames(actors, grammar)
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
        found = (*sentences, tuple(current)) if current else tuple(sentences)
        return tuple(self._with_surnames(sentence) for sentence in found) if self._surnames else found

    def _with_surnames(self, sentence: Sentence) -> Sentence:
        """Take "May said" for a name where the article has one Helen May, though "may" is a common word."""
        return tuple(
            replace(piece, actor=self._surnames[piece.text]) if self._is_surname(sentence, at) else piece
            for at, piece in enumerate(sentence)
        )

    def _is_surname(self, sentence: Sentence, at: int) -> bool:
        piece = sentence[at]
        if piece.actor is not None or piece.quoted is not None or piece.text not in self._surnames:
            return False
        following = sentence[at + 1] if at + 1 < len(sentence) else None
        before = sentence[at - 1] if at else None
        if following is not None and self._is_saying(following):
            return before is None or before.quoted is not None or not before.is_word
        is_inverted = before is not None and at > 1 and sentence[at - 2].quoted is not None and self._is_saying(before)
        return is_inverted and (following is None or not following.is_word)

    def _is_saying(self, piece: Piece) -> bool:
        is_verb = piece.word in self._grammar.says and piece.word not in self._grammar.plain
        return is_verb and piece.actor is None and piece.quoted is None

    def _parts(self, before: list[Piece], piece: Piece) -> bool:
        """Tell whether a sentence ends between the last of the pieces and this one."""
        last = before[-1]
        at = bisect_left(self._ends, last.span.end)
        is_end = at < len(self._ends) and self._ends[at] <= piece.span.start
        if last.quoted is None:
            return is_end
        said = last.text.rstrip(_MARKS + " \u00a0\u202f")
        starts_anew = piece.quoted is not None or piece.text[:1].isupper()
        if said.endswith(("!", "?", "—", "–", "-", "…")) and (len(before) == 1 or not is_end):
            return piece.quoted is not None and is_end
        if said.endswith(tuple(_AFTER_A_STOP)):
            return starts_anew
        return is_end and starts_anew and not said.endswith(",")

    def _pieces(self, paragraph: Span) -> Iterator[Piece]:
        at = paragraph.start
        number = bisect_right(self._quoted_ends, paragraph.start)
        while number < len(self._quoted) and self._quoted[number].start < paragraph.end:
            inner = self._quoted[number]
            if inner.start > at:
                yield from self._plain(Span(at, inner.start))
            span = Span(max(at, inner.start), min(inner.end, paragraph.end))
            text = span.of(self._document.text)
            yield Piece(span, text, text, quoted=number)
            at = span.end
            number += 1
        if at < paragraph.end:
            yield from self._plain(Span(at, paragraph.end))

    def _plain(self, stretch: Span) -> Iterator[Piece]:
        at = stretch.start
        for number in range(bisect_left(self._name_starts, stretch.start), len(self._names)):
            span, actor = self._names[number]
            if span.end > stretch.end:
                break
            if span.start < at:
                continue
            yield from self._words(at, span.start)
            text = span.of(self._document.text)
            yield Piece(span, text, text.lower(), actor)
            at = span.end
        yield from self._words(at, stretch.end)

    def _words(self, start: int, end: int) -> Iterator[Piece]:
        for place in token_spans(self._document.text, Span(start, end)) if start < end else ():
            word = place.of(self._document.text)
            if word.isascii() or not all(category(sign) in _PICTURES for sign in word):
                yield Piece(place, word, word.lower().replace("’", "'"))


def _surnames(actors: Sequence[Actor], grammar: Grammar) -> dict[str, Actor]:
    """Return the surnames that are small words too, such as "May", each of one person alone."""
    bearers: dict[str, list[Actor]] = {}
    for actor in actors:
        words = actor.name.split()
        if actor.kind is ActorKind.PERSON and len(words) > 1 and words[-1].lower() in grammar.modals:
            bearers.setdefault(words[-1].capitalize(), []).append(actor)
    return {surname: found[0] for surname, found in bearers.items() if len(found) == 1}
