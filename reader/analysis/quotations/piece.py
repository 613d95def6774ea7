"""What a sentence is made of, as attribution reads it, and who speaks in it."""

from dataclasses import dataclass

from reader.analysis.quotations.grammar import Gender
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a sign, a name with its actor, or a quoted stretch with its number; `word` is in lower case."""

    span: Span
    text: str
    word: str
    actor: Actor | None = None
    quoted: int | None = None

    @property
    def is_word(self) -> bool:
        """Tell whether it is neither a sign nor quoted."""
        return self.quoted is None and self.text[0].isalnum()


Sentence = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, as it stands in the text: `gender` is a pronoun's, `head` the noun of a phrase without a name.

    Where no word calls them, `is_dropped`, the span is that of the verb.
    """

    span: Span
    actor: Actor | None = None
    gender: Gender | None = None
    head: str | None = None
    is_dropped: bool = False

    @property
    def person(self) -> Actor | None:
        """The actor, where that is a person."""
        return self.actor if self.actor is not None and self.actor.kind is ActorKind.PERSON else None
