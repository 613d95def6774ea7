"""What was found in a document; every value stands off from the text, by span or by index."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class ActorKind(StrEnum):
    """Who acts: the four kinds that are shown apart."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text as a recognizer found it; without title, leading "the" and trailing "'s"."""

    span: Span
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organisation, place or group, with every mention in source order.

    `role` is words of the text ("Kremlin spokesman"); `salience` lies in 0..1, 1 the most prominent.
    """

    id: str
    name: str
    kind: ActorKind
    role: str | None
    salience: float
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


class Support(StrEnum):
    """How well the text bears out a key point."""

    STRONG = "strong"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that supports a key point; `strength` lies in 0..1."""

    sentence: int
    strength: float


class Origin(StrEnum):
    """Whose key points they are."""

    AUTHOR = "author"
    GENERATED = "generated"


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A point with the sentences that support it, best first; `strength` (0..1) is that of the whole point.

    `not_found` are the names, numbers and dates of the point that the text lacks, as spans within the point.
    """

    span: Span
    strength: float
    support: Support
    evidence: tuple[Evidence, ...]
    not_found: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """The key points of an article in their order, and whose they are."""

    origin: Origin
    items: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """An extractive summary: every prose sentence ranked, the first `size` of them chosen.

    `reasons` pairs a sentence index with words for why it stands where it does.
    """

    method: str
    ranking: tuple[int, ...]
    size: int
    reasons: tuple[tuple[int, tuple[str, ...]], ...] = ()

    def selected(self, size: int | None = None) -> tuple[int, ...]:
        """Return the chosen sentences in source order; a larger size only ever adds."""
        return tuple(sorted(self.ranking[: self.size if size is None else max(0, size)]))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words; `actor` is an `Actor.id`, None where the speaker is unknown."""

    span: Span
    actor: str | None
    speaker: Span | None
    cue: Span | None
    direct: bool
