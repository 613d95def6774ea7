"""Two sentences that go on alike, laid side by side word by word: what stands in the same place in each."""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.opposites import opposites
from reader.analysis.support.rounding import is_year
from reader.analysis.support.substitutions import exchanged
from reader.analysis.support.text_words import TextWord, numbers_of, span_of
from reader.analysis.two_articles.telling import Telling
from reader.model.annotation import Concern
from reader.model.two_articles.findings import Difference
from reader.nlp.common_words import is_common_word
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.names import are_related, spellings
from reader.nlp.numbers import Number

ALIKE = 0.6  # of the words of both that stand in the same order; fewer may be two tellings in words of their own
LONGEST = 8  # words that stand in the place of others
Words = Sequence[TextWord]
_Places = tuple[range, range]  # what stands in one place of both sentences, by the indices of words; one may be empty
_Found = tuple[range, range, Concern] | None


def copied_differences(first: Telling, second: Telling) -> list[Difference] | None:
    """Return where two sentences differ that are else alike, in order; None where they are not."""
    one, other = _Line(first), _Line(second)
    places = _places(one.words, other.words)
    if places is None:
        return None
    swapped = [
        Difference(each.span, each.against, Concern.WHO) for each in exchanged(one.words, other.words) if each.against
    ]
    told = [found for place in places for found in [_difference(one, other, *place)] if found]
    return swapped or [Difference(span_of(one.words, a), span_of(other.words, b), concerns) for a, b, concerns in told]


def say_alike(first: Telling, second: Telling) -> bool:
    """Tell whether two sentences have most of their words in the same order."""
    return _places(_spoken(first.words), _spoken(second.words)) is not None


def _spoken(words: Iterable[TextWord]) -> tuple[TextWord, ...]:
    return tuple(word for word in words if word.is_word)


def _places(ones: Words, others: Words) -> list[_Places] | None:
    """Return where two sentences have other words, None where they are not much alike."""
    matcher = SequenceMatcher(None, [word.key for word in ones], [word.key for word in others], autojunk=False)
    if matcher.ratio() < ALIKE:
        return None
    steps = [(range(a, b), range(c, d)) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    return [place for place in steps if max(map(len, place)) <= LONGEST]


class _Line:
    """The words of a sentence, and what of some of them is asked."""

    def __init__(self, telling: Telling) -> None:
        self.words = _spoken(telling.words)
        self._language = telling.language
        self._numbers = numbers_of(self.words, self._language)
        self._dates = calendar_of(self._language).names

    def numbers(self, place: range) -> list[Number]:
        """Return the numbers that reach into a place."""
        return [each for each in self._numbers if each.start < place.stop and place.start < each.end]

    def dates(self, place: range) -> list[int]:
        """Return the months and weekdays."""
        return [index for index in place if self.words[index].plain in self._dates]

    def name(self, place: range) -> range | None:
        """Return the one run of names at a place, None where there is none or where other words stand between."""
        found = [index for index in place if self._is_name(index)]
        is_one_run = bool(found) and found[-1] - found[0] == len(found) - 1
        return range(found[0], found[-1] + 1) if is_one_run and not self._is_title(found) else None

    def _is_title(self, found: Sequence[int]) -> bool:
        """Tell whether a name goes on behind words of every day: "President Lind"."""
        goes_on = any(word.is_capitalised for word in self.words[found[-1] + 1 : found[-1] + 2])
        return goes_on and all(is_common_word(self.words[index].plain, self._language) for index in found)

    def _is_name(self, index: int) -> bool:
        """Tell whether a word is written with a capital where other words are not."""
        word = self.words[index]
        is_plain = index > 0 and self._language not in NOUNS_IN_CAPITALS
        is_known = is_plain or not is_common_word(word.plain, self._language)
        return word.is_capitalised and word.plain not in self._dates and is_known

    def spellings(self, name: range) -> set[str]:
        """Return the ways to write the words of a name."""
        return {spelling for index in name for spelling in spellings(self.words[index].name)}


def _difference(one: _Line, other: _Line, first: range, second: range) -> _Found:
    """Return what is told otherwise at a place, None where it may be another wording."""
    found = (way(one, other, first, second) for way in _WAYS)
    return next((each for each in found if each), None)


def _number(one: _Line, other: _Line, first: range, second: range) -> _Found:
    ones, others = one.numbers(first), other.numbers(second)
    if len(ones) != 1 or len(others) != 1 or ones[0].names & others[0].names:
        return None
    name, told = (range(each[0].start, each[0].end) for each in (ones, others))
    is_date, is_other_date = is_year(one.words[name.start].text), is_year(other.words[told.start].text)
    if is_date is not is_other_date or bool(one.dates(first)) is not bool(other.dates(second)):
        return None  # "in 2024", "two years ago"
    return name, told, Concern.DATE if is_date else Concern.NUMBER


def _date(one: _Line, other: _Line, first: range, second: range) -> _Found:
    ones, others = one.dates(first), other.dates(second)
    if len(ones) != 1 or len(others) != 1:
        return None
    return range(ones[0], ones[0] + 1), range(others[0], others[0] + 1), Concern.DATE


def _opposite(one: _Line, other: _Line, first: range, second: range) -> _Found:
    pairs = ((a, b) for a in first for b in second)
    met = (pair for pair in pairs if other.words[pair[1]].plain in opposites().get(one.words[pair[0]].plain, ()))
    return next(((range(a, a + 1), range(b, b + 1), Concern.NEGATION) for a, b in met), None)


def _name(one: _Line, other: _Line, first: range, second: range) -> _Found:
    """Return two names of which none is the other spelt otherwise, or a part of it."""
    name, told = one.name(first), other.name(second)
    if name is None or told is None:
        return None
    ones, others = one.spellings(name), other.spellings(told)
    is_one = bool(ones & others) or any(are_related(a, b) for a in ones for b in others)
    return None if is_one else (name, told, Concern.NAME)


_WAYS: Sequence[Callable[[_Line, _Line, range, range], _Found]] = (_number, _date, _opposite, _name)
