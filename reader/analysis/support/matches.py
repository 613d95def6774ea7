"""Which words of a sentence bear out a key point: the content words both share, numbers and names in any writing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.support.rounding import is_decade_of, is_rounded
from reader.analysis.support.sums import listed_sums
from reader.analysis.support.text_words import TextWord, name_runs, numbers_of
from reader.nlp.names import are_related, opening_of, spellings
from reader.nlp.numbers import Number

MAX_SPELLING = 3  # words; "united arab emirates"
MAX_PLACES = 20  # of one word in a sentence that are looked at; what comes more often is a refrain
MAX_NUMBERS = 60  # of a sentence that are compared; more are a table


@dataclass(frozen=True, slots=True)
class Matches:
    """The indices of the words that a key point and a sentence share, and which goes with which.

    `by_word` are those of the sentence, in order, for each word of the point; `numbers` the point's words whose number
    the sentence holds in any writing, rounded or in parts.
    """

    in_point: frozenset[int]
    in_sentence: frozenset[int]
    pairs: frozenset[tuple[int, int]]
    by_word: Mapping[int, Sequence[int]]
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
    by_word: dict[int, list[int]] = defaultdict(list)
    for first, second in sorted(pairs):
        by_word[first].append(second)
    return Matches(frozenset(by_word), frozenset(second for _, second in pairs), pairs, by_word, _firsts(numbers))


def _firsts(pairs: frozenset[tuple[int, int]]) -> frozenset[int]:
    return frozenset(first for first, _ in pairs)


def _same_stems(point: Sequence[TextWord], sentence: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(sentence):
        if word.is_content:
            places[word.stem].append(index)
    for index, word in enumerate(point):
        if word.is_content:
            yield from ((index, other) for other in places.get(word.stem, [])[:MAX_PLACES])


def _same_numbers(point: Sequence[TextWord], sentence: Sequence[TextWord], language: str) -> Iterator[tuple[int, int]]:
    others = _certain(sentence, language)
    sums = list(listed_sums(sentence, others))
    for number in _certain(point, language):
        place = range(number.start, number.end)
        for other in others:
            if number.names & other.names or _is_told_so(point, number, sentence, other):
                yield from _crossed(place, range(other.start, other.end))
        for total, listed in sums:
            if total in number.names:
                yield from _crossed(place, listed)


def _certain(words: Sequence[TextWord], language: str) -> list[Number]:
    return [number for number in numbers_of(words, language) if number.is_certain][:MAX_NUMBERS]


def _is_told_so(point: Sequence[TextWord], number: Number, sentence: Sequence[TextWord], other: Number) -> bool:
    return is_rounded(point, number, sentence, other) or is_decade_of(point, number, sentence, other)


def _same_names(point: Sequence[TextWord], sentence: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
    alike: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(sentence):
        if word.is_capitalised:
            alike[opening_of(word.name)].append(index)
    for index, word in enumerate(point):
        if word.is_capitalised:
            others = alike.get(opening_of(word.name), [])[:MAX_PLACES]
            yield from ((index, other) for other in others if are_related(word.name, sentence[other].name))
    yield from _same_spellings(point, sentence)
    yield from ((second, first) for first, second in _same_spellings(sentence, point))


def _same_spellings(first: Sequence[TextWord], second: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
    """Yield the words of the first that the second writes otherwise, or spells out where they are initials."""
    names, spelt_out = _spelt(second), _by_initials(second)
    for index, word in enumerate(first):
        if not word.is_capitalised:
            continue
        runs = [run for spelling in spellings(word.name) for run in names.get(spelling, [])[:MAX_PLACES]]
        for run in [*runs, *(spelt_out.get(word.name, []) if word.is_acronym else [])]:
            yield from _crossed(range(index, index + 1), run)


def _spelt(words: Sequence[TextWord]) -> dict[str, list[range]]:
    """Return the places of every word, and of every two or three neighbours in capitals, in lower case."""
    found: dict[str, list[range]] = defaultdict(list)
    for start, word in enumerate(words):
        for end in range(start + 1, min(len(words), start + MAX_SPELLING) + 1):
            if word.is_capitalised and words[end - 1].is_capitalised:
                found[" ".join(each.name for each in words[start:end])].append(range(start, end))
    return found


def _by_initials(words: Sequence[TextWord]) -> dict[str, list[range]]:
    """Return the runs of names by their initials."""
    found: dict[str, list[range]] = defaultdict(list)
    for run in name_runs(words):
        found["".join(words[index].name[0] for index in run if words[index].is_capitalised)].append(run)
    return found


def _crossed(first: range, second: range) -> Iterator[tuple[int, int]]:
    return ((one, other) for one in first for other in second)
