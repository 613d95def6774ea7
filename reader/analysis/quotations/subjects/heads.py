"""Whom a noun phrase means: the name or the noun at its head, where the phrase is the subject of a verb."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Subject
from reader.model.span import Span

APOSTROPHES = frozenset("'’")
_BRACKETS = {")": "(", "]": "["}


class Heads:
    """Finds the head of a phrase by the small words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def subject(self, pieces: Sequence[Piece], first: int, end: int) -> Subject | None:
        """Return the phrase by its head: what stands before its first preposition."""
        core = first
        while core < end and (pieces[core].actor is not None or pieces[core].word not in self._grammar.prepositions):
            core += 1
        core = _without_signs(pieces, first, core)
        head = pieces[core - 1]
        if core > first and head.actor is not None:
            return Subject(head.span, head.actor)
        if core == first or self._is_no_noun(pieces, first, core):
            return None
        last = pieces[_without_signs(pieces, core, end) - 1]
        return Subject(Span(pieces[first].span.start, last.span.end), head=head.word)

    def is_object(self, pieces: Sequence[Piece], start: int, first: int, end: int) -> bool:
        """Tell whether a word before governs it: "marching through the streets", "who met Smith", "seeing the town"."""
        if first <= start or pieces[first - 1].actor is not None:
            return False
        before, grammar = pieces[first - 1], self._grammar
        if before.word in grammar.prepositions:
            return pieces[end - 1].actor is None or first == end - 1
        is_doing = before.text.islower() and before.word.endswith("ing") and pieces[first].word in grammar.determiners
        return is_doing or before.word in grammar.auxiliaries or before.word in grammar.relatives

    def _is_no_noun(self, pieces: Sequence[Piece], first: int, core: int) -> bool:
        """Tell whether a nameless phrase ends in a number, a bare "many", or a verb form such as "travelled"."""
        head = pieces[core - 1]
        is_bare = core - first == 1 and head.word in self._grammar.determiners
        return is_bare or head.text[0].isdigit() or head.text.endswith("ed")


def joins_two(pieces: Sequence[Piece], start: int, first: int) -> bool:
    """Tell whether another noun is joined on: "Smith and Jones said" has no one speaker."""
    is_joined = first - 1 > start and pieces[first - 1].word in ("and", "or")
    return is_joined and pieces[first - 2].actor is not None


def is_possessive(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a possessive ending follows, at an index."""
    return at < len(pieces) and pieces[at].text in APOSTROPHES


def without_brackets(pieces: Sequence[Piece], start: int, end: int) -> int:
    """Return the end without "(I-Vt.)" before it."""
    if end <= start or pieces[end - 1].text not in _BRACKETS:
        return end
    opening = _BRACKETS[pieces[end - 1].text]
    found = (index for index in range(end - 2, start - 1, -1) if pieces[index].text == opening)
    return next(found, end)


def _without_signs(pieces: Sequence[Piece], start: int, end: int) -> int:
    while end > start and not pieces[end - 1].is_word:
        end -= 1
    return end
