"""What was said in other words where that is plain: X said that ...; ..., X said; according to X, ..."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.quotations.attribution import Attributions
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.pieces import Piece, Sentence
from reader.analysis.quotations.subjects import Subject, Subjects
from reader.model.span import Span

MIN_WORDS = 4  # fewer are no statement
MAX_BEFORE_THAT = 14  # pieces between the verb and "that": whom it was said to, where and when


@dataclass(frozen=True, slots=True)
class Report:
    """Words that report what someone said, without "that" and without the full stop."""

    span: Span
    subject: Subject
    cue: Span


class Reports:
    """Finds reports by the words of one language."""

    def __init__(self, grammar: Grammar, attributions: Attributions) -> None:
        self._grammar = grammar
        self._attributions = attributions
        self._subjects = Subjects(grammar)

    def of(self, sentence: Sentence) -> Iterator[Report]:
        """Yield the reports of a sentence, at most one for each verb, none within another."""
        found = self._closing(sentence) or self._by_source(sentence)
        if found is not None:
            yield found
            return
        last_end = -1
        for verb in range(1, len(sentence) - MIN_WORDS):
            if sentence[verb].span.start < last_end or not self._is_reporting(sentence, verb):
                continue
            report = self._following(sentence, verb)
            if report is not None:
                last_end = report.span.end
                yield report

    def _is_reporting(self, sentence: Sentence, verb: int) -> bool:
        return sentence[verb].word in self._grammar.reports and self._attributions.is_saying(sentence, verb)

    def _following(self, sentence: Sentence, verb: int) -> Report | None:
        """Read "X said (on Monday) that ..." and "X said he would ..."."""
        first = self._start_of_clause(sentence, verb)
        if first is None:
            return None
        subject = self._attributions.subject_of(sentence, verb)
        return None if subject is None else _report(sentence, first, len(sentence), subject, sentence[verb].span)

    def _start_of_clause(self, sentence: Sentence, verb: int) -> int | None:
        grammar = self._grammar
        for at in range(verb + 1, min(len(sentence), verb + 1 + MAX_BEFORE_THAT)):
            piece = sentence[at]
            if piece.word in grammar.that:
                return at + 1
            if piece.text in ";:" or piece.quoted is not None:
                break
        if sentence[verb].word in grammar.addresses:
            return None
        at = verb + 1
        while at < len(sentence) and sentence[at].word in grammar.times and sentence[at].actor is None:
            at += 1
        return at if at < len(sentence) and self._may_open(sentence, at) else None

    def _may_open(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a clause without "that" begins here: its subject, and no object of the verb."""
        grammar = self._grammar
        piece = sentence[at]
        if not piece.is_word or piece.word in grammar.prepositions or piece.word in grammar.joins:
            return False
        is_subject = piece.actor is not None or piece.word in grammar.genders or piece.word in grammar.pronouns
        return (is_subject or piece.word in grammar.determiners) and self._has_verb(sentence, at)

    def _has_verb(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a verb form of the small words follows soon, so that it is a clause and no bare object."""
        grammar = self._grammar
        following = (piece for piece in sentence[at + 1 : at + 12] if piece.is_word and piece.actor is None)
        return any(
            piece.word in grammar.auxiliaries
            or piece.word in grammar.denials
            or piece.word in grammar.says
            or (grammar.adverb_ending == "ly" and piece.word.endswith("ed"))
            for piece in following
        )

    def _closing(self, sentence: Sentence) -> Report | None:
        """Read "..., X said." and "..., said X." at the end of a sentence without quoted words before it."""
        commas = [at for at, piece in enumerate(sentence) if piece.text == ","]
        for comma in reversed(commas):
            if comma < MIN_WORDS or sentence[0].quoted is not None or sentence[comma - 1].quoted is not None:
                continue
            found = self._tail(sentence, comma + 1)
            if found is not None:
                subject, cue = found
                return _report(sentence, 0, comma, subject, cue)
        return None

    def _tail(self, sentence: Sentence, first: int) -> tuple[Subject, Span] | None:
        if first >= len(sentence):
            return None
        if self._is_word_of_saying(sentence[first]):
            subject = self._subjects.after(sentence, first + 1, len(sentence))
            return (
                None
                if subject is None or sentence[first].word in self._grammar.participles
                else (
                    subject,
                    sentence[first].span,
                )
            )
        for verb in range(first + 1, min(len(sentence), first + 24)):
            if self._is_reporting(sentence, verb):
                found = self._subjects.before(sentence, first, verb)
                is_whole = found is not None and found[1] == first and self._is_all(sentence, verb)
                return (found[0], sentence[verb].span) if found is not None and is_whole else None
        return None

    def _is_word_of_saying(self, piece: Piece) -> bool:
        return piece.actor is None and piece.quoted is None and piece.word in self._grammar.reports

    def _is_all(self, sentence: Sentence, verb: int) -> bool:
        """Tell whether nothing but time and place follows the verb."""
        rest = [piece for piece in sentence[verb + 1 :] if piece.is_word or piece.quoted is not None]
        if not rest:
            return True
        first = rest[0]
        is_aside = first.word in self._grammar.times or first.word in self._grammar.prepositions
        return is_aside and first.quoted is None and sentence[verb + 1].text != ","

    def _by_source(self, sentence: Sentence) -> Report | None:
        """Read "according to X, ..." and "..., according to X."."""
        for start, stop in self._attributions.sources(sentence):
            subject = self._subjects.after(sentence, stop, len(sentence))
            if subject is None:
                continue
            cue = Span(sentence[start].span.start, sentence[stop - 1].span.end)
            if start == 0:
                comma = next(
                    (
                        at
                        for at, each in enumerate(sentence)
                        if each.text == "," and each.span.start >= subject.span.end
                    ),
                    None,
                )
                return None if comma is None else _report(sentence, comma + 1, len(sentence), subject, cue)
            if sentence[start - 1].text == "," or len(sentence) - stop < 12:
                return _report(sentence, 0, start, subject, cue)
        return None


def _report(sentence: Sentence, first: int, end: int, subject: Subject, cue: Span) -> Report | None:
    """Return the report of these pieces; None where they are few, or mostly quoted."""
    while end > first and not (
        sentence[end - 1].is_word or sentence[end - 1].quoted is not None or sentence[end - 1].text in ")%"
    ):
        end -= 1
    while first < end and sentence[first].text in ",-–—":
        first += 1
    pieces = sentence[first:end]
    plain = sum(piece.is_word for piece in pieces)
    if plain < MIN_WORDS:
        return None
    span = Span(pieces[0].span.start, pieces[-1].span.end)
    quoted = sum(len(piece.span) for piece in pieces if piece.quoted is not None)
    return Report(span, subject, cue) if 2 * quoted <= len(span) else None
