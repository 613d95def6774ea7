"""When what happens on a day happens, by the parse: "sailed on Friday", "will sail on Friday", "sails on Friday"."""

from enum import Enum, auto

from reader.analysis.facts.calendar import Calendar
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation
from reader.parsing.parse import Parse

_PRESENT_PARTICIPLES = ("en",)  # "is sailing": elsewhere a participle with an auxiliary is of the past


class Tense(Enum):
    """PRESENT may be meant of days to come, or of none; of what is UNKNOWN nothing is told: "the prices in May"."""

    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    UNKNOWN = auto()


def tense_over(parse: Parse, day: Span, calendar: Calendar) -> Tense:
    """Return the tense of the nearest verb over a day.

    UNKNOWN where there is no such verb, it looks ahead from the past, or the day is one of many: "on Mondays".
    """
    index = parse.first_from(day.start)
    if index >= len(parse.tokens) or Feature.PLURAL in parse.tokens[index].features:
        return Tense.UNKNOWN
    verbs = [each for each in (index, *queries.heads(parse, index)) if queries.is_predicate(parse, each)]
    verb = next((each for each in verbs if not _is_told_within(parse, each)), None)
    if verb is None:
        return Tense.UNKNOWN
    looks_ahead = not queries.lower(parse, queries.clause(parse, verbs[0])).isdisjoint(calendar.ahead | calendar.future)
    if verb == verbs[0] and _is_to_come(parse, verb, calendar):
        return Tense.FUTURE
    if has_happened(parse, verb):
        return Tense.UNKNOWN if looks_ahead else Tense.PAST
    is_compared = len(queries.related(parse, index, Relation.CASE)) > 1  # "than in May"
    helping = queries.features(parse, queries.auxiliaries_of(parse, verb))
    is_done = Feature.PARTICIPLE in parse.tokens[verb].features and Feature.INFINITIVE not in helping
    is_of_verb = verb == index or (verb == parse.tokens[index].head and parse.tokens[index].relation is Relation.OBL)
    return Tense.PRESENT if is_of_verb and not (is_compared or is_done) else Tense.UNKNOWN


def _is_told_within(parse: Parse, verb: int) -> bool:
    """Tell whether what a verb says was when another says: "struck on Monday", "speaking on Monday, she"."""
    own = parse.tokens[verb]
    is_within = Feature.PAST in own.features or own.relation is Relation.ADVCL
    return is_within and Feature.PARTICIPLE in own.features and not queries.is_finite(parse, verb)


def _is_to_come(parse: Parse, verb: int, calendar: Calendar) -> bool:
    """Tell whether an auxiliary such as "will" makes a future, of what nobody who tells of the past says."""
    helping = queries.auxiliaries_of(parse, verb)
    bare = (each for each in helping if Feature.FINITE not in parse.tokens[each].features)
    is_perfect = Feature.PARTICIPLE in parse.tokens[verb].features and Relation.AUX in queries.relations(parse, bare)
    is_future = not calendar.future.isdisjoint(queries.lower(parse, helping)) and not is_perfect
    return is_future and not any(has_happened(parse, each) for each in queries.heads(parse, verb))


def has_happened(parse: Parse, verb: int) -> bool:
    """Tell whether what a predicate says is of the past by its form and its auxiliaries."""
    own = parse.tokens[verb].features
    helping = [each for each in queries.auxiliaries_of(parse, verb) if Feature.FINITE in parse.tokens[each].features]
    if Feature.FINITE in own or not helping:
        return Feature.FINITE in own and Feature.PAST in own
    if any(Feature.PAST in parse.tokens[each].features for each in helping):
        return True
    passive = queries.related(parse, verb, Relation.AUX_PASSIVE, Relation.COP)
    is_perfect = Feature.PARTICIPLE in own and all(parse.tokens[each].relation is Relation.AUX for each in helping)
    is_perfect &= Feature.INFINITIVE not in queries.features(parse, passive)  # "will be closed"
    return is_perfect and (Feature.PAST in own or parse.language not in _PRESENT_PARTICIPLES)
