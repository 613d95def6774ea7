"""Which words of a sentence bear out a key point: the content words both share, numbers and names in any writing."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.rounding import is_decade_of, is_rounded
from reader.analysis.support.text_words import TextWord
from reader.analysis.support.word_places import WordPlaces
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for
from reader.nlp.names import are_related, opening_of, spellings
from reader.nlp.numbers import Number

_RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "where"})  # tell which of some is meant
_TURNING = ("function-words.limiting", "function-words.negations", "function-words.hedges")
LEAST_COPIED = 3  # words; what is shorter names a thing
MAX_PLACES = 20  # of one word in a sentence that are looked at; what comes more often is a refrain


@dataclass(frozen=True, slots=True)
class Matches:
    """The indices of the words that a key point and a sentence share, and which goes with which.

    `by_word` are those of the sentence, in order, for each word of the point; `numbers` the point's words whose number
    the sentence holds in any writing, or rounded.
    """

    in_point: frozenset[int]
    in_sentence: frozenset[int]
    pairs: frozenset[tuple[int, int]]
    by_word: Mapping[int, Sequence[int]]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ComparedSentence:
    """A sentence that may support a point: its words, and those that the two share.

    `recalled` are the stems of the sentence before, where this one opens with a pronoun that stands for some of them.
    """

    sentence: int
    strength: float
    words: tuple[TextWord, ...]
    matches: Matches
    recalled: frozenset[str] = frozenset()

    def copies(self, point: Sequence[TextWord], language: str) -> bool:
        """Tell whether the sentence has a point's words side by side, opening a clause, and none that turns them."""
        articles = words_for("function-words.articles", language=language)
        asked = [word.plain for word in point if word.is_word and word.plain not in articles]
        places = [at for at, word in enumerate(self.words) if word.is_word and word.plain not in articles]
        told = [self.words[at].plain for at in places]
        starts = [at for at in range(len(told)) if told[at : at + len(asked)] == asked]
        runs = ((places[at], places[at + len(asked) - 1] + 1) for at in starts if len(asked) >= LEAST_COPIED)
        return any(_stands_alone(self.words[:first], self.words[last:], language, articles) for first, last in runs)

    def share_of(self, point: Sequence[TextWord]) -> float:
        """Return the share of the words of content of a point that the sentence has, or means by its pronoun."""
        asked = {word.stem for word in point if word.is_content}
        shared = {point[index].stem for index in self.matches.in_point} | (asked & self.recalled)
        return len(shared) / len(asked) if asked else 1.0


def _stands_alone(before: Sequence[TextWord], after: Sequence[TextWord], language: str, idle: Container[str]) -> bool:
    """Tell whether no words beside some go on with their phrase, limit them, deny them or ask."""
    opening = [word.is_word for word in before if word.plain not in idle]
    months = {name.capitalize() for name in calendar_of(language).names}  # "in May"
    beside = {each for word in (*before, *after) if word.text not in months for each in (word.plain, word.stem)}
    are_turned = not beside.isdisjoint({"?"} | words_for(*_TURNING, language=language) | words_for("verbs.may_deny"))
    goes_on = any(each.is_content or each.plain in _RELATIVES for each in after[:1])
    return not (are_turned or goes_on or any(opening[-1:]))


def matches(point: WordPlaces, sentence: WordPlaces) -> Matches:
    """Return what the two share."""
    numbers = frozenset(_same_numbers(point, sentence))
    pairs = numbers.union(_same_stems(point, sentence), _same_names(point, sentence))
    by_word = grouped(sorted(pairs))
    in_sentence, counted = frozenset(second for _, second in pairs), frozenset(first for first, _ in numbers)
    return Matches(frozenset(by_word), in_sentence, pairs, by_word, counted)


def _same_stems(point: WordPlaces, sentence: WordPlaces) -> Iterator[tuple[int, int]]:
    for stem in point.by_stem.keys() & sentence.by_stem.keys():
        yield from _met(point.by_stem[stem], sentence.by_stem[stem][:MAX_PLACES])


def _met(places: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair the places of one word with what it meets; a refrain meets all of it in its first places alone."""
    yield from _crossed(places[:MAX_PLACES], others)
    yield from _crossed(places[MAX_PLACES:], others[:1])


def _same_numbers(point: WordPlaces, sentence: WordPlaces) -> Iterator[tuple[int, int]]:
    for number in point.numbers:
        place = range(number.start, number.end)
        for other in sentence.numbers:
            if number.names & other.names or _is_told_so(point.words, number, sentence.words, other):
                yield from _crossed(place, range(other.start, other.end))


def _is_told_so(point: Sequence[TextWord], number: Number, sentence: Sequence[TextWord], other: Number) -> bool:
    return is_rounded(point, number, sentence, other) or is_decade_of(point, number, sentence, other)


def _same_names(point: WordPlaces, sentence: WordPlaces) -> Iterator[tuple[int, int]]:
    for (name, _), places in point.by_name.items():
        others = sentence.by_opening.get(opening_of(name), [])[:MAX_PLACES]
        yield from _met(places, [other for other in others if are_related(name, sentence.words[other].name)])
    yield from _same_spellings(point, sentence)
    yield from ((second, first) for first, second in _same_spellings(sentence, point))


def _same_spellings(first: WordPlaces, second: WordPlaces) -> Iterator[tuple[int, int]]:
    """Yield the words of the first that the second writes otherwise, or spells out where they are initials."""
    for (name, is_acronym), places in first.by_name.items():
        runs = [run for spelling in spellings(name) for run in second.by_spelling.get(spelling, [])[:MAX_PLACES]]
        runs += second.by_initials.get(name, [])[:MAX_PLACES] if is_acronym else []
        if runs:
            yield from _met(places, [other for run in runs for other in run])


def _crossed(first: Sequence[int], second: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((one, other) for one in first for other in second)
