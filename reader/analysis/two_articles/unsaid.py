"""What one article says that somebody did not say, and the other that he said: "did not say when", "said that"."""

from collections.abc import Collection, Sequence

from reader.analysis.support.matches import matches
from reader.analysis.two_articles.denied import Denials, Statement
from reader.analysis.two_articles.saying import is_saying
from reader.analysis.two_articles.telling import Telling
from reader.model.two_articles.findings import SentencePair


def unsaid_on_one_side(
    pairs: Sequence[SentencePair],
    ones: Sequence[Telling],
    others: Sequence[Telling],
    first: Denials,
    second: Denials,
    language: str,
) -> frozenset[SentencePair]:
    """Return the pairs of which one sentence denies a verb of saying that the other affirms of the same."""
    by_first, by_second = ({each.sentence: each for each in side} for side in (ones, others))
    return frozenset(
        pair for pair in pairs if _are_opposed(by_first[pair.first], by_second[pair.second], first, second, language)
    )


def _are_opposed(one: Telling, other: Telling, first: Denials, second: Denials, language: str) -> bool:
    said = [each for each in first.statements(one) if is_saying(each.verb, language)]
    told = [each for each in second.statements(other) if is_saying(each.verb, language)]
    if {each.is_denied for each in said} == {each.is_denied for each in told}:
        return False
    met = {
        (one.words[ours].span.start, other.words[theirs].span.start)
        for ours, theirs in matches(one.places, other.places).pairs
    }
    return any(a.is_denied != b.is_denied and _are_of_one(a, b, met) for a in said for b in told)


def _are_of_one(one: Statement, other: Statement, met: Collection[tuple[int, int]]) -> bool:
    """Tell whether the same may say both: a pronoun may mean anybody."""
    is_open = not (one.is_named and other.is_named)
    return is_open or any(a in one.subject and b in other.subject for a, b in met)
