"""What is misread as a noun that something is done to, behind what it says: "..., a survey found"."""

from reader.parsing.labels import Relation
from reader.parsing.parse import Parse


def noun_of_aside(parse: Parse, verb: int) -> int | None:
    """Return the noun right before a verb that was taken for its participle, where both are an aside."""
    token = parse.tokens[verb]
    is_of_noun = token.relation is Relation.ACL and token.head is not None and token.head + 1 == verb
    return verb - 1 if is_of_noun and parse.tokens[verb - 1].relation is Relation.PARATAXIS else None
