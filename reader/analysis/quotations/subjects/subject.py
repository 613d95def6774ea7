"""Who speaks, as it stands in the text."""

from dataclasses import dataclass

from reader.analysis.quotations.grammar import Gender
from reader.model.annotation import Actor
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, as it stands in the text: `gender` is a pronoun's, `head` the noun of a phrase without a name."""

    span: Span
    actor: Actor | None = None
    gender: Gender | None = None
    head: str | None = None

    @property
    def is_pronoun(self) -> bool:
        """Tell whether it is "he", "she" or "they"."""
        return self.gender is not None
