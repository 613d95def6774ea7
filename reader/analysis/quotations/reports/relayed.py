"""Whose words they are where another passes them on: "quoted Berg as saying", "Berg was quoted as saying"."""

from reader.analysis.quotations.grammar import Grammar
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse


def relay_of(parse: Parse, verb: int, grammar: Grammar) -> int | None:
    """Return the "quoted" of "quoted X as saying"."""
    token = parse.tokens[verb]
    if token.head is None or parse.tokens[token.head].lower not in grammar.relays:
        return None
    return token.head if token.lower in grammar.participles and queries.related(parse, verb, Relation.MARK) else None


def quoted_by(parse: Parse, relay: int, verb: int) -> int | None:
    """Return who is quoted as saying: the object, of a passive the subject."""
    if queries.is_passive(parse, relay):
        return queries.subject_of(parse, relay)
    between = (each for each in queries.related(parse, relay, Relation.OBJ, Relation.NSUBJ) if relay < each < verb)
    return next(between, None)
