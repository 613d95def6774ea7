"""Whether something was said at all: not by whom nobody heard it ("never said", "would say", "if he says")."""

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.places import Places
from reader.parsing import queries
from reader.parsing.labels import Feature, Relation

_BESIDE = (Relation.AUX, Relation.MARK, Relation.ADVMOD, Relation.CC)
_FARTHEST_NOR = 2  # words, over a particle: "ni ne dément"


def is_unsaid(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether words outside quoted ones, or what its verb completes or goes on with, tell that it was not said."""
    beside = queries.related(places.parse, verb, *_BESIDE)
    denying = (each for each in beside if places.lower(each) in grammar.denials)
    denials = (*denying, *queries.denials_of(places.parse, verb))
    is_denied = any(not places.is_quoted(each) for each in denials)
    return is_denied or _goes_on_unsaid(verb, places, grammar) or _is_said_by_neither(verb, places, grammar)


def _goes_on_unsaid(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell it of "declined to confirm or deny", "did not confirm or deny" and "denied saying"."""
    token = places.parse.tokens[verb]
    if token.head is None or queries.is_finite(places.parse, verb):
        return False
    is_denied = token.relation is Relation.XCOMP and grammar.is_denying(places.lower(token.head))
    is_open = Feature.INFINITIVE in token.features or queries.is_negated(places.parse, token.head)
    return is_denied or (token.relation is Relation.CONJ and is_open)


def _is_said_by_neither(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether "nor" stands right before a verb, or its subject is "neither X nor Y"."""
    subject = queries.subject_of(places.parse, verb)
    named = queries.subtree(places.parse, subject) if subject is not None else ()
    return any(places.lower(each) in grammar.nor for each in (*range(verb - _FARTHEST_NOR, verb), *named[:1]))
