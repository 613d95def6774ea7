"""Where a noun phrase begins and ends, by the small words of one language."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece
from reader.analysis.quotations.subjects.heads import APOSTROPHES

MAX_PHRASE = 14  # pieces of a noun phrase without a name; longer ones have been read wrongly
_SHORTENED = 4  # letters at most before a full stop that ends no sentence
_WITHIN_A_WORD = APOSTROPHES | {"-"}


class Phrases:
    """Reads noun phrases; names belong to them whatever their words."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        joining = grammar.conjunctions | grammar.joins | grammar.says
        beside_a_verb = joining | grammar.auxiliaries | grammar.relatives
        self._no_openings = joining | grammar.pronouns | grammar.prepositions
        self._no_part_before = beside_a_verb | grammar.genders.keys()
        self._no_part_after = beside_a_verb | grammar.prepositions

    def opens_none(self, piece: Piece) -> bool:
        """Tell whether a piece is no name and stands in no phrase as its first word or its last."""
        is_time = piece.word in self._grammar.times and not piece.text[0].isupper()
        return piece.actor is None and (is_time or piece.word in self._no_openings)

    def start_of(self, pieces: Sequence[Piece], start: int, end: int) -> int:
        """Go left over nouns, names and adjectives, and over "of", "for" and the like to the noun before."""
        first = end
        while first > start and self._belongs(pieces, start, first - 1):
            first -= 1
            if self._is_determiner(pieces[first]):
                break
        while not pieces[first].is_word and pieces[first].quoted is None:
            first += 1
        return first

    def end_of(self, pieces: Sequence[Piece], start: int, end: int) -> int:
        """Go right to the end of a phrase."""
        stop = start
        while stop < min(end, start + MAX_PHRASE) and self._goes_on(pieces, start, stop):
            stop += 1
        return stop

    def _belongs(self, pieces: Sequence[Piece], start: int, at: int) -> bool:
        """Tell whether a phrase may go on to the left with a piece."""
        piece = pieces[at]
        if piece.actor is not None or piece.text in _WITHIN_A_WORD or piece.text == ".":
            return True
        if not (piece.is_word or piece.quoted is not None) or piece.word in self._no_part_before:
            return False
        return piece.word not in self._grammar.prepositions or self._follows_a_noun(pieces, start, at)

    def _is_determiner(self, piece: Piece) -> bool:
        return piece.actor is None and piece.word in self._grammar.determiners

    def _follows_a_noun(self, pieces: Sequence[Piece], start: int, preposition: int) -> bool:
        if preposition <= start or pieces[preposition].word not in self._grammar.postmodifiers:
            return False
        before = pieces[preposition - 1]
        return before.actor is not None or (before.is_word and not self.opens_none(before))

    def _goes_on(self, pieces: Sequence[Piece], start: int, at: int) -> bool:
        """Tell whether a phrase may go on to the right with a piece."""
        piece, before = pieces[at], pieces[at - 1]
        if at == start and (piece.actor is not None or self._is_determiner(piece)):
            return True
        if piece.actor is not None or piece.quoted is not None:
            return piece.actor is not None
        if not piece.is_word:
            return piece.text in _WITHIN_A_WORD or (piece.text == "." and len(before.text) <= _SHORTENED)
        return piece.word not in self._no_part_after and piece.word not in self._grammar.determiners
