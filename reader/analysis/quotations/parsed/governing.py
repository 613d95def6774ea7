"""Who says quoted words by the verb that governs them, and that verb's subject."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.quotations.parsed.people import GENDERS, People
from reader.analysis.quotations.parsed.places import Places
from reader.model.annotation import Actor, Quotation
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Token

_CONTENTS = frozenset({Relation.CCOMP, Relation.PARATAXIS, Relation.OBJ, Relation.XCOMP, Relation.NSUBJ_PASSIVE})
CLAUSES = frozenset({Relation.CCOMP, Relation.PARATAXIS})  # in "needs to “go”" nobody says what is quoted
_FARTHEST = 8  # words and signs between quoted words and the verb of who says them
_NOT_HE = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL})
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)


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


class Governing:
    """Reads verbs and their subjects in one parse."""

    def __init__(self, places: Places, people: People) -> None:
        self._places, self._parse, self._people = places, places.parse, people

    def of(self, span: Span, contents: frozenset[Relation] = _CONTENTS) -> Said | None:
        """Return the subject of the verb that governs quoted words."""
        within = self._places.tokens_of(span)
        found = [said for verb in self._verbs(within, contents) if (said := self.of_verb(verb, within))]
        return next((said for said in found if said.actor), found[0] if found else None)

    def of_verb(self, verb: int, within: range, *, is_sure: bool = False) -> Said | None:
        """Return whose verb it is, if it is near and says something.

        Where it surely does, since it stands first behind quoted words, its object is often a subject misread.
        """
        token = self._parse.tokens[verb]
        near = within.start - _FARTHEST <= verb < within.stop + _FARTHEST
        is_said = token.part_of_speech is PartOfSpeech.VERB and not queries.is_passive(self._parse, verb)
        if not near or not is_said or queries.is_negated(self._parse, verb):
            return None
        subject = self._subject(verb, within)
        subject = self._misread(verb, within) if subject is None and is_sure else subject
        speaker = self._dropped(verb, within) if subject is None else self.speaker(subject, within)
        return Said(token.span, *speaker)

    def speaker(self, noun: int, within: range) -> tuple[Span | None, Actor | None]:
        """Return the name, pronoun or role that a subject or source is, and who that is."""
        named = self._people.named_by(noun)
        return self._unnamed(noun, within) if named is None else named

    def may_speak(self, subject: int) -> bool:
        """Tell whether a subject is more than one word that only its place makes a name: "Dagegen warf ihm ..."."""
        is_bare = queries.is_bare_opening(self._parse, subject)
        return not is_bare or self._people.named_by(subject) is not None

    def _unnamed(self, subject: int, within: range) -> tuple[Span | None, Actor | None]:
        token = self._parse.tokens[subject]
        is_he = _is_he(token) or self._people.gender_of(token) is not None
        if token.part_of_speech is PartOfSpeech.PRON and is_he:
            return self._people.place_of(token), self._people.meant(token, within)
        if token.part_of_speech not in _NOUNS:
            return None, None
        phrase = queries.phrase_of(self._parse, subject)
        words = [each for each in phrase if self._parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT]
        return queries.span_of(self._parse, (words[0], words[-1])), None

    def _verbs(self, within: range, contents: frozenset[Relation]) -> Iterator[int]:
        """Yield the verbs outside quoted words on which these hang, or which hang on them as an aside."""
        tokens = self._parse.tokens
        for index in within:
            head = tokens[index].head
            if head is not None and head not in within and tokens[index].relation in contents:
                yield head
            yield from (each for each in queries.related(self._parse, index, Relation.PARATAXIS) if each not in within)

    def _subject(self, verb: int, within: range) -> int | None:
        completing = (each for inner in self._completing(verb, within) for each in self._subjects(inner))
        own = (*self._subjects(verb), queries.subject_of(self._parse, verb), *completing)
        apart = (each for each in own if each is not None and each not in within)
        return next(filter(self.may_speak, apart), None)

    def _subjects(self, verb: int) -> tuple[int, ...]:
        return queries.related(self._parse, verb, *queries.SUBJECTS)

    def _completing(self, verb: int, within: range) -> Iterator[int]:
        """Yield the infinitive that a verb has for its object, whose subject may be the verb's: "laat X weten"."""
        inner = queries.related(self._parse, verb, Relation.XCOMP, Relation.CCOMP)
        return (each for each in inner if each not in within and not queries.is_finite(self._parse, each))

    def _objects(self, verb: int, within: range) -> list[int]:
        """Return what stands behind a verb as its object or that of such an infinitive: "ha fatto sapere X"."""
        verbs = (verb, *self._completing(verb, within))
        objects = (each for one in verbs for each in queries.related(self._parse, one, Relation.OBJ, Relation.OBL))
        return [each for each in objects if each > verb]

    def _misread(self, verb: int, within: range) -> int | None:
        return next(filter(self._people.named_by, self._objects(verb, within)), None)

    def _dropped(self, verb: int, within: range) -> tuple[Span | None, Actor | None]:
        """Return whom a verb without a subject means, as in "“...”, añadió", which calls them nothing."""
        forms = [self._parse.tokens[each] for each in (verb, *queries.related(self._parse, verb, Relation.AUX))]
        finite = next((each for each in forms if Feature.FINITE in each.features), None)
        has_other = any(self._objects(inner, within) for inner in self._completing(verb, within))
        if finite is None or finite.features & _NOT_HE or has_other:
            return None, None
        actor = self._people.meant(finite, within)
        return None, None if actor is not None and self._names_beside(verb, actor) else actor

    def _names_beside(self, verb: int, actor: Actor) -> bool:
        """Tell whether somebody is named beside a verb, so that it means another: "escribió a Ana: ..."."""
        beside = queries.related(self._parse, verb, Relation.OBJ, Relation.IOBJ, Relation.OBL)
        words = (word for each in beside for word in queries.subtree(self._parse, each))
        return any(named is not None and named[1] is actor for named in map(self._people.named_by, words))


def _is_he(pronoun: Token) -> bool:
    return bool(pronoun.features & GENDERS) and not pronoun.features & _NOT_HE
