"""Sentences that tell only by the form of their verb that somebody did something: "Añadió que ...", "Liczył na to"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any

from reader.nlp.language_table import language_table, words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_OTHERS = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON, Feature.PLURAL, Feature.IMPERATIVE, Feature.PASSIVE})
_NOBODY = queries.SUBJECTS | {Relation.AUX_PASSIVE}
_CLAUSES = frozenset({Relation.CCOMP, Relation.CSUBJ, Relation.XCOMP})
_PARTS = (Relation.CONJ, Relation.FLAT, Relation.APPOS, Relation.COMPOUND)
_NEUTER = "o"  # of the past tenses that have a gender
_GENDERS = frozenset({Feature.MASCULINE, Feature.FEMININE})


def lacks_a_subject(parse: Parse, sentence: range) -> bool:
    """Tell whether one person does what a sentence tells, and nothing in it says who.

    The languages are those that leave out a pronoun. Several may be anybody. What happens of itself has no gender in a
    past tense that has one; elsewhere few verbs tell it.
    """
    root = queries.root_of(parse, sentence)
    token = parse.tokens[root]
    is_behind = is_saying(parse, token) and ":" not in queries.lower(parse, range(sentence.start, root))
    clauses = queries.related(parse, root, Relation.CCOMP, Relation.PARATAXIS) if is_behind else ()
    said = frozenset(chain.from_iterable(queries.subtree(parse, each) for each in clauses))  # "..., disse"
    before = [each for each in range(sentence.start, root) if each not in said]  # "when she came, she said"
    is_read = bool(_of(parse.language).get("subjectless")) and _is_deed_of_one(parse, root)
    if not is_read or _has_a_doer(parse, root, before):
        return False
    if {Feature.FINITE, Feature.PAST} <= token.features and not _GENDERS.isdisjoint(token.features):
        return not token.lower.endswith(_NEUTER)
    near = (*before, *_objects_of_one(parse, root))
    return _is_somebody(parse, root) and not any(_may_be_subject(parse, each) for each in near)


def _is_deed_of_one(parse: Parse, root: int) -> bool:
    """Tell whether a finite verb tells what one does who neither speaks nor is spoken to."""
    own = (root, *queries.auxiliaries_of(parse, root))
    is_verb = parse.tokens[root].part_of_speech is PartOfSpeech.VERB and queries.is_finite(parse, root)
    return is_verb and _OTHERS.isdisjoint(queries.features(parse, own))


def _has_a_doer(parse: Parse, root: int, before: Sequence[int]) -> bool:
    """Tell whether a verb has a subject or a named person beside it, or words before it have one."""
    own = parse.dependents[root]
    return not _NOBODY.isdisjoint(queries.relations(parse, (*before, *own)))


def _is_somebody(parse: Parse, verb: int) -> bool:
    """Tell whether a verb without a gender is one of saying, or where a language has no other any but "there is"."""
    token, near = parse.tokens[verb], queries.relations(parse, parse.dependents[verb])
    there_is = words_for("verbs.existing", language=parse.language)
    if Relation.EXPL in near or not _CLAUSES.isdisjoint(near):
        return Relation.EXPL not in near and is_saying(parse, token)
    own = (verb, *queries.auxiliaries_of(parse, verb))
    return bool(there_is) and there_is.isdisjoint(queries.lower(parse, own))


def _objects_of_one(parse: Parse, verb: int) -> Iterator[int]:
    """Yield what a verb takes that agrees with it in number: "Cayó un puente" is often read as "Vendió un puente"."""
    objects = queries.related(parse, verb, Relation.OBJ)
    yield from (each for each in objects if Feature.PLURAL not in parse.tokens[each].features)


def _may_be_subject(parse: Parse, noun: int) -> bool:
    """Tell whether a noun has no adposition, so that it may be the subject, however it was read."""
    token = parse.tokens[noun]
    is_alone = token.part_of_speech in NOUNS and token.relation not in _PARTS
    return is_alone and not queries.related(parse, noun, Relation.CASE)


def is_saying(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is one that reports in its language."""
    is_active = Feature.PASSIVE not in verb.features
    return is_active and stem(verb.lower, parse.language) in _saying_in(parse.language)


@cache
def _saying_in(language: str) -> frozenset[str]:
    """Return the stems of the verbs that report."""
    return frozenset(stem(verb, language) for verb in _of(language).get("verbs", "").split())


def _of(language: str) -> dict[str, Any]:
    table: dict[str, Any] = language_table("reporting").get(language, {})
    return table
