"""What a line needs from the sentences before it, told by their parse; most of it in English."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from reader.analysis.captions import is_of_the_past
from reader.analysis.dangling_mentions import known_stems
from reader.analysis.grades import RARE
from reader.analysis.lines.authors import is_of_the_author
from reader.analysis.lines.definites import LANGUAGE, Definites
from reader.analysis.lines.introductions import is_introduction, is_view
from reader.analysis.lines.pictures import is_picture
from reader.analysis.lines.pointing import points_back
from reader.analysis.lines.pronouns import Pronouns
from reader.analysis.lines.relatives import (
    is_asked,
    is_clause_alone,
    is_phrase,
    is_question_alone,
    is_relative_fragment,
)
from reader.analysis.lines.rests import is_rest
from reader.analysis.lines.roles import Roles
from reader.analysis.lines.times import Times
from reader.model.document import Document, ParagraphKind
from reader.model.line import BEFORE_ALL, Line, whole_line
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_COUNTED_FROM = re.compile(  # a place or some that only what was told before tells
    r"(?:farther|further) (?:north|south|east|west|inland|afield|up|down|along|away)\b"
    r"|(?:for|to|with|among|like|unlike) (?:the )?others\b(?! who\b)",
    re.IGNORECASE,
)
_TIMES = words_for("measures.periods", "measures.seconds") | {"moments"}
_FEWEST_TOLD = 2  # events, of which one may be counted from the other
_AGREES = words_for("verbs.agreeing")
_WITH_WHAT = (Relation.OBL, Relation.OBJ, Relation.CCOMP, Relation.XCOMP, Relation.ADVCL, Relation.PARATAXIS)
_SHORT_US = (["'s"], ["’s"])
_QUOTE_SIGNS = frozenset("\"'“”‘’")
_HOWEVER = words_for("function-words.connectives")
_OF_TWO = word_set("both either neither not")
_ASKING = word_set("what who whom how why where")
_PRONOUN_AT_THE_END = re.compile(r"\b(?:he|she|his|her)\s*$", re.IGNORECASE)


class Dependence:
    """Tells of the lines of one article whether they can be understood alone; knows nothing without a parse."""

    def __init__(self, document: Document, parse: Parse | None) -> None:
        self._document = document
        self._parse = parse if parse is not None and parse.language == LANGUAGE and parse.sentences else None
        self._pronouns = Pronouns(self._parse) if self._parse else None
        self._others = _others(self._parse, known_stems(document)) if self._parse else ()
        self._whole_parse, self._read_in_any = parse, parse.sentences_by_start() if parse is not None else {}
        self._read = self._read_in_any if self._parse is not None else {}
        self._known: dict[Line, bool] = {}  # most lines are whole sentences, of which the points ask first
        self._has_title = bool(document.paragraphs_of_kind(ParagraphKind.TITLE))

    def needs_before(self, line: Line) -> bool:
        """Tell whether something in a line can only be known from before; the first sentence has none before it."""
        if line not in self._known:
            self._known[line] = self._is_needing(line)
        return self._known[line]

    def _is_needing(self, line: Line) -> bool:
        if line.sentence == 0:
            return False
        if self._pronouns is None:
            return self._points_back(line.sentence)
        words = tuple(self._words(line, is_with_speaker=False))
        if _COUNTED_FROM.match(self._document.text, line.pieces[0].start) or self._is_rest(line.sentence):
            return True
        signs = (
            self._is_later(each, words) or self._only_agrees(each) or self._is_joined(each, words) for each in words
        )
        if self._goes_on(words) or any(signs):
            return True
        start = self._document.sentences[line.sentence].span.start
        is_replaced = _PRONOUN_AT_THE_END.search(self._document.text[start : line.pieces[0].start]) is not None
        is_named = is_replaced and any(each.after == BEFORE_ALL for each in line.inserted)
        pronouns = self._pronouns.unexplained(words, is_named=is_named)
        others = (each.unexplained(words) for each in self._others)
        return any(True for _ in chain(pronouns, *others))

    def _points_back(self, sentence: int) -> bool:
        """Tell whether a sentence of any language but English was read and leaves open what it tells of."""
        read = self._read_in_any.get(self._document.sentences[sentence].span.start)
        return self._whole_parse is not None and read is not None and points_back(self._whole_parse, read)

    def _goes_on(self, words: tuple[int, ...]) -> bool:
        """Tell whether a line begins with a word that joins it to the sentence before: "But for some it is late"."""
        first = self._parse.tokens[words[0]] if self._parse is not None and words else None
        return first is not None and first.relation is Relation.CC and first.lower not in _OF_TWO

    def _is_joined(self, index: int, words: tuple[int, ...]) -> bool:
        """Tell whether "however" sets a line against what it does not tell before; "however hard" is no such word.

        Behind a comma it can go, at no loss.
        """
        if self._parse is None or self._parse.tokens[index].lower not in _HOWEVER:
            return False
        if index > 0 and self._parse.tokens[index - 1].lower == ",":
            return False
        head = self._parse.tokens[index].head
        is_before_verb = head is None or head != index + 1
        before = (self._parse.tokens[each].part_of_speech for each in words if each < index)
        return is_before_verb and PartOfSpeech.VERB not in before

    def _is_later(self, index: int, words: tuple[int, ...]) -> bool:
        """Tell whether "moments later" counts from nothing that the line tells before."""
        if self._parse is None or index == 0 or self._parse.tokens[index].lower != "later":
            return False
        before = [self._parse.tokens[each] for each in words if each < index]
        is_compared = any(each.lower == "than" for each in self._parse.tokens[index + 1 : index + 2])
        is_time = bool(before) and before[-1].lower in _TIMES and not is_compared
        told = sum(each.part_of_speech is PartOfSpeech.VERB for each in before)
        return is_time and told < _FEWEST_TOLD and not any(each.lower.isdecimal() for each in before[:-2])

    def _only_agrees(self, index: int) -> bool:
        """Tell whether somebody agrees, and with what is not said."""
        if self._parse is None or self._parse.tokens[index].lower not in _AGREES:
            return False
        is_root = self._parse.tokens[index].head is None
        return is_root and not queries.related(self._parse, index, *_WITH_WHAT)

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
        if self._is_no_statement(line.sentence):
            return True
        words = tuple(self._words(line))
        if line.sentence == 0:
            return not self._has_title and self._pronouns is not None and self._pronouns.is_waiting(words)
        is_empty = bool(words) and not any(map(self._is_said, words))
        is_addressed = bool(words) and (self._is_asking(words[0]) or self._is_call(words[0]))
        return is_empty or is_addressed or self._is_clause_alone(line.sentence)

    def _is_clause_alone(self, sentence: int) -> bool:
        read = self._read.get(self._document.sentences[sentence].span.start)
        return self._parse is not None and read is not None and is_clause_alone(self._parse, read)

    def _is_no_statement(self, sentence: int) -> bool:
        """Tell whether a sentence of any language tells of the author, or only which thing it names."""
        read = self._read_in_any.get(self._document.sentences[sentence].span.start)
        if self._whole_parse is None or read is None:
            return False
        is_author = is_of_the_author(self._document, self._whole_parse, sentence, read)
        return is_author or is_relative_fragment(self._whole_parse, read) or self._is_no_other_statement(read)

    def _is_no_other_statement(self, words: range) -> bool:
        """Tell whether a sentence of another language than English has no verb, only asks, or asks to do something."""
        if self._whole_parse is None or self._parse is not None:
            return False
        if is_phrase(self._whole_parse, words) or is_question_alone(self._whole_parse, words):
            return True
        return is_asked(self._whole_parse, words) and not self._is_teaching

    def _is_asking(self, index: int) -> bool:
        """Tell whether a sentence only says what it is about, as a heading does: "What happens to the boats"."""
        if self._parse is None:
            return False
        sentence = self._parse.sentence_of(index)
        first, root = self._parse.tokens[sentence.start], queries.root_of(self._parse, sentence)
        is_act = self._parse.tokens[root].part_of_speech is PartOfSpeech.VERB
        is_whole = bool(queries.related(self._parse, root, Relation.CSUBJ, Relation.CCOMP, Relation.PARATAXIS))
        return first.head == root and first.lower in _ASKING and is_act and not is_whole

    def _is_call(self, index: int) -> bool:
        """Tell whether a sentence asks its reader to look at what follows: "Remember that Oran was poor".

        What somebody is said to have asked is told: "Stay away, police said".
        """
        if self._parse is None or self._is_teaching:
            return False
        sentence = self._parse.sentence_of(index)
        if any(self._is_lets(each) for each in sentence if self._parse.tokens[each].lower == "let"):
            return True
        if not is_asked(self._parse, sentence):
            return False
        root = queries.root_of(self._parse, sentence)
        clauses = queries.related(self._parse, root, Relation.CCOMP, Relation.PARATAXIS)
        return not any(map(self._is_told, clauses))

    def _is_told(self, clause: int) -> bool:
        """Tell whether a clause is a sentence of its own: not "that ..." nor "somebody do something"."""
        if self._parse is None or queries.related(self._parse, clause, Relation.MARK):
            return False
        has_subject = bool(queries.related(self._parse, clause, *queries.SUBJECTS))
        return has_subject and queries.is_finite(self._parse, clause)

    def _is_lets(self, index: int) -> bool:
        """Tell whether a reader is asked along, outside quoted words: "Let's say a farmer sells his land".

        Who lets us do something does what is told.
        """
        if self._parse is None:
            return False
        is_asked = self._parse.tokens[index].head is None and not queries.related(self._parse, index, *queries.SUBJECTS)
        sentence = self._parse.sentence_of(index)
        before = (self._parse.tokens[each].lower for each in range(sentence.start, index))
        behind = [each.lower for each in self._parse.tokens[index + 1 : min(index + 2, sentence.stop)]]
        is_us = behind in _SHORT_US or (behind == ["us"] and is_asked)
        return is_us and not any(each in _QUOTE_SIGNS for each in before)

    @cached_property
    def _is_teaching(self) -> bool:
        """Whether a text tells its reader what to do."""
        parse = self._whole_parse
        return parse is not None and RARE * sum(is_asked(parse, each) for each in parse.sentences) >= len(
            parse.sentences
        )

    def is_background(self, sentence: int) -> bool:
        """Tell whether a sentence was read and only says who somebody is, or what somebody is seen doing.

        What opens a text is its news.
        """
        words = self._read.get(self._document.sentences[sentence].span.start)
        is_told = self._parse is not None and words is not None and sentence > 0 and is_introduction(self._parse, words)
        return is_told or self.is_view(sentence)

    def is_view(self, sentence: int) -> bool:
        """Tell whether a sentence behind the first was read and only says what is seen, or what a picture shows."""
        words = self._read.get(self._document.sentences[sentence].span.start)
        return self._parse is not None and words is not None and sentence > 0 and is_view(self._parse, words)

    def is_picture(self, line: Line) -> bool:
        """Tell whether a line was read, is a paragraph and tells a picture.

        What opens a text tells none, nor any of what is.
        """
        sentence = self._document.sentences[line.sentence]
        is_alone = sentence.span == self._document.paragraphs[sentence.paragraph].span
        if self._parse is None or line.sentence == 0 or not is_alone or not is_of_the_past(self._document):
            return False
        return is_picture(self._parse, tuple(self._words(line)))

    def _is_said(self, index: int) -> bool:
        """Tell whether a word is a finite verb, or what a subject does or is."""
        if self._parse is None:
            return False
        token = self._parse.tokens[index]
        is_subject = token.relation in queries.SUBJECTS and not self._is_shown(token.head)
        return Feature.FINITE in token.features or is_subject

    def _is_shown(self, verb: int | None) -> bool:
        """Tell whether somebody is only shown doing something: "Kern going for a walk"."""
        if self._parse is None or verb is None or not self._parse.tokens[verb].lower.endswith("ing"):
            return False
        is_verb = self._parse.tokens[verb].part_of_speech is PartOfSpeech.VERB
        return is_verb and not queries.related(self._parse, verb, Relation.AUX, Relation.COP)

    def _words(self, line: Line, *, is_with_speaker: bool = True) -> Iterator[int]:
        """Yield the words of a line, where its sentence was read, with the name before a turn or without."""
        if self._parse is None:
            return
        sentence = self._document.sentences[line.sentence]
        speaker = None if is_with_speaker else self._document.paragraphs[sentence.paragraph].speaker
        is_whole = line.pieces[0].covers(sentence.span)
        for index in self._read.get(sentence.span.start, ()):
            if speaker is not None and speaker.covers(self._parse.tokens[index].span):
                continue
            if is_whole or any(piece.covers(self._parse.tokens[index].span) for piece in line.pieces):
                yield index


def sentences_read(parse: Parse | None) -> Mapping[int, range]:
    """Return the sentences of a parse by where they start; none in a language in which nothing is known of lines."""
    if parse is None or parse.language != LANGUAGE:
        return {}
    return parse.sentences_by_start()


def _others(parse: Parse, title: frozenset[str]) -> tuple[Definites | Roles | Times, ...]:
    return Definites(parse, title), Roles(parse, title), Times(parse)


@dataclass(frozen=True, slots=True)
class Lacking:
    """The sentences of an article that as a whole need one before, that are none or tell a picture, or no news."""

    dependent: frozenset[int] = frozenset()
    fragments: frozenset[int] = frozenset()
    background: frozenset[int] = frozenset()


def lacking_sentences(document: Document, parse: Parse | None, dependence: Dependence | None = None) -> Lacking:
    """Return what the parse tells of the sentences; nothing without one. `dependence` is that of the same parse."""
    dependence = dependence or Dependence(document, parse)
    if parse is None:
        return Lacking()
    lines = [whole_line(document, index) for index in range(len(document.sentences))]
    return Lacking(
        frozenset(line.sentence for line in lines if dependence.needs_before(line)),
        frozenset(line.sentence for line in lines if dependence.is_fragment(line) or dependence.is_picture(line)),
        frozenset(line.sentence for line in lines if dependence.is_background(line.sentence)),
    )
