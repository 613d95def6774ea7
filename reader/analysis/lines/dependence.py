"""What a line needs from the sentences before it, and whether it says anything, told by their parse."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from reader.analysis.grades import MIN_WORDS
from reader.analysis.lines.definites import Definites
from reader.analysis.lines.phrases import is_asked, is_bare_answer, is_phrase, is_said
from reader.analysis.lines.pointing import points_back
from reader.analysis.lines.pronouns import Pronouns
from reader.analysis.lines.rests import is_rest
from reader.analysis.lines.times import Times
from reader.model.document import Document, ParagraphKind
from reader.model.line import Line, whole_line
from reader.nlp.languages import ENGLISH
from reader.nlp.stems import stem, stems
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech
from reader.parsing.parse import Parse, parse_of

RARE = 5  # one sentence in so many; where more ask the reader to do something, a text teaches

_FIRM = (PartOfSpeech.NUM, PartOfSpeech.PROPN)
_PRONOUN_AT_THE_END = re.compile(r"\b(?:he|she|his|her)\s*$", re.IGNORECASE)


class Dependence:
    """Tells of the lines of one article, in any language, whether they can be understood alone."""

    def __init__(self, document: Document, parse: Parse) -> None:
        self._document, self._parse = document, parse
        self._times = Times(parse)

    def needs_before(self, line: Line) -> bool:
        """Tell whether something in a line can only be known from before; the first sentence has none before it."""
        words = self._words_of(line.sentence)
        if line.sentence == 0 or not words:
            return False
        return points_back(self._parse, words) or any(True for _ in self._times.unexplained(words))

    def leaves_open(self, line: Line) -> bool:
        """Tell whether more than "the ship" in a line can only be known from before: "it", "two days later"."""
        return self.needs_before(line)

    def is_fragment(self, line: Line) -> bool:
        """Tell whether a line was read and says nothing: a heading, a mere yes, or the rest of what was cut."""
        words = self._words_of(line.sentence)
        signs = (is_phrase, is_bare_answer)
        return bool(words) and (any(sign(self._parse, words) for sign in signs) or self._is_call(words))

    def _words_of(self, sentence: int) -> range:
        return self._parse.words_of(self._document.sentences[sentence].span)

    def _is_call(self, words: range) -> bool:
        """Tell whether a sentence asks its reader to look at what follows: "Remember that Oran was poor"."""
        return not self._is_teaching and is_asked(self._parse, words)

    @cached_property
    def _is_teaching(self) -> bool:
        """Whether a text tells its reader what to do."""
        asking = sum(is_asked(self._parse, each) for each in self._parse.sentences)
        return RARE * asking >= len(self._parse.sentences)


class _InEnglish(Dependence):
    def __init__(self, document: Document, parse: Parse) -> None:
        super().__init__(document, parse)
        self._pronouns = Pronouns(parse)
        self._known_words = _known_stems(document)
        self._definites = Definites(parse, self._known_words)
        self._known: dict[Line, bool] = {}  # most lines are whole sentences, of which the points ask first

    def needs_before(self, line: Line) -> bool:
        if line not in self._known:
            self._known[line] = line.sentence > 0 and self._is_needing(line)
        return self._known[line]

    def leaves_open(self, line: Line) -> bool:
        sentence = self._words_of(line.sentence)
        if line.sentence == 0 or not sentence:
            return False
        if is_rest(self._document, self._parse, line.sentence, sentence.start):
            return True
        words = tuple(self._words(line, is_with_speaker=False))
        is_named = any(map(_PRONOUN_AT_THE_END.search, self._left_out(line)))
        pronouns = self._pronouns.unexplained(words, is_named=is_named)
        return any(True for _ in chain(pronouns, self._times.unexplained(words)))

    def _is_needing(self, line: Line) -> bool:
        words = tuple(self._words(line, is_with_speaker=False))
        is_open = self.leaves_open(line) or any(True for _ in self._definites.unexplained(words))
        return bool(words) and (is_open or self._is_remark(line.sentence, words))

    def _left_out(self, line: Line) -> Iterator[str]:
        """Yield what stands before each piece that the line does not show."""
        ends = (self._document.sentences[line.sentence].span.start, *(piece.end for piece in line.pieces))
        yield from (self._document.text[end : piece.start] for end, piece in zip(ends, line.pieces, strict=False))

    def _is_remark(self, sentence: int, shown: Collection[int]) -> bool:
        """Tell whether words behind others neither name nor count anything, and are few or tell of "the firm"."""
        before, this = self._document.sentences[sentence - 1 : sentence + 1]
        subject = queries.subject_of(self._parse, queries.root_of(self._parse, self._words_of(sentence)))
        told = (self._parse.tokens[each] for each in shown)
        words = [each for each in told if each.part_of_speech is not PartOfSpeech.PUNCT]
        firm = (each.part_of_speech in _FIRM or stem(each.lower, ENGLISH) in self._known_words for each in words)
        is_open = len(words) < MIN_WORDS or (subject is not None and self._definites.speaks_of_before(subject))
        return before.paragraph == this.paragraph and is_open and not any(firm)

    def is_fragment(self, line: Line) -> bool:
        """Tell whether a line says nothing; nothing can have been cut before the first."""
        sentence, words = self._words_of(line.sentence), tuple(self._words(line))
        if not words or is_bare_answer(self._parse, sentence):
            return bool(words)
        is_told = line.sentence == 0 or any(is_said(self._parse, each) for each in words)
        return not is_told or (line.sentence > 0 and self._is_call(sentence))

    def _words(self, line: Line, *, is_with_speaker: bool = True) -> Iterator[int]:
        """Yield the words of a line, with the name before a turn or without."""
        sentence = self._document.sentences[line.sentence]
        speaker = None if is_with_speaker else self._document.paragraphs[sentence.paragraph].speaker
        places = [(index, self._parse.tokens[index].span) for index in self._words_of(line.sentence)]
        for piece in line.pieces:
            within = [(index, place) for index, place in places if piece.covers(place)]
            yield from (index for index, place in within if speaker is None or not speaker.covers(place))


def _known_stems(document: Document) -> frozenset[str]:
    """Return the stems of what every reader knows: of the words of the title, or where there is none of the opening."""
    titles = [document.paragraphs[index].span for index in document.paragraphs_of_kind(ParagraphKind.TITLE)]
    spans = titles or [sentence.span for sentence in document.sentences[:1]]
    return frozenset(each for span in spans for each in stems(document.plain_words(span), ENGLISH))


def dependence_of(document: Document, parse: Parse | None) -> Dependence:
    """Return what tells of the lines of a document; it knows nothing where that was not read."""
    if parse is None or not parse.sentences:
        return Dependence(document, parse_of("", (), ()))
    return (_InEnglish if parse.language == ENGLISH else Dependence)(document, parse)


@dataclass(frozen=True, slots=True)
class Lacking:
    """The sentences of an article that as a whole need one before, and those that say nothing."""

    dependent: frozenset[int]
    fragments: frozenset[int]


def lacking_sentences(document: Document, dependence: Dependence) -> Lacking:
    """Return what is known of the whole sentences."""
    lines = [whole_line(document, index) for index in range(len(document.sentences))]
    return Lacking(
        frozenset(line.sentence for line in lines if dependence.needs_before(line)),
        frozenset(line.sentence for line in lines if dependence.is_fragment(line)),
    )
