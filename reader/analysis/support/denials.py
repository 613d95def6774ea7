"""Which words of a parse deny a predicate: by their form in most languages, by their place in the table in all."""

from functools import cache

from reader.analysis.support.negations import NOT_DENIED, negations_of
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_TAKING_PART = (*queries.SUBJECTS, Relation.OBJ)


@cache
def negations_in(language: str) -> frozenset[str]:
    """Return the words that deny in a parsed text of a language, in lower case."""
    return negations_of(language) | words_for("function-words.negations_in_parse", language=language)


def denies(parse: Parse, index: int) -> bool:
    """Tell whether a word denies: "not", "nobody", but not the "not" of "not only"."""
    token, follows = parse.tokens[index], parse.tokens[index + 1 : index + 2]
    is_listed = token.lower in negations_in(parse.language) and token.part_of_speech is not PartOfSpeech.NOUN
    is_denial = Feature.NEGATIVE in token.features or is_listed or is_against(parse, index)
    return is_denial and not any(each.lower in NOT_DENIED for each in follows)


def is_against(parse: Parse, index: int) -> bool:
    """Tell whether a word denies what somebody wants done: "voted against selling"."""
    token = parse.tokens[index]
    against = words_for("function-words.against_a_thing", language=parse.language)
    return token.relation is Relation.MARK and token.lower in against


def denials_of(parse: Parse, predicate: int) -> tuple[int, ...]:
    """Return the words by which a predicate is denied: its own, and those of who takes part in it: "no boat"."""
    taking_part = queries.related(parse, predicate, *_TAKING_PART)
    near = (predicate, *parse.dependents[predicate], *(own for part in taking_part for own in parse.dependents[part]))
    return tuple(sorted({each for each in near if denies(parse, each)}))
