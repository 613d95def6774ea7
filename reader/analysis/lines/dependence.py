"""What a line needs from the sentences before it, told by their parse; English."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from reader.analysis.dangling_mentions import known_stems
from reader.analysis.lines.definites import LANGUAGE, Definites
from reader.analysis.lines.pronouns import Pronouns
from reader.analysis.lines.rests import is_rest
from reader.analysis.lines.times import Times
from reader.model.document import Document, ParagraphKind
from reader.model.line import BEFORE_ALL, Line, whole_line
from reader.parsing import queries
from reader.parsing.labels import Feature
from reader.parsing.parse import Parse

_COUNTED_FROM = re.compile(  # a place or some that only what was told before tells
    r"(?:farther|further) (?:north|south|east|west|inland|afield|up|down|along|away)\b"
    r"|(?:for|to|with|among|like|unlike) (?:the )?others\b(?! who\b)",
    re.IGNORECASE,
)
_PRONOUN_AT_THE_END = re.compile(r"\b(?:he|she|his|her)\s*$", re.IGNORECASE)


class Dependence:
    """Tells of the lines of one article whether they can be understood alone; knows nothing without a parse."""

    def __init__(self, document: Document, parse: Parse | None) -> None:
        self._document = document
        self._parse = parse if parse is not None and parse.language == LANGUAGE and parse.sentences else None
        self._definites = Definites(self._parse, known_stems(document)) if self._parse else None
        self._pronouns = Pronouns(self._parse) if self._parse else None
        self._times = Times(self._parse) if self._parse else None
        self._read = sentences_read(self._parse)
        self._has_title = bool(document.paragraphs_of_kind(ParagraphKind.TITLE))

    def needs_before(self, line: Line) -> bool:
        """Tell whether something in a line can only be known from before; the first sentence has none before it."""
        if self._pronouns is None or self._definites is None or self._times is None or line.sentence == 0:
            return False
        words = tuple(self._words(line))
        if _COUNTED_FROM.match(self._document.text, line.pieces[0].start) or self._is_rest(line.sentence):
            return True
        start = self._document.sentences[line.sentence].span.start
        is_replaced = _PRONOUN_AT_THE_END.search(self._document.text[start : line.pieces[0].start]) is not None
        is_named = is_replaced and any(each.after == BEFORE_ALL for each in line.inserted)
        pronouns = self._pronouns.unexplained(words, is_named=is_named)
        others = self._definites.unexplained(words), self._times.unexplained(words)
        return any(True for _ in chain(pronouns, *others))

    def _is_rest(self, sentence: int) -> bool:
        """Tell whether a sentence was read and goes on with one that another paragraph begins."""
        read = self._read.get(self._document.sentences[sentence].span.start)
        return (
            self._parse is not None and read is not None and is_rest(self._document, self._parse, sentence, read.start)
        )

    def is_fragment(self, line: Line) -> bool:
        """Tell whether a line was read and says nothing: a heading, or the rest of what was cut.

        Nothing can have been cut before the first; but that may wait for a name: "Her hair was perfect".
        """
        words = tuple(self._words(line))
        if line.sentence == 0:
            return not self._has_title and self._pronouns is not None and any(self._pronouns.people(words))
        return bool(words) and not any(map(self._is_said, words))

    def _is_said(self, index: int) -> bool:
        """Tell whether a word is a finite verb, or what a subject does or is."""
        if self._parse is None:
            return False
        token = self._parse.tokens[index]
        return Feature.FINITE in token.features or token.relation in queries.SUBJECTS

    def _words(self, line: Line) -> Iterator[int]:
        """Yield the words of a line, where its sentence was read."""
        if self._parse is None:
            return
        for index in self._read.get(self._document.sentences[line.sentence].span.start, ()):
            if any(piece.covers(self._parse.tokens[index].span) for piece in line.pieces):
                yield index


def sentences_read(parse: Parse | None) -> Mapping[int, range]:
    """Return the sentences of a parse by where they start; none in a language in which nothing is known of lines."""
    if parse is None or parse.language != LANGUAGE:
        return {}
    return {parse.tokens[words.start].span.start: words for words in parse.sentences}


@dataclass(frozen=True, slots=True)
class Lacking:
    """The sentences of an article that as a whole need one before, and those that are none; by their parse."""

    dependent: frozenset[int] = frozenset()
    fragments: frozenset[int] = frozenset()


def lacking_sentences(document: Document, parse: Parse | None) -> Lacking:
    """Return what the parse tells of the sentences; nothing without one."""
    dependence = Dependence(document, parse)
    if parse is None:
        return Lacking()
    lines = [whole_line(document, index) for index in range(len(document.sentences))]
    return Lacking(
        frozenset(line.sentence for line in lines if dependence.needs_before(line)),
        frozenset(line.sentence for line in lines if dependence.is_fragment(line)),
    )
