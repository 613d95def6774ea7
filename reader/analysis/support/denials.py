"""Which words of a parse deny a predicate: by their form in most languages, by their place in the table in all.

A word is denied by a negation that hangs on it, on its subject or on what governs it, and by a verb such as "refused"
or "turned down" over it; two of these cancel each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.analysis.support.negations import NOT_DENIED, TURNING, negations_of
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

LANGUAGE = "en"
_TAKING_PART = (*queries.SUBJECTS, Relation.OBJ)
_CARRIED = frozenset(
    {Relation.OBJ, Relation.NSUBJ_PASSIVE, Relation.CCOMP, Relation.XCOMP, Relation.CSUBJ, Relation.ACL}
)  # relations of what is denied where its head is
_TURNING_PHRASES = frozenset({"turn down", "rule out", "call off", "put off", "give up", "throw out", "vote down"})


@dataclass(frozen=True, slots=True)
class Denial:
    """Whether a word is denied, and the words that deny it or one another."""

    is_denied: bool
    words: frozenset[int]


@cache
def negations_in(language: str) -> frozenset[str]:
    """Return the words that deny in a parsed text of a language, in lower case."""
    return negations_of(language) | words_for("function-words.negations_in_parse", language=language)


def denies(parse: Parse, index: int) -> bool:
    """Tell whether a word denies: "not", "nobody", but not the "not" of "not only"."""
    token, follows = parse.tokens[index], parse.tokens[index + 1 : index + 2]
    is_listed = token.lower in negations_in(parse.language) and token.part_of_speech is not PartOfSpeech.NOUN
    is_idle = any(each.lower in NOT_DENIED or each.lower[0].isdigit() for each in follows)  # "not only", "No 1"
    return (Feature.NEGATIVE in token.features or is_listed) and not is_idle


def denials_of(parse: Parse, predicate: int) -> tuple[int, ...]:
    """Return the words by which a predicate is denied: its own, and those of who takes part in it: "no boat"."""
    taking_part = queries.related(parse, predicate, *_TAKING_PART)
    near = (predicate, *parse.dependents[predicate], *(own for part in taking_part for own in parse.dependents[part]))
    return tuple(sorted({each for each in near if denies(parse, each)}))


def denial_of(parse: Parse, word: int) -> Denial:
    """Return how a word is denied, by itself and with what it is part of."""
    words, is_denied = set[int](), False
    for node in _chain(parse, word):
        own = set(denials_of(parse, node)) - words - {node}
        is_turned = node != word and node not in words and turns(parse, node)
        is_denied ^= (len(own) > 0) ^ is_turned
        words |= own | ({node} if is_turned else set())
    return Denial(is_denied, frozenset(words))


def turns(parse: Parse, verb: int) -> bool:
    """Tell whether an English verb denies what it governs."""
    own, after = stem(parse.tokens[verb].lower, parse.language), parse.tokens[verb + 1 : verb + 2]
    is_turning = own in TURNING or any(f"{own} {each.lower}" in _TURNING_PHRASES for each in after)
    return is_turning and parse.language == LANGUAGE


def _chain(parse: Parse, word: int) -> Iterator[int]:
    """Yield a word and what it is denied with."""
    yield word
    head = parse.tokens[word].head
    if head is not None and parse.tokens[word].relation in _CARRIED:
        yield from _chain(parse, head)
