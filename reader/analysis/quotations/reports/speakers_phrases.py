"""How a speaker is called: by a name, a pronoun or a noun phrase."""

from collections.abc import Iterator

from reader.analysis.linking.given_names import MAN, title_for
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.piece import Subject
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.stretches import Stretches
from reader.analysis.recognizers.noun_kinds import NounKind, noun_kind
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import NOUNS, VERBS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Token

_OTHERS = (Relation.NMOD_POSSESSIVE, Relation.CONJ)
_CALLED_BY_NAMES = (NounKind.PERSON, NounKind.THING)
_OWNERS = (*NOUNS, PartOfSpeech.PRON)
_SAME_PERSON = (Relation.FLAT, Relation.APPOS)
_NEVER_NOUNS = frozenset({*VERBS, *map(PartOfSpeech, ("ADV", "ADP", "PART", "CCONJ", "SCONJ", "PUNCT"))})
NOT_HE = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL})


class SpeakersPhrases:
    """Reads the phrases of speakers in one parse."""

    def __init__(self, places: Places, grammar: Grammar) -> None:
        self._places, self._parse, self._grammar = places, places.parse, grammar
        self._stretches = Stretches(places, grammar)

    def of(self, noun: int, start: int = 0) -> Subject | None:
        """Return the name, pronoun or noun phrase of a speaker, from one word on; two who are joined are none."""
        token = self._parse.tokens[noun]
        if (gender := self._gender_of(token)) is not None:
            at = token.lower.rfind("-") + 1 if token.lower.startswith("-") else 0
            return Subject(Span(token.span.start + at, token.span.end), gender=gender)
        is_pronoun = token.part_of_speech is PartOfSpeech.PRON or token.lower in self._grammar.pronouns
        named = None if is_pronoun and not queries.related(self._parse, noun, Relation.NMOD) else self._named(noun)
        if named and not self._is_of_two(noun, named[1]):
            return Subject(*named)
        if is_pronoun or not self._is_nominal(noun):
            return None
        joined = queries.related(self._parse, noun, Relation.CONJ) if named else ()  # "Ann Lee (R-Ohio) and Tom Cole"
        words = sorted({word for each in (noun, *joined) for word in queries.phrase_of(self._parse, each)})
        start = max((start, *(each + 1 for each in queries.related(self._parse, noun, Relation.COP))))
        span = self._stretches.of_phrase([each for each in words if each >= start])
        return None if span is None else Subject(span, head=token.lower)

    def _gender_of(self, token: Token) -> Gender | None:
        """Return the gender of a pronoun, which may hang on its verb: "-t-elle"."""
        told = self._grammar.genders.get(token.lower.rpartition("-")[2])
        is_personal = token.part_of_speech is PartOfSpeech.PRON and Feature.PERSONAL in token.features
        return told or (gender_of(token) if is_personal and not token.features & NOT_HE else None)

    def _is_of_two(self, noun: int, actor: Actor) -> bool:
        """Tell whether somebody else is joined to a name: "Berg and Hale", not "the Bridge Fund, or BF"."""
        joined = queries.related(self._parse, noun, Relation.CONJ)
        names = (self.name_at(each) for each in joined)
        is_other = any(each is None or each.actor is not actor for each in names)
        return is_other and self._is_joined(noun)

    def _is_joined(self, noun: int) -> bool:
        """Tell whether an "and" joins something to a noun."""
        between = (range(noun, each) for each in queries.related(self._parse, noun, Relation.CONJ))
        return any(self._parse.tokens[each].relation is Relation.CC for words in between for each in words)

    def name_at(self, word: int) -> Subject | None:
        """Return the name of which a word is part."""
        found = self._places.name_at(word) if word < len(self._parse.tokens) else None
        return None if found is None else Subject(*found)

    def _is_nominal(self, word: int) -> bool:
        """Tell whether a word may call somebody: a verb only behind an article ("the accused"), no bare first word."""
        token = self._parse.tokens[word]
        if queries.is_bare_opening(self._parse, word):
            return False
        is_gerund = token.part_of_speech is PartOfSpeech.NOUN and token.lower.endswith(tuple(self._grammar.gerunds))
        is_noun = token.part_of_speech not in _NEVER_NOUNS and not is_gerund
        return is_noun or bool(queries.related(self._parse, word, Relation.DET))

    def _named(self, noun: int) -> tuple[Span, Actor] | None:
        """Return the name that a noun belongs to, or the person in apposition: "his wife, Lina Haddad,"."""
        for each in (noun, *self._beside(noun)):
            is_own = each == noun or self._parse.tokens[each].relation is Relation.FLAT
            words = (each,) if is_own else (each, *queries.related(self._parse, each, *_SAME_PERSON))  # behind "Dame"
            found = next(filter(None, map(self._places.name_at, words)), None)
            if found is not None and (is_own or self._speaks_in_apposition(each, found[1], noun)):
                is_one = Feature.PLURAL not in self._parse.tokens[noun].features
                if not is_one or found[1].kind is not ActorKind.GROUP:  # not "the Swede", who is one of them
                    return found if is_own or is_one else None
        return self._closing_phrase(noun)

    def _beside(self, noun: int) -> Iterator[int]:
        """Yield what may name a noun once more, though it was read as its complement's or as a second of two.

        Such as "the owner of the hotel, Ann Lee," and "her husband, the chemist Tom Lee,".
        """
        yield from queries.related(self._parse, noun, *_SAME_PERSON)
        twins = queries.twins_of(self._parse, noun)
        yield from (each for each in twins if self._parse.tokens[each].part_of_speech is PartOfSpeech.PROPN)
        for each in queries.related(self._parse, noun, Relation.NMOD):
            token = self._parse.tokens[each]
            is_name = token.part_of_speech is PartOfSpeech.PROPN  # which has no other in apposition
            if is_name or not self._grammar.stemmed:
                yield from queries.related(self._parse, each, Relation.APPOS)
        yield from () if self._is_joined(noun) else queries.related(self._parse, noun, Relation.CONJ)

    def _speaks_in_apposition(self, word: int, actor: Actor, noun: int) -> bool:
        """Tell whether one person or firm stands for a noun, "his team, Acme,", and no firm for which somebody is."""
        others = queries.related(self._parse, noun, Relation.NMOD, Relation.CONJ)
        is_alone = actor.kind is ActorKind.ORGANISATION and not others
        own, is_noun = queries.subtree(self._parse, word), self._parse.tokens[noun].part_of_speech in NOUNS
        beside = {each.part_of_speech for each in self._parse.tokens[own[0] : own[-1] + 2]}  # "some, Berg among them"
        is_sure = is_noun or beside.isdisjoint((PartOfSpeech.ADP, PartOfSpeech.ADV))
        is_one = is_sure and not self._is_of_two(word, actor) and not queries.related(self._parse, word, Relation.CASE)
        return is_one and self.fits(word, noun) and (is_alone or actor.kind is ActorKind.PERSON)

    def fits(self, word: int, noun: int) -> bool:
        """Tell whether a name behind a comma may be a noun's, not that of what stands between: "widow of the judge"."""
        between = (each for each in queries.related(self._parse, noun, Relation.NMOD) if noun < each < word)
        owners = [self._parse.tokens[each] for each in between if self._places.lower(word - 1) == ","]
        kinds = {noun_kind(each.lower, self._parse.language) for each in owners}
        is_open = kinds.isdisjoint(_CALLED_BY_NAMES) and all(each.part_of_speech in _OWNERS for each in owners)
        token, name = self._parse.tokens[noun], self._parse.tokens[word]
        is_woman = Gender.FEMALE in (gender_of(token), self._grammar.gendered_words.get(token.lower))
        is_man = gender_of(name) is Gender.MALE or title_for(name.lower) == MAN
        return is_open and not (owners and is_woman and is_man)

    def _is_of_another(self, word: int) -> bool:
        """Tell whether a word of a phrase calls somebody else, by a preposition, its case or an "and"."""
        token = self._parse.tokens[word]
        forms = queries.features(self._parse, (word, *queries.related(self._parse, word, Relation.DET)))
        is_owner = Feature.GENITIVE in forms or bool(queries.related(self._parse, word, Relation.CASE))
        return token.relation in _OTHERS or (token.relation is Relation.NMOD and is_owner)

    def _closing_phrase(self, noun: int) -> tuple[Span, Actor] | None:
        """Return the person whose name ends a phrase, behind what they are alone: "Chairman Rep. Ann Lee"."""
        phrase = queries.phrase_of(self._parse, noun)
        apart = {each for one in phrase if self._is_of_another(one) for each in queries.subtree(self._parse, one)}
        words = (each for each in reversed(phrase) if each > noun and apart.isdisjoint(range(noun, each + 1)))
        found = next(filter(None, map(self._places.name_at, words)), None)
        return found if found is not None and found[1].kind is ActorKind.PERSON else None


def gender_of(token: Token) -> Gender | None:
    """Return the gender of a form, if it has one."""
    if Feature.FEMININE in token.features:
        return Gender.FEMALE
    return Gender.MALE if Feature.MASCULINE in token.features else None
