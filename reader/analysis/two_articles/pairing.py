"""Which sentences of two articles tell the same, and from them which paragraphs.

Sentences are alike by the words, numbers and names that they share, weighed by how rare these are in both articles. A
pair is taken where it is among the best of both its sentences, and shares more than names. Two articles of which hardly
a sentence meets another are on different things: there only what is nearly a copy is the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.analysis.two_articles.copied import say_alike
from reader.analysis.two_articles.telling import Shared, Telling, Weights
from reader.model.document import Document
from reader.model.two_articles.findings import ParagraphPair, SentencePair
from reader.nlp.grouping import grouped

SAME = 0.18  # strength from which two sentences tell the same, in articles on one event
NEAR_COPY = 0.5  # the same for articles that hardly meet
NEAR_BEST = 0.8  # of the strength of a sentence's best pair
WHOLLY = 0.4  # of a sentence; one that stands so far in another is told by it, beside a better one
MEETING = 0.25  # of the sentences of the shorter article; below it two articles hardly meet
LOOKED_AT = 12  # sentences of the second article for each of the first, by the signs that they share

_Likeness = Mapping[tuple[int, int], Shared]


def pairs_of_tellings(ones: Sequence[Telling], others: Sequence[Telling]) -> tuple[SentencePair, ...]:
    """Return the pairs of sentences that tell the same, in the order of the first article.

    Of articles in two languages nothing is known.
    """
    if not ones or not others or ones[0].language != others[0].language:
        return ()
    first, second = ({each.sentence: each for each in side} for side in (ones, others))
    chosen = {
        (one, other): shared
        for (one, other), shared in _chosen(_likeness(ones, others))
        if not shared.is_slight or say_alike(first[one], second[other])
    }
    met = min(len({one for one, _ in chosen}), len({other for _, other in chosen}))
    needed = SAME if met >= MEETING * min(len(ones), len(others)) else NEAR_COPY
    strengths = ((pair, shared.strength) for pair, shared in sorted(chosen.items(), key=lambda each: each[0]))
    return tuple(SentencePair(*pair, round(strength, 4)) for pair, strength in strengths if strength >= needed)


def paragraph_pairs(first: Document, second: Document, pairs: Iterable[SentencePair]) -> tuple[ParagraphPair, ...]:
    """Return the paragraphs whose sentences tell the same, in the order of the first article."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for pair in pairs:
        key = first.sentences[pair.first].paragraph, second.sentences[pair.second].paragraph
        best[key] = max(best[key], pair.strength)
    return tuple(ParagraphPair(*key, strength) for key, strength in sorted(best.items()))


def _likeness(ones: Sequence[Telling], others: Sequence[Telling]) -> _Likeness:
    weights = Weights((*ones, *others), ones[0].language)
    holders = grouped((sign, other) for other in others for sign in other.signs)
    return {
        (one.sentence, other.sentence): weights.shared(one, other)
        for one in ones
        for other in _nearest(one, holders, weights)
    }


def _nearest(one: Telling, holders: Mapping[str, Sequence[Telling]], weights: Weights) -> list[Telling]:
    met, found = dict[int, float](), dict[int, Telling]()
    for sign in sorted(one.signs):  # in one order, so that the sums are the same in each run
        weight = weights.of_sign(sign)
        for other in holders.get(sign, ()):
            met[other.sentence] = met.get(other.sentence, 0.0) + weight
            found[other.sentence] = other
    return [found[sentence] for sentence in sorted(met, key=lambda each: (-met[each], each))[:LOOKED_AT]]


def _chosen(likeness: _Likeness) -> Iterator[tuple[tuple[int, int], Shared]]:
    """Yield the pairs that are strong enough, and near the best of both their sentences, or a part of one."""
    best_of_one, best_of_other = dict[int, float](), dict[int, float]()
    for (one, other), shared in likeness.items():
        best_of_one[one] = max(best_of_one.get(one, 0.0), shared.strength)
        best_of_other[other] = max(best_of_other.get(other, 0.0), shared.strength)
    for (one, other), shared in likeness.items():
        is_near_one = shared.strength >= NEAR_BEST * best_of_one[one] or shared.of_second >= WHOLLY
        is_near_other = shared.strength >= NEAR_BEST * best_of_other[other] or shared.of_first >= WHOLLY
        if shared.strength >= SAME and is_near_one and is_near_other:
            yield (one, other), shared
