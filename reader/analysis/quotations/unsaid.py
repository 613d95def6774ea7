"""Whether something was said at all: not by whom nobody heard it ("never said", "would say", "if he says")."""

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.places import Places
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation

_BESIDE = (Relation.AUX, Relation.MARK, Relation.ADVMOD, Relation.CC)
_FARTHEST_NOR = 2  # words, over a particle: "ni ne dément"


def is_unsaid(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether words outside quoted ones, or the verb that its verb completes ("denied saying"), deny it."""
    beside = queries.related(places.parse, verb, *_BESIDE)
    denying = (each for each in beside if places.lower(each) in grammar.denials)
    denials = (*denying, *queries.denials_of(places.parse, verb))
    token = places.parse.tokens[verb]
    is_denied = token.relation is Relation.XCOMP and grammar.is_denying(places.lower(token.head or 0))
    return is_denied or any(not places.is_quoted(each) for each in denials)


def is_joined_to_unsaid(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell it of a report joined to what may be unsaid: "declined to confirm or deny", "ne confirme ni ne dément"."""
    token = places.parse.tokens[verb]
    is_joined = token.relation is Relation.CONJ and token.head is not None and not queries.is_finite(places.parse, verb)
    is_open = Feature.INFINITIVE in token.features or queries.is_negated(places.parse, token.head or 0)
    return (is_joined and is_open) or _is_said_by_neither(verb, places, grammar)


def _is_said_by_neither(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether "nor" stands right before a verb, or its subject is "neither X nor Y"; "noch" alone is "still"."""
    parse, subject = places.parse, queries.subject_of(places.parse, verb)
    named = queries.subtree(parse, subject) if subject is not None else ()
    found = [each for each in parse.sentence_of(verb) if places.lower(each) in grammar.nor]
    joining = (each for each in found if len(found) > 1 or parse.tokens[each].relation is Relation.CC)
    return any(each in (*range(verb - _FARTHEST_NOR, verb), *named[:1]) for each in joining)
