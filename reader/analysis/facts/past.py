"""When what happens on a day happens, by the parse: "sailed on Friday", "will sail on Friday", "sails on Friday"."""

from enum import Enum, auto

from reader.analysis.facts.calendar import Calendar
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
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
    over = (each for each in (index, *queries.heads(parse, index)) if _is_predicate(parse, each))
    verb = next(over, None)
    if verb is None:
        return Tense.UNKNOWN
    is_bound = Feature.INFINITIVE in parse.tokens[verb].features and queries.related(parse, verb, Relation.MARK)
    looks_ahead = not queries.lower(parse, queries.clause(parse, verb)).isdisjoint(calendar.ahead | calendar.future)
    if looks_ahead and _is_to_come(parse, verb, calendar):
        return Tense.FUTURE
    if has_happened(parse, verb):
        return Tense.UNKNOWN if looks_ahead or is_bound else Tense.PAST  # "was to open"
    is_compared = len(queries.related(parse, index, Relation.CASE)) > 1  # "than in May"
    is_of_verb = verb == index or (verb == parse.tokens[index].head and parse.tokens[index].relation is Relation.OBL)
    is_open = Feature.PARTICIPLE not in parse.tokens[verb].features and not is_compared
    return Tense.PRESENT if is_of_verb and is_open else Tense.UNKNOWN


def _is_predicate(parse: Parse, index: int) -> bool:
    return parse.tokens[index].part_of_speech is PartOfSpeech.VERB or bool(queries.auxiliaries_of(parse, index))


def _is_to_come(parse: Parse, verb: int, calendar: Calendar) -> bool:
    """Tell whether an auxiliary such as "will" makes a future, of what nobody who tells of the past says."""
    helping = queries.auxiliaries_of(parse, verb)
    is_future = any(parse.tokens[each].lower in calendar.future for each in helping)
    is_perfect = Feature.PARTICIPLE in parse.tokens[verb].features and any(
        parse.tokens[each].relation is Relation.AUX and Feature.FINITE not in parse.tokens[each].features
        for each in helping
    )
    return is_future and not is_perfect and not any(has_happened(parse, each) for each in queries.heads(parse, verb))


def has_happened(parse: Parse, verb: int) -> bool:
    """Tell whether what a predicate says is of the past by its form and its auxiliaries."""
    own = parse.tokens[verb].features
    helping = [each for each in queries.auxiliaries_of(parse, verb) if Feature.FINITE in parse.tokens[each].features]
    if Feature.FINITE in own or not helping:
        return Feature.FINITE in own and Feature.PAST in own
    if any(Feature.PAST in parse.tokens[each].features for each in helping):
        return True
    passive = queries.related(parse, verb, Relation.AUX_PASSIVE, Relation.COP)
    if any(Feature.INFINITIVE in parse.tokens[each].features for each in passive):
        return False  # "will be closed"
    is_perfect = Feature.PARTICIPLE in own and all(parse.tokens[each].relation is Relation.AUX for each in helping)
    return is_perfect and (Feature.PAST in own or parse.language not in _PRESENT_PARTICIPLES)
