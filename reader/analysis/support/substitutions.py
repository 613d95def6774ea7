"""Words that stand in a point in the very place where the text has others: a sentence copied with one thing changed.

Point and sentence are laid side by side, word by word (Ratcliff and Metzener 1988). Where both go on alike before and
after a place, another number, name, time or opposite there is no rewording. English; any other exchange may be one.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations, pairwise

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.changes import may_be_one
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.opposites import opposites
from reader.analysis.support.rounding import is_year, may_be_rounded
from reader.analysis.support.text_words import TextWord, numbers_of, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table, words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.numbers import Number
from reader.nlp.word_set import word_set

LOOKED_AT = 2  # sentences, the best
ALIKE = 0.6  # of the point's words that the sentence has in the same order
EXCHANGED_ALIKE = 0.8  # of the point's words, where two names have changed places
LONGEST = 4  # words that stand in the place of others
SURELY_A_COPY = 8  # words; the number of a shorter one may be told by another sentence
FLANK = 3  # words that go on alike, before and after together
_RANKS = {
    word: rank
    for rank, line in enumerate(language_table("measures")["ranks"][ENGLISH].splitlines())
    for word in line.split()
}
_LEFT_OUT = words_for("function-words.articles", "function-words.be", "function-words.have") | {"of", "will"}
_DENIALS = word_set("not never none nor neither cannot refuses refused fails failed denies denied")
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last")
_JOINTS = word_set("and or to")  # "talked to": of two nouns so joined each may be named first
_SYMMETRIC = words_for("verbs.mutual")


_SCALES = words_for("measures.scales")
_TABLES = (  # each of words of which one is said where the other is untrue
    (_SCALES, Concern.NUMBER),
    (_ORDINALS, Concern.NUMBER),
    (calendar_of(ENGLISH).full_names, Concern.DATE),
    (words_for("measures.periods", "measures.seconds"), Concern.DATE),
    (words_for("measures.seasons"), Concern.DATE),
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Words of the point and what stands there in the sentence."""

    point: tuple[TextWord, ...]
    text: tuple[TextWord, ...]
    copied: int  # words that both have in the same order


def substitution_doubts(
    point: Sequence[TextWord],
    sentences: Sequence[ComparedSentence],
    others: Sequence[ComparedSentence],
    language: str,
) -> Iterator[Doubt]:
    """Yield what stands in the place of the text's own words; what another sentence holds may have come from there."""
    if language != ENGLISH:
        return
    asked, by_place = _told(point), {each.sentence: each.words for each in (*sentences, *others)}
    held = [_told(words) for words in by_place.values()]
    if any(_is_copied(asked, words) for words in held):
        return
    for sentence, told in zip(sentences[:LOOKED_AT], held, strict=False):
        near = {word.plain for at in (0, 1) for word in by_place.get(sentence.sentence + at, ())}
        if not any(_are_much_alike(asked, words) for words in held if words is not told):
            yield from exchanged(asked, told)
        for place in _places(asked, told):
            concern = _concern(place, held)
            is_open = concern in (Concern.NAME, Concern.NEGATION) and _may_be_so(place, asked, near)
            if concern is not None and not is_open:
                yield _doubt(place, concern)


def _may_be_so(place: _Place, point: Sequence[TextWord], near: Container[str]) -> bool:
    """Tell whether the sentence or the next has the point's own word too, or the point that of the text."""
    held = {word.plain for word in point}
    return all(word.plain in near for word in place.point) or all(word.plain in held for word in place.text)


def _told(words: Sequence[TextWord]) -> tuple[TextWord, ...]:
    """Return the words without those that a headline leaves out."""
    return tuple(word for word in words if word.is_word and word.plain not in _LEFT_OUT)


def _is_copied(asked: Sequence[TextWord], words: Sequence[TextWord]) -> bool:
    """Tell whether a sentence has all that is asked, word behind word."""
    keys, told = [word.key for word in asked], [word.key for word in words]
    return any(told[start : start + len(keys)] == keys for start in range(len(told) - len(keys) + 1))


def _places(point: Sequence[TextWord], text: Sequence[TextWord]) -> Iterator[_Place]:
    """Yield the places at which two statements differ that are much alike; `negations.py` reads what one denies."""
    asked, told = [word.key for word in point], [word.key for word in text]
    steps = SequenceMatcher(None, asked, told, autojunk=False).get_opcodes()
    if any(_denies([*point[a:b], *text[c:d]]) for tag, a, b, c, d in steps if tag != "equal"):
        return
    copied = sum(end - start for tag, start, end, _, _ in steps if tag == "equal")
    if copied < ALIKE * len(point):
        return
    for number, (tag, start, end, other, other_end) in enumerate(steps):
        before = start - steps[number - 1][1] if number else 0
        after = steps[number + 1][2] - end if number + 1 < len(steps) else 0
        if tag == "replace" and before + after >= FLANK and max(end - start, other_end - other) <= LONGEST:
            yield _Place(tuple(point[start:end]), tuple(text[other:other_end]), copied)


def _denies(words: Sequence[TextWord]) -> bool:
    return any(word.plain in _DENIALS or word.plain.endswith("n't") for word in words)


def _concern(place: _Place, held: Sequence[Sequence[TextWord]]) -> Concern | None:
    """Return what is wrong at a place, None where it may be another wording or what another sentence holds."""
    said, told = ([word.plain for word in words] for words in (place.point, place.text))
    concern = Concern.NUMBER if _are_other_numbers(place) else None
    if concern is None and len(said) == len(told) == 1:
        concern = _of_words(place.point[0], place.text[0])
    is_held = concern is Concern.NUMBER and {word.plain for words in held for word in words}.issuperset(said)
    return None if is_held and place.copied < SURELY_A_COPY else concern


def _are_other_numbers(place: _Place) -> bool:
    asked, told = (_number(words) for words in (place.point, place.text))
    if asked is None or told is None or asked.names & told.names:
        return False
    are_years = all(is_year(words[0].text) for words in (place.point, place.text))
    return are_years or not may_be_rounded(place.point, asked, told)


def _number(words: Sequence[TextWord]) -> Number | None:
    """Return the number that some words are and nothing else."""
    found = numbers_of(words, ENGLISH)
    return found[0] if len(found) == 1 and found[0].end - found[0].start == len(words) else None


def _of_words(said: TextWord, told: TextWord) -> Concern | None:
    of_table = next((concern for table, concern in _TABLES if {said.plain, told.plain} <= table), None)
    if of_table or told.plain in opposites().get(said.plain, ()):
        return of_table or Concern.NEGATION
    if _is_more(_RANKS.get(said.plain), _RANKS.get(told.plain)):
        return Concern.DEGREE
    is_named = all(word.is_capitalised and not is_common_word(word.plain, ENGLISH) for word in (said, told))
    return Concern.NAME if is_named and not may_be_one([said], [told]) else None


def _is_more(said: int | None, told: int | None) -> bool:
    """Tell whether what is said of so many is more than the text tells, or of hardly any where it tells of some."""
    return said is not None and told is not None and (said > told or (said < 2) != (told < 2))


def exchanged(point: Sequence[TextWord], text: Sequence[TextWord]) -> Iterator[Doubt]:
    """Yield the first of two that have changed places; a passive and what goes both ways are no such exchange."""
    if not _are_much_alike(point, text):
        return
    for are_names, paired in ((True, pairwise), (False, partial(combinations, r=2))):
        asked, told = (_single(words, are_names=are_names) for words in (point, text))
        for (one, first), (other, last) in paired(_shared(asked, told)):
            said, found = point[first : last + 1], text[told[other] : told[one] + 1]
            if found and not _is_copied(said, text) and _is_exchange(said, found):
                yield Doubt(point[first].span, DoubtKind.CHANGED, found[0].span, Concern.WHO)
                return


def _shared(asked: dict[str, int], told: dict[str, int]) -> list[tuple[str, int]]:
    """Return the words that both have, with their places in the first, in order."""
    return sorted(((word, asked[word]) for word in asked.keys() & told.keys()), key=lambda each: each[1])


def _is_exchange(said: Sequence[TextWord], told: Sequence[TextWord]) -> bool:
    """Tell whether the same is said between the ends of two stretches; of names the words of content suffice."""
    one, other = _content(said[1:-1]), _content(told[1:-1])
    if _has(said, "by") != _has(told, "by") or (one | other) & _SYMMETRIC:
        return False
    if _has(said, "with") or _has(said, "beside"):
        return False
    if all(word.is_capitalised for word in (said[0], said[-1])):
        is_own, is_told_own = (words[0].text.casefold() != words[0].plain for words in (said, told))  # "Ann's"
        return bool(one & other) and is_own == is_told_own and _goes_on_alike(said, told, one & other)
    are_numbers = all(_number([word]) is not None for word in (said[0], said[-1]))
    goes_both_ways = any(_has(said, word) for word in _JOINTS - ({"to"} if are_numbers else set()))
    within, other_within = ([word.key for word in words[1:-1]] for words in (said, told))
    return (bool(one) or are_numbers) and not goes_both_ways and within == other_within


def _goes_on_alike(said: Sequence[TextWord], told: Sequence[TextWord], shared: frozenset[str]) -> bool:
    """Tell whether both names are followed by the same word, or by some of content of which all are in one order."""
    first, other = ([word.key for word in words if not word.is_capitalised] for words in (said, told))
    if first[0] == other[0]:
        return True
    asked, found = ([key for key in keys if key in shared] for keys in (first, other))
    return len(asked) > 1 and first[0] == asked[0] and asked == found


def _has(words: Sequence[TextWord], plain: str) -> bool:
    return any(word.plain == plain for word in words)


def _are_much_alike(point: Sequence[TextWord], text: Sequence[TextWord]) -> bool:
    """Tell whether the sentence has nearly all words of the point, in any order."""
    held = Counter(word.key for word in text)
    return sum((Counter(word.key for word in point) & held).values()) >= EXCHANGED_ALIKE * len(point)


def _single(words: Sequence[TextWord], *, are_names: bool) -> dict[str, int]:
    """Return where each name, or each other word, stands that comes once; the first word may be either."""
    counts = Counter(word.plain for word in words)
    once = ((word, index) for index, word in enumerate(words) if word.is_content and counts[word.plain] == 1)
    return {word.plain: at for word, at in once if word.is_capitalised == are_names or not (at or are_names)}


def _content(words: Sequence[TextWord]) -> frozenset[str]:
    """Return the keys of the words that carry content and are no names."""
    return frozenset(word.key for word in words if word.is_content and not word.is_capitalised)


def _doubt(place: _Place, concern: Concern) -> Doubt:
    kind = DoubtKind.NEGATION if concern is Concern.NEGATION else DoubtKind.CHANGED
    span, against = (span_of(each, range(len(each))) for each in (place.point, place.text))
    return Doubt(span, kind, against, concern)
