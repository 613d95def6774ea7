"""Which actor a pronoun or a role means; none where more than one could be meant, for a wrong one is far worse."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice, takewhile

from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.piece import Subject
from reader.analysis.quotations.scenes import Scene
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature
from reader.parsing.parse import Parse

MOST_PEOPLE = 100  # among whom a pronoun means one
PARAGRAPHS_BACK = 1  # how far a pronoun reaches
_FIRMS = words_for("bodies.legal_forms")
_BODIES = words_for("bodies.committees", "bodies.authorities")
_STANDINGS = words_for("people.standings", "people.standing_in")
_TITLED = {MAN: Gender.MALE, WOMAN: Gender.FEMALE}
_FEMININE = frozenset({Feature.FEMININE})
_GENDERS = frozenset({Feature.FEMININE, Feature.MASCULINE})
_MEANT = {Feature.FEMININE: Gender.FEMALE, Feature.MASCULINE: Gender.MALE}
_TITLE_REACH = 14  # characters before a name that hold "Mrs." or "spokesman"


class Speakers:
    """Knows the actors of one article, whom their titles and given names say they are, and what they are."""

    def __init__(self, document: Document, actors: Sequence[Actor], grammar: Grammar, parse: Parse) -> None:
        self._document, self._actors, self._grammar, self._parse = document, actors, grammar, parse
        self._genders: dict[str, Gender | None] = {}

    def meant(self, pronoun: Subject, scenes: Sequence[Scene], excluded: Set[str]) -> Actor | None:
        """Return whom a pronoun means: who spoke last and stands alone since, or the one person in reach.

        Who was called "he" once is no "she" from then on.
        """
        assert pronoun.gender is not None
        actor = self._meant(pronoun.gender, scenes, excluded)
        if actor is None:
            return None
        if actor.kind is ActorKind.PERSON and pronoun.gender is not Gender.ANY and self._gender(actor) is None:
            self._genders[actor.id] = pronoun.gender
        return actor

    def _meant(self, gender: Gender, scenes: Sequence[Scene], excluded: Set[str]) -> Actor | None:
        near = scenes[: -2 - PARAGRAPHS_BACK : -1]
        last = self._last_speaker(gender, near, excluded)
        if last is not None:
            return last
        begun = near[1:] and near[0].last_voice is None and not near[0].people
        topic = self._topic(gender, near[1 if begun else 0], excluded)
        named = (each for scene in near for each in scene.people.values() if each.id not in excluded)
        people = list(islice(named, MOST_PEOPLE))
        if topic is not None:
            return topic
        asking = near[0].last_voice.actor if near[0].last_voice is not None else None
        answering = near[0].people.values() if asking is not None and asking.kind is ActorKind.PERSON else ()
        here = self.of_pronoun(gender, (each for each in answering if each.id not in excluded))
        return None if any(scene.has_stranger for scene in near) else here or self.of_pronoun(gender, people)

    def _last_speaker(self, gender: Gender, near: Sequence[Scene], excluded: Set[str]) -> Actor | None:
        scene = next((scene for scene in near if scene.last_voice is not None or scene.people), None)
        actor = scene.last_voice.actor if scene is not None and scene.last_voice is not None else None
        if scene is None or actor is None or actor.id in excluded or not self.fits(actor, gender):
            return None
        rivals = any(self.fits(other, gender) for other in scene.since.values() if other.id not in excluded)
        return None if rivals else actor

    def _topic(self, gender: Gender, scene: Scene, excluded: Set[str]) -> Actor | None:
        """Return with whom the sentence before opened, where nobody else who fits is named from there on."""
        topic = scene.topic
        if topic is None or topic.id in excluded or scene.has_stranger or not self.fits(topic, gender):
            return None
        return self.of_pronoun(gender, (actor for actor in scene.beside_topic.values() if actor.id not in excluded))

    def of_pronoun(self, gender: Gender, people: Iterable[Actor]) -> Actor | None:
        """Return the one of these people whom a pronoun can mean; None where two fit, and for "they" and "it"."""
        if gender in (Gender.PLURAL, Gender.THING):
            return None
        found = {actor.id: actor for actor in islice(people, MOST_PEOPLE) if self.fits(actor, gender)}
        return next(iter(found.values())) if len(found) == 1 else None

    def of_role(self, subject: Subject) -> Actor | None:
        """Return the one person of whom the article says that they are this, for "the spokesman"; or the one firm.

        Of whom it says more, "the finance minister", only where nobody else is told of with such a word.
        """
        article, *called = _words(self._document.text_of(subject.span))
        if article != "the" or not called:
            return None
        if called == [subject.head] and called[0] in self._grammar.firms:
            return self._only_firm
        near = self._by_role.get(called[-1], [])
        found = [actor for actor in near if self._core(actor)[-len(called) :] == called]
        is_told = len(found) == 1 and (len(near) == 1 or self._core(found[0]) == called)
        return found[0] if is_told and _STANDINGS.isdisjoint(self._core(found[0])[: -len(called)]) else None

    def fits(self, actor: Actor, gender: Gender) -> bool:
        """Tell whether a pronoun can mean an actor; "they" are more than one, or it is not said who."""
        if gender is Gender.THING:
            return actor.kind in (ActorKind.ORGANISATION, ActorKind.PLACE)
        if gender is Gender.PLURAL:
            return False
        return actor.kind is ActorKind.PERSON and (gender is Gender.ANY or self._gender(actor) in (None, gender))

    @cached_property
    def _only_firm(self) -> Actor | None:
        """The one firm by its name, where all other organisations are bodies by theirs."""
        organisations = (each for each in self._actors if each.kind is ActorKind.ORGANISATION)
        firms = [each for each in organisations if not _ends(each, _BODIES)]
        return firms[0] if len(firms) == 1 and _ends(firms[0], _FIRMS) else None

    @cached_property
    def _by_role(self) -> Mapping[str, Sequence[Actor]]:
        return grouped((word, actor) for actor in self._actors for word in set(_words(actor.role or "")))

    def _core(self, actor: Actor) -> list[str]:
        """Return the words of a role up to what it is of: "secretary" of "secretary of state"."""
        return list(takewhile(lambda each: each not in self._grammar.prepositions, _words(actor.role or "")))

    def _gender(self, actor: Actor) -> Gender | None:
        if actor.id not in self._genders:
            self._genders[actor.id] = self._found_gender(actor)
        return self._genders[actor.id]

    def _found_gender(self, actor: Actor) -> Gender | None:
        titles = (word for mention in actor.mentions for word in self._words_beside(mention))
        known = self._grammar.gendered_words
        found = {known[word] for word in (*titles, *_words(actor.role or "")) if word in known}
        by_name = gender_of_name(actor.name) if len(actor.name.split()) > 1 else None
        found |= {by_name} if by_name else set()
        found = found or self._genders_by_form(actor)
        return found.pop() if len(found) == 1 else None

    def _genders_by_form(self, actor: Actor) -> set[Gender]:
        """Return the gender that the parse tells of most mentions of a name, or of what is in apposition to them."""
        told = Counter(gender for mention in actor.mentions for gender in self._genders_at(mention))
        most = max(told.values(), default=0)
        return {_MEANT[each] for each, number in told.items() if number == most}

    def _genders_at(self, mention: Span) -> Set[Feature]:
        words = self._parse.tokens_in(mention)
        own = queries.features(self._parse, words) & (_FEMININE if self._grammar.common_gender else _GENDERS)
        return own or queries.features(self._parse, self._apposed(mention)) & _FEMININE  # "le maire" may be a woman

    def _apposed(self, name: Span) -> list[int]:
        return [one for each in self._parse.tokens_in(name) for one in queries.appositions_of(self._parse, each)]

    def _words_beside(self, name: Span) -> Iterable[str]:
        """Return the word before a name and what it is in apposition to: the brother of "a brother, Milo, a cook"."""
        before = self._document.text[max(0, name.start - _TITLE_REACH) : name.start]
        return (*before.lower().split()[-1:], *queries.lower(self._parse, self._apposed(name)))


def gender_of_name(name: str) -> Gender | None:
    """Return whom the first word of a full name means, None where nothing is known of it."""
    return _TITLED.get(title_for(name.partition(" ")[0].lower()) or "")


def _ends(actor: Actor, words: Set[str]) -> bool:
    lasts = (word.rstrip(".") for name in (actor.name, *actor.aliases) for word in _words(name)[-1:])
    return not words.isdisjoint(lasts)


def _words(text: str) -> list[str]:
    return text.lower().split()
