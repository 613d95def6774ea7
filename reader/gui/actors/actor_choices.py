"""What can be put right about an actor, or about words that are none yet: the choices of a menu, without the menu."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from reader.analysis.corrections.places import name_of, passage_of
from reader.analysis.corrections.speakers import passage_of_quotation
from reader.gui.reading.actor_words import kind_name, shortened
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.correction import (
    Add,
    Attribute,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Rename,
    Scope,
    SplitAlias,
    SplitMention,
)
from reader.model.document import Document
from reader.model.span import Span

KIND_LETTERS = {ActorKind.PERSON: "P", ActorKind.ORGANISATION: "O", ActorKind.PLACE: "L", ActorKind.GROUP: "G"}
MAX_LIKELY = 6  # in a submenu; all others are in the dialog
MAX_SHOWN = 32  # characters of a name in a menu


@dataclass(frozen=True, slots=True)
class AskForGoal:
    """Asks into whom an actor is merged."""

    actor: Actor
    scope: Scope = Scope.ARTICLE


@dataclass(frozen=True, slots=True)
class AskForOwner:
    """Asks whose mention this is."""

    actor: Actor
    mention: Span
    scope: Scope = Scope.ARTICLE


@dataclass(frozen=True, slots=True)
class AskForBearer:
    """Asks whose name the selected words are."""

    words: str
    scope: Scope = Scope.ARTICLE


@dataclass(frozen=True, slots=True)
class AskForName:
    """Asks what an actor shall be called."""

    actor: Actor
    scope: Scope = Scope.ARTICLE


@dataclass(frozen=True, slots=True)
class AskForSpeaker:
    """Asks who says what is quoted."""

    quotation: Quotation
    scope: Scope = Scope.ARTICLE


Asking = AskForGoal | AskForOwner | AskForBearer | AskForName | AskForSpeaker


@dataclass(frozen=True, slots=True)
class Acting:
    """A choice that is a correction at once."""

    correction: Correction
    scope: Scope = Scope.ARTICLE


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of a menu; with choices of its own, a submenu. `starts_group` puts a line above it."""

    text: str
    way: Asking | Acting | None = None
    choices: tuple["Choice", ...] = ()
    is_checked: bool | None = None  # None where there is nothing to check
    starts_group: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """The article with its actors, and who or what the choices are about."""

    document: Document
    actors: tuple[Actor, ...]

    def about_actor(self, actor: Actor, mention: Span | None) -> tuple[Choice, ...]:
        """Return the choices about an actor, and about one mention of it where that is meant."""
        always = self._about(actor, Scope.ALWAYS)
        found = (*self._about(actor, Scope.ARTICLE), *self._about_mention(actor, mention))
        return (*found, Choice(_tr("In &All Articles"), choices=always, starts_group=True))

    def about_words(self, span: Span) -> tuple[Choice, ...]:
        """Return the choices about words that the reader has selected."""
        words = " ".join(self.document.plain_words(span).split())
        kinds = self._marking(words, Scope.ARTICLE)
        names = Choice(_tr("A &Name of"), choices=self._names_of(words), starts_group=True)
        always = Choice(_tr("In &All Articles"), choices=self._marking(words, Scope.ALWAYS), starts_group=True)
        inner = (*kinds, *([names] if self.actors else ()), always)
        return (Choice(_tr("&Mark “{name}” as").format(name=shown(words)), choices=inner, starts_group=True),)

    def about_quotation(self, quotation: Quotation) -> tuple[Choice, ...]:
        """Return the choices about who says something."""
        place = passage_of_quotation(self.document, quotation)
        speakers = [
            Choice(shown(actor.name), Acting(Attribute(place, self._name(actor, Scope.ARTICLE))), is_checked=is_now)
            for actor in self.likely_speakers(quotation)[:MAX_LIKELY]
            for is_now in (actor.id == quotation.actor,)
        ]
        if speakers:
            speakers.append(Choice(_tr("An&other…"), AskForSpeaker(quotation)))
        is_nobody = quotation.actor is None and quotation.speaker is None
        nobody = Choice(_tr("&Nobody Who Is Named"), Acting(Attribute(place)), is_checked=is_nobody, starts_group=True)
        return (Choice(_tr("Said &by"), choices=(*speakers, nobody), starts_group=True),)

    def likely_speakers(self, quotation: Quotation) -> list[Actor]:
        """Return the actors: who is thought to speak, then who is named nearest to the words, places last."""

        def rank(actor: Actor) -> tuple[bool, bool, int]:
            away = min(_distance(span, quotation.span) for span in actor.mentions)
            return actor.id != quotation.actor, actor.kind is ActorKind.PLACE, away

        return sorted(self.actors, key=rank)

    def likely_for(self, actor: Actor) -> list[Actor]:
        """Return the other actors: those that share a word with its names first, then those of its kind."""
        own = _words_of(actor)
        others = [other for other in self.actors if other.id != actor.id]
        return sorted(others, key=lambda other: (not own & _words_of(other), other.kind is not actor.kind))

    def answered(self, asking: Asking, answer: Actor | str, scope: Scope) -> Correction:
        """Return the correction that an answer makes of a question."""
        if isinstance(asking, AskForName):
            actor = asking.actor
            others = (other for other in self.actors if other.id != actor.id and other.kind is actor.kind)
            same = next((other for other in others if other.name == answer), None)
            name = self._name(actor, scope)
            return Merge(name, self._name(same, scope)) if same else Rename(name, str(answer), actor.kind)
        if isinstance(answer, str):
            raise TypeError(answer)
        goal = self._name(answer, scope)
        if isinstance(asking, AskForGoal):
            return Merge(self._name(asking.actor, scope), goal)
        if isinstance(asking, AskForSpeaker):
            return Attribute(passage_of_quotation(self.document, asking.quotation), goal)
        if isinstance(asking, AskForOwner):
            return SplitMention(passage_of(self.document, asking.mention), goal)
        return Add(asking.words, answer.kind, goal)

    # -- private -------------------------------------------------------------------------------------------------

    def _about(self, actor: Actor, scope: Scope) -> tuple[Choice, ...]:
        rename = Choice(_tr("&Rename…"), AskForName(actor, scope))
        nobody = Choice(_tr("&Not an Actor"), Acting(NotAnActor(self._name(actor, scope)), scope))
        parts = (self._merging(actor, scope), self._splitting(actor, scope), self._kinds(actor, scope), rename, nobody)
        return tuple(part for part in parts if part is not None)

    def _merging(self, actor: Actor, scope: Scope) -> Choice | None:
        name, likely = self._name(actor, scope), self.likely_for(actor)
        if not likely:
            return None
        goals = [
            Choice(shown(other.name), Acting(Merge(name, self._name(other, scope)), scope))
            for other in likely[:MAX_LIKELY]
        ]
        another = Choice(_tr("An&other…"), AskForGoal(actor, scope), starts_group=True)
        return Choice(_tr("&Merge “{name}” into").format(name=shown(actor.name)), choices=(*goals, another))

    def _splitting(self, actor: Actor, scope: Scope) -> Choice | None:
        name = self._name(actor, scope)
        found = tuple(
            Choice(_tr("“{name}”").format(name=shown(alias)), Acting(SplitAlias(name, alias), scope))
            for alias in actor.aliases
        )
        return Choice(_tr("&Split Off"), choices=found) if found else None

    def _kinds(self, actor: Actor, scope: Scope) -> Choice:
        name = self._name(actor, scope)
        name = replace(name, kind=None) if scope is Scope.ALWAYS else name  # whatever another engine takes it for
        found = tuple(
            Choice(_kind_text(kind), Acting(ChangeKind(name, kind), scope), is_checked=kind is actor.kind)
            for kind in ActorKind
        )
        return Choice(_tr("&Kind"), choices=found)

    def _about_mention(self, actor: Actor, mention: Span | None) -> tuple[Choice, ...]:
        if mention is None:
            return ()
        place, likely = passage_of(self.document, mention), self.likely_for(actor)
        goals = [
            Choice(shown(other.name), Acting(SplitMention(place, self._name(other, Scope.ARTICLE))))
            for other in likely[:MAX_LIKELY]
        ]
        if likely:
            goals.append(Choice(_tr("An&other…"), AskForOwner(actor, mention)))
        if len(actor.mentions) > 1:
            goals.append(Choice(_tr("Somebody &New"), Acting(SplitMention(place)), starts_group=True))
        return (Choice(_tr("&This Mention Is"), choices=tuple(goals), starts_group=True),) if goals else ()

    def _marking(self, words: str, scope: Scope) -> tuple[Choice, ...]:
        return tuple(Choice(_kind_text(kind), Acting(Add(words, kind), scope)) for kind in ActorKind)

    def _names_of(self, words: str) -> tuple[Choice, ...]:
        goals = [
            Choice(shown(actor.name), Acting(Add(words, actor.kind, self._name(actor, Scope.ARTICLE))))
            for actor in self.actors[:MAX_LIKELY]
        ]
        return (*goals, Choice(_tr("An&other…"), AskForBearer(words), starts_group=True))

    def _name(self, actor: Actor, scope: Scope) -> Name:
        return name_of(self.document, self.actors, actor, scope)


def shown(name: str) -> str:
    """Return a name as a menu can show it."""
    return shortened(name, MAX_SHOWN).replace("&", "&&")


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _words_of(actor: Actor) -> frozenset[str]:
    return frozenset(word.casefold() for name in (actor.name, *actor.aliases) for word in name.split() if len(word) > 1)


def _kind_text(kind: ActorKind) -> str:
    """Return a kind as an entry with a letter of its own."""
    name, letter = kind_name(kind), KIND_LETTERS[kind]
    place = name.upper().find(letter)
    return name if place < 0 else f"{name[:place]}&{name[place:]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActorMenu", text)
