"""Sentences that tell only by the form of their verb that somebody did something: "Añadió que ...", "Liczył na to"."""

from functools import cache
from typing import Any

from reader.nlp.language_table import language_table, words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_OTHERS = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL, Feature.IMPERATIVE, Feature.PASSIVE})
_NOBODY = queries.SUBJECTS | {Relation.AUX_PASSIVE}
_NEUTER = "o"  # of the past tenses that have a gender
_GENDERS = frozenset({Feature.MASCULINE, Feature.FEMININE})


def lacks_a_subject(parse: Parse, sentence: range) -> bool:
    """Tell whether one person does what a sentence tells, and nothing in it says who.

    The languages are those that leave out a pronoun. Several may be anybody; one is somebody where the verb is one of
    saying, or a past tense with a gender, which nothing that happens of itself has.
    """
    if not _of(parse.language).get("subjectless"):
        return False
    root = queries.root_of(parse, sentence)
    own, token = (root, *queries.auxiliaries_of(parse, root)), parse.tokens[root]
    is_verb = token.part_of_speech is PartOfSpeech.VERB and queries.is_finite(parse, root)
    if not is_verb or not _OTHERS.isdisjoint(queries.features(parse, own)):
        return False
    before = range(sentence.start, root)  # "when she came, she said"
    named = {*queries.relations(parse, before), *queries.relations(parse, parse.dependents[root])}
    if not _NOBODY.isdisjoint(named):
        return False
    if {Feature.FINITE, Feature.PAST} <= token.features and not _GENDERS.isdisjoint(token.features):
        return not token.lower.endswith(_NEUTER) and not any(_is_person(parse, each) for each in parse.dependents[root])
    is_told = bool(queries.related(parse, root, Relation.CCOMP)) and not queries.related(parse, root, Relation.EXPL)
    return is_told and is_saying(parse, token)


def _is_person(parse: Parse, noun: int) -> bool:
    """Tell whether a noun without an adposition is a named person, who may be the subject, however that was read."""
    named = (noun, *queries.related(parse, noun, Relation.APPOS, Relation.FLAT))
    is_person = any(parse.tokens[each].name is NameLabel.PERSON for each in named)
    return is_person and not queries.related(parse, noun, Relation.CASE)


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
    """Return the stems of the nouns in what stands for "according to": "opinion" of "in the opinion of"."""
    according = (word for each in _of(language).get("according", ()) for word in each.split())
    return frozenset(
        stem(word, language) for word in (*according, *words_for("function-words.views", language=language))
    )


def _of(language: str) -> dict[str, Any]:
    table: dict[str, Any] = language_table("reporting").get(language.partition("-")[0], {})
    return table
