"""Whether what happens on a day has happened, by the parse: "sailed on Friday", not "hopes to sail on Friday"."""

from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_PRESENT_PARTICIPLES = ("en",)  # "is sailing": elsewhere a participle with an auxiliary is of the past


def is_past(parse: Parse, day: Span) -> bool:
    """Tell whether the nearest verb over a day is of the past; False where none is."""
    index = parse.first_from(day.start)
    if index >= len(parse.tokens):
        return False
    over = (each for each in queries.heads(parse, index) if _is_predicate(parse, each))
    verb = next(over, None)
    return verb is not None and has_happened(parse, verb)


def _is_predicate(parse: Parse, index: int) -> bool:
    return parse.tokens[index].part_of_speech is PartOfSpeech.VERB or bool(queries.auxiliaries_of(parse, index))


def has_happened(parse: Parse, verb: int) -> bool:
    """Tell whether what a predicate says is of the past by its form and its auxiliaries."""
    own = parse.tokens[verb].features
    helping = [each for each in queries.auxiliaries_of(parse, verb) if Feature.FINITE in parse.tokens[each].features]
    if Feature.FINITE in own or not helping:
        return Feature.FINITE in own and Feature.PAST in own
    if any(Feature.PAST in parse.tokens[each].features for each in helping):
        return True
    is_perfect = Feature.PARTICIPLE in own and all(parse.tokens[each].relation is Relation.AUX for each in helping)
    return is_perfect and (Feature.PAST in own or parse.language not in _PRESENT_PARTICIPLES)
