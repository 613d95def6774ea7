"""The actors of one article while they are put right: who is meant by a name, and what becomes of mentions."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from reader.analysis.corrections.places import place_of, surface_of
from reader.model.annotation import Actor, ActorKind
from reader.model.correction import Name, Passage
from reader.model.document import Document
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Board:
    """A state of the actors; every change gives another one.

    `is_strict` holds for rules of all articles: they know an actor by its own name alone, never by an alias, since
    "May" of another article may be the short form of anybody. `taken` are the ids that new actors must not have.
    """

    document: Document
    actors: tuple[Actor, ...]
    taken: frozenset[str] = frozenset()
    is_strict: bool = False

    # -- who is meant --------------------------------------------------------------------------------------------

    def found(self, name: Name) -> tuple[Actor, ...]:
        """Return the actors that a name means: by its place, else by their own name, else by an alias."""
        at_place = self.mention_at(name.place) if name.place else None
        if at_place is not None:
            return at_place[:1]
        fitting = [actor for actor in self.actors if name.kind in (None, actor.kind)]
        own = tuple(actor for actor in fitting if actor.name == name.words or self._was_named(actor, name.words))
        if own or self.is_strict:
            return own
        return tuple(actor for actor in fitting if name.words in actor.aliases)[:1]

    def meant(self, name: Name) -> tuple[tuple[Actor, tuple[Span, ...]], ...]:
        """Return the actors that a name means, each with the mentions that are meant.

        They are all of them, but for an alias of one word: a surname may stand for anybody.
        """
        return tuple((actor, self._meant_of(actor, name)) for actor in self.found(name))

    def mentions_called(self, actor: Actor, words: str) -> tuple[Span, ...]:
        """Return the mentions of an actor that stand in the text as these words."""
        return tuple(span for span in actor.mentions if surface_of(self.document, span) == words)

    def mention_at(self, passage: Passage) -> tuple[Actor, Span] | None:
        """Return the mention at a passage, and whose it is; another recognizer may have drawn its ends elsewhere."""
        place = place_of(self.document, passage)
        if place is None:
            return None
        mentions = ((actor, span) for actor in self.actors for span in actor.mentions)
        return next(((actor, span) for actor, span in mentions if span.overlaps(place)), None)

    # -- changes -------------------------------------------------------------------------------------------------

    def put(self, actor: Actor) -> "Board":
        """Return the board with an actor in place of the one with its id, or added; without mentions, with none."""
        others = tuple(each for each in self.actors if each.id != actor.id)
        return replace(self, actors=(*others, actor) if actor.mentions else others)

    def without(self, actor: Actor, spans: Collection[Span]) -> "Board":
        """Return the board after mentions have left their actor, with their share of its salience."""
        gone = frozenset(spans)
        kept = tuple(span for span in actor.mentions if span not in gone)
        return self.put(self._dressed(actor, kept, share_of(actor, len(kept))))

    def given(self, actor: Actor, spans: Iterable[Span], salience: float) -> "Board":
        """Return the board after an actor has got mentions, and what they weigh."""
        return self.put(self._dressed(actor, tuple(sorted((*actor.mentions, *spans))), actor.salience + salience))

    def moved(self, actor: Actor, spans: Collection[Span], goal: Actor) -> "Board":
        """Return the board after mentions have gone from one actor to another."""
        return self.without(actor, spans).given(goal, spans, share_of(actor, len(spans)))

    def with_new(self, spans: Collection[Span], kind: ActorKind, salience: float) -> "Board":
        """Return the board with a new actor, who goes by the first of these mentions."""
        ordered = tuple(sorted(spans))
        name = surface_of(self.document, ordered[0])
        actor = Actor(self._free_id(name), name, kind, None, salience, (), ())
        after = self.put(self._dressed(actor, ordered, salience))
        return replace(after, taken=self.taken | {actor.id})

    def usual_weight(self) -> float:
        """Return what a mention weighs on the average."""
        count = sum(len(actor.mentions) for actor in self.actors)
        return sum(actor.salience for actor in self.actors) / count if count else 1.0

    def mentions(self) -> list[tuple[Span, Actor]]:
        """Return all mentions in source order, each with its actor."""
        return sorted(((span, actor) for actor in self.actors for span in actor.mentions), key=lambda one: one[0])

    # -- private -------------------------------------------------------------------------------------------------

    def _meant_of(self, actor: Actor, name: Name) -> tuple[Span, ...]:
        is_short_alias = name.place is None and name.words in actor.aliases and len(name.words.split()) == 1
        if not is_short_alias or self._was_named(actor, name.words):
            return actor.mentions
        return self.mentions_called(actor, name.words)

    def _was_named(self, actor: Actor, words: str) -> bool:
        """Tell whether the reader has given an actor another name, and these words stand in the text."""
        return words in actor.aliases and not self.mentions_called(actor, actor.name)

    def _dressed(self, actor: Actor, mentions: tuple[Span, ...], salience: float) -> Actor:
        """Return the actor with other mentions: its name is one of them, or the one that the reader gave."""
        surfaces = dict.fromkeys(surface_of(self.document, span) for span in mentions)
        is_given = bool(actor.mentions) and not self.mentions_called(actor, actor.name)
        name = actor.name if is_given or actor.name in surfaces else max(surfaces, key=_fullness, default=actor.name)
        aliases = tuple(surface for surface in surfaces if surface != name)
        return replace(actor, name=name, aliases=aliases, mentions=mentions, salience=salience)

    def _free_id(self, name: str) -> str:
        slug = re.sub(r"\W+", "-", name.casefold()).strip("-") or "actor"
        numbered = (slug if number == 1 else f"{slug}-{number}" for number in range(1, len(self.taken) + 2))
        return next(each for each in numbered if each not in self.taken)


def touching(mentions: list[tuple[Span, Actor]], place: Span) -> list[tuple[Span, Actor]]:
    """Return those of the ordered mentions that share a character with a place."""
    first = bisect_right(mentions, place.start, key=lambda one: one[0].end)
    last = bisect_left(mentions, place.end, key=lambda one: one[0].start)
    return mentions[first:last]


def share_of(actor: Actor, count: int) -> float:
    """Return what so many of an actor's mentions weigh."""
    return actor.salience * count / len(actor.mentions)


def _fullness(surface: str) -> tuple[int, int]:
    return len(surface.split()), len(surface)
