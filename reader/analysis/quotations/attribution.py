"""Who is named beside quoted words within their own sentence: "...," said X; X said: "..."; according to X, "..."."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.pieces import Piece, Sentence
from reader.analysis.quotations.relays import Relays
from reader.analysis.quotations.subjects import Subject, Subjects
from reader.model.span import Span

MAX_SUBJECT = 32  # pieces between quoted words and the verb after them: a name and its apposition
MAX_GAP = 28  # pieces between a verb and the quoted words that end its clause
MAX_SOURCE = 4  # words of "according to" and the like
MAX_COLON_GAP = 16  # pieces between a verb and a colon

_GOES_ON = (",", "?", "!", "—", "–", "-", "…")
_MARKS = "“”„‟\"«»「」『』‘’'‹› \u00a0\u202f"
_LINKS = frozenset({"-", "–", "t"})  # ajouta-t-elle
_DASHES = ("-", "–", "—", "―")
_STOPS = frozenset(";")
MAX_NAMED = 9  # pieces between "called" and what something is called
MAX_NAME = 3  # words of a name in marks; more are what somebody said


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say who speaks; `is_close` where nothing but a sign stands between them and the quoted words."""

    subject: Subject
    cue: Span
    is_close: bool


class Attributions:
    """Finds attributions by the words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._subjects = Subjects(grammar)
        self._relays = Relays(grammar, self._subjects)
        self._needs_object = grammar.names | grammar.addresses
        self._asked_last: tuple[Sentence, Sequence[int]] = (), ()
        self._openings_of_sources = frozenset(words[0] for words in grammar.according)

    def of(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return the attribution of the quoted piece at an index."""
        if self._is_name(sentence, at):
            return None
        after = self._after(sentence, at)
        if after is not None and not after.subject.is_pronoun:
            return after
        before = self._before(sentence, at)
        if after is not None and not (before and before.is_close and before.subject.actor):
            return after
        return before or self._by_source(sentence, at) or self._signed(sentence, at)

    def _is_name(self, sentence: Sentence, at: int) -> bool:
        """Tell whether the quoted words are what somebody is called: nicknamed "the Broom", known as "Lefty"."""
        if sentence[at].has_more_words_than(MAX_NAME):
            return False
        before = tuple(piece.word for piece in sentence[max(0, at - 2) : at])
        return any(before[-len(words) :] == words for words in self._grammar.naming)

    def _after(self, sentence: Sentence, at: int) -> Attribution | None:
        first = at + 1
        has_comma = _said(sentence[at]).endswith(_GOES_ON)
        while first < len(sentence) and sentence[first].text in (",", *_DASHES):
            has_comma = True
            first += 1
        if first >= len(sentence):
            return None
        return self._inverted(sentence, first) or (self._regular(sentence, first) if has_comma else None)

    def _inverted(self, sentence: Sentence, first: int) -> Attribution | None:
        """Read "said X" and "a déclaré X" right after quoted words."""
        grammar = self._grammar
        verb = first
        while verb < len(sentence) - 1 and verb - first < 3 and _is_light(sentence[verb], grammar):
            verb += 1
        piece = sentence[verb]
        if piece.word not in grammar.says or piece.word in grammar.addresses or piece.actor is not None:
            return None
        name = verb + 1
        while name < len(sentence) and sentence[name].word in _LINKS:
            name += 1
        subject = self._subjects.after(sentence, name, len(sentence))
        return None if subject is None else Attribution(subject, _span(sentence, first, verb), is_close=True)

    def _regular(self, sentence: Sentence, first: int) -> Attribution | None:
        """Read "X, the mayor, said" right after quoted words."""
        if sentence[first].word == "as" and first + 1 < len(sentence):
            first += 1
        for verb in range(first + 1, min(len(sentence), first + MAX_SUBJECT)):
            piece = sentence[verb]
            if piece.text in _STOPS or (piece.quoted is not None and piece.has_more_words_than(3)):
                return None
            if not self.is_saying(sentence, verb):
                continue
            found = self.subject_from(sentence, first, verb)
            if found is not None and found[1] == first:
                return Attribution(found[0], _span(sentence, verb, verb), is_close=True)
        return None

    def _before(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read "X said: ...", "X said that it was ..." and "X, calling it ..." before quoted words."""
        telling = self._telling_of(sentence)
        for verb in reversed(telling[bisect_left(telling, max(1, at - MAX_GAP)) : bisect_left(telling, at)]):
            piece = sentence[verb]
            if piece.text in _STOPS:
                return None
            if not self.is_saying(sentence, verb):
                continue
            if verb == at - 1 and piece.word in self._needs_object:
                return None  # "a print called ...", "told ..." a programme
            subject = self.subject_of(sentence, verb)
            if subject is not None:
                gap = sentence[verb + 1 : at]
                is_close = all(each.text in (",", ":") or each.word in self._grammar.that for each in gap)
                is_introduced = bool(gap) and gap[-1].text in ":," and len(gap) <= MAX_COLON_GAP
                is_named = piece.word in self._grammar.names and len(gap) <= MAX_NAMED
                return Attribution(subject, _span(sentence, verb, verb), is_close or is_introduced or is_named)
            if verb not in range(at - 1, at) and piece.word not in self._grammar.noun_like:
                return None  # a verb of saying whose subject is unclear: what stands further left is no better
        return self._opening(sentence, at) if 0 < at <= MAX_GAP else None

    def _telling_of(self, sentence: Sentence) -> Sequence[int]:
        """Return where a sentence has a word of saying or a stop; all that it quotes ask in turn."""
        if self._asked_last[0] is not sentence:
            says = self._grammar.says
            telling = [at for at, piece in enumerate(sentence) if piece.word in says or piece.text in _STOPS]
            self._asked_last = sentence, telling
        return self._asked_last[1]

    def _opening(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read "Said X: ..."."""
        if sentence[0].word not in self._grammar.says or sentence[at - 1].text not in ":,":
            return None
        subject = self._subjects.after(sentence, 1, at)
        return None if subject is None else Attribution(subject, sentence[0].span, is_close=True)

    def subject_of(self, sentence: Sentence, verb: int) -> Subject | None:
        """Return whose verb it is; of ", adding" and "and said" the subject with which the clause begins."""
        found = self.subject_from(sentence, _clause_start(sentence, verb), verb)
        if found is not None:
            return found[0]
        return None if self._relays.at(sentence, verb) else self._shared_subject(sentence, verb)

    def subject_from(self, sentence: Sentence, start: int, verb: int) -> tuple[Subject, int] | None:
        """Return whose verb it is and where the clause with it begins, looking no further left than the start."""
        relay = self._relays.at(sentence, verb)
        if relay is None:
            return self._subjects.before(sentence, start, verb)
        return self._relays.quoted_by(sentence, start, relay)

    def _shared_subject(self, sentence: Sentence, verb: int) -> Subject | None:
        grammar = self._grammar
        before = verb - 1
        while before > 0 and _is_light(sentence[before], grammar):
            before -= 1
        if before < 1 or sentence[verb].word in grammar.plain:
            return None
        is_participle = sentence[verb].word in grammar.participles and sentence[before].text in (",", "–", "—")
        if not is_participle and sentence[before].word not in grammar.joins:
            return None
        opening = self._subjects.at_start(sentence, _clause_start(sentence, before), before)
        earlier = next((at for at in range(before - 1, 0, -1) if self.is_saying(sentence, at)), None)
        if earlier is not None:
            found = self._subjects.before(sentence, _clause_start(sentence, earlier), earlier)
            is_clear = found is not None and (opening is None or opening.span == found[0].span)
            return found[0] if found is not None and is_clear else None
        return opening

    def is_saying(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a piece is a verb of saying and not a noun such as "the claims"."""
        grammar = self._grammar
        piece = sentence[at]
        if piece.quoted is not None or piece.actor is not None or piece.word not in grammar.says:
            return False
        if piece.text[0].isupper() and at > 0:
            return False
        if at == 0:
            return False
        before = sentence[at - 1]
        if piece.word in grammar.noun_like:
            return _is_subject_like(before, grammar) or self._relays.at(sentence, at) is not None
        is_noun = before.word in grammar.determiners or before.word in grammar.prepositions
        return not is_noun or before.word == "as"

    def _by_source(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read "according to X" on either side, and a bare name with a colon."""
        near = range(max(0, at - MAX_GAP - MAX_SOURCE), min(len(sentence), at + 3))
        for start, stop in self.sources(sentence, near):
            subject = self._subjects.after(sentence, stop, len(sentence))
            is_beside = (
                start == at + 1 or (start == at + 2 and sentence[at + 1].text == ",") or start < at <= stop + MAX_GAP
            )
            if subject is not None and is_beside:
                return Attribution(subject, _span(sentence, start, stop - 1), is_close=start > at)
        return self._bare_name(sentence, at)

    def sources(self, sentence: Sentence, near: range) -> Iterator[tuple[int, int]]:
        """Yield where "according to" and its like begin and end, of those that begin in a range."""
        for start in near:
            if sentence[start].word not in self._openings_of_sources:
                continue
            for words in self._grammar.according:
                stop = start + len(words)
                if tuple(each.word for each in sentence[start:stop]) == words:
                    yield start, stop

    def _signed(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read a name after a dash that ends the line, as under a motto."""
        if at + 2 >= len(sentence) or sentence[at + 1].text not in _DASHES:
            return None
        subject = self._subjects.after(sentence, at + 2, len(sentence))
        is_whole = subject is not None and subject.span.end >= sentence[-2].span.end
        if subject is None or not is_whole or not sentence[at + 2].text[0].isupper():
            return None
        return Attribution(subject, sentence[at + 1].span, is_close=True)

    def _bare_name(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read "X: ..." at the start of a line, as in an interview."""
        if at < 2 or sentence[at - 1].text != ":":
            return None
        subject = self._subjects.after(sentence, 0, at - 1)
        is_whole = subject is not None and subject.actor is not None and subject.span.end == sentence[at - 2].span.end
        if subject is None or not is_whole:
            return None
        return Attribution(subject, sentence[at - 1].span, is_close=True)


def _said(piece: Piece) -> str:
    return piece.text.rstrip(_MARKS)


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence[first].span.start, sentence[last].span.end)


def _is_light(piece: Piece, grammar: Grammar) -> bool:
    """Tell whether a piece is an adverb or an auxiliary beside a verb."""
    if piece.actor is not None or not piece.is_word:
        return False
    is_adverb = bool(grammar.adverb_ending) and len(piece.word) > 4 and piece.word.endswith(grammar.adverb_ending)
    return is_adverb or piece.word in grammar.adverbs or piece.word in grammar.auxiliaries


def _is_subject_like(piece: Piece, grammar: Grammar) -> bool:
    if piece.actor is not None or piece.word in grammar.genders or piece.word in grammar.relatives:
        return True
    return piece.text == "," or piece.word in grammar.auxiliaries or piece.word in grammar.joins


def _clause_start(sentence: Sentence, before: int) -> int:
    """Return where the clause begins in which a piece stands: after quoted words, a semicolon, a dash or a colon."""
    for at in range(before - 1, -1, -1):
        piece = sentence[at]
        if piece.text in ";:" or (piece.quoted is not None and piece.has_more_words_than(3)):
            return at + 1
    return 0
