"""Who is named before quoted words: X said: "..."; X said that it was "..."; X, calling it "..."."""

from bisect import bisect_left

from reader.analysis.quotations.attribution.found import STOPS, Attribution, span_of
from reader.analysis.quotations.attribution.verbs import Verbs
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence

MAX_GAP = 28  # pieces between a verb and the quoted words that end its clause
MAX_COLON_GAP = 16  # pieces between a verb and a colon
MAX_NAMED = 9  # pieces between "called" and what something is called
_INTRODUCING = ":,"


class Ahead:
    """Reads what stands before quoted words by the words of one language."""

    def __init__(self, grammar: Grammar, verbs: Verbs) -> None:
        self._grammar, self._verbs = grammar, verbs
        self._needs_object = grammar.names | grammar.addresses

    def of(self, sentence: Sentence, at: int) -> Attribution | None:
        """Return the attribution before the quoted piece at an index: of the nearest verb whose subject is clear."""
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
                is_close = self._is_close(piece, sentence[verb + 1 : at])
                return Attribution(subject, span_of(sentence, verb, verb), is_close)
            if verb != at - 1 and piece.word not in self._grammar.noun_like:
                return None  # a verb of saying whose subject is unclear: what stands further left is no better
        return None

    def _is_close(self, verb: Piece, gap: Sentence) -> bool:
        """Tell whether a verb introduces quoted words, or names by them what stands between."""
        is_beside = all(each.text in (",", ":") or each.word in self._grammar.that for each in gap)
        is_introduced = bool(gap) and gap[-1].text in _INTRODUCING and len(gap) <= MAX_COLON_GAP
        return is_beside or is_introduced or (verb.word in self._grammar.names and len(gap) <= MAX_NAMED)
