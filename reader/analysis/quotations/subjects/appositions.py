"""Who is named in an apposition: "his wife, Lina Haddad, said", "said her deputy, Berg"."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece
from reader.analysis.quotations.subjects.subject import Subject
from reader.model.annotation import Actor, ActorKind

_LISTED = 4  # pieces behind a name by which a list is known


class Appositions:
    """Reads what stands between commas by the small words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def named_behind_verb(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> Subject | None:
        """Return whom "said his wife, Lina Haddad" names, with neither "and" nor another name after it."""
        if not self._is_named(subject, pieces, comma, min(end, comma + 2)):
            return None
        following = pieces[comma + 2 : comma + _LISTED]
        is_listed = following[:1] != () and following[0].text == "," and any(each.actor for each in following)
        is_one = not is_listed and not any(each.word in self._grammar.joins for each in following)
        return Subject(pieces[comma + 1].span, pieces[comma + 1].actor) if is_one else None

    def named_before_verb(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> Subject | None:
        """Return the person between two commas whose verb it is: "an aide at Acme, Ann Lee, said"."""
        name = pieces[comma + 1]
        is_body = subject.actor is not None and subject.actor.kind is not ActorKind.PERSON
        is_one = is_body and end == comma + 2 and _is_person(name.actor)
        return Subject(name.span, name.actor) if is_one or self._is_named(subject, pieces, comma, end) else None

    def is_aside(self, piece: Piece) -> bool:
        """Tell whether an apposition opens with a piece: "who was there", "the mayor of Ghent"."""
        return piece.word in self._grammar.relatives or piece.word in self._grammar.determiners

    def _is_named(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> bool:
        """Tell whether nothing but "Berg" or "Berg of Acme" stands between a comma after "her deputy" and the end."""
        is_one = subject.head is not None and not subject.head.endswith("s")
        if not is_one or end - comma < 2 or pieces[comma].text != ",":
            return False
        is_whole = end - comma == 2 or pieces[comma + 2].word in self._grammar.postmodifiers
        return is_whole and _is_person(pieces[comma + 1].actor)


def _is_person(actor: Actor | None) -> bool:
    return actor is not None and actor.kind is ActorKind.PERSON
