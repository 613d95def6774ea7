"""Who says quoted words by what stands right behind them, or before them and a colon."""

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.parsed.governing import Governing, Said
from reader.analysis.quotations.parsed.people import People
from reader.analysis.quotations.parsed.places import VERBS, Places
from reader.analysis.quotations.speech import MARKS
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

_FARTHEST = 8  # words and signs from "according to" to a name
_CALLS = ("!", "?")  # quoted words that end so need no comma


class Beside:
    """Reads the words around quoted stretches of one document."""

    def __init__(
        self, document: Document, places: Places, people: People, governing: Governing, grammar: Grammar
    ) -> None:
        self._document, self._places, self._parse = document, places, places.parse
        self._people, self._governing = people, governing
        self._according = grammar.according
        self._from = words_for("function-words.from", language=self._parse.language)

    def behind(self, span: Span) -> Said | None:
        """Return who stands behind quoted words and a comma or dash: "said X", "according to X"."""
        within = self._places.tokens_of(span)
        first = self._places.behind_signs(within.stop)
        if first == within.stop and not self._document.text_of(span).rstrip(MARKS).endswith(_CALLS):
            return None
        return self.opening(first, within) or self._source(first)

    def opening(self, first: int, within: range) -> Said | None:
        """Return whose verb opens what follows quoted words."""
        if first >= len(self._parse.tokens) or self._parse.tokens[first].part_of_speech not in VERBS:
            return None
        token = self._parse.tokens[first]
        is_helping = token.part_of_speech is PartOfSpeech.AUX
        return self._governing.of_verb(max(first, token.head or 0) if is_helping else first, within, is_sure=True)

    def introducing(self, span: Span, *, may_have_object: bool = True) -> Said | None:
        """Return who stands before a colon and quoted words: the subject there, else the one person named.

        The object of a verb may be what is quoted: "X received a letter: ...".
        """
        within = self._places.tokens_of(span)
        colon = within.start - 1
        if self._places.lower(colon) != ":":
            return None
        clause = range(self._parse.sentence_of(colon).start, colon)
        cue = self._parse.tokens[colon].span
        subject = next((each for each in clause if self._is_top_subject(each, clause)), None)
        if subject is not None:
            is_other = self._is_told(subject) or (self._has_object(subject) and not may_have_object)
            return None if is_other else Said(cue, *self._governing.speaker(subject, within))
        people = self._people.between(self._places.starts[clause.start], cue.start)
        is_one = len({actor.id for _, actor in people}) == 1 and not self._is_told_of(people[0][0], clause)
        return Said(cue, *people[0]) if is_one else None

    def _is_told(self, subject: int) -> bool:
        return self._parse.tokens[subject].relation is Relation.NSUBJ_PASSIVE

    def _has_object(self, subject: int) -> bool:
        predicate = next(queries.heads(self._parse, subject))
        return queries.object_of(self._parse, predicate) is not None

    def _is_told_of(self, name: Span, clause: range) -> bool:
        """Tell whether something is only whose, for, at or about somebody: "the sign on Berg's door", "a note to Berg".

        What is from or by somebody, or according to them, says what they do.
        """
        within = self._places.tokens_of(name)
        top = queries.top_of(self._parse, within) if within else within.start
        above = (each for each in queries.heads(self._parse, top) if each in clause)
        if self._source_words(queries.subtree(self._parse, top)[0]) is not None:
            return False
        return any(map(self._is_behind_adposition, (top, *above)))

    def _is_behind_adposition(self, word: int) -> bool:
        cases = (self._places.lower(each) for each in queries.related(self._parse, word, Relation.CASE))
        return any(each not in self._from for each in cases)

    def _is_top_subject(self, word: int, clause: range) -> bool:
        """Tell whether a word is the subject of the first predicate of a clause."""
        if self._parse.tokens[word].relation not in queries.SUBJECTS:
            return False
        above = list(queries.heads(self._parse, word))[1:2]
        return not set(above) & set(clause) and self._governing.may_speak(word)

    def before(self, span: Span) -> Said | None:
        """Return whom "according to" names where it opens the sentence of quoted words: "Selon X, « ... »"."""
        within = self._places.tokens_of(span)
        for index in within:
            for source in queries.related(self._parse, index, Relation.OBL, Relation.NMOD, Relation.ADVMOD):
                first = queries.subtree(self._parse, source)[0]
                words = self._source_words(first) if first < within.start else None
                if words is not None:
                    last = first + len(words) - 1
                    cue, owner = queries.span_of(self._parse, (first, last)), self._behind_words(source, last)
                    return None if owner is None else Said(cue, *self._governing.speaker(owner, within))
        return None

    def _behind_words(self, source: int, last: int) -> int | None:
        """Return the source itself where it is read as hanging on a word before it: "nach Angaben von X"."""
        if source > last:
            return source
        return next(iter(queries.related(self._parse, source, Relation.NMOD)), None)

    def _source_words(self, first: int) -> tuple[str, ...] | None:
        return next((each for each in self._according if self._places.stand_at(first, each)), None)

    def _source(self, first: int) -> Said | None:
        """Return the name behind "according to", unless the source is somebody's lawyer or victims."""
        words = self._source_words(first)
        if words is None:
            return None
        last = first + len(words)
        named = self._people.first_of(range(last, min(len(self._parse.tokens), last + _FARTHEST)))
        if named is None or self._belongs_to(self._places.tokens_of(named[0]).start, last):
            return None
        return Said(queries.span_of(self._parse, (first, last - 1)), *named)

    def _belongs_to(self, name: int, first: int) -> bool:
        """Tell whether a word behind "according to" is the name's: "the lawyer of X"."""
        token = self._parse.tokens[name]
        return token.relation is Relation.NMOD and token.head is not None and token.head >= first
