"""What was read of a document, sentence by sentence: frozen values, and what hangs on what."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.annotation import ActorKind
from reader.model.span import Span
from reader.nlp.stems import stem
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation

KINDS = {  # by the second part of a label
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "GRP": ActorKind.GROUP,
}


@dataclass(frozen=True, slots=True)
class Read:
    """What is said of a word, labels by their numbers; `head` counts words of the sentence from 1, 0 is the root."""

    part_of_speech: int
    head: int
    relation: int
    features: frozenset[Feature]
    name: int
    name_scores: bytes  # of each label of a name, a float of 32 bits


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """What is said of the words of a sentence, and the log odds of each SentenceKind."""

    words: list[Read]
    kind_scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of a sentence; `head` is the index of the token that it hangs on, None for the root."""

    span: Span
    lower: str
    part_of_speech: PartOfSpeech
    head: int | None
    relation: Relation
    features: frozenset[Feature]
    name: NameLabel


@dataclass(frozen=True, slots=True)
class Parse:
    """The tokens of a document in order, the sentences as ranges of them, and the dependents of each token in order.

    A document's tables and code are not read. `language` is the code of the language that it was read in. `name_scores`
    holds the network's scores of NAME_LABELS, a row of floats of 32 bits for each token, `kind_scores` the log odds of
    each SentenceKind, a row for each sentence; a parse by hand has neither.
    """

    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]
    dependents: tuple[tuple[int, ...], ...]
    name_scores: bytes = b""
    kind_scores: tuple[tuple[float, ...], ...] = ()

    def first_from(self, offset: int) -> int:
        """Return the first token that begins at an offset of the text or behind it, their number where none does."""
        return bisect_left(self.tokens, offset, key=lambda token: token.span.start)

    def tokens_in(self, span: Span) -> range:
        """Return the tokens that begin within a span of the text."""
        return range(self.first_from(span.start), self.first_from(span.end))

    def sentence_of(self, index: int) -> range:
        """Return the sentence that a token stands in."""
        low, high = 0, len(self.sentences)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.sentences[middle].start <= index else (low, middle)
        return self.sentences[low]

    def words_of(self, span: Span) -> range:
        """Return the sentence that begins where a span of the text does; none where no such sentence was read."""
        first = self.first_from(span.start)
        is_read = first < len(self.tokens) and self.tokens[first].span.start == span.start
        words = self.sentence_of(first) if is_read else range(0)
        return words if words.start == first else range(0)

    def kinds_by_start(self) -> dict[int, tuple[float, ...]]:
        """Return the log odds of each SentenceKind by where a sentence begins in the text; none of a parse by hand."""
        starts = (self.tokens[words.start].span.start for words in self.sentences)
        return dict(zip(starts, self.kind_scores, strict=bool(self.kind_scores)))

    def stem(self, index: int) -> str:
        """Return the stem of a word."""
        return stem(self.tokens[index].lower, self.language)

    def names(self) -> Iterator[tuple[range, ActorKind]]:
        """Yield the names in order, as ranges of tokens."""
        start: int | None = None
        for index, token in enumerate(self.tokens):
            if start is not None and token.name[0] != "I":
                yield range(start, index), KINDS[self.tokens[start].name[2:]]
                start = None
            if token.name[0] == "B":
                start = index
        if start is not None:
            yield range(start, len(self.tokens)), KINDS[self.tokens[start].name[2:]]


def parse_of(
    language: str,
    tokens: Sequence[Token],
    sentences: Sequence[range],
    name_scores: bytes = b"",
    kind_scores: Sequence[tuple[float, ...]] = (),
) -> Parse:
    """Return a parse of tokens whose heads are known."""
    dependents: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if token.head is not None:
            dependents[token.head].append(index)
    hanging = tuple(map(tuple, dependents))
    return Parse(language, tuple(tokens), tuple(sentences), hanging, name_scores, tuple(kind_scores))
