"""Where two articles differ that tell the same: another number, date or name, the opposite, actors exchanged.

Of each sentence its best partner is asked. Sentences that go on alike are laid side by side (`copied.py`). In others a
number must count the same, a date stand alone in both; what may be rounded, or told of something else, is not said.
"""

from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import matches
from reader.analysis.two_articles.copied import copied_differences
from reader.analysis.two_articles.counts import OFTEN, Count, Side
from reader.analysis.two_articles.telling import Telling
from reader.model.annotation import Concern
from reader.model.facts import TimeExpression
from reader.model.two_articles.findings import Difference, SentencePair

SURELY_THE_SAME = 0.25  # strength; of a weaker pair each may tell of another day or count something else


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
    if copied is not None:
        yield from _numbers(first, second, pair)
        return
    if pair.strength >= SURELY_THE_SAME:
        yield from _numbers(first, second, pair)
        yield from _dates(first, second, pair)


# -- numbers ------------------------------------------------------------------------------------------------------


def _numbers(first: Side, second: Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the only number of each sentence that the other lacks, where the two count the same.

    How often something was, "twice", stands beside what is counted.
    """
    for is_often in (False, True):
        own, told = (
            [each for each in side if (each.unit == OFTEN) is is_often] for side in _own_counts(first, second, pair)
        )
        if len(own) == len(told) == 1 and own[0].counts_what(told[0]):
            yield Difference(own[0].span, told[0].span, Concern.NUMBER)


def _own_counts(first: Side, second: Side, pair: SentencePair) -> tuple[list[Count], list[Count]]:
    """Return the numbers of each sentence that the other lacks."""
    ones, others = first.counts(pair.first), second.counts(pair.second)
    own = [each for each in ones if not any(each.is_near(told) for told in others)]
    told = [each for each in others if not any(each.is_near(said) for said in ones)]
    return own, told


# -- dates --------------------------------------------------------------------------------------------------------


def _dates(first: Side, second: Side, pair: SentencePair) -> Iterator[Difference]:
    """Yield the only date of each sentence, where the two are as exact and not the same."""
    ones, others = first.dates[pair.first], second.dates[pair.second]
    if len(ones) != 1 or len(others) != 1 or not _are_other_days(first, ones[0], second, others[0]):
        return
    if _are_of_one_thing(first.tellings[pair.first], second.tellings[pair.second]):
        yield Difference(ones[0].span, others[0].span, Concern.DATE)


def _are_other_days(first: Side, one: TimeExpression, second: Side, other: TimeExpression) -> bool:
    """Tell whether two dates are not the same: of some that are not known for certain, one word is another."""
    if one.iso and other.iso:
        return len(one.iso) == len(other.iso) and one.iso != other.iso
    months = calendar_of(first.language).months
    words, others = (
        side.document.text_of(each.span).casefold().split() for side, each in ((first, one), (second, other))
    )
    is_plain = len(words) > 1 or months.keys() >= {*words, *others}
    return len(words) == len(others) and is_plain and sum(a != b for a, b in zip(words, others, strict=True)) == 1


def _are_of_one_thing(one: Telling, other: Telling) -> bool:
    """Tell whether two sentences share an actor or two words beside days and figures, so that a day is one of both.

    One word may be shared by chance: "rents rose in March", "the river rose in May".
    """
    shared = matches(one.places, other.places).in_point - one.days.keys()
    words = {one.words[index].stem for index in shared if not one.words[index].text[0].isdigit()}
    return not one.named.keys().isdisjoint(other.named) or len(words) > 1
