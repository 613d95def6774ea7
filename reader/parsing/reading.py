"""From a segmented document to its parse: the one road. The network is loaded at the first call, not before."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from reader.errors import EngineError, ErrorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from reader.nlp import segmentation
from reader.nlp.word_set import word_set
from reader.parsing.blocks import blocks_of
from reader.parsing.labels import NAME_LABELS, PARTS_OF_SPEECH, RELATIONS
from reader.parsing.parse import Parse, Read, ReadSentence, Token, parse_of
from reader.parsing.pieces import pieces_of
from reader.parsing.words import word_spans
from reader.paths import resource_dir

if TYPE_CHECKING:
    from reader.parsing.network import Network
    from reader.parsing.pieces import Pieces

MODEL_FILE, VOCABULARY_FILE = "model.onnx", "pieces.json"
LANGUAGES = word_set("cs da de en es fi fr it nb nl pl pt ro ru sv uk")
OnProgress = Callable[[float], None]  # hears now and then which share is done; what it raises ends the work
_BLOCKS_BETWEEN_REPORTS = 16  # half a second at most, even on a slow machine
_UNREAD = frozenset({ParagraphKind.CODE, ParagraphKind.TABLE})
_ENGINE_ID = "parser"


def no_progress(_share: float) -> None:
    """Take no note of progress."""


class Parser:
    """Reads documents by one network; keeps it, so one instance serves many."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._engine: _Engine | None = None

    def parse(self, document: Document, on_progress: OnProgress = no_progress) -> Parse:
        """Return the parse of a segmented document; raise EngineError where the network cannot be loaded.

        What is said of a sentence is said of it wherever it stands again.
        """
        language = document.language or ""
        sentences = list(_sentences(document, language))
        words = [tuple(intern(span.of(document.text)) for span in spans) for spans in sentences]
        different = list(dict.fromkeys(words))
        said = dict(zip(different, self.read(different, on_progress), strict=True))
        return _assembled(language, zip(sentences, words, (said[each] for each in words), strict=True))

    def read(self, sentences: Sequence[Sequence[str]], on_progress: OnProgress = no_progress) -> Iterator[ReadSentence]:
        """Yield what is said of the words of each sentence, for those who have words already."""
        if self._engine is None:
            self._engine = _loaded(self._folder or resource_dir() / "models" / "parser")
        return self._engine.read(sentences, on_progress)


@cache
def parser() -> Parser:
    """Return the program's own parser."""
    return Parser()


def _sentences(document: Document, language: str) -> Iterator[tuple[Span, ...]]:
    found = (word_spans(document.text, span, language) for _, span in stretches_of(document))
    return (words for words in found if words)


def stretches_of(document: Document) -> Iterator[tuple[Paragraph, Span]]:
    """Yield what is read at a time, with its paragraph: the sentences of the prose, anything else in one.

    Tables and code are not read.
    """
    index = SpanIndex(document)
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.kind not in _UNREAD and paragraph.names_actors:
            sentences = index.sentences_of(number) if paragraph.is_prose else ()
            spans = [document.sentences[each].span for each in sentences]
            yield from ((paragraph, span) for span in spans or segmentation.pieces_of(document.text, paragraph.span))


def _assembled(language: str, sentences: Iterable[tuple[Sequence[Span], Sequence[str], ReadSentence]]) -> Parse:
    """Return the parse of sentences: where their words stand, the words, and what is said of each."""
    tokens: list[Token] = []
    ranges: list[range] = []
    scores: list[bytes] = []
    kinds: list[tuple[float, ...]] = []
    for spans, words, read in sentences:
        start = len(tokens)
        ranges.append(range(start, start + len(spans)))
        tokens += [_token(*each, start) for each in zip(spans, words, read.words, strict=True)]
        scores += (each.name_scores for each in read.words)
        kinds.append(read.kind_scores)
    return parse_of(language, tokens, ranges, b"".join(scores), kinds)


def _token(span: Span, word: str, read: Read, start: int) -> Token:
    return Token(
        span,
        intern(word.replace("’", "'").lower()),  # a book has ten times as many words as different ones
        PARTS_OF_SPEECH[read.part_of_speech],
        start + read.head - 1 if read.head else None,
        RELATIONS[read.relation],
        read.features,
        NAME_LABELS[read.name],
    )


@dataclass(frozen=True, slots=True)
class _Engine:
    """The network, and the pieces that it reads."""

    network: Network
    pieces: Pieces

    def read(self, sentences: Sequence[Sequence[str]], on_progress: OnProgress) -> Iterator[ReadSentence]:
        """Yield what is said of the words of each sentence; a sentence that is too long comes in parts, joined here."""
        parts = self._parts(sentences, on_progress)
        for words in sentences:
            read = next(parts)
            while len(read.words) < len(words):
                read = _joined(read, next(parts))
            yield read

    def _parts(self, sentences: Sequence[Sequence[str]], on_progress: OnProgress) -> Iterator[ReadSentence]:
        from reader.parsing.decoding import decoded

        words, done = sum(map(len, sentences)), 0
        for index, block in enumerate(blocks_of(sentences, self.pieces)):
            if index % _BLOCKS_BETWEEN_REPORTS == 0:
                on_progress(done / words)
            yield from decoded(block, self.network.say(block))
            done += len(block.firsts)


def _joined(read: ReadSentence, part: ReadSentence) -> ReadSentence:
    """Return a sentence with a later part, its heads counted from the first word; its root hangs on word 1."""
    before, own = len(read.words), len(part.words)
    moved = (before + word.head if word.head else 1 for word in part.words)
    words = [replace(word, head=head) for word, head in zip(part.words, moved, strict=True)]
    pairs = zip(read.kind_scores, part.kind_scores, strict=True)
    return ReadSentence(
        read.words + words, tuple((first * before + second * own) / (before + own) for first, second in pairs)
    )


def _loaded(folder: Path) -> _Engine:
    # From 1.29 on onnxruntime numbers the computer and tells its maker what it runs; nothing is to leave this computer.
    # It reads this when it is loaded. https://github.com/microsoft/onnxruntime/pull/27379
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        from reader.parsing.network import Network
    except ImportError as error:
        raise _unusable("onnxruntime, which runs its model, cannot be loaded here") from error
    try:
        return _Engine(Network(folder / MODEL_FILE), pieces_of(folder / VOCABULARY_FILE))
    except (OSError, ValueError) as error:
        raise _unusable(f"its model cannot be read ({folder.name})") from error


def _unusable(reason: str) -> EngineError:
    return EngineError(ErrorKind.ENGINE, _ENGINE_ID, f"The parser cannot be used: {reason}.")
