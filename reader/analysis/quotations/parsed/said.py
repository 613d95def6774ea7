"""What tells that something was said."""

from dataclasses import dataclass

from reader.model.annotation import Actor, Quotation
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Said:
    """What tells that something was said, and who says it: a name with its actor, a role, or neither.

    A verb without a subject has an actor whom no word there names.
    """

    cue: Span
    speaker: Span | None = None
    actor: Actor | None = None


def quotation(span: Span, said: Said | None) -> Quotation:
    """Return quoted words with who says them, if anybody does."""
    if said is None or (said.speaker is None and said.actor is None):
        return Quotation(span, actor=None, speaker=None, cue=None, direct=True)
    return Quotation(span, said.actor.id if said.actor else None, said.speaker, said.cue, direct=True)
