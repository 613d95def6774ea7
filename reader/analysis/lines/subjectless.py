"""Sentences that tell only by the form of their verb that somebody did something: "Añadió que ...", "Liczył na to"."""

from functools import cache
from itertools import chain
from typing import Any

from reader.analysis.facts.calendar import calendar_of
from reader.nlp.language_table import language_table, words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_OTHERS = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL, Feature.IMPERATIVE, Feature.PASSIVE})
_NOBODY = queries.SUBJECTS | {Relation.AUX_PASSIVE}
_CLAUSES = frozenset({Relation.CCOMP, Relation.CSUBJ, Relation.XCOMP})
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
_SAID_TO_BE = (PartOfSpeech.NOUN, PartOfSpeech.ADJ)
_STANDING = frozenset({PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.PRON})
_PARTS = (Relation.CONJ, Relation.FLAT, Relation.APPOS, Relation.COMPOUND)
_SMALL = 3  # letters of what joins the words of a phrase
_NEUTER = "o"  # of the past tenses that have a gender
_GENDERS = frozenset({Feature.MASCULINE, Feature.FEMININE})


def lacks_a_subject(parse: Parse, sentence: range) -> bool:
    """Tell whether one person does what a sentence tells, and nothing in it says who.

    The languages are those that leave out a pronoun. Several may be anybody. What happens of itself has no gender in a
    past tense that has one; elsewhere few verbs tell it.
    """
    root = queries.root_of(parse, sentence)
    if not _of(parse.language).get("subjectless"):
        return False
    if parse.tokens[root].part_of_speech in _SAID_TO_BE:
        return _is_said_of_nobody(parse, sentence, root)
    before, token = range(sentence.start, root), parse.tokens[root]  # "when she came, she said"
    if not _is_deed_of_one(parse, root) or _has_a_doer(parse, root, before):
        return False
    if {Feature.FINITE, Feature.PAST} <= token.features and not _GENDERS.isdisjoint(token.features):
        return not token.lower.endswith(_NEUTER)
    return _is_somebody(parse, root) and not any(_may_be_subject(parse, each) for each in before)


def _is_said_of_nobody(parse: Parse, sentence: range, root: int) -> bool:
    """Tell whether a noun or adjective behind a copula is said of what no word names: "Foi o décimo golo", no time."""
    copula = next(iter(queries.related(parse, root, Relation.COP)), root)
    before, beside = range(sentence.start, copula), queries.relations(parse, parse.dependents[root])
    is_open = copula < root and _OTHERS.isdisjoint(queries.features(parse, queries.auxiliaries_of(parse, root)))
    is_time = parse.tokens[root].lower in calendar_of(parse.language).spans | calendar_of(parse.language).names
    is_bare = is_open and not is_time and parse.tokens[root].name is NameLabel.OUTSIDE
    is_bare = is_bare and _STANDING.isdisjoint(queries.parts_of_speech(parse, before))
    return is_bare and beside.isdisjoint(queries.SUBJECTS | queries.CLAUSES | {Relation.EXPL})


def _is_deed_of_one(parse: Parse, root: int) -> bool:
    """Tell whether a finite verb tells what one does who neither speaks nor is spoken to."""
    own = (root, *queries.auxiliaries_of(parse, root))
    is_verb = parse.tokens[root].part_of_speech is PartOfSpeech.VERB and queries.is_finite(parse, root)
    return is_verb and _OTHERS.isdisjoint(queries.features(parse, own))


def _has_a_doer(parse: Parse, root: int, before: range) -> bool:
    """Tell whether a verb has a subject or a name beside it, or words before it have one."""
    own = parse.dependents[root]
    named = queries.relations(parse, before) | queries.relations(parse, own)
    return not _NOBODY.isdisjoint(named) or any(_is_named(parse, each) for each in own)


def _is_somebody(parse: Parse, verb: int) -> bool:
    """Tell whether a verb without a gender is any but "there is", where a language has no other, else one of saying."""
    near = queries.relations(parse, parse.dependents[verb])
    if there_is := words_for("verbs.existing", language=parse.language):
        own = (verb, *queries.auxiliaries_of(parse, verb))
        return Relation.EXPL not in near and there_is.isdisjoint(queries.lower(parse, own))
    return Relation.EXPL not in near and not _CLAUSES.isdisjoint(near) and is_saying(parse, parse.tokens[verb])


def _is_named(parse: Parse, noun: int) -> bool:
    """Tell whether a noun without an adposition has a name, so that it may be the subject, however it was read."""
    named = (noun, *queries.related(parse, noun, Relation.APPOS, Relation.FLAT))
    is_named = any(parse.tokens[each].name is not NameLabel.OUTSIDE for each in named)
    return is_named and not queries.related(parse, noun, Relation.CASE)


def _may_be_subject(parse: Parse, noun: int) -> bool:
    """Tell whether a noun has no adposition, so that it may be the subject, however it was read."""
    token = parse.tokens[noun]
    is_alone = token.part_of_speech in _NOUNS and token.relation not in _PARTS
    return is_alone and not queries.related(parse, noun, Relation.CASE)


def is_saying(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is one that reports in its language."""
    is_active = Feature.PASSIVE not in verb.features
    return is_active and stem(verb.lower, parse.language) in _saying_in(parse.language)


@cache
def _saying_in(language: str) -> frozenset[str]:
    """Return the stems of the verbs that report."""
    return frozenset(stem(verb, language) for verb in _of(language).get("verbs", "").split())


@cache
def views_in(language: str) -> frozenset[str]:
    """Return the stems of the words of what stands for "according to": "opinion" of "in the opinion of", "selon"."""
    phrases = [each.split() for each in _of(language).get("according", ())]
    last = ([word for word in each if len(word) > _SMALL or len(each) == 1][-1:] for each in phrases)
    words = {*chain(*last), *words_for("function-words.views", language=language)}
    return frozenset(stem(word, language) for word in words)


def _of(language: str) -> dict[str, Any]:
    table: dict[str, Any] = language_table("reporting").get(language, {})
    return table
