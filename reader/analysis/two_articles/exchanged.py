"""Two that have changed places in sentences that else are much alike, by their words alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from reader.analysis.support.text_words import TextWord
from reader.model.annotation import Concern
from reader.model.two_articles.findings import Difference
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

EXCHANGED_ALIKE = 0.8  # of the words of the first
_JOINTS = word_set("and or to with")  # "talked to": of two nouns so joined each may be named first
_SYMMETRIC = words_for("verbs.mutual")


def exchanged(point: Sequence[TextWord], text: Sequence[TextWord]) -> Iterator[Difference]:
    """Yield the first of two that have changed places; a passive and what goes both ways are no such exchange."""
    if not _are_much_alike(point, text):
        return
    for places, paired in ((_single_names, pairwise), (_first_words, _in_twos)):
        told = places(text)
        for (one, first), (other, last) in paired(_shared(places(point), told)):
            said, found = point[first : last + 1], text[told[other] : told[one] + 1]
            if found and not _is_copied(said, text) and _is_exchange(said, found):
                yield Difference(point[first].span, found[0].span, Concern.WHO)
                return


def _in_twos(places: Sequence[tuple[str, int]]) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    return combinations(places, 2)


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


def _key(word: TextWord) -> str:
    return word.stem if word.is_content else word.plain


def _is_copied(asked: Sequence[TextWord], words: Sequence[TextWord]) -> bool:
    """Tell whether a sentence has all that is asked, word behind word."""
    keys, told = list(map(_key, asked)), list(map(_key, words))
    return any(told[start : start + len(keys)] == keys for start in range(len(told) - len(keys) + 1))
