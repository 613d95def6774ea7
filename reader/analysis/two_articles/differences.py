"""Where two articles differ that tell the same: another number, date or name, the opposite, actors exchanged.

Of each sentence its best partner is asked. Sentences that go on alike are laid side by side (`copied.py`). In others a
number must count the same; what may be rounded, or told of something else, is not said.
"""

from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.two_articles.copied import copied_differences
from reader.analysis.two_articles.counts import Side
from reader.model.annotation import Concern
from reader.model.two_articles.findings import Difference, SentencePair

SURELY_THE_SAME = 0.25  # strength; of a weaker pair each may count something else


def differences(first: Side, second: Side, pairs: Sequence[SentencePair]) -> tuple[Difference, ...]:
    """Return where the articles differ, in the order of the first; what one sentence says twice is told once."""
    return with_others((), (each for pair in best_of(pairs) for each in _of_pair(first, second, pair)))


def with_others(found: Sequence[Difference], others: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the differences with those of others that are not told yet."""
    told = list(found)
    for each in others:
        if not any(each.first.overlaps(known.first) for known in told):
            told.append(each)
    return tuple(sorted(told, key=lambda each: each.first))


def best_of(pairs: Sequence[SentencePair]) -> Iterator[SentencePair]:
    """Yield the strongest pairs, none of a sentence that stands in a stronger one."""
    ones, others = set[int](), set[int]()
    for pair in sorted(pairs, key=lambda each: (-each.strength, each.first, each.second)):
        if pair.first not in ones and pair.second not in others:
            ones.add(pair.first)
            others.add(pair.second)
            yield pair


def _of_pair(first: Side, second: Side, pair: SentencePair) -> Iterator[Difference]:
    copied = copied_differences(first.tellings[pair.first], second.tellings[pair.second])
    for told in copied or ():
        places = first.whole(pair.first, told.first), second.whole(pair.second, told.second)
        yield Difference(*places, told.concerns)
    if copied is not None or pair.strength >= SURELY_THE_SAME:
        yield from _numbers(first, second, pair)


def _numbers(first: Side, second: Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the only number of each sentence that the other lacks, where the two count the same."""
    ones, others = first.counts(pair.first), second.counts(pair.second)
    own = [each for each in ones if not any(map(each.is_near, others))]
    told = [each for each in others if not any(map(each.is_near, ones))]
    if len(own) == len(told) == 1 and own[0].counts_what(told[0]):
        yield Difference(own[0].span, told[0].span, Concern.NUMBER)
