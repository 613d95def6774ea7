"""What was said in other words where that is plain: X said that ...; ..., X said; according to X, ..."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.analysis.quotations.attribution import Attribution, Attributions
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.pieces import Piece, Sentence, index_of
from reader.analysis.quotations.subjects import Subject, Subjects
from reader.model.span import Span

MIN_WORDS = 4  # fewer are no statement
MAX_ASIDE = 9  # pieces between "said" and the comma after "in May"
MAX_HEARER = 9  # pieces between "told" and "he would"
MAX_TAIL = 24  # pieces between a comma and the verb of "..., X, the mayor, said"
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
        if subject is None or self._is_asked(sentence, subject) or self._is_relative(sentence[first]):
            return None
        return self._report(sentence, range(first, len(sentence)), subject, sentence[verb].span)

    def _is_relative(self, piece: Piece) -> bool:
        """Tell whether a verb follows "that", so that it belongs to a noun before: "the meeting that was held"."""
        return piece.actor is None and (piece.word in self._grammar.auxiliaries or piece.word in self._grammar.modals)

    def _is_asked(self, sentence: Sentence, subject: Subject) -> bool:
        """Tell whether the speaker follows "what" or "how": "what she says it would do" reports nothing."""
        at = index_of(sentence, subject.span.start)
        return at > 0 and sentence[at - 1].word in self._grammar.questions

    def _start_of_clause(self, sentence: Sentence, verb: int) -> int | None:
        grammar = self._grammar
        for at in range(verb + 1, min(len(sentence), verb + 1 + MAX_BEFORE_THAT)):
            piece = sentence[at]
            if piece.word in grammar.that:
                return at + 1 if self._is_hearer(sentence, verb, at) else None
            if piece.text in ";:" or piece.quoted is not None:
                break
        if sentence[verb].word in grammar.addresses:
            return self._after_hearer(sentence, verb)
        is_bare = sentence[verb].word in grammar.bare
        at = verb + 1
        while at < len(sentence) and sentence[at].word in grammar.times and sentence[at].actor is None:
            at += 1
        return at if at < len(sentence) and self._may_open(sentence, at, is_bare=is_bare) else None

    def _is_hearer(self, sentence: Sentence, verb: int, that: int) -> bool:
        """Tell whether only hearer, time and place stand before "that", not as in "believed the polls that ..."."""
        between = sentence[verb + 1 : that]
        is_plain = not between or between[0].text == "," or self._is_aside(between[0])
        return is_plain or sentence[verb].word in self._grammar.addresses

    def _after_hearer(self, sentence: Sentence, verb: int) -> int | None:
        """Return where "he would" begins in "told the crowd he would"; None where only "that" could tell."""
        for at in range(verb + 2, min(len(sentence), verb + MAX_HEARER)):
            if not sentence[at - 1].is_word:
                return None
            if _base(sentence[at]) in self._grammar.genders or _base(sentence[at]) in self._grammar.pronouns:
                return at if self._has_verb(sentence, at) and not self._is_aside(sentence[at - 1]) else None
        return None

    def _may_open(self, sentence: Sentence, at: int, *, is_bare: bool) -> bool:
        """Tell whether a clause without "that" begins here: its subject, and no object of the verb."""
        grammar = self._grammar
        piece = sentence[at]
        if not piece.is_word or piece.word in grammar.prepositions or piece.word in grammar.joins:
            return False
        is_subject = piece.actor is not None or _base(piece) in grammar.genders or _base(piece) in grammar.pronouns
        if piece.actor is not None and sentence[at + 1].text in ("'", "’", ","):
            is_subject = is_bare
        is_open = is_subject or (is_bare and piece.word in grammar.determiners)
        return is_open and self._has_verb(sentence, at)

    def _has_verb(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a verb form of the small words follows soon, so that it is a clause and no bare object."""
        grammar = self._grammar
        following = (piece for piece in sentence[at + 1 : at + 12] if piece.is_word and piece.actor is None)
        return _base(sentence[at]) != sentence[at].word or any(
            piece.word in grammar.auxiliaries
            or piece.word in grammar.denials
            or piece.word in grammar.says
            or (grammar.adverb_ending == "ly" and piece.word.endswith("ed"))
            for piece in following
        )

    def _closing(self, sentence: Sentence) -> Report | None:
        """Read "..., X said." and "..., said X." with no quoted words before it, and "..., X said, ..." as a whole."""
        found = self._last_tail(sentence) if sentence[0].quoted is None else None
        if found is None:
            return None
        comma, attribution, verb = found
        if self._introduces(sentence, verb) or self._is_own_verb(sentence, verb):
            return None
        end = len(sentence) if self._goes_on(sentence, comma + 1, verb) else comma
        return self._report(sentence, range(end), attribution.subject, attribution.cue)

    def _is_own_verb(self, sentence: Sentence, verb: int) -> bool:
        """Tell whether the words before are whose verb it is, as in "Berg, a friend of hers, warned the council"."""
        found = self._attributions.subject_from(sentence, 0, verb) if sentence[verb - 1].text == "," else None
        return found is not None and found[1] == 0

    def _introduces(self, sentence: Sentence, verb: int) -> bool:
        """Tell whether words with a capital are quoted after "Speaking to reporters in Ghent, X said,"."""
        if verb + 2 >= len(sentence) or sentence[verb + 1].text not in ",:":
            return False
        following = sentence[verb + 2]
        return following.quoted is not None and following.text[1:2].isupper()

    def closing(self, sentence: Sentence) -> Attribution | None:
        """Return the "X said" after a comma that closes a sentence, whose words may be quoted in part."""
        found = self._last_tail(sentence)
        return None if found is None else found[1]

    def _last_tail(self, sentence: Sentence) -> tuple[int, Attribution, int] | None:
        """Return the last comma before an "X said", the attribution, and its verb."""
        for comma in range(len(sentence) - 2, 0, -1):
            if sentence[comma].text != "," or sentence[comma - 1].quoted is not None:
                continue
            if sentence[comma - 1].actor is None and sentence[comma - 1].word in self._grammar.unfinished:
                continue  # "and, X said, ...": only what follows was said
            found = self._tail(sentence, comma + 1)
            if found is not None:
                return comma, *found
        return None

    def _goes_on(self, sentence: Sentence, first: int, verb: int) -> bool:
        """Tell whether what is said goes on after "X said in May,"."""
        comma = next(
            (at for at in range(verb + 1, min(len(sentence), verb + MAX_ASIDE)) if sentence[at].text == ","), None
        )
        return comma is not None and verb > first and sum(piece.is_word for piece in sentence[comma:]) >= MIN_WORDS

    def _tail(self, sentence: Sentence, first: int) -> tuple[Attribution, int] | None:
        """Return the "X said" or "said X" that begins here and its verb, where nothing but time and place follows."""
        if first >= len(sentence):
            return None
        if self._is_word_of_saying(sentence[first]):
            subject = self._subject_after(sentence, first)
            is_verb = sentence[first].word not in self._grammar.participles
            return (Attribution(subject, sentence[first].span, is_close=False), first) if subject and is_verb else None
        for verb in range(first + 1, min(len(sentence), first + MAX_TAIL)):
            if self._is_reporting(sentence, verb):
                found = self._attributions.subject_from(sentence, first, verb)
                if found is None or found[1] != first or not self._is_all(sentence, verb):
                    return None
                if found[0].actor is not None and sentence[first].word in self._grammar.indefinites:
                    return None  # "..., a claim X denied"
                return Attribution(found[0], sentence[verb].span, is_close=False), verb
        return None

    def _subject_after(self, sentence: Sentence, verb: int) -> Subject | None:
        """Return who is named after "said", unless it goes on as the subject of a clause: ", said they would"."""
        subject = self._subjects.after(sentence, verb + 1, len(sentence))
        if subject is None or (subject.actor is None and sentence[verb + 1].word not in self._grammar.determiners):
            return None
        following = next((each for each in sentence[verb + 1 :] if each.span.start >= subject.span.end), None)
        return subject if following is None or not following.is_word or self._is_aside(following) else None

    def _is_word_of_saying(self, piece: Piece) -> bool:
        is_verb = piece.word in self._grammar.reports and piece.word not in self._grammar.addresses
        return piece.actor is None and piece.quoted is None and is_verb

    def _is_aside(self, piece: Piece) -> bool:
        grammar = self._grammar
        return piece.word in grammar.times or piece.word in grammar.prepositions or piece.word in grammar.relatives

    def _is_all(self, sentence: Sentence, verb: int) -> bool:
        """Tell whether nothing but time and place follows the verb."""
        rest = [piece for piece in sentence[verb + 1 :] if piece.is_word or piece.quoted is not None]
        if not rest:
            return True
        return sentence[verb + 1].text == "," or (self._is_aside(rest[0]) and rest[0].quoted is None)

    def _by_source(self, sentence: Sentence) -> Report | None:
        """Read "according to X, ..." and "..., according to X."."""
        for start, stop in self._attributions.sources(sentence, range(len(sentence))):
            subject = self._subjects.after(sentence, stop, len(sentence))
            if subject is None or self._is_cut(sentence, subject):
                continue
            cue = Span(sentence[start].span.start, sentence[stop - 1].span.end)
            if start == 0 or self._opens_anew(sentence, start):
                comma = self._end_of_source(sentence, subject)
                rest = None if comma is None else range(comma + 1, len(sentence))
                return None if rest is None else self._report(sentence, rest, subject, cue)
            if sentence[start - 1].text == "," or len(sentence) - stop < 12:
                return self._report(sentence, range(start), subject, cue)
        return None

    def _is_cut(self, sentence: Sentence, subject: Subject) -> bool:
        """Tell whether the phrase goes on with a word that may be a verb: "an Internet posting"."""
        following = next((each for each in sentence if each.span.start >= subject.span.end), None)
        return subject.actor is None and following is not None and following.word in self._grammar.says

    def _opens_anew(self, sentence: Sentence, start: int) -> bool:
        """Tell whether a clause opens right before, as in "but, according to X, ..."."""
        before = sentence[start - 2] if start > 1 and sentence[start - 1].text == "," else sentence[start - 1]
        return before.actor is None and (before.word in self._grammar.joins or before.word in self._grammar.that)

    def _end_of_source(self, sentence: Sentence, subject: Subject) -> int | None:
        """Return the comma after "according to X" and its apposition."""
        commas = [at for at, each in enumerate(sentence) if each.text == "," and each.span.start >= subject.span.end]
        for comma, following in pairwise([*commas, len(sentence)]):
            if not (following < len(sentence) and self._is_apposition(sentence[comma + 1 : following])):
                return comma
        return commas[-1] if commas else None

    def _is_apposition(self, pieces: Sequence[Piece]) -> bool:
        grammar = self._grammar
        if not pieces:
            return False
        if pieces[0].word in grammar.relatives or pieces[0].word in grammar.participles:
            return True
        is_phrase = pieces[0].word in grammar.determiners or pieces[0].word in grammar.prepositions
        return is_phrase and not any(each.word in grammar.auxiliaries or each.word in grammar.says for each in pieces)

    def _report(self, sentence: Sentence, within: range, subject: Subject, cue: Span) -> Report | None:
        """Return the report of these pieces; None where they are few, mostly quoted, or cut off."""
        pieces = _trimmed(sentence[within.start : within.stop])
        plain = sum(len(piece.text.split()) for piece in pieces if piece.is_word)
        if plain < MIN_WORDS or (pieces[-1].actor is None and pieces[-1].word in self._grammar.unfinished):
            return None
        span = Span(pieces[0].span.start, pieces[-1].span.end)
        quoted = sum(len(piece.span) for piece in pieces if piece.quoted is not None)
        return Report(span, subject, cue) if 2 * quoted <= len(span) else None


def _base(piece: Piece) -> str:
    """Return the word without a verb drawn to it: "it" of "it's"."""
    return piece.word.partition("'")[0] if piece.actor is None else piece.word


def _trimmed(pieces: Sentence) -> Sentence:
    """Return the pieces without the signs before and after them."""
    first, end = 0, len(pieces)
    while end > 0 and not (
        pieces[end - 1].is_word or pieces[end - 1].quoted is not None or pieces[end - 1].text in ")%"
    ):
        end -= 1
    while first < end and pieces[first].text in ",-–—":
        first += 1
    return pieces[first:end]
