"""What is misread as a noun that something is done to, behind what it says: "..., a survey found"."""

from reader.parsing.labels import Relation
from reader.parsing.parse import Parse


def noun_of_aside(parse: Parse, verb: int) -> int | None:
    """Return the noun right before a verb that was taken for its participle, where both are an aside.

    Such a noun was taken for one more subject, too, behind the verb that has its own.
    """
    token = parse.tokens[verb]
    if token.relation is not Relation.ACL or token.head is None or token.head + 1 != verb:
        return None
    noun = parse.tokens[verb - 1]
    is_second = noun.relation is Relation.NSUBJ and noun.head is not None and noun.head < verb - 1
    return verb - 1 if is_second or noun.relation is Relation.PARATAXIS else None
