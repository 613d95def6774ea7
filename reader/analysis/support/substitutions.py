"""Words that stand in a point in the very place where the text has others: a sentence copied with one thing changed.

Point and sentence are laid side by side, word by word (Ratcliff and Metzener 1988). Where both go on alike before and
after a place, another number, name, time or opposite there is no rewording. English; any other exchange may be one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.negations import TURNING, denies
from reader.analysis.support.opposites import LANGUAGE, opposites
from reader.analysis.support.rounding import is_year, may_be_rounded
from reader.analysis.support.text_words import TextWord, numbers_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.model.span import Span
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table, words_for
from reader.nlp.names import are_related, spellings
from reader.nlp.word_set import word_set

LOOKED_AT = 2  # sentences, the best
ALIKE = 0.6  # of the point's words that the sentence has in the same order
EXCHANGED_ALIKE = 0.8  # of the point's words, where two names have changed places
LONGEST = 4  # words that stand in the place of others
SURELY_A_COPY = 8  # words; the number of a shorter one may be told by another sentence
FIGURE_AND_SCALE = 2  # words
FLANK = 3  # words that go on alike, before and after together
_TIMES = words_for("measures.periods", "measures.seconds")
_DATES = calendar_of(LANGUAGE).full_names
_SEASONS = words_for("measures.seasons")
_SCALES = words_for("measures.scales")
REST = word_set("rest remainder remaining other others another last")
RANKS = {
    word: rank
    for rank, line in enumerate(language_table("measures")["ranks"][LANGUAGE].splitlines())
    for word in line.split()
}
_LEFT_OUT = words_for("function-words.articles", "function-words.be", "function-words.have") | {"of", "will"}
_DENIALS = word_set("not never nor neither cannot refuses refused fails failed denies denied")
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last")
_JOINTS = word_set("and or to with")  # "talked to": of two nouns so joined each may be named first
_SYMMETRIC = words_for("verbs.mutual")


@dataclass(frozen=True, slots=True)
class _Place:
    """Words of the point and what stands there in the sentence; one of them may be empty."""

    point: tuple[TextWord, ...]
    text: tuple[TextWord, ...]
    after: TextWord | None
    is_framed: bool
    copied: int  # words that both have in the same order


def substitution_doubts(
    point: Sequence[TextWord],
    sentences: Sequence[ComparedSentence],
    others: Sequence[ComparedSentence],
    language: str,
) -> Iterator[Doubt]:
    """Yield what stands in the place of the text's own words; what another sentence holds may have come from there."""
    if language != LANGUAGE:
        return
    asked = _told(point)
    if any(_is_copied(asked, sentence.words) for sentence in (*sentences, *others)):
        return
    held = [_told(sentence.words) for sentence in (*sentences, *others)]
    for sentence in sentences[:LOOKED_AT]:
        told = _told(sentence.words)
        places = [_narrowed(place, told) for place in _places(asked, told)]
        yield from exchanged(asked, told)
        for place in places:
            concern = _concern(place, held) if place.is_framed else None
            is_share = concern is Concern.DEGREE and any(word.plain in RANKS for word in place.text)
            is_past = concern is Concern.NEGATION and has_other_year(asked, sentence.words)
            if concern is not None and not is_past and not (is_share and shares_told(sentence.words) > 1):
                yield _doubt(place, concern)


def has_other_year(point: Sequence[TextWord], words: Sequence[TextWord]) -> bool:
    """Tell whether a sentence tells of a year of which the point does not, in which the opposite may have been so."""
    held = {word.text for word in point}
    return any(is_year(word.text) and word.text not in held for word in words)


def shares_told(words: Sequence[TextWord]) -> int:
    """Return how often some words say how many or how much of the same is meant, the rest of it among that."""
    return sum(word.plain in RANKS or word.plain in REST for word in words)


def _told(words: Sequence[TextWord]) -> tuple[TextWord, ...]:
    """Return the words without those that a headline leaves out."""
    return tuple(word for word in words if word.is_word and word.plain not in _LEFT_OUT)


def _is_copied(asked: Sequence[TextWord], words: Sequence[TextWord]) -> bool:
    """Tell whether a sentence has all that is asked, word behind word."""
    keys, told = list(map(_key, asked)), list(map(_key, _told(words)))
    return any(told[start : start + len(keys)] == keys for start in range(len(told) - len(keys) + 1))


def _places(point: Sequence[TextWord], text: Sequence[TextWord]) -> Iterator[_Place]:
    """Yield the places at which two statements differ that are much alike; `negations.py` reads what one denies."""
    asked, told = [_key(word) for word in point], [_key(word) for word in text]
    if asked == told:
        return
    steps = SequenceMatcher(None, asked, told, autojunk=False).get_opcodes()
    if any(_denies([*point[a:b], *text[c:d]]) for tag, a, b, c, d in steps if tag != "equal"):
        return
    copied = sum(end - start for tag, start, end, _, _ in steps if tag == "equal")
    if copied < ALIKE * len(point):
        return
    for number, (tag, start, end, other, other_end) in enumerate(steps):
        if tag == "equal" or max(end - start, other_end - other) > LONGEST:
            continue
        before = start - steps[number - 1][1] if number else 0
        after = steps[number + 1][2] - end if number + 1 < len(steps) else 0
        is_framed = bool((before or not start) and (after or end == len(point)) and before + after >= FLANK)
        following = point[end] if end < len(point) else None
        if _is_scaled(point[start - 1 : end]) and _is_scaled(text[other - 1 : other + 1]):
            other_end = other + 1
        figure = _is_scaled(point[start - 1 : end]) and _is_scaled(text[other - 1 : other_end])
        said, stands = point[start - figure : end], text[other - figure : other_end]
        yield _Place(tuple(said), tuple(stands), following, is_framed, copied)


def _is_scaled(words: Sequence[TextWord]) -> bool:
    """Tell whether two words are a figure and its scale: "40 million"."""
    return len(words) == FIGURE_AND_SCALE and words[0].text[0].isdigit() and words[1].plain in _SCALES


def _narrowed(place: _Place, told: Sequence[TextWord]) -> _Place:
    """Return the place of an opposite alone where other words stand beside it: "shop grown" for "dropped".

    Where one of these denies ("no longer fell"), or the sentence has the point's own word as well, it is no opposite.
    """
    known = opposites().get(place.point[0].plain, frozenset()) if len(place.point) == 1 else frozenset()
    found = tuple(word for word in place.text if word.plain in known)
    if len(found) != 1 or len(place.text) == 1:
        return place
    is_turned = any(denies(word) or word.stem in TURNING for word in place.text)
    is_held = any(word.stem == place.point[0].stem for word in told)
    return place if is_turned or is_held else replace(place, text=found)


def _denies(words: Sequence[TextWord]) -> bool:
    return any(word.plain in _DENIALS or word.plain.endswith("n't") for word in words)


def _key(word: TextWord) -> str:
    return word.stem if word.is_content else word.plain


def _concern(place: _Place, held: Sequence[Sequence[TextWord]]) -> Concern | None:
    """Return what is wrong at a place, None where it may be another wording or what another sentence holds."""
    said, told = {word.plain for word in place.point}, {word.plain for word in place.text}
    if told == {"non"} and not said:
        return Concern.NEGATION
    if _are_other_ranks(place, said, told):
        return None if _holds_rank(place, said, held) else Concern.NUMBER
    if not said or not told:
        return None
    if _are_other_numbers(place):
        is_held = said <= {word.plain for words in held for word in words}
        return None if is_held and place.copied < SURELY_A_COPY else Concern.NUMBER
    if any(_one_of(said, table) and _one_of(told, table) for table in (_DATES, _TIMES, _SEASONS)):
        return Concern.DATE
    if len(place.point) == len(place.text) == 1:
        return _of_words(place.point[0], place.text[0])
    return None


def _are_other_ranks(place: _Place, said: set[str], told: set[str]) -> bool:
    """Tell whether one rank stands for another, "the first half", or is left out: "the second largest"."""
    if not told <= _ORDINALS or len(told) != 1:
        return False
    is_superlative = place.after is not None and place.after.plain.endswith("est")
    return (len(said) == 1 and said <= _ORDINALS) or (not said and is_superlative)


def _holds_rank(place: _Place, said: set[str], held: Sequence[Sequence[TextWord]]) -> bool:
    """Tell whether a sentence has the rank of the point, or what follows it without any."""
    if said:
        return any(word.plain in said for words in held for word in words)
    following = place.after.plain if place.after else ""
    return any(
        word.plain == following and not (index and words[index - 1].plain in _ORDINALS)
        for words in held
        for index, word in enumerate(words)
    )


def _are_other_numbers(place: _Place) -> bool:
    asked, told = (list(numbers_of(words, LANGUAGE)) for words in (place.point, place.text))
    if len(asked) != 1 or len(told) != 1 or asked[0].names & told[0].names:
        return False
    is_plain = all(
        each.end - each.start == len(words) for each, words in ((asked[0], place.point), (told[0], place.text))
    )
    if is_plain and all(map(is_year, (place.point[0].text, place.text[0].text))):
        return True
    return is_plain and not may_be_rounded(place.point, asked[0], told[0])


def _one_of(words: set[str], table: frozenset[str]) -> bool:
    return len(words) == 1 and words <= table


def _of_words(said: TextWord, told: TextWord) -> Concern | None:
    if told.plain in opposites().get(said.plain, ()):
        return Concern.NEGATION
    if said.plain in RANKS and told.plain in RANKS:
        return Concern.DEGREE if are_other_ranks(RANKS[said.plain], RANKS[told.plain]) else None
    is_named = all(word.is_capitalised and not is_common_word(word.plain, LANGUAGE) for word in (said, told))
    return Concern.NAME if is_named and not _may_be_one(said, told) else None


def are_other_ranks(said: int, told: int) -> bool:
    """Tell whether what is said of so many is more than the text tells, or of hardly any where it tells of some."""
    return said > told or (said < 2) != (told < 2)


def _may_be_one(said: TextWord, told: TextWord) -> bool:
    first, second = spellings(said.name), spellings(told.name)
    return bool(first & second) or any(are_related(one, two) or one[:3] == two[:3] for one in first for two in second)


def exchanged(point: Sequence[TextWord], text: Sequence[TextWord]) -> Iterator[Doubt]:
    """Yield the first of two that have changed places; a passive and what goes both ways are no such exchange."""
    if Counter(map(_key, point)) != Counter(map(_key, text)) and not _are_much_alike(point, text):
        return
    names, told_names = _single_names(point), _single_names(text)
    words, told_words = _first_words(point), _first_words(text)
    pairs = [
        *((first, last, told_names) for first, last in pairwise(_shared(names, told_names))),
        *((first, last, told_words) for first, last in combinations(_shared(words, told_words), 2)),
    ]
    for (one, first), (other, last), told in pairs:
        is_told = not _is_copied(point[first : last + 1], text)
        if (
            is_told
            and told[one] > told[other]
            and _is_exchange(point[first : last + 1], text[told[other] : told[one] + 1])
        ):
            yield Doubt(point[first].span, DoubtKind.CHANGED, text[told[other]].span, Concern.WHO)
            return


def _shared(asked: dict[str, int], told: dict[str, int]) -> list[tuple[str, int]]:
    """Return the words that both have, with their places in the first, in order."""
    return sorted(((word, asked[word]) for word in asked.keys() & told.keys()), key=lambda each: each[1])


def _is_exchange(said: Sequence[TextWord], told: Sequence[TextWord]) -> bool:
    """Tell whether the same is said between the ends of two stretches; of names the words of content suffice."""
    one, other = _content(said[1:-1]), _content(told[1:-1])
    if _has(said, "by") != _has(told, "by") or (one | other) & _SYMMETRIC:
        return False
    if all(word.is_capitalised for word in (said[0], said[-1])):
        is_likewise = _is_possessive(said[0]) == _is_possessive(told[0])
        return bool(one & other) and is_likewise and _goes_on_alike(said, told, one & other)
    goes_both_ways = any(_has(said, word) for word in _JOINTS)
    return bool(one) and not goes_both_ways and [*map(_key, said[1:-1])] == [*map(_key, told[1:-1])]


def _is_possessive(word: TextWord) -> bool:
    return word.text.casefold() != word.plain


def _goes_on_alike(said: Sequence[TextWord], told: Sequence[TextWord], shared: frozenset[str]) -> bool:
    """Tell whether both names are followed by the same word, or by some of content of which all are in one order."""
    first, other = ([_key(word) for word in words if not word.is_capitalised] for words in (said, told))
    if first[0] == other[0]:
        return True
    asked, found = ([key for key in keys if key in shared] for keys in (first, other))
    return len(asked) > 1 and first[0] == asked[0] and asked == found


def _has(words: Sequence[TextWord], plain: str) -> bool:
    return any(word.plain == plain for word in words)


def _are_much_alike(point: Sequence[TextWord], text: Sequence[TextWord]) -> bool:
    """Tell whether the sentence has nearly all words of the point, in any order."""
    held = Counter(map(_key, text))
    return sum((Counter(map(_key, point)) & held).values()) >= EXCHANGED_ALIKE * len(point)


def _single_names(words: Sequence[TextWord]) -> dict[str, int]:
    counts = Counter(word.plain for word in words)
    return {word.plain: index for index, word in enumerate(words) if word.is_capitalised and counts[word.plain] == 1}


def _first_words(words: Sequence[TextWord]) -> dict[str, int]:
    """Return where each word that is no name comes first."""
    places = ((word.plain, index) for index, word in enumerate(words) if word.is_content and not word.is_capitalised)
    return dict(reversed(list(places)))


def _content(words: Sequence[TextWord]) -> frozenset[str]:
    """Return the keys of the words that carry content and are no names."""
    return frozenset(_key(word) for word in words if word.is_content and not word.is_capitalised)


def _doubt(place: _Place, concern: Concern) -> Doubt:
    words = place.point or ((place.after,) if place.after else ())
    kind = DoubtKind.NEGATION if concern is Concern.NEGATION else DoubtKind.CHANGED
    span = Span(words[0].span.start, words[-1].span.end)
    return Doubt(span, kind, Span(place.text[0].span.start, place.text[-1].span.end), concern)
