"""Surnames that are small words, too: "May said" is a name where the article has one Helen May."""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence
from reader.model.annotation import Actor, ActorKind


class Surnames:
    """Knows the persons of one article whose surname is a small word."""

    def __init__(self, actors: Sequence[Actor], grammar: Grammar) -> None:
        self._grammar = grammar
        self._bearers = _surnames(actors, grammar)

    def marked_in(self, sentence: Sentence) -> Sentence:
        """Return a sentence in which "May said" is a name."""
        if not self._bearers:
            return sentence
        return tuple(
            replace(piece, actor=self._bearers[piece.text]) if self._is_surname(sentence, at) else piece
            for at, piece in enumerate(sentence)
        )

    def _is_surname(self, sentence: Sentence, at: int) -> bool:
        piece = sentence[at]
        if piece.actor is not None or piece.quoted is not None or piece.text not in self._bearers:
            return False
        following = sentence[at + 1] if at + 1 < len(sentence) else None
        before = sentence[at - 1] if at else None
        if following is not None and self._is_saying(following):
            return before is None or before.quoted is not None or not before.is_word
        is_inverted = before is not None and at > 1 and sentence[at - 2].quoted is not None and self._is_saying(before)
        return is_inverted and (following is None or not following.is_word)

    def _is_saying(self, piece: Piece) -> bool:
        is_verb = piece.word in self._grammar.says and piece.word not in self._grammar.plain
        return is_verb and piece.actor is None and piece.quoted is None


def _surnames(actors: Sequence[Actor], grammar: Grammar) -> dict[str, Actor]:
    """Return the surnames that are small words too, such as "May", each of one person alone."""
    bearers: dict[str, list[Actor]] = {}
    for actor in actors:
        words = actor.name.split()
        if actor.kind is ActorKind.PERSON and len(words) > 1 and words[-1].lower() in grammar.modals:
            bearers.setdefault(words[-1].capitalize(), []).append(actor)
    return {surname: found[0] for surname, found in bearers.items() if len(found) == 1}
