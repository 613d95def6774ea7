"""What a reader puts right about the actors; anchored on names as they stand in the text, never on an actor's id.

So a correction survives another recognizer, and a text that has changed a little.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.annotation import ActorKind


class Scope(StrEnum):
    """Where a correction holds."""

    ARTICLE = "article"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Passage:
    """One place in a text: its words, what stands around them, and the offset at which they were seen."""

    words: str
    before: str = ""
    after: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """An actor by one of its names in the text; kind and place are there only where the name alone would not do."""

    words: str
    kind: ActorKind | None = None
    place: Passage | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Two actors are one, and go by the name of the second."""

    name: Name
    into: Name


@dataclass(frozen=True, slots=True)
class SplitAlias:
    """An alias is somebody else."""

    name: Name
    alias: str


@dataclass(frozen=True, slots=True)
class SplitMention:
    """One mention is somebody else: another actor of the article, or a new one where `into` is None."""

    place: Passage
    into: Name | None = None


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """An actor is of another kind; words that no engine takes for a name become one of that kind."""

    name: Name
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Rename:
    """An actor goes by a name that the reader gives; `kind` is what it was then, for an engine that misses it."""

    name: Name
    to: str
    kind: ActorKind | None = None


@dataclass(frozen=True, slots=True)
class NotAnActor:
    """What was taken for an actor is none."""

    name: Name


@dataclass(frozen=True, slots=True)
class Add:
    """These words are a name wherever they stand: of an actor that is there already, or of a new one."""

    words: str
    kind: ActorKind
    to: Name | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is quoted at a place was said by an actor, or, where `to` is None, by nobody who is named."""

    place: Passage
    to: Name | None = None


Correction = Merge | SplitAlias | SplitMention | ChangeKind | Rename | NotAnActor | Add | Attribute
