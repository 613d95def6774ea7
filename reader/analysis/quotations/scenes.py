"""Who spoke and who was named in one paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.analysis.quotations.piece import Subject
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as it stands in the text, and the actor whom it means."""

    subject: Subject
    actor: Actor | None

    @property
    def is_stranger(self) -> bool:
        """Tell whether it is one person, or may be, of whom nothing else is known."""
        head = self.subject.head
        is_one = self.subject.actor is not None or (head is not None and not head.endswith("s"))
        return self.actor is None and is_one


@dataclass
class Scene:
    """What one paragraph tells: the persons named outside quoted words, in order, and who spoke last."""

    people: dict[str, Actor] = field(default_factory=dict)
    last_voice: Voice | None = None
    since: dict[str, Actor] = field(default_factory=dict)  # who else was named since
    voices: set[str | Span] = field(default_factory=set)  # who spoke, and where those stand who are no actors
    topic: Actor | None = None  # the person with whom the sentence before opened
    beside_topic: dict[str, Actor] = field(default_factory=dict)  # who else was named from there on
    has_stranger: bool = False  # someone spoke who is no actor, "a neighbour", and whom "she" may mean

    def note(self, actor: Actor) -> None:
        if actor.kind is ActorKind.PERSON:
            self.beside_topic[actor.id] = actor
            self.people.setdefault(actor.id, actor)
        speaker = self.last_voice.actor if self.last_voice else None
        if speaker is None or speaker.id != actor.id:
            self.since[actor.id] = actor

    def turn_to(self, topic: Actor | None, named: Iterable[Actor]) -> None:
        """Note with whom a sentence opens, and who is named in it."""
        self.topic = topic
        self.beside_topic = {actor.id: actor for actor in named}

    def hear(self, voice: Voice) -> None:
        self.last_voice = voice
        self.voices.add(voice.actor.id if voice.actor else voice.subject.span)
        self.since.clear()
        if voice.actor is not None:
            self.note(voice.actor)
        self.has_stranger = self.has_stranger or voice.is_stranger
