"""Two sentences that go on alike, laid side by side word by word: what stands in the same place in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.negations import TURNING, denies
from reader.analysis.support.opposites import opposites
from reader.analysis.support.rounding import is_year
from reader.analysis.support.substitutions import exchanged
from reader.analysis.support.text_words import TextWord, numbers_of, span_of
from reader.analysis.two_articles.saying import is_saying
from reader.analysis.two_articles.telling import Telling
from reader.model.annotation import Concern
from reader.model.two_articles.findings import Difference
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.names import are_related, spellings
from reader.nlp.numbers import Number

ALIKE = 0.6  # of the words of both that stand in the same order; fewer may be two tellings in words of their own
DIGITS_OF_DAYS = 2  # of a number that may count days or years
LONGEST = 8  # words that stand in the place of others
_COURTESY = words_for("people.courtesy", "people.knighthood")
Words = Sequence[TextWord]


@dataclass(frozen=True, slots=True)
class Place:
    """What stands in one place of both sentences, by the indices of words; one of the two may be empty."""

    first: range
    second: range


def copied_differences(first: Telling, second: Telling, language: str) -> list[Difference] | None:
    """Return where two sentences differ that are else alike, in order; None where they are not."""
    ones, others = _spoken(first.words), _spoken(second.words)
    places = _places(ones, others)
    if places is None:
        return None
    pair = _Pair(ones, others, language, _actors(first, ones), _actors(second, others))
    swapped = [Difference(doubt.span, doubt.against, Concern.WHO) for doubt in exchanged(ones, others) if doubt.against]
    if swapped:
        return swapped
    return [found for place in places for found in [pair.difference(place)] if found]


def go_on_alike(first: Telling, second: Telling) -> bool:
    """Tell whether two sentences have most of their words in the same order."""
    return _places(_spoken(first.words), _spoken(second.words)) is not None


def say_alike(first: Telling, second: Telling, language: str) -> bool:
    """Tell whether two sentences have most of their words in the same order, besides who of both says it."""
    return _places(*(_said(one, other, language) for one, other in ((first, second), (second, first)))) is not None


def _said(telling: Telling, other: Telling, language: str) -> tuple[TextWord, ...]:
    """Return the words of a sentence; of a report of one whom the other reports, too, what is no verb, name or role."""
    if not all(any(is_saying(word.plain, language) for word in each.words) for each in (telling, other)):
        return _spoken(telling.words)
    both = telling.named.keys() & other.named.keys()
    left_out = {place for name in both for place in (*telling.named[name], *telling.roles[name])}
    rest = (word for index, word in enumerate(telling.words) if index not in left_out)
    return tuple(word for word in rest if word.is_word and not is_saying(word.plain, language))


def _spoken(words: Words) -> tuple[TextWord, ...]:
    return tuple(word for word in words if word.is_word)


def _actors(telling: Telling, words: Words) -> Mapping[int, str]:
    """Return for each word of a name of an actor of both articles who that is."""
    by_start = {telling.words[place].span: name for name, places in telling.named.items() for place in places}
    return {index: by_start[word.span] for index, word in enumerate(words) if word.span in by_start}


def _places(ones: Words, others: Words) -> list[Place] | None:
    """Return where two sentences have other words, None where they are not much alike."""
    matcher = SequenceMatcher(None, [_key(word) for word in ones], [_key(word) for word in others], autojunk=False)
    if matcher.ratio() < ALIKE:
        return None
    steps = [Place(range(a, b), range(c, d)) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    return [place for place in steps if max(len(place.first), len(place.second)) <= LONGEST]


def _key(word: TextWord) -> str:
    return word.stem if word.is_content else word.plain


class _Pair:
    """Two sentences side by side, with what is read of each once."""

    def __init__(
        self, ones: Words, others: Words, language: str, actors: Mapping[int, str], other_actors: Mapping[int, str]
    ) -> None:
        self._ones, self._others, self._language = ones, others, language
        self._actors, self._other_actors = actors, other_actors
        self._numbers, self._other_numbers = numbers_of(ones, language), numbers_of(others, language)
        calendar = calendar_of(language)
        self._dates, self._has_capitals = calendar.names, calendar.is_capitalised

    def difference(self, place: Place) -> Difference | None:
        """Return what is told otherwise at a place, None where it may be another wording."""
        return (
            self._denial(place)
            or self._number(place)
            or self._date(place)
            or self._opposite(place)
            or (self._name(place))
        )

    def _made(self, first: range, second: range, concerns: Concern) -> Difference:
        return Difference(span_of(self._ones, first), span_of(self._others, second), concerns)

    def _denial(self, place: Place) -> Difference | None:
        """Return a denial that one side alone has, with the word that it denies on the other.

        What is denied twice ("did not deny that") is affirmed.
        """
        ours, theirs = (
            self._ones[place.first.start : place.first.stop],
            self._others[place.second.start : place.second.stop],
        )
        if any(word.stem in TURNING for word in (*ours, *theirs)):
            return None
        said = [index for index in place.first if denies(self._ones[index])]
        told = [index for index in place.second if denies(self._others[index])]
        if len(said) == len(told) or (place.first and place.second and len(place.first) + len(place.second) > 4):
            return None
        first, second = _or_beside(place.first, self._ones), _or_beside(place.second, self._others)
        return self._made(first, second, Concern.NEGATION)

    def _number(self, place: Place) -> Difference | None:
        ones = [number for number in self._numbers if _meets(number, place.first)]
        others = [number for number in self._other_numbers if _meets(number, place.second)]
        if len(ones) != 1 or len(others) != 1 or ones[0].names & others[0].names:
            return None
        first, second = ones[0], others[0]
        is_time, is_other_time = self._is_of_date(self._ones, first), self._is_of_date(self._others, second)
        if is_time != is_other_time and _is_small(second if is_time else first):  # "in 2024", "two years ago"
            return None
        return self._made(
            range(first.start, first.end),
            range(second.start, second.end),
            Concern.DATE if is_time or is_other_time else Concern.NUMBER,
        )

    def _is_of_date(self, words: Words, number: Number) -> bool:
        """Tell whether a number is a year, or stands beside a month."""
        beside = (*words[max(0, number.start - 1) : number.start], *words[number.end : number.end + 1])
        return is_year(words[number.start].text) or any(self._is_date(word) for word in beside)

    def _is_date(self, word: TextWord) -> bool:
        return word.plain in self._dates and (word.text[0].isupper() or not self._has_capitals)

    def _date(self, place: Place) -> Difference | None:
        first = [index for index in place.first if self._is_date(self._ones[index])]
        second = [index for index in place.second if self._is_date(self._others[index])]
        if len(first) != 1 or len(second) != 1:
            return None
        return self._made(range(first[0], first[0] + 1), range(second[0], second[0] + 1), Concern.DATE)

    def _opposite(self, place: Place) -> Difference | None:
        for one in place.first:
            for other in place.second:
                if self._others[other].plain in opposites().get(self._ones[one].plain, ()):
                    return self._made(range(one, one + 1), range(other, other + 1), Concern.NEGATION)
        return None

    def _name(self, place: Place) -> Difference | None:
        first = self._names(self._ones, place.first, self._actors)
        second = self._names(self._others, place.second, self._other_actors)
        if first is None or second is None or self._may_be_one(first, second):
            return None
        if self._are_titles(self._ones, first) and self._are_titles(self._others, second):
            return None
        return self._made(first, second, Concern.NAME)

    def _names(self, words: Words, place: range, actors: Mapping[int, str]) -> range | None:
        """Return the one run of names at a place, None where there is none or where other words stand between."""
        found = [index for index in place if self._is_named(words[index], index, actors)]
        is_one_run = bool(found) and found[-1] - found[0] == len(found) - 1
        return range(found[0], found[-1] + 1) if is_one_run else None

    def _is_named(self, word: TextWord, index: int, actors: Mapping[int, str]) -> bool:
        """Tell whether a word is of a name: an actor's, or written with a capital where other words are not."""
        if index in actors:
            return True
        if not word.is_capitalised or self._is_date(word):
            return False
        is_free = index > 0 and self._language not in NOUNS_IN_CAPITALS
        return is_free or not is_common_word(word.plain, self._language)

    def _are_titles(self, words: Words, name: range) -> bool:
        """Tell whether titles and common words stand before a name that goes on: "President" and "Mr"."""
        goes_on = name.stop < len(words) and words[name.stop].is_capitalised
        plain = [words[index].plain for index in name]
        return goes_on and all(word in _COURTESY or is_common_word(word, self._language) for word in plain)

    def _may_be_one(self, first: range, second: range) -> bool:
        """Tell whether two names are one: an actor under two names, one spelt otherwise, or a part of the other."""
        if {self._actors.get(index) for index in first} & {self._other_actors.get(index) for index in second} - {None}:
            return True
        one = {spelling for index in first for spelling in spellings(self._ones[index].name)}
        other = {spelling for index in second for spelling in spellings(self._others[index].name)}
        return bool(one & other) or any(are_related(a, b) for a in one for b in other)


def _meets(number: Number, place: range) -> bool:
    return number.start < place.stop and place.start < number.end


def _is_small(number: Number) -> bool:
    return any(len(name) <= DIGITS_OF_DAYS and name.isdigit() for name in number.names)


def _or_beside(place: range, words: Words) -> range:
    """Return the place, and where there is nothing the word after it."""
    if place:
        return place
    at = min(place.start, len(words) - 1)
    return range(at, at + 1)
