"""Which words of a sentence bear out a key point: the content words both share, numbers and names in any writing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.support.rounding import is_decade_of, is_rounded
from reader.analysis.support.sums import listed_sums
from reader.analysis.support.text_words import TextWord, name_runs, numbers_of
from reader.nlp.names import are_related, spellings
from reader.nlp.numbers import Number

MAX_SPELLING = 3  # words; "united arab emirates"


@dataclass(frozen=True, slots=True)
class Matches:
    """The indices of the words that a key point and a sentence share, and which goes with which.

    `numbers` are the point's words whose number the sentence holds in any writing, rounded or in parts.
    """

    in_point: frozenset[int]
    in_sentence: frozenset[int]
    pairs: frozenset[tuple[int, int]]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ComparedSentence:
    """A sentence that may support a point: its words, and those that the two share."""

    sentence: int
    strength: float
    words: tuple[TextWord, ...]
    matches: Matches


def matches(point: Sequence[TextWord], sentence: Sequence[TextWord], language: str) -> Matches:
    """Return what the two share."""
    numbers = frozenset(_same_numbers(point, sentence, language))
    pairs = numbers.union(_same_stems(point, sentence), _same_names(point, sentence))
    return Matches(_firsts(pairs), frozenset(second for _, second in pairs), pairs, _firsts(numbers))


def _firsts(pairs: frozenset[tuple[int, int]]) -> frozenset[int]:
    return frozenset(first for first, _ in pairs)


def _same_stems(point: Sequence[TextWord], sentence: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for index, word in enumerate(sentence):
        if word.is_content:
            places.setdefault(word.stem, []).append(index)
    for index, word in enumerate(point):
        if word.is_content:
            yield from ((index, other) for other in places.get(word.stem, ()))


def _same_numbers(point: Sequence[TextWord], sentence: Sequence[TextWord], language: str) -> Iterator[tuple[int, int]]:
    others = [number for number in numbers_of(sentence, language) if number.is_certain]
    sums = list(listed_sums(sentence, others))
    for number in (number for number in numbers_of(point, language) if number.is_certain):
        place = range(number.start, number.end)
        for other in others:
            if number.names & other.names or _is_told_so(point, number, sentence, other):
                yield from _crossed(place, range(other.start, other.end))
        for total, listed in sums:
            if total in number.names:
                yield from _crossed(place, listed)


def _is_told_so(point: Sequence[TextWord], number: Number, sentence: Sequence[TextWord], other: Number) -> bool:
    return is_rounded(point, number, sentence, other) or is_decade_of(point, number, sentence, other)


def _same_names(point: Sequence[TextWord], sentence: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
    capitalised = [index for index, word in enumerate(sentence) if word.is_capitalised]
    for index, word in enumerate(point):
        if word.is_capitalised:
            yield from ((index, other) for other in capitalised if are_related(word.name, sentence[other].name))
    yield from _same_spellings(point, sentence)
    yield from ((second, first) for first, second in _same_spellings(sentence, point))


def _same_spellings(first: Sequence[TextWord], second: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
    """Yield the words of the first that the second writes otherwise, or spells out where they are initials."""
    names = _spelt(second)
    for index, word in enumerate(first):
        if not word.is_capitalised:
            continue
        for spelling in spellings(word.name):
            for run in names.get(spelling, ()):
                yield from _crossed(range(index, index + 1), run)
        if word.is_acronym:
            for run in name_runs(second):
                if _initials(second, run) == word.name:
                    yield from _crossed(range(index, index + 1), run)


def _spelt(words: Sequence[TextWord]) -> dict[str, list[range]]:
    """Return the places of every word, and of every two or three neighbours in capitals, in lower case."""
    found: dict[str, list[range]] = {}
    for start, word in enumerate(words):
        for end in range(start + 1, min(len(words), start + MAX_SPELLING) + 1):
            if word.is_capitalised and words[end - 1].is_capitalised:
                found.setdefault(" ".join(each.name for each in words[start:end]), []).append(range(start, end))
    return found


def _initials(words: Sequence[TextWord], run: range) -> str:
    return "".join(words[index].name[0] for index in run if words[index].is_capitalised)


def _crossed(first: range, second: range) -> Iterator[tuple[int, int]]:
    return ((one, other) for one in first for other in second)
