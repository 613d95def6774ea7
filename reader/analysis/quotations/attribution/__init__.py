"""Who is named beside quoted words within their own sentence: "...," said X; X said: "..."; according to X, "..."."""

from bisect import bisect_left
from dataclasses import dataclass

from reader.analysis.quotations.attribution.verbs import STOPS, Verbs
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence, Subject
from reader.analysis.quotations.speech import MARKS
from reader.analysis.quotations.subjects import Subjects
from reader.model.span import Span

MAX_NAME = 3  # words of a name in marks; more are what somebody said
MAX_GAP = 28  # pieces between a verb or a source and the quoted words that end its clause
MAX_COLON_GAP = 16  # pieces between a verb and a colon
MAX_NAMED = 9  # pieces between "called" and what something is called
MAX_SUBJECT = 32  # pieces between quoted words and the verb after them: a name and its apposition
MAX_SOURCE = 4  # words of "according to" and the like
_MOST_LIGHT = 3  # adverbs and auxiliaries before an inverted verb
_DASHES = ("-", "–", "—", "―")
_GOES_ON = (",", "?", "!", "—", "–", "-", "…")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that say who speaks; `is_close` where nothing but a sign stands between them and the quoted words."""

    subject: Subject
    cue: Span
    is_close: bool


class Attributions:
    """Finds attributions by the words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar, self._subjects = grammar, Subjects(grammar)
        self._verbs = Verbs(grammar, self._subjects)
        self._needs_object = grammar.names | grammar.addresses
        self._openings = frozenset(words[0] for words in grammar.according)

    def of(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return the attribution of the quoted piece at an index."""
        if self._is_name(sentence, at):
            return None
        roads = (self._behind, self._ahead, self._source, self._signed)
        return next((found for road in roads if (found := road(sentence, at))), None)

    def _is_name(self, sentence: Sentence, at: int) -> bool:
        """Tell whether the quoted words are what somebody is called: nicknamed "the Broom", known as "Lefty"."""
        before = tuple(piece.word for piece in sentence[max(0, at - 2) : at])
        is_called = any(before[-len(words) :] == words for words in self._grammar.naming)
        return is_called and not sentence[at].has_more_words_than(MAX_NAME)

    def _behind(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read "said X", or behind a comma "X, the mayor, said"."""
        first = at + 1
        while first < len(sentence) and sentence[first].text in (",", *_DASHES):
            first += 1
        if first >= len(sentence):
            return None
        has_comma = first > at + 1 or sentence[at].text.rstrip(MARKS).endswith(_GOES_ON)
        return self._inverted(sentence, first) or (self._regular(sentence, first) if has_comma else None)

    def _inverted(self, sentence: Sentence, first: int) -> Attribution | None:
        """Read "said X" and "has also said X" right after quoted words."""
        verb = first
        while verb < min(len(sentence) - 1, first + _MOST_LIGHT) and self._verbs.is_light(sentence[verb]):
            verb += 1
        if sentence[verb].word not in self._grammar.says - self._grammar.addresses:
            return None
        subject = self._subjects.after(sentence, verb + 1, len(sentence))
        return None if subject is None else Attribution(subject, _span(sentence, first, verb), is_close=True)

    def _regular(self, sentence: Sentence, first: int) -> Attribution | None:
        """Read "X, the mayor, said" right after quoted words."""
        first += sentence[first].word == "as"
        for verb in range(first + 1, min(len(sentence), first + MAX_SUBJECT)):
            piece = sentence[verb]
            if piece.text in STOPS or (piece.quoted is not None and piece.has_more_words_than(3)):
                return None
            found = self._verbs.subject_from(sentence, first, verb) if self._verbs.is_saying(sentence, verb) else None
            if found is not None and found[1] == first:
                return Attribution(found[0], piece.span, is_close=True)
        return None

    def _ahead(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read X said: "..."; X said it was "..."; X, calling it "..." by the nearest verb whose subject is clear."""
        telling = self._verbs.telling_of(sentence)
        for verb in reversed(telling[bisect_left(telling, max(1, at - MAX_GAP)) : bisect_left(telling, at)]):
            piece = sentence[verb]
            if piece.text in STOPS:
                return None
            if not self._verbs.is_saying(sentence, verb):
                continue
            if verb == at - 1 and piece.word in self._needs_object:
                return None  # "a print called ...", "told ..." a programme
            subject = self._verbs.subject_of(sentence, verb)
            if subject is not None:
                return Attribution(subject, piece.span, self._is_close(piece, sentence[verb + 1 : at]))
            if verb != at - 1 and piece.word not in self._grammar.noun_like:
                return None  # a verb of saying whose subject is unclear: what stands further left is no better
        return None

    def _is_close(self, verb: Piece, gap: Sentence) -> bool:
        """Tell whether a verb introduces quoted words, or names by them what stands between."""
        is_beside = all(each.text in (",", ":") or each.word in self._grammar.that for each in gap)
        is_introduced = bool(gap) and gap[-1].text in (":", ",") and len(gap) <= MAX_COLON_GAP
        return is_beside or is_introduced or (verb.word in self._grammar.names and len(gap) <= MAX_NAMED)

    def _source(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read "according to X" on either side of quoted words."""
        near = range(max(0, at - MAX_GAP - MAX_SOURCE), min(len(sentence), at + 3))
        for start in (each for each in near if sentence[each].word in self._openings):
            for words in self._grammar.according:
                stop = start + len(words)
                if start == at or tuple(each.word for each in sentence[start:stop]) != words:
                    continue
                subject = self._subjects.after(sentence, stop, len(sentence))
                if subject is not None and at <= stop + MAX_GAP:
                    return Attribution(subject, _span(sentence, start, stop - 1), is_close=start > at)
        return None

    def _signed(self, sentence: Sentence, at: int) -> Attribution | None:
        """Read a name after a dash that ends the line, as under a motto."""
        behind = sentence[at + 1 :]
        if len(behind) < 2 or behind[0].text not in _DASHES or not behind[1].text[0].isupper():
            return None
        subject = self._subjects.after(sentence, at + 2, len(sentence))
        is_whole = subject is not None and subject.span.end >= sentence[-2].span.end
        return Attribution(subject, behind[0].span, is_close=True) if subject and is_whole else None


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence[first].span.start, sentence[last].span.end)
